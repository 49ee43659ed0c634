import { expect, test } from 'vitest';
import { recordVersion } from '#rules/record/version.ts';
import { approved, reason, version } from '../approvals.ts';
import { failures, judge } from '../evidence.ts';
import { policy } from '../records.ts';

const path = 'policies/access-control.md';
const before = [approved('POL-001', { versions: [version('1.4', '2026-01-12')] })];
const next = (text: string, change?: string): Readonly<Record<string, string>> => ({
  [path]: policy({ version: `"${text}"`, change }),
});

test('reports a first number that does not rise with a material change', async () => {
  const story = { files: next('1.5', 'material'), approvals: before };
  expect(await failures(recordVersion, story)).toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 Unexpected version \`1.5\` of \`POL-001\` for a change that is material, expected \`2.0\` after 1.4
      hint: write \`version: "2.0"\`, or correct \`change\`"
  `);
});

test('reports a first number that rises, or a second that falls, with an editorial change', async () => {
  const story = { files: next('2.0', 'editorial'), approvals: before };
  expect(await failures(recordVersion, story)).toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 Unexpected version \`2.0\` of \`POL-001\` for a change that is editorial, expected \`1.5\` after 1.4
      hint: write \`version: "1.5"\`, or correct \`change\`"
  `);
  const falling = { files: next('1.3', 'editorial'), approvals: before };
  expect(await failures(recordVersion, falling)).toContain('expected `1.5` after 1.4');
});

test('reports a later version that does not say what it changes', async () => {
  expect(await failures(recordVersion, { files: next('2.0'), approvals: before }))
    .toMatchInlineSnapshot(`
    "policies/access-control.md:7:10 Cannot find \`change\` of \`POL-001\` 2.0, expected \`material\` or \`editorial\` against 1.4
      hint: add \`change: material\` if people must do something else than before, else \`change: editorial\`"
  `);
});

test('reports a first version that calls itself editorial', async () => {
  expect(await failures(recordVersion, { files: next('1.0', 'editorial') })).toMatchInlineSnapshot(`
    "policies/access-control.md:10:9 Unexpected \`change: editorial\` of \`POL-001\`, of which no version was approved before
      hint: write \`change: material\`, or leave it out: the first version is material"
  `);
});

test('passes numbers that agree with the change', async () => {
  for (const files of [
    next('1.5', 'editorial'),
    next('2.0', 'material'),
    next('10.0', 'material'),
  ]) {
    expect(await judge(recordVersion, { files, approvals: before })).toEqual(['POL-001: pass']);
  }
});

test('compares the version in force with the one before it', async () => {
  const versions = [version('2.0', '2026-05-01'), version('1.4', '2026-01-12')];
  const approvals = [approved('POL-001', { versions })];
  expect(await judge(recordVersion, { files: next('2.0', 'material'), approvals })).toEqual([
    'POL-001: pass',
  ]);
  expect(await failures(recordVersion, { files: next('2.0', 'editorial'), approvals })).toContain(
    'expected `1.5` after 1.4',
  );
});

test('does not count versions that were never approved', async () => {
  const versions = [version('2.0', '2026-05-01', { verdict: 'not-approved' })];
  const approvals = [approved('POL-001', { versions })];
  expect(await judge(recordVersion, { files: next('2.1', 'material'), approvals })).toEqual([
    'POL-001: pass',
  ]);
});

test('compares nothing after a return, for retired records or without a history', async () => {
  const versions = [
    version('1.0', '2026-05-01'),
    version('2.0', '2026-03-01'),
    version('1.0', '2026-01-12'),
  ];
  const approvals = [approved('POL-001', { versions })];
  expect(await judge(recordVersion, { files: next('1.0'), approvals })).toMatchInlineSnapshot(`
    [
      "POL-001: not applicable, version 1.0 was in force before, so nothing is compared",
    ]
  `);
  const retired = { [path]: policy({ status: 'retired' }) };
  expect(await judge(recordVersion, { files: retired, approvals })).toMatchInlineSnapshot(`
    [
      "POL-001: not applicable, the record is retired",
    ]
  `);
  const undecidable = reason('history-incomplete');
  expect(await judge(recordVersion, { files: next('1.0'), undecidable })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, The history says history-incomplete",
    ]
  `);
});
