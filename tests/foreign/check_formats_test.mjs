// SPDX-License-Identifier: MIT
// Programs of others read what `check` writes for them: Microsoft's SARIF tool, a JUnit reader, the reader of reviewdog's
// format; what has no such program is taken apart by the rules that its reader publishes.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {parse as parseJunit} from 'junit2json';
import {hostileAccount} from './hostile_account.mjs';
import {asOf, examples, run, scratch, scratchFile} from './program.mjs';
import {draft2020Validator} from './validator.mjs';

const modules = fileURLToPath(new URL('node_modules', import.meta.url));
const hostile = scratchFile('percent.yaml', `account: {id: percent, name: P, owner: Dana Ruiz, lifecycle: customer}
revenue: {current_acv: 15000}
actions:
  - {what: "50 %, ::error::x %0A y: \\"z\\" <b> & ' | Grüße 東京", owner: Dana Ruiz, due: 2026-01-05}
checks: {waive: [{rule: C.plan.*, reason: "it's <new>", by: Lee Marsh, until: 2026-06-30}]}
`);
const broken = scratchFile('broken.yaml', 'account: {id: broken, name: Broken\n');
const paths = [...examples(), hostileAccount(), hostile, broken];

/** The output of a run that finds something, and has a file among its inputs that it cannot read. */
function written(format) {
  const {status, stdout, stderr} = run('check', '--as-of', asOf, '--format', format, ...paths);
  assert.equal(status, 3, stderr);
  return stdout;
}

const findings = JSON.parse(written('json')).findings;
const against = findings.filter((finding) => finding.state === 'open' && !finding.known);

/** What the SARIF tool says of a log; its exit status says nothing. */
function sarifFaults(text) {
  const log = scratchFile('checked.sarif', text);
  const verdict = join(scratch, 'verdict.sarif');
  const tool = join(modules, '@microsoft/sarif-multitool-linux/Sarif.Multitool');
  // Installed without its script, which would do this.
  chmodSync(tool, 0o755);
  const done = spawnSync(tool, ['validate', log, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '-o', verdict,
    '--log', 'ForceOverwrite'], {encoding: 'utf8', env: {...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1'}});
  assert.equal(done.error, undefined);
  const judged = JSON.parse(readFileSync(verdict, 'utf8'));
  return judged.runs[0].results.filter((result) => result.level === 'error').map((result) => result.ruleId);
}

test('the SARIF tool finds no fault', () => {
  const text = written('sarif');
  assert.deepEqual(sarifFaults(text), []);
  const [{results, tool}] = JSON.parse(text).runs;
  assert.equal(results.length, findings.length);
  for (const result of results) {
    assert.ok(['error', 'warning', 'note'].includes(result.level));
    assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
  }
});

test('the schema of SARIF 2.1.0 finds no fault, and can say no', () => {
  const path = join(modules, '@microsoft/sarif-multitool-linux/sarif-2.1.0.json');
  const faults = draft2020Validator(JSON.parse(readFileSync(path, 'utf8')));
  const log = JSON.parse(written('sarif'));
  assert.deepEqual(faults(log), []);
  log.runs[0].results[0].level = 'fatal';
  assert.notDeepEqual(faults(log), []);
});

test('what has no place in a file has one in SARIF, which code scanning asks for', () => {
  const {status, stdout} = run('check', '--as-of', asOf, '--format', 'sarif', 'missing.yaml', '.', hostile);
  assert.equal(status, 4);
  const {results} = JSON.parse(stdout).runs[0];
  assert.ok(results.some((result) => result.ruleId === 'run.unreadable'));
  for (const {locations: [place]} of results) {
    assert.doesNotMatch(place.physicalLocation.artifactLocation.uri, /^\.\//);
    assert.ok(place.physicalLocation.region.startLine >= 1);
  }
  assert.deepEqual(sarifFaults(stdout), []);
});

test('the SARIF tool can say no', () => {
  const log = JSON.parse(written('sarif'));
  log.runs[0].results[0].ruleIndex = 999;
  log.runs[0].results[0].message = {};
  assert.notDeepEqual(sarifFaults(JSON.stringify(log)), []);
});

test('a JUnit reader finds a case for each finding', async () => {
  const suites = await parseJunit(written('junit'));
  const cases = suites.testsuite.flatMap((suite) => suite.testcase ?? []);
  const failed = cases.filter((one) => one.failure);
  assert.equal(failed.length, against.filter((finding) => finding.severity !== 'note').length);
  assert.equal(cases.filter((one) => one.skipped).length, findings.length - against.length);
  assert.equal(suites.failures, failed.length);
  const names = cases.map((one) => one.name);
  for (const finding of findings) assert.ok(names.includes(`${finding.rule}: ${finding.message}`), finding.message);
});

test('the reader of rdjson takes it, and can say no', () => {
  const judge = (text) => spawnSync(process.execPath,
    [join(modules, '@umbrelladocs/rdformat-validator/bin/rdformat-validator.js'), scratchFile('checked.rd.json', text)],
    {encoding: 'utf8'}).status;
  const text = written('rdjson');
  assert.equal(judge(text), 0);
  const wrong = JSON.parse(text);
  wrong.diagnostics[0].severity = 'FATAL';
  assert.notEqual(judge(JSON.stringify(wrong)), 0);
  assert.equal(JSON.parse(text).diagnostics.length, against.length);
});

test('a GitLab report has what code quality asks for, with distinct fingerprints', () => {
  const entries = JSON.parse(written('gitlab'));
  assert.equal(entries.length, against.length);
  assert.equal(new Set(entries.map((entry) => entry.fingerprint)).size, entries.length);
  for (const entry of entries) {
    assert.ok(entry.description && entry.check_name && entry.location.path && entry.location.lines.begin >= 1);
    assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(entry.severity));
  }
});

// As the runner of GitHub reads a line: https://github.com/actions/toolkit, command.ts turned around.
function annotation(line) {
  const match = /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(line);
  if (!match) return null;
  const unescape = (text) => text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%3A/g, ':').replace(/%2C/g, ',')
    .replace(/%25/g, '%');
  const properties = Object.fromEntries(match[2].split(',').map((pair) => pair.split('=').map(unescape)));
  return {kind: match[1], message: unescape(match[3]), ...properties};
}

test('annotations of GitHub are one a finding, whatever the texts hold', () => {
  const lines = written('github').trimEnd().split('\n');
  const summary = lines.pop();
  assert.match(summary, /^\d+ findings in/);
  const annotations = lines.map(annotation);
  assert.ok(annotations.every((one) => one !== null));
  assert.equal(annotations.length, against.length);
  const told = annotations.find((one) => one.title === 'C.action.overdue' && one.file.endsWith('percent.yaml'));
  assert.match(told.message, /50 %, ::error::x %0A y: "z" <b> & ' \| Grüße 東京/);
  assert.equal(told.line, '4');
});
