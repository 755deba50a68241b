// SPDX-License-Identifier: MIT
// A reader that is not ours finds in generated account files the overdue actions that acctplan check finds.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {parse as parseCsv} from 'csv-parse/sync';
import {parse} from 'yaml';
import {asOf, output, scratch} from './program.mjs';

const count = 100;

function generate(number, name) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const {status, stderr} = spawnSync(process.env.ACCTPLAN_ACCOUNT_GENERATOR, [String(number), folder], {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  return folder;
}
const texts = (folder) => readdirSync(folder).sort().map((name) => readFileSync(join(folder, name), 'utf8'));

const folder = generate(count, 'accounts');
const written = texts(folder);

/** The actions that are due before the day and not done, of each account that has any. */
function overdue(accounts) {
  const found = accounts.map(({account, actions}) =>
    [account.id, actions.filter(({due, done}) => due < asOf && !done).length]);
  return Object.fromEntries(found.filter(([, late]) => late > 0));
}

test('the generator writes the same bytes everywhere, of some 11 KB a file', () => {
  const small = texts(generate(20, 'small'));
  assert.equal(createHash('sha256').update(small.join('')).digest('hex'), '225d09a6a135e69772e25026b51fcc33c870b663dd843ef933f636f124a05eea');
  assert.deepEqual(written.slice(0, 20), small);
  const mean = written.join('').length / count;
  assert.ok(mean > 9000 && mean < 13000, `${mean} characters a file`);
});

test('both find the same actions overdue, account by account', () => {
  const rows = parseCsv(output('check', folder, '--as-of', asOf, '--fail-on', 'never', '--format', 'csv'), {columns: true});
  const ours = {};
  for (const {rule, account} of rows) if (rule === 'C.action.overdue') ours[account] = (ours[account] ?? 0) + 1;
  const theirs = overdue(written.map((text) => parse(text)));
  assert.ok(Object.keys(theirs).length > count / 2);
  assert.deepEqual(ours, theirs);
});

test('every account is read, and many rules find something', () => {
  const {accounts, rejected, findings} = JSON.parse(
    output('check', folder, '--as-of', asOf, '--fail-on', 'never', '--format', 'json'));
  assert.deepEqual([accounts, rejected], [count, 0]);
  assert.ok(new Set(findings.map(({rule}) => rule)).size >= 12);
});

test('the comparison can say no', () => {
  const accounts = written.map((text) => parse(text));
  accounts[0].actions.push({due: '2026-02-01', done: false});
  assert.notDeepEqual(overdue(accounts), overdue(written.map((text) => parse(text))));
});
