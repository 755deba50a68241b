// SPDX-License-Identifier: MIT
// A second reader of iCalendar, ical.js, finds in the calendars the dates of the JSON results, and what is imported twice
// is there once. It is lenient (it reads 31 February as 3 March), so that each date is compared.
import assert from 'node:assert/strict';
import {basename} from 'node:path';
import test from 'node:test';
import ICAL from 'ical.js';
import {hostileAccount, hostileTexts} from './hostile_account.mjs';
import {examples, output, report, scratchFile} from './program.mjs';

const events = (text) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  .map((component) => new ICAL.Event(component));

const day = (time) => {
  assert.ok(time.isDate, `${time} is no day`);
  return time.toString();
};

/** The day after a day, by the system's calendar. */
function after(iso) {
  const next = new Date(`${iso}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** All days on which an event comes. */
function days(event) {
  if (!event.isRecurring()) return [day(event.startDate)];
  const found = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) found.push(day(next));
  return found;
}

/** All days on which an entry comes, as its own words say. */
function daysOf({date, repeats}) {
  const found = [date];
  if (!repeats) return found;
  for (let next = new Date(`${date}T00:00:00Z`); ;) {
    if (repeats.unit === 'day') next.setUTCDate(next.getUTCDate() + repeats.every);
    else next.setUTCMonth(next.getUTCMonth() + repeats.every);
    const iso = next.toISOString().slice(0, 10);
    if (iso > repeats.until) return found;
    found.push(iso);
  }
}

function same(ics, {entries}) {
  const read = events(ics);
  assert.equal(read.length, entries.length);
  entries.forEach((entry, i) => {
    assert.equal(read[i].uid, entry.uid);
    assert.equal(day(read[i].startDate), entry.date);
    assert.equal(day(read[i].endDate), after(entry.end ?? entry.date));
    assert.deepEqual(days(read[i]), daysOf(entry));
    const what = entry.what.replace(/[\r\n\t]/g, ' ').toLowerCase();
    assert.equal(read[i].summary.toLowerCase().slice(-what.length), what);
    for (const {what: item} of entry.items) assert.ok(read[i].description.includes(item), `${entry.what}: ${item}`);
  });
}

const hostile = hostileAccount({
  tiering: {current_tier: 1}, plan: {start: '2026-01-05'},
  actions: hostileTexts.map((what, i) => ({id: `a${i}`, what, due: '2026-03-10'})),
});
const accounts = [...examples(), hostile];
for (const paths of [...accounts.map((path) => [path]), accounts]) {
  test(`${paths.length} accounts, ${basename(paths[0])}`, () => {
    const ics = report('calendar', 'ics', ...paths);
    same(ics, JSON.parse(report('calendar', 'json', ...paths)));
    for (const line of ics.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!/[^\r]\n/.test(ics), 'a line does not end with CRLF');
  });
}

/** A calendar that imports files as RFC 5545 asks for: one event a uid, the newer edition wins. */
function imported(...files) {
  const held = new Map();
  for (const event of files.flatMap(events)) {
    const old = held.get(event.uid);
    if (!old || old.sequence <= event.sequence) held.set(event.uid, event);
  }
  return [...held.values()];
}

const moving = (meeting, contract, due) => scratchFile('moving.json', JSON.stringify({
  account: {id: 'moving', name: 'Moving', lifecycle: 'customer', customer_since: '2020-01-01'},
  tiering: {current_tier: 1}, engagement: {last_touch: '2026-01-26'}, plan: {start: '2026-01-05'},
  contracts: [{id: 'C-1', end: contract}], eams: [{id: 'e1', date: meeting, status: 'planned'}],
  actions: [{id: 'a1', what: 'Send the roadmap', due}],
}));
const ics = (asOf, path) => output('calendar', '--as-of', asOf, '--to', '2026-12-31', '--format', 'ics', path);

test('a calendar imported twice is there once', () => {
  const text = ics('2026-02-02', moving('2026-03-18', '2026-06-30', '2026-03-10'));
  assert.equal(imported(text, text).length, events(text).length);
});

test('what has moved is where it is now, and nowhere else', () => {
  const before = ics('2026-02-02', moving('2026-03-18', '2026-06-30', '2026-03-10'));
  const now = ics('2026-02-03', moving('2026-04-14', '2026-11-30', '2026-04-10'));
  const held = imported(before, now);
  const on = (text) => held.filter(({summary}) => summary === `Moving: ${text}`).map(({startDate}) => day(startDate));
  assert.deepEqual(on('Executive meeting'), ['2026-04-14']);
  assert.deepEqual(on('Contract C-1 ends'), ['2026-11-30']);
  assert.deepEqual(on('Send the roadmap'), ['2026-04-10']);
});

test('another date, another rhythm, a lost event and a lost text are found', () => {
  const path = examples()[0];
  const text = report('calendar', 'ics', path);
  const result = JSON.parse(report('calendar', 'json', path));
  same(text, result);
  const spoilt = [[/DTSTART;VALUE=DATE:\d{8}/, 'DTSTART;VALUE=DATE:20260231'], [/RRULE:FREQ=\w+/, 'RRULE:FREQ=YEARLY'],
    ['BEGIN:VEVENT', 'BEGIN:VEVENT:'], ['\r\nSUMMARY:', '\r\nSUMMARY'], ['\r\nUID:', '\r\nUID:x']];
  for (const [right, wrong] of spoilt) assert.throws(() => same(text.replace(right, wrong), result), `${wrong} passes`);
});
