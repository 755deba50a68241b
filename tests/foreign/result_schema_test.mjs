// SPDX-License-Identifier: MIT
// The JSON results are what `acctplan schema result` says, as judged by ajv; and the schema says something about
// every key: a result with any one of them missing or of another type is refused.
import assert from 'node:assert/strict';
import test from 'node:test';
import {containers, examples, output, report} from './program.mjs';
import {validator} from './validator.mjs';

const commands = ['tier', 'whitespace', 'score', 'plan', 'calendar', 'qbr'];
// Keys of these are data, not names of the contract.
const maps = /\/(by_dimension|objectives)$/;

const accept = validator(JSON.parse(output('schema', 'result')));
const accounts = examples();

test('there are examples to judge', () => assert.ok(accounts.length >= 3, accounts.join(' ')));

for (const command of commands) {
  for (const paths of [...accounts.map((path) => [path]), accounts]) {
    const result = JSON.parse(report(command, 'json', ...paths));
    test(`${command} of ${paths.length} accounts, ${paths[0]}`, () => {
      assert.deepEqual(accept(result), []);
      assert.equal(result.kind, command);
      if (result.accounts) assert.equal(result.accounts.length, paths.length);
    });
  }

  test(`${command} without one of its keys is refused`, () => {
    const result = JSON.parse(report(command, 'json', accounts[0]));
    const missed = new Set();
    for (const [container, path] of containers(result)) {
      if (Array.isArray(container) || maps.test(path)) continue;
      for (const [key, value] of Object.entries(container)) {
        delete container[key];
        if (accept(result).length === 0) missed.add(`${path.replace(/\/\d+/g, '/*')}/${key}`);
        container[key] = value;
      }
    }
    assert.deepEqual([...missed], []);
  });

  test(`${command} with a value of another type is refused`, () => {
    const result = JSON.parse(report(command, 'json', accounts[0]));
    const missed = new Set();
    for (const [container, path] of containers(result)) {
      for (const [key, value] of Object.entries(container)) {
        container[key] = [[[]]];
        if (accept(result).length === 0) missed.add(`${path}/${key}`.replace(/\/\d+/g, '/*'));
        container[key] = value;
      }
    }
    assert.deepEqual([...missed], []);
  });
}

test('a word, a day or a number out of range is refused', () => {
  const spoil = (command, change) => {
    const result = JSON.parse(report(command, 'json', accounts[0]));
    assert.deepEqual(accept(result), []);
    change(result, result.accounts[0]);
    assert.notDeepEqual(accept(result), [], `${command}: ${change}`);
  };
  spoil('tier', (result) => { result.kind = 'tiers'; });
  spoil('tier', (result) => { result.acctplan = 2; });
  spoil('tier', (result) => { result.as_of = '2026-02-30'; });
  spoil('tier', (result) => { result.policy.sha256 = 'abc'; });
  spoil('tier', (result, account) => { account.tier = 5; });
  spoil('tier', (result, account) => { account.action = 'promote'; });
  spoil('whitespace', (result, account) => { account.opportunities[0].priority = 'P5'; });
  spoil('whitespace', (result, account) => { account.opportunities[0].dimension = 'galaxy'; });
  spoil('score', (result, account) => { account.score = 101; });
  spoil('score', (result, account) => { account.best_grade = 'E'; });
  spoil('plan', (result, account) => { account.freshness = 'mouldy'; });
  spoil('plan', (result, account) => { account.committee.band = 'huge'; });
  spoil('qbr', (result) => { result.quarter = 'FY2025-Q5'; });
  spoil('qbr', (result, account) => { account.retention.standing = 'lost'; });
  spoil('qbr', (result, account) => { account.pipeline.coverage_state = 'thick'; });
});
