// SPDX-License-Identifier: MIT
// A spreadsheet opens the workbook, finds the numbers of the JSON result in it and no formula; its parts are well-formed.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {parse} from 'csv-parse/sync';
import {asOf, output, run, scratch, scratchFile} from './program.mjs';

const hostileNames = ['=HYPERLINK("http://a.example","x")', '+1', '-2+3', '@x', '=1+1', '_x0041_', '<b> & "q"', 'Ünïcödé 東京'];
const accounts = hostileNames.map((name, i) => ({
  account: {id: `h${i}`, name, owner: '@owner', lifecycle: 'customer'},
  revenue: {current_acv: 1000.5 + 40000 * i},
  tiering: {current_tier: 1 + (i % 4)},
}));
const input = scratchFile('hostile.ndjson', accounts.map((account) => JSON.stringify(account)).join('\n') + '\n');

function workbook(name) {
  const path = join(scratch, name);
  const {status, stderr} = run('tier', input, '--as-of', asOf, '--format', 'xlsx', '-o', path);
  assert.equal(status, 0, stderr);
  return path;
}
const book = workbook('a.xlsx');
const result = JSON.parse(output('tier', input, '--as-of', asOf, '--format', 'json'));
// A bracket in a name would be a pattern to unzip.
const part = (name) => execFileSync('unzip', ['-p', book, name.replaceAll('[', '[[]')], {encoding: 'utf8'});
const parts = execFileSync('unzip', ['-Z1', book], {encoding: 'utf8'}).trim().split('\n');

/** The rows of a sheet as a spreadsheet program shows them. */
function rowsOf(folder, sheet) {
  const file = readdirSync(folder).find((name) => name.endsWith(`-${sheet}.csv`));
  return parse(readFileSync(join(folder, file)), {relax_column_count: true});
}

test('two runs give the same bytes', () => {
  assert.deepEqual(readFileSync(book), readFileSync(workbook('b.xlsx')));
});

test('every part is well-formed', () => {
  for (const name of parts) {
    const {status, stderr} = spawnSync('xmllint', ['--noout', '-'], {input: part(name), encoding: 'utf8'});
    assert.equal(status, 0, `${name}: ${stderr}`);
  }
});

test('no cell is a formula', () => {
  const sheets = parts.filter((name) => name.startsWith('xl/worksheets/sheet'));
  assert.equal(sheets.length, 4);
  for (const sheet of sheets) assert.doesNotMatch(part(sheet), /<f[ >]/);
});

/** What a spreadsheet program makes of a file: every sheet as CSV (numbers as they are, or as they look), or one document. */
function converted(format, ...files) {
  const folder = mkdtempSync(join(scratch, 'converted-'));
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${scratch}/profile`, '--convert-to', format, '--outdir', folder,
    ...files], {stdio: 'pipe'});
  return folder;
}
const sheetsAsCsv = (asShown) => `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,${asShown},false,false,-1`;

test('tables have a header that stays and filters, and the summary has its chart', () => {
  assert.ok(parts.includes('xl/charts/chart1.xml'));
  assert.match(part('xl/charts/chart1.xml'), /<c:f>Summary!\$B\$12:\$B\$15<\/c:f>/);
  for (const sheet of [2, 3, 4]) {
    const xml = part(`xl/worksheets/sheet${sheet}.xml`);
    assert.match(xml, /<pane ySplit="1"[^>]* state="frozen"\/>/);
    assert.match(xml, /<autoFilter ref="A1:/);
  }
});

test('a spreadsheet has the numbers of the JSON result and the names as they are', () => {
  const folder = converted(sheetsAsCsv(false), book);
  const [header, ...rows] = rowsOf(folder, 'Accounts');
  const column = (title) => header.indexOf(title);
  assert.equal(rows.length, result.accounts.length);
  for (const [at, account] of result.accounts.entries()) {
    assert.equal(rows[at][column('Name')], account.name);
    assert.equal(Number(rows[at][column('ACV')]), account.acv);
    assert.equal(Number(rows[at][column('Tier')]), account.tier);
  }
  const summary = rowsOf(folder, 'Summary');
  for (const tier of result.portfolio.tiers) {
    const row = summary.find((cells) => cells[0] === `Tier ${tier.tier}`);
    assert.equal(Number(row[1]), tier.count);
    assert.equal(Number(row[7]), tier.acv);
  }
  const {hours_min: least, hours_max: most} = result.portfolio.capacity;
  assert.deepEqual(summary.find((cells) => cells[0] === 'Hours a week').slice(1, 3).map(Number), [least, most]);
  assert.deepEqual(rowsOf(folder, 'Moves').slice(1).map((cells) => cells[0]).sort(),
    result.accounts.filter(({action}) => ['upgrade', 'downgrade', 'review'].includes(action)).map(({id}) => id).sort());
});

test('a spreadsheet shows amounts with their currency, shares as percentages and days as days', () => {
  const summary = rowsOf(converted(sheetsAsCsv(true), book), 'Summary');
  assert.equal(summary.find(([title]) => title === 'As of')[1], asOf);
  assert.equal(summary.find(([title]) => title === 'ACV')[1], 'USD 1,128,004.00');
  assert.equal(summary.find(([title]) => title === 'Tier 1')[4], '75.0%');
});

test('a spreadsheet finds no formula, in the workbook or in the CSV result', () => {
  const table = join(scratch, 'result.csv');
  assert.equal(run('tier', input, '--as-of', asOf, '--format', 'csv', '-o', table).status, 0);
  const formula = scratchFile('formula.csv', 'a,b\n=1+1,2\n');
  const folder = converted('fods', book, table, formula);
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  assert.doesNotMatch(read('a.fods'), /table:formula/);
  assert.doesNotMatch(read('result.fods'), /table:formula/);
  assert.match(read('formula.fods'), /table:formula/);
  assert.match(read('a.fods'), /office:value-type="date" office:date-value="2026-02-02"/);
});

test('a damaged workbook and a formula would be found', () => {
  assert.notEqual(spawnSync('xmllint', ['--noout', '-'], {input: '<a><b></a>'}).status, 0);
  assert.match('<c r="A1"><f>1+1</f></c>', /<f[ >]/);
});
