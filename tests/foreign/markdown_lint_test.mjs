// SPDX-License-Identifier: MIT
// markdownlint finds nothing in the documents that the program writes, nor in those that people wrote for it.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {documents} from './documents.mjs';
import {root, scratch, scratchFile} from './program.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Exit status and messages of markdownlint over files, which it must all have read. */
function lint(folder, config, globs, count) {
  const linter = join(here, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');
  const done = spawnSync(process.execPath, [linter, '--config', join(here, config), ...globs],
    {cwd: folder, encoding: 'utf8'});
  const linted = Number(/^Linting: (\d+) file/m.exec(done.stdout + done.stderr)?.[1]);
  assert.ok(linted >= count, `${linted} files of ${count} read:\n${done.stdout}${done.stderr}`);
  return {status: done.status, messages: done.stderr};
}

test('documents that the program writes', () => {
  mkdirSync(join(scratch, 'written'));
  const written = documents();
  for (const {name, text} of written) scratchFile(`written/${name}.md`, text);
  const {status, messages} = lint(join(scratch, 'written'), 'written.markdownlint-cli2.jsonc', ['*.md'], written.length);
  assert.equal(status, 0, messages);
});

test('documents that people wrote', () => {
  // The examples' plans are the program's own, judged above.
  const globs = ['*.md', 'docs/**/*.md', 'examples*/**/*.md', '!examples/**/*.plan.md', 'tests/cases/*.md'];
  const {status, messages} = lint(root, 'kept.markdownlint-cli2.jsonc', globs, 2);
  assert.equal(status, 0, messages);
});

test('a row too short, markup and a heading without space are found', () => {
  mkdirSync(join(scratch, 'broken'));
  const faults = {row: '| a | b |\n| --- | --- |\n| 1 |\n', markup: '<script>x</script>\n', heading: '##x\n'};
  for (const [name, text] of Object.entries(faults)) {
    scratchFile(`broken/${name}.md`, `# Title\n\n${text}`);
    const {status, messages} = lint(join(scratch, 'broken'), 'written.markdownlint-cli2.jsonc', [`${name}.md`], 1);
    assert.equal(status, 1, `${name}: ${messages}`);
  }
});
