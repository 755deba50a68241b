// SPDX-License-Identifier: MIT
// Marp and pandoc make the same slides of a deck, at most ten, with the same titles and notes, and no text of an account
// becomes anything but text.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import test from 'node:test';
import {Marp} from '@marp-team/marp-core';
import {JSDOM} from 'jsdom';
import {hostileTexts} from './hostile_account.mjs';
import {asOf, examples, output, scratch, scratchFile} from './program.mjs';

/** A Tier 1 account whose every text tries to be something else, also what pandoc alone would take for markup. */
function hostileMeeting() {
  const texts = [...hostileTexts, 'A. first', 'iv) fourth', '(b) second', 'x^2^', '# Slide', '---', 'a\n\n# b', '--> out', '{.notes}'];
  const account = {
    acctplan: 1,
    account: {id: 'meeting', name: '--- # <b>&', owner: '-->', lifecycle: 'customer'},
    tiering: {current_tier: 1},
    whitespace: texts.map((name, i) => ({id: `w${i}`, name, target: name, annual_value: 1000 + i})),
    context: {initiatives: texts, technology_priorities: texts, challenges: texts},
    value: {achieved: texts.map((what) => ({what})), priority: '::: notes'},
    footprint: {products: texts.slice(0, 9).map((id) => ({id, seats: 3, active_seats: 1}))},
    eams: [{date: '2025-11-05', status: 'held', commitments: texts.map((what) => ({what, owner: what, done: false}))}],
  };
  return scratchFile('meeting.json', JSON.stringify(account));
}

/** Titles, texts and notes of the slides as Marp makes them. */
function marpSlides(markdown) {
  const {html, comments} = new Marp({inlineSVG: false, math: false, emoji: {unicode: false}}).render(markdown);
  const {document} = new JSDOM(`<body>${html}</body>`).window;
  return [...document.querySelectorAll('section')].map((section, index) => {
    section.querySelectorAll('.notes').forEach((notes) => notes.remove());
    return {title: section.querySelector('h1')?.textContent ?? '', text: section.textContent, html: section.innerHTML,
      notes: comments[index].join('\n')};
  });
}

function text(xml) {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, one]) => one).join('')
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;|&apos;/g, "'").replace(/&amp;/g, '&');
}

function succeed(command, ...args) {
  const done = spawnSync(command, args, {cwd: scratch, encoding: 'utf8', maxBuffer: 1 << 28});
  assert.equal(done.status, 0, `${command} ${args.join(' ')}: ${done.error ?? done.stderr}`);
  return done.stdout;
}

/** Texts and notes of the slides in the PowerPoint file that pandoc makes. */
function pandocSlides(markdown) {
  writeFileSync(join(scratch, 'deck.md'), markdown);
  succeed('pandoc', 'deck.md', '-t', 'pptx', '--slide-level=1', '-o', 'deck.pptx');
  const names = succeed('unzip', '-Z1', 'deck.pptx').split('\n');
  const slides = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  return slides.sort((a, b) => a.match(/\d+/)[0] - b.match(/\d+/)[0]).map((name) => {
    const relations = succeed('unzip', '-p', 'deck.pptx', name.replace('slides/', 'slides/_rels/') + '.rels');
    const notes = relations.match(/notesSlides\/notesSlide\d+\.xml/);
    return {text: text(succeed('unzip', '-p', 'deck.pptx', name)),
      notes: notes ? text(succeed('unzip', '-p', 'deck.pptx', `ppt/${notes[0]}`)) : ''};
  });
}

// Both make quotation marks and dashes of typewriters' marks, each in its own way.
const flat = (value) => value.replace(/[‘’‚‛]/g, "'").replace(/[“”„]/g, '"').replace(/---?|—/g, '–').replace(/\s+/g, '');

for (const path of [...examples(), hostileMeeting()]) {
  const name = basename(path);
  const markdown = output('eam', '--part', 'deck', '--as-of', asOf, path);
  const {accounts: [account]} = JSON.parse(output('eam', '--format', 'json', '--as-of', asOf, path));
  const marp = marpSlides(markdown);
  const pandoc = pandocSlides(markdown);

  test(`${name}: both make the slides of the result, at most ten`, () => {
    const expected = Math.max(account.slides.length, 1);
    assert.ok(expected <= 10);
    assert.equal(marp.length, expected);
    assert.equal(pandoc.length, expected);
  });

  test(`${name}: both show every title and point`, () => {
    account.slides.forEach(({title, points}, index) => {
      assert.ok(marp[index].title.endsWith(title), `${marp[index].title}: ${title}`);
      for (const point of points.flatMap((one) => one.split(', '))) {
        assert.ok(flat(marp[index].text).includes(flat(point)), `Marp, slide ${index + 1}: ${point}`);
        assert.ok(flat(pandoc[index].text).includes(flat(point)), `pandoc, slide ${index + 1}: ${point}`);
      }
    });
  });

  test(`${name}: both have the speaker's notes, and neither shows them`, () => {
    account.slides.forEach((_, index) => {
      const lines = marp[index].notes.split('\n').filter((line) => line.startsWith('- '));
      assert.equal(pandoc[index].notes === '', lines.length === 0, `slide ${index + 1}`);
      assert.ok(!pandoc[index].text.includes('Speaker notes'));
      assert.ok(!marp[index].text.includes('Speaker notes'));
    });
  });

  test(`${name}: nothing on a slide is more than text`, () => {
    for (const {html} of marp) {
      const tags = new Set([...html.matchAll(/<([a-z0-9]+)/gi)].map(([, tag]) => tag.toLowerCase()));
      for (const tag of tags) {
        assert.ok(['h1', 'a', 'ul', 'li', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td'].includes(tag), `${tag} in ${html}`);
      }
    }
  });
}

test('a deck that is cut in two slides more is counted', () => {
  const markdown = output('eam', '--part', 'deck', '--as-of', asOf, examples()[0]);
  const longer = `${markdown}\n# One\n\n# Two\n\ntext\n`;
  assert.equal(marpSlides(longer).length, 12);
  assert.equal(pandocSlides(longer).length, 12);
});
