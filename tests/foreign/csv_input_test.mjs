// SPDX-License-Identifier: MIT
// Another strict reader and ours read tricky tables alike: the same accounts with the same texts, and both refuse what
// RFC 4180 does not have.
import assert from 'node:assert/strict';
import test from 'node:test';
import {parse} from 'csv-parse/sync';
import {asOf, run, scratchFile} from './program.mjs';

const read = (text, delimiter) => parse(text, {
  bom: true, delimiter, columns: true, relax_quotes: false, relax_column_count: false, skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n'],
});

const accepted = {
  plain: 'id,name,owner\na,A,X\nb,B,\n',
  quotes: 'id,name,owner\na,"A, ""best"" Ltd","X"\nb,"""",Y\n',
  'line ends inside quotes': 'id,name,owner\na,"A\nB","X\n\nY"\nb,B,Z\n',
  'windows line ends': 'id,name,owner\r\na,"A,B",X\r\nb,B,"Y"\r\n',
  'no last line end': 'id,name,owner\na,A,"X"',
  'byte order mark': '\ufeff"id",name,owner\na,A,X\n',
  semicolons: 'id;name;owner\na;A, B;"X;Y"\n',
  tabs: 'id\tname\towner\na\tA, B\t"X\tY"\n',
  'blank lines': 'id,name,owner\na,A,X\n\nb,B,Y\n',
  'quotes beside separators': 'id,name,owner\na,"-,-","x"\nb,"a""","""b"\n',
  'other scripts': 'id,name,owner\na,"Žluťoučký, kůň",日本\nb,😀,é\n',
};
const refused = {
  'an unterminated quote': 'id,name,owner\na,"A,X\nb,B,Y\n',
  'text after a quote': 'id,name,owner\na,"A"x,X\n',
  'a quote in a bare field': 'id,name,owner\na,A"x",X\n',
  'a row too short': 'id,name,owner\na,A\n',
  'a row too long': 'id,name,owner\na,A,X,Y\n',
};
const separator = (text) => (text.includes('\t') ? '\t' : text.includes(';') && !text.startsWith('id,') && !text.startsWith('\ufeff') ? ';' : ',');
const tier = (text) => run('tier', scratchFile('table.csv', text), '--as-of', asOf, '--format', 'json');

for (const [name, text] of Object.entries(accepted)) {
  test(`read alike: ${name}`, () => {
    const {status, stdout, stderr} = tier(text);
    assert.equal(status, 0, stderr);
    const ours = JSON.parse(stdout).accounts.map(({id, name: called, owner}) => ({id, name: called, owner: owner ?? ''}));
    assert.deepEqual(ours, read(text, separator(text)));
  });
}

for (const [name, text] of Object.entries(refused)) {
  test(`refused alike: ${name}`, () => {
    assert.throws(() => read(text, ','));
    const {status, stdout} = tier(text);
    assert.equal(status, 3);
    assert.ok(JSON.parse(stdout).rejected.length > 0);
  });
}

// A table of every pair of hard fields, so that no state of the reader is left out between two of them.
test('every pair of hard fields is read alike', () => {
  const hard = ['x', '"x"', '"a,b"', '"a\nb"', '"a\r\nb"', '"a""b"', '""""', '"""a"', '"a"""', '";"', "'x'", '"x y"'];
  const rows = hard.flatMap((one, i) => hard.map((other, k) => `r${i}-${k},${one},${other}`));
  const text = `id,name,owner\n${rows.join('\n')}\n`;
  const {status, stdout, stderr} = tier(text);
  assert.equal(status, 0, stderr);
  const lineEnds = (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value.replaceAll('\r\n', '\n')]));
  const ours = JSON.parse(stdout).accounts.map(({id, name, owner}) => ({id, name, owner: owner ?? ''}));
  assert.deepEqual(ours, read(text, ',').map(lineEnds));
});
