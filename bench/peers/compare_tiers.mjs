// SPDX-License-Identifier: MIT
// usage: node compare_tiers.mjs ACCOUNTS OURS THEIRS...
// Compares the accounts of CSV files with those of the first, by id: the tier, and as far as both files have it, what the
// account qualifies for, its tier before, the action, the watch list and the exclusion. Exit status 1 when a file differs
// or does not have so many accounts; then prints how many differ, and the first of them.
import {pathToFileURL} from 'node:url';
import {database, quoted} from './tier_rules.mjs';

const compared = ['tier', 'qualifies', 'previous', 'action', 'watch', 'excluded'];
const read = (path) =>
  `read_csv(${quoted(path)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', nullstr = '')`;

/** Lines that say how two files differ; none when they do not. */
export async function differences(connection, ours, theirs, shown = 10) {
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjects();
  const columns = async (path) => (await rows(`DESCRIBE FROM ${read(path)}`)).map((row) => row.column_name);
  const [here, there] = [await columns(ours), await columns(theirs)];
  const common = compared.filter((name) => here.includes(name) && there.includes(name));
  if (!common.includes('tier')) return ['a file has no column `tier`'];
  const told = (side) => `concat_ws(' ', ${common.map((name) => `'${name} ' || coalesce(${side}.${name}, '-')`).join(', ')})`;
  const marked = (path) => `(SELECT *, true AS there FROM ${read(path)})`;
  const joined = `FROM ${marked(ours)} ours FULL JOIN ${marked(theirs)} theirs USING (id)
    WHERE ours.there IS NULL OR theirs.there IS NULL OR ${common.map((name) => `ours.${name} IS DISTINCT FROM theirs.${name}`).join(' OR ')}`;
  const [{count}] = await rows(`SELECT count(*) AS count ${joined}`);
  if (count === 0n) return [];
  const first = await rows(`SELECT id, ${told('ours')} AS a, ${told('theirs')} AS b ${joined} ORDER BY id LIMIT ${shown}`);
  return [`${count} accounts differ`, ...first.map((row) => `${row.id}: ${row.a} | ${row.b}`)];
}

/** How many rows and how many ids a file has. */
export async function counts(connection, path) {
  const sql = `SELECT count(*), count(DISTINCT id) FROM ${read(path)}`;
  return (await connection.runAndReadAll(sql)).getRows()[0].map(Number);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [accounts, ours, ...others] = process.argv.slice(2);
  if (others.length === 0) {
    console.error('usage: node compare_tiers.mjs ACCOUNTS OURS THEIRS...');
    process.exit(2);
  }
  const connection = await (await database()).connect();
  for (const path of [ours, ...others]) {
    const [rows, ids] = await counts(connection, path);
    const lines = rows === Number(accounts) && ids === rows ? [] : [`${rows} rows with ${ids} ids, not ${accounts}`];
    if (path !== ours) lines.push(...(await differences(connection, ours, path)));
    for (const line of lines) console.error(`${path}: ${line}`);
    if (lines.length > 0) process.exitCode = 1;
  }
}
