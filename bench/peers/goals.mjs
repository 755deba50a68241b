// SPDX-License-Identifier: MIT
// usage: node goals.mjs ROWS=FILE...
// Puts the medians that run_alternately saved for each size beside what is aimed at, and the cost of a row over sizes.
import {readFileSync} from 'node:fs';

const sizes = process.argv.slice(2).map((argument) => {
  const [rows, path] = argument.split('=');
  const runs = new Map(readFileSync(path, 'utf8').trim().split('\n').map((line) => {
    const [label, wall, least, cpu, peak] = line.split('\t');
    return [label, {wall: Number(wall), least: Number(least), cpu: Number(cpu), peak: Number(peak)}];
  }));
  return {rows: Number(rows), runs};
});
// Peers write no reasons; what acctplan writes with them is held against the same.
const ways = {csv: 'CSV of the same columns', reasons: 'CSV with reasons', summary: 'summary alone'};
const beside = {csv: 'csv', reasons: 'csv', summary: 'summary'};

const line = (what, value, aim, met) =>
  console.log(`  ${what.padEnd(62)} ${value.padStart(9)}   aim ${aim.padEnd(9)} ${met ? 'met' : 'missed'}`);
const atLeast = (what, value, aim) => line(what, value.toFixed(2), `>= ${aim}`, value >= aim);
const atMost = (what, value, aim, unit = '') => line(what, value.toFixed(2) + unit, `<= ${aim}${unit}`, value <= aim);

for (const {rows, runs} of sizes) {
  console.log(`\naims at ${rows} rows`);
  const start = runs.get('DuckDB, started only');
  for (const [way, words] of Object.entries(ways)) {
    const run = (who) => runs.get(`${who}: ${who.startsWith('acctplan') ? way : beside[way]}`);
    const [two, one, duckdb, split] =
      ['acctplan, 2 threads', 'acctplan, 1 thread', 'DuckDB, 2 threads', 'splitter, 2 threads'].map(run);
    if (!two || !duckdb || !split) continue;
    atLeast(`${words}: DuckDB with 2 threads / acctplan with 2`, duckdb.wall / two.wall, 4);
    atLeast('  the same without the start of Node and DuckDB', (duckdb.wall - start.wall) / two.wall, 4);
    if (one) atLeast(`${words}: DuckDB with 2 threads / acctplan with 1`, duckdb.wall / one.wall, 2);
    if (one) atLeast('  the same without the start of Node and DuckDB', (duckdb.wall - start.wall) / one.wall, 2);
    for (const [threads, aim] of [['2 threads', 4], ['1 thread', 2]]) {
      const file = run(`acctplan -o, ${threads}`);
      if (file) atLeast(`${words} into a file (-o): DuckDB with 2 threads / acctplan with ${threads[0]}`, duckdb.wall / file.wall, aim);
    }
    atMost(`${words}: processor time, acctplan / DuckDB`, two.cpu / duckdb.cpu, 0.5);
    atMost('  the same without the start of Node and DuckDB', two.cpu / (duckdb.cpu - start.cpu), 0.5);
    atMost(`${words}: acctplan / splitter, both with 2 threads`, two.wall / split.wall, 2);
    atMost(`${words}: peak memory of acctplan`, Math.max(two.peak, one?.peak ?? 0), 32, ' MiB');
    if (rows === 100000) atMost(`${words}: time of acctplan`, two.wall, 40, ' ms');
  }
  for (const [way, words] of Object.entries(ways)) {
    const run = (who) => runs.get(`${who}: NDJSON, ${who.startsWith('acctplan') ? way : beside[way]}`);
    const [two, one, duckdb] = ['acctplan, 2 threads', 'acctplan, 1 thread', 'DuckDB, 2 threads'].map(run);
    if (!two || !duckdb) continue;
    atLeast(`NDJSON, ${words}: DuckDB with 2 threads / acctplan with 2`, duckdb.wall / two.wall, 3);
    atLeast('  the same without the start of Node and DuckDB', (duckdb.wall - start.wall) / two.wall, 3);
    atMost(`NDJSON, ${words}: peak memory of acctplan`, Math.max(two.peak, one?.peak ?? 0), 32, ' MiB');
  }
}

console.log('\ncost of a row of acctplan in ns');
const columns = {...ways};
for (const [way, words] of Object.entries(ways)) columns[`NDJSON, ${way}`] = `NDJSON, ${words}`;
const width = 37;
console.log(`  ${'rows'.padStart(10)}  ${Object.values(columns).map((words) => `${words}, 2 / 1 threads`.padStart(width)).join('  ')}`);
for (const {rows, runs} of sizes) {
  const cells = Object.keys(columns).map((way) => ['2 threads', '1 thread'].map((threads) => {
    const run = runs.get(`acctplan, ${threads}: ${way}`);
    return run ? (run.wall * 1e6 / rows).toFixed(0) : '-';
  }).join(' / ').padStart(width));
  console.log(`  ${String(rows).padStart(10)}  ${cells.join('  ')}`);
}
