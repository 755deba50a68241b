// SPDX-License-Identifier: MIT
// Runs the program under test, and finds the example accounts that it is run on.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const program = process.env.ACCTPLAN_PROGRAM;
assert.ok(program, 'ACCTPLAN_PROGRAM names the program under test');

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const asOf = '2026-02-02';

/** A folder of this test alone, and the one in which the program runs: no settings file lies above it. */
export const scratch = mkdtempSync(join(tmpdir(), 'acctplan-foreign-'));
process.on('exit', () => rmSync(scratch, {recursive: true, force: true}));

/** Writes a file into the scratch folder and returns its path. */
export function scratchFile(name, text) {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}

export function run(...args) {
  const done = spawnSync(program, args, {cwd: scratch, encoding: 'utf8', maxBuffer: 1 << 28});
  assert.equal(done.error, undefined);
  return done;
}

/** What a run that must succeed writes to standard output. */
export function output(...args) {
  const {status, stdout, stderr} = run(...args);
  assert.equal(status, 0, `acctplan ${args.join(' ')} exits ${status}:\n${stderr}`);
  assert.notEqual(stdout, '', `acctplan ${args.join(' ')} writes nothing`);
  return stdout;
}

/** Result of a command over account files, as text in the format asked for. */
export function report(command, format, ...paths) {
  return output(command, '--as-of', asOf, '--format', format, ...paths);
}

/** The example account files whose names end in `ending`, in a fixed order; the JSON twin has a folder of its own. */
export function examples(ending = '.yaml') {
  const folder = join(root, ending === '.json' ? 'examples-json' : 'examples');
  const found = readdirSync(folder, {recursive: true}).filter((path) => path.endsWith(ending)).sort();
  return found.map((path) => join(folder, path)).filter((path) => !/acctplan\.yaml$|policy|catalog/.test(path));
}

/** Every object or list inside a JSON value, with the path that leads to it. */
export function* containers(value, path = '') {
  if (value === null || typeof value !== 'object') return;
  yield [value, path];
  for (const [key, inner] of Object.entries(value)) yield* containers(inner, `${path}/${key}`);
}
