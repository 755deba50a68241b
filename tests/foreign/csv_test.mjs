// SPDX-License-Identifier: MIT
// Another reader finds in the CSV outputs as many rows as the JSON results have entries, all of the same width, and
// nothing that a spreadsheet would take for a formula.
import assert from 'node:assert/strict';
import test from 'node:test';
import {parse} from 'csv-parse/sync';
import {hostileAccount, hostileTexts} from './hostile_account.mjs';
import {examples, report} from './program.mjs';

// The reader's defaults refuse ragged rows and stray quotes.
const read = (text) => parse(text, {bom: false, relax_column_count: false, relax_quotes: false, skip_empty_lines: false});
const isFormula = (cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?%?$/.test(cell);

const entries = {
  tier: (result) => result.accounts.length,
  whitespace: (result) => result.accounts.flatMap((account) => account.opportunities).length,
  score: (result) => result.accounts.length,
  calendar: (result) => result.entries.length,
};
const paths = [...examples(), hostileAccount()];

for (const [command, count] of Object.entries(entries)) {
  const rows = read(report(command, 'csv', ...paths));
  const result = JSON.parse(report(command, 'json', ...paths));

  test(`${command} has a row for each entry`, () => {
    assert.ok(count(result) >= paths.length);
    assert.equal(rows.length, 1 + count(result));
  });
  test(`${command} has a header of distinct words`, () => {
    assert.equal(new Set(rows[0]).size, rows[0].length);
    for (const column of rows[0]) assert.match(column, /^[a-z][a-z0-9_]*$/);
  });
  test(`${command} has no formulas`, () => assert.deepEqual(rows.flat().filter(isFormula), []));
}

test('guarded texts are still the whole text', () => {
  const rows = read(report('whitespace', 'csv', hostileAccount()));
  const name = rows[0].indexOf('name');
  const names = rows.slice(1).map((row) => row[name].replace(/^'(?=[=+\-@])/, ''));
  assert.deepEqual(names.sort(), [...hostileTexts].sort());
});

test('a ragged row, a stray quote and a formula are found', () => {
  assert.throws(() => read('a,b\n1\n'));
  assert.throws(() => read('a,b\n1,x"y"\n'));
  assert.deepEqual(['=1+1', '-2+3', '-5', '-0.5', '@a', '+1', 'a'].filter(isFormula), ['=1+1', '-2+3', '@a', '+1']);
});
