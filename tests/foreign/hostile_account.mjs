// SPDX-License-Identifier: MIT
// An account whose texts try to be something else: a formula, markup, a diagram's keyword.
import {scratchFile} from './program.mjs';

export const hostileTexts = [
  '=1+1', '+1 sales', '-2+3', '@sum', '=cmd|\' /C calc\'!A1',
  'a | b', '<b>bold</b>', '<script>alert(1)</script>', '[link](http://a.example)', '![img](x)', '`code`', '*star* _line_',
  '# heading', '1. first', '- item', '~~gone~~', '&lt;entity&gt;', 'back\\slash', '$math$', 'www.a.example', '[ ] task',
  'end', 'click p1', 'a --> b', '"quoted"', 'semi;colon', '%% comment', '#quot;', '{brace}', '(round)', 'subgraph x', 'o--o',
  'style p1 fill:#f00', 'Ünïcödé 東京', '👩‍🚀 crew', '::: classDef', 'graph TD',
];

/** Writes the account, with what is `more` to it, and returns its path; each hostile text is a person's name and an
 * opportunity's. */
export function hostileAccount(more = {}) {
  const account = {
    acctplan: 1,
    account: {id: 'hostile', name: '=1+1', owner: '@owner', lifecycle: 'customer', industry: 'Technology'},
    revenue: {current_acv: 82000, projected_acv_12m: 95000},
    whitespace: hostileTexts.map((name, i) => ({
      id: `w${i}`, name, dimension: 'product', target: `target ${i}`, annual_value: 1000 + i, signal: 'interest',
      budget_cycle: '2026-06-30', alignment: 'initiative', identified: '2026-01-10', status: 'open',
    })),
    stakeholders: hostileTexts.map((name, i) => ({
      id: `s${i}`, name, title: name, role: ['technical_buyer'], status: 'engaged', level: 'director',
      ...(i > 0 ? {reports_to: 's0'} : {}),
    })),
    ...more,
  };
  return scratchFile(Object.keys(more).length > 0 ? 'hostile-more.json' : 'hostile.json', JSON.stringify(account));
}
