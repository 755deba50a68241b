// SPDX-License-Identifier: MIT
// Two renderers of Markdown show the same text of each document, and no element but those of plain documents.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import test from 'node:test';
import {JSDOM} from 'jsdom';
import MarkdownIt from 'markdown-it';
import {documents} from './documents.mjs';
import {hostileTexts} from './hostile_account.mjs';

const plain = new Set('h1 h2 h3 h4 p blockquote ul ol li table thead tbody tr th td strong em code pre hr a br'.split(' '));

function byCmark(text) {
  const done = spawnSync('cmark-gfm', ['-e', 'table', '-e', 'strikethrough'], {input: text, encoding: 'utf8'});
  assert.equal(done.status, 0, done.error?.message ?? done.stderr);
  return JSDOM.fragment(done.stdout);
}

const byMarkdownIt = (text) => JSDOM.fragment(new MarkdownIt().render(text));
const textOf = (shown) => shown.textContent.replace(/\s+/g, ' ').trim();
const oddElements = (shown) =>
  [...shown.querySelectorAll('*')].map((element) => element.localName).filter((name) => !plain.has(name));

for (const {name, text} of documents()) {
  test(name, () => {
    const [one, other] = [byCmark(text), byMarkdownIt(text)];
    assert.ok(textOf(one).length > 50, 'hardly any text is shown');
    assert.equal(textOf(one), textOf(other));
    assert.deepEqual(oddElements(one), []);
    assert.deepEqual(oddElements(other), []);
    if (name !== 'hostile-whitespace') return;
    for (const hostile of hostileTexts) assert.ok(textOf(one).includes(hostile), `\`${hostile}\` is not shown as it is`);
  });
}

test('markup and what only one of the two knows are found', () => {
  assert.notEqual(textOf(byCmark('a <b>c</b>\n')), textOf(byMarkdownIt('a <b>c</b>\n')));
  assert.deepEqual(oddElements(byCmark('~~a~~ ![b](c)\n')), ['del', 'img']);
  assert.deepEqual(oddElements(byMarkdownIt('~~a~~ ![b](c)\n')), ['s', 'img']);
});
