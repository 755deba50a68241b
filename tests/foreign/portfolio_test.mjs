// SPDX-License-Identifier: MIT
// DuckDB tiers a generated portfolio by the rulebook in SQL, and acctplan comes to the same of every account and in sum.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {counts, differences} from '../../bench/peers/compare_tiers.mjs';
import {database, quoted, summary, tiers} from '../../bench/peers/tier_rules.mjs';
import {asOf, output, report, scratch, scratchFile} from './program.mjs';

const rows = 2000;
const connection = await (await database()).connect();

function generate(count, name) {
  const path = join(scratch, name);
  const {status, stderr} = spawnSync(process.env.ACCTPLAN_GENERATOR, [String(count), path], {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  return path;
}
const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
const csvOf = (name, path) => scratchFile(name, output('tier', path, '--as-of', asOf, '--format', 'csv'));
const querying = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();

const portfolio = generate(rows, 'portfolio.csv');
const ours = csvOf('ours.csv', portfolio);

test('the generator writes the same bytes everywhere', () => {
  assert.equal(sha256(generate(1000, 'small.csv')), '3ee46eb1d19988c364c3fe10c593e74d16140110dea77ce4110a29f523ec2f56');
  assert.equal(sha256(generate(1000, 'small.ndjson')), '1c4b175756abee68a16d69cf1a23c09179cb1155a37ae10d1849ca9a0d270d5d');
  assert.ok(readFileSync(portfolio, 'utf8').startsWith(readFileSync(join(scratch, 'small.csv'), 'utf8')));
});

test('both tier every account alike', async () => {
  const theirs = join(scratch, 'theirs.csv');
  await connection.run(`COPY (${tiers(portfolio)}) TO ${quoted(theirs)} (HEADER)`);
  assert.deepEqual(await counts(connection, ours), [rows, rows]);
  assert.deepEqual(await counts(connection, theirs), [rows, rows]);
  assert.deepEqual(await differences(connection, ours, theirs), []);
});

test('every tier and every kind of move is among them', async () => {
  const kinds = async (column) =>
    (await querying(`SELECT DISTINCT ${column} AS kind FROM (${tiers(portfolio)}) ORDER BY ALL`)).map((row) => row.kind);
  assert.deepEqual(await kinds('tier'), [1, 2, 3, 4, null]);
  assert.deepEqual(await kinds('action'), ['downgrade', 'hold', 'new', 'review', 'undetermined', 'upgrade', null]);
});

test('both come to the same sums', async () => {
  const {portfolio: sums, moves} = JSON.parse(report('tier', 'json', portfolio));
  const groups = await querying(summary(portfolio));
  for (const {tier, count, acv} of sums.tiers) {
    const theirs = groups.find((group) => group.by === 'tier' && group.tier === tier);
    assert.deepEqual([count, acv], [Number(theirs.accounts), Number(theirs.acv)], `Tier ${tier}`);
  }
  const moved = groups.filter((group) => group.by === 'move' && group.previous && group.tier && group.previous !== group.tier);
  assert.deepEqual(
    moves.map(({from, to, count, acv}) => [from, to, count, acv]).sort(),
    moved.map(({previous, tier, accounts, acv}) => [previous, tier, Number(accounts), Number(acv)]).sort(),
  );
});

test('the same accounts as documents come to the same tiers', async () => {
  const documents = generate(300, 'documents.ndjson');
  const theirs = join(scratch, 'theirs-documents.csv');
  await connection.run(`COPY (${tiers(documents)}) TO ${quoted(theirs)} (HEADER)`);
  const read = csvOf('ours-documents.csv', documents);
  assert.deepEqual(await differences(connection, read, theirs), []);
  assert.equal(readFileSync(read, 'utf8'), readFileSync(csvOf('small-table.csv', generate(300, 'small-table-input.csv')), 'utf8'));
});

test('a difference is found and named', async () => {
  const lines = readFileSync(ours, 'utf8').split('\n');
  const at = lines.findIndex((line) => /^001000000000007AAA/.test(line));
  const id = lines[at].slice(0, lines[at].indexOf(','));
  const altered = scratchFile('altered.csv', lines.with(at, lines[at].replace(/,[1-4],/, ',9,')).join('\n'));
  const said = await differences(connection, ours, altered);
  assert.equal(said.length, 2);
  assert.equal(said[0], '1 accounts differ');
  assert.ok(said[1].startsWith(`${id}: tier `) && said[1].includes('| tier 9 '), said[1]);
  const missing = scratchFile('missing.csv', lines.filter((line) => !line.startsWith(id)).join('\n'));
  assert.deepEqual(await counts(connection, missing), [rows - 1, rows - 1]);
  assert.equal((await differences(connection, ours, missing))[0], '1 accounts differ');
});
