// SPDX-License-Identifier: MIT
// usage: node duckdb_tiers.mjs THREADS [FILE [OUTPUT]]
// Tiers a portfolio with DuckDB. Prints the summary; with OUTPUT writes every account there as CSV instead; without FILE
// only starts, which is what of the time is Node's and the loading of DuckDB.
import {database, quoted, summary, tiers} from './tier_rules.mjs';

const [threads, file, output] = process.argv.slice(2);
if (!threads) {
  console.error('usage: node duckdb_tiers.mjs THREADS [FILE [OUTPUT]]');
  process.exit(2);
}
const connection = await (await database({threads})).connect();
if (output) {
  await connection.run(`COPY (${tiers(file)}) TO ${quoted(output)} (HEADER, DELIMITER ',')`);
} else {
  for (const row of (await connection.runAndReadAll(file ? summary(file) : 'SELECT 1')).getRows()) {
    console.log(row.join(' '));
  }
}
