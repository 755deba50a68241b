// SPDX-License-Identifier: MIT
// Mermaid reads every diagram in the documents, also when people are called like its keywords, and shows their names.
import assert from 'node:assert/strict';
import test from 'node:test';
import {JSDOM} from 'jsdom';
import MarkdownIt from 'markdown-it';
import {documents} from './documents.mjs';
import {hostileTexts} from './hostile_account.mjs';

// Mermaid looks for a browser when it is loaded.
const {window} = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
const {default: mermaid} = await import('mermaid');

const diagrams = documents().flatMap(({name, text}) =>
  new MarkdownIt().parse(text, {}).filter((token) => token.type === 'fence' && token.info === 'mermaid')
    .map((token) => ({name, text: token.content})));

/** The names of people that a diagram shows: the first line of each box, entities resolved as for drawing. */
async function names(text) {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  return [...diagram.db.getVertices().values()].map(({text: label}) =>
    label.split('<br>')[0].replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(code)));
}

test('there is a diagram for most examples', () => assert.ok(diagrams.length >= 3, `${diagrams.length} diagrams`));

for (const {name, text} of diagrams) {
  test(`${name} parses`, async () => assert.equal((await mermaid.parse(text)).diagramType, 'flowchart-v2'));
  test(`${name} does not parse when it is cut`, async () => {
    await assert.rejects(mermaid.parse(text.slice(0, text.indexOf('["') + 2)));
  });
}

test('people are shown by their names, whatever these look like', async () => {
  const maps = diagrams.filter(({name}) => name === 'hostile-plan');
  assert.equal(maps.length, 1);
  assert.deepEqual((await names(maps[0].text)).sort(), [...hostileTexts].sort());
});
