// SPDX-License-Identifier: MIT
// `acctplan schema account` takes the account files that the program takes and refuses those that it refuses, where
// YAML is read by another reader than ours.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import test from 'node:test';
import {parse} from 'yaml';
import {asOf, examples, output, run, scratch, scratchFile} from './program.mjs';
import {validator} from './validator.mjs';

const accept = validator(JSON.parse(output('schema', 'account')));
const readYaml = (text) => parse(text, {version: '1.2', schema: 'core', strict: true, uniqueKeys: true, maxAliasCount: 0});
const readFile = (path) => {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.json') ? JSON.parse(text) : readYaml(text);
};
const takes = (path) => run('tier', '--as-of', asOf, path).status === 0;

const yamls = examples('.yaml');
const jsons = examples('.json');

test('there are examples of both kinds', () => assert.ok(yamls.length >= 3 && jsons.length >= 1));

for (const path of [...yamls, ...jsons]) {
  test(`the schema accepts ${path}`, () => assert.deepEqual(accept(readFile(path)), []));
}

for (const path of jsons) {
  test(`${path} holds the same data as its YAML twin`, () => {
    const twins = yamls.filter((yaml) => basename(yaml, '.yaml') === basename(path, '.json'));
    assert.equal(twins.length, 1, `${twins}`);
    assert.deepEqual(readFile(path), readFile(twins[0]));
  });
}

test('a file to start from is YAML that the schema and the program accept', () => {
  assert.equal(run('init', 'starter', '-o', 'starter.yaml').status, 0);
  assert.deepEqual(accept(readFile(`${scratch}/starter.yaml`)), []);
  assert.ok(takes('starter.yaml'));
});

const faults = {
  'no account': (file) => { delete file.account; },
  'no id': (file) => { delete file.account.id; },
  'no name': (file) => { delete file.account.name; },
  'an id with a space': (file) => { file.account.id = 'a b'; },
  'an id that climbs out of its folder': (file) => { file.account.id = '../a'; },
  'a later format': (file) => { file.acctplan = 2; },
  'a day that is none': (file) => { file.account.customer_since = '2026-02-30'; },
  'a day of the wrong form': (file) => { file.account.customer_since = '02/03/2026'; },
  'an amount that is none': (file) => { file.revenue.current_acv = 'plenty'; },
  'a negative amount': (file) => { file.revenue.current_acv = -1; },
  'a rating over 100': (file) => { file.score = {influence: 101}; },
  'a text for a list': (file) => { file.stakeholders = 'Kim'; },
  'a list for an object': (file) => { file.revenue = []; },
  'half an employee': (file) => { file.account.employees = 12.5; },
  'a number for yes or no': (file) => { file.technology = {}; file.financial = {profitable: 1}; },
};

for (const [name, spoil] of Object.entries(faults)) {
  test(`the schema and the program refuse ${name}`, () => {
    const file = readFile(yamls[0]);
    assert.ok(takes(scratchFile('good.json', JSON.stringify(file))));
    spoil(file);
    assert.notDeepEqual(accept(file), []);
    assert.ok(!takes(scratchFile('broken.json', JSON.stringify(file))));
  });
}

test('the schema and the program let an unknown field pass', () => {
  const file = readFile(yamls[0]);
  file.account.favourite_colour = 'green';
  assert.deepEqual(accept(file), []);
  assert.ok(takes(scratchFile('unknown.json', JSON.stringify(file))));
});
