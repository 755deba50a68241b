// SPDX-License-Identifier: MIT
// Medians and rings of similar customers, computed here by other means from the rulebook's words for a portfolio of 5,000
// accounts: all of them sorted anew for each question.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';

const program = process.env.ACCTPLAN_PROGRAM;
const accounts = 5000;
const products = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'];
const industries = ['Technology', 'Retail', 'Healthcare', 'Financial Services', 'Rail', null];

/** The same numbers in every run. */
function* numbers(seed) {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state;
  }
}

function draw() {
  const source = numbers(2026);
  const below = (limit) => source.next().value % limit;
  return Array.from({length: accounts}, (_, i) => {
    const employees = [null, 50, 99, 100, 700, 999, 1000, 3000, 4999, 5000, 20000][below(11)];
    const owned = products.filter((_, at) => below(100) < [60, 25, 8, 2, 1, 0][at]);
    return {
      id: `c${i}`,
      industry: industries[below(industries.length)],
      employees,
      lifecycle: ['customer', 'customer', 'customer', 'prospect', 'former'][below(5)],
      owned: new Map(owned.map((id) => [id, below(10) === 0 ? null : (1 + below(40)) * 1000 + below(3) * 0.5])),
    };
  });
}

const band = (employees) => employees >= 5000 ? '5,000+' : employees >= 1000 ? '1,000–4,999' : employees >= 100 ? '100–999' : '1–99';

/** What the basis of an opportunity has to say; null where too few own the product. */
function expected(asker, product, all) {
  const others = all.filter((one) => one.id !== asker.id && one.lifecycle === 'customer' && one.owned.get(product) != null);
  const rings = [];
  if (asker.industry && asker.employees !== null) {
    rings.push([others.filter((one) => one.industry === asker.industry && one.employees !== null &&
      band(one.employees) === band(asker.employees)), ` in ${asker.industry} with ${band(asker.employees)} employees`]);
  }
  if (asker.industry) rings.push([others.filter((one) => one.industry === asker.industry), ` in ${asker.industry}`]);
  rings.push([others, ' of any industry']);
  for (const [ring, words] of rings) {
    if (ring.length < 3) continue;
    const paid = ring.map((one) => Math.round(one.owned.get(product) * 100)).sort((a, b) => a - b);
    const half = paid.length >> 1;
    const twice = paid.length % 2 === 1 ? 2 * paid[half] : paid[half - 1] + paid[half];
    return {owners: paid.length, words, cents: Math.floor((twice + 1) / 2)};
  }
  return null;
}

const yaml = (one) => JSON.stringify({
  account: {id: one.id, name: one.id, lifecycle: one.lifecycle, ...(one.industry && {industry: one.industry}),
    ...(one.employees !== null && {employees: one.employees})},
  footprint: {products: [...one.owned].map(([id, acv]) => ({id, ...(acv !== null && {acv})}))},
});

test('medians and rings are those that sorting everybody anew gives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'acctplan-similar-'));
  try {
    const all = draw();
    writeFileSync(join(folder, 'all.ndjson'), all.map((one) => `${yaml(one)}\n`).join(''));
    writeFileSync(join(folder, 'catalog.json'), JSON.stringify({products: products.map((id) => ({id, flat: 123456}))}));
    const out = execFileSync(program, ['whitespace', join(folder, 'all.ndjson'), '--catalog', join(folder, 'catalog.json'),
      '--as-of', '2026-02-02', '--format', 'json', '-q'], {encoding: 'utf8', maxBuffer: 2 ** 30});
    const result = JSON.parse(out);
    assert.equal(result.accounts.length, accounts);
    const rings = new Set();
    let compared = 0;
    for (const [at, account] of result.accounts.entries()) {
      assert.equal(account.id, all[at].id);
      const found = new Map(account.opportunities.map((one) => [one.target, one]));
      for (const product of products) {
        const one = found.get(product);
        assert.equal(one === undefined, all[at].owned.has(product), `${account.id} ${product}`);
        if (one === undefined) continue;
        // Sorting everybody for everybody takes long: every seventh account is asked.
        if (at % 7 !== 0) continue;
        const want = expected(all[at], product, all);
        ++compared;
        assert.equal(one.annual_value, want ? want.cents / 100 : 123456, `${account.id} ${product}: ${one.basis}`);
        assert.equal(one.points.probability, want ? 15 : 5);
        assert.equal(one.confidence, want ? 'measured' : 'extrapolated');
        if (!want) continue;
        assert.ok(one.basis.startsWith(`median of ${want.owners.toLocaleString('en-US')} customers${want.words}: $`), `${account.id}: ${one.basis}`);
        rings.add(want.words.includes('employees') ? 'size' : want.words.includes('any') ? 'all' : 'industry');
      }
    }
    assert.ok(compared > 2000, `${compared} compared`);
    assert.equal(rings.size, 3, 'each ring counts somewhere');
    const sold = products.map((product) => [product, all.filter((one) => one.lifecycle === 'customer' && one.owned.has(product)).length]);
    for (const [product, owners] of sold) {
      const told = result.portfolio.penetration.find((one) => one.product === product && one.by === 'all');
      assert.equal(told.owners, owners, product);
      assert.equal(told.customers, all.filter((one) => one.lifecycle === 'customer').length);
    }
  } finally {
    rmSync(folder, {recursive: true});
  }
});
