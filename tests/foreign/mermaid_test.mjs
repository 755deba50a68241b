// SPDX-License-Identifier: MIT
// Mermaid reads every diagram in the documents, also when people are called like its keywords, and shows their names.
import assert from 'node:assert/strict';
import test from 'node:test';
import {JSDOM} from 'jsdom';
import MarkdownIt from 'markdown-it';
import {documents} from './documents.mjs';
import {hostileAccount, hostileTexts} from './hostile_account.mjs';
import {report} from './program.mjs';

// Mermaid looks for a browser when it is loaded.
const {window} = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
const {default: mermaid} = await import('mermaid');

const diagramsOf = (text) => new MarkdownIt().parse(text, {})
  .filter((token) => token.type === 'fence' && token.info === 'mermaid').map((token) => token.content);
const diagrams = documents().flatMap(({name, text}) => diagramsOf(text).map((diagram) => ({name, text: diagram})));

/** The day of a time, where the chart was read. */
const local = (time) => [time.getFullYear(), time.getMonth() + 1, time.getDate()]
  .map((part) => String(part).padStart(2, '0')).join('-');

/** The names of people that a diagram shows: the first line of each box, entities resolved as for drawing. */
async function names(text) {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  return [...diagram.db.getVertices().values()].map(({text: label}) =>
    label.split('<br>')[0].replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(code)));
}

test('there is a diagram for most examples', () => assert.ok(diagrams.length >= 3, `${diagrams.length} diagrams`));

for (const {name, text} of diagrams) {
  const chart = name.endsWith('-calendar');
  const type = chart ? 'gantt' : 'flowchart-v2';
  test(`${name} parses`, async () => assert.equal((await mermaid.parse(text)).diagramType, type));
  test(`${name} does not parse when it is cut`, async () => {
    const cut = chart ? `${text.slice(0, text.indexOf(' :'))}\n` : text.slice(0, text.indexOf('["') + 2);
    await assert.rejects(mermaid.parse(cut));
  });
}

/** The tasks that a chart shows, entities resolved as for drawing. */
async function tasks(text) {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  return diagram.db.getTasks().map(({task, startTime, endTime}) => ({
    label: task.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(code)).trim(),
    from: startTime, to: endTime,
  }));
}

test('a chart shows the dates of the calendar, whatever the actions are called', async () => {
  const path = hostileAccount({whitespace: [], actions: hostileTexts.map((what, i) => ({
    id: `a${i}`, what, due: `2026-03-${String(i % 28 + 1).padStart(2, '0')}`}))});
  const [chart] = diagramsOf(report('calendar', 'md', path));
  const entries = JSON.parse(report('calendar', 'json', path)).entries
    .filter(({repeats, rule}) => !repeats && rule === 'C.action.overdue');
  const shown = (await tasks(chart)).filter(({from, to}) => from.getTime() === to.getTime());
  assert.equal(entries.length, hostileTexts.length);
  for (const {what, date} of entries) {
    const text = what[0].toUpperCase() + what.slice(1);
    assert.ok(shown.some(({label, from}) => label === text && local(from) === date), `${what} on ${date}`);
  }
});

test('people are shown by their names, whatever these look like', async () => {
  const maps = diagrams.filter(({name}) => name === 'hostile-plan');
  assert.equal(maps.length, 1);
  assert.deepEqual((await names(maps[0].text)).sort(), [...hostileTexts].sort());
});
