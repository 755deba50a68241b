// SPDX-License-Identifier: MIT
// Every Markdown document that the program writes about the examples and about the hostile account.
import {basename} from 'node:path';
import {hostileAccount} from './hostile_account.mjs';
import {asOf, examples, output, report} from './program.mjs';

/** Names and texts of the documents. */
export function documents() {
  const found = [];
  for (const path of [...examples(), hostileAccount()]) {
    const stem = basename(path).replace(/\.\w+$/, '');
    for (const command of ['tier', 'whitespace', 'score', 'plan', 'calendar', 'qbr']) {
      found.push({name: `${stem}-${command}`, text: report(command, 'md', path)});
    }
    for (const part of ['prep', 'agenda', 'followup']) {
      found.push({name: `${stem}-eam-${part}`, text: output('eam', '--part', part, '--as-of', asOf, path)});
    }
    found.push({name: `${stem}-brief`, text: output('plan', '--brief', '--as-of', asOf, path)});
  }
  return found;
}
