import { describe, expect, it } from 'vitest';
import { applyExample } from '#generate/examples/apply-example.ts';
import { exampleEngine } from '#generate/examples/example-engine.ts';
import { judgeExample } from '#generate/examples/judge-example.ts';
import { judgeExamples } from '#generate/examples/judge-examples.ts';
import { runExample } from '#generate/examples/run-example.ts';
import { severitySetting } from '#reports/rule-words.ts';
import { rules } from '#rules/index.ts';
import { riskOrder } from '#rules/risk/order.ts';

const record = `---
id: R-001
title: A title # with a comment
plan:
  - {what: one, due: 2026-01-01}

  - {what: two}
version: "1.0"
---

Text with
---
a rule.
`;

const base = new Map([
  ['risks/a.md', record],
  ['isms.yml', 'format: 1\nroles:\n  - {id: ciso}\n'],
  ['evidence/files/a.csv', 'account\n'],
]);

const changed = (path: string, text: string): string | undefined =>
  applyExample(base, { [path]: text }).get(path);

describe('applying an example', () => {
  it('replaces fields where they stand, as they are written, and leaves the rest', () => {
    expect(changed('risks/a.md', 'version: 1.10\ntitle: Other\n')).toBe(
      record.replace('A title # with a comment', 'Other').replace('"1.0"', '1.10'),
    );
  });

  it('replaces a field of several lines', () => {
    expect(changed('risks/a.md', 'plan: []\n')).toBe(
      record.replace(/plan:[^]*two\}\n/, 'plan: []\n'),
    );
  });

  it('adds new fields behind the others and leaves fields out', () => {
    expect(changed('risks/a.md', 'plan: null\nonwer: ciso\n')).toBe(
      `---\nid: R-001\ntitle: A title # with a comment\nversion: "1.0"\nonwer: ciso\n---\n\nText with\n---\na rule.\n`,
    );
  });

  it('replaces the text of a record behind a line `---`', () => {
    expect(changed('risks/a.md', 'version: "2.0"\n---\n\nOther.\n')).toBe(
      `${record.slice(0, record.indexOf('version'))}version: "2.0"\n---\n\nOther.\n`,
    );
  });

  it('changes fields of `isms.yml`', () => {
    expect(changed('isms.yml', 'format: 2\nrules: {}\n')).toBe(
      'format: 2\nroles:\n  - {id: ciso}\nrules: {}\n',
    );
  });

  it('replaces and adds whole files', () => {
    expect(changed('risks/a.md', '---\nid: R-002\n---\n')).toBe('---\nid: R-002\n---\n');
    expect(changed('evidence/files/a.csv', 'login\n')).toBe('login\n');
    expect(changed('risks/new.md', '---\nid: R-003\n---\n')).toBe('---\nid: R-003\n---\n');
  });

  it('removes files', () => {
    expect(applyExample(base, { 'risks/a.md': null }).has('risks/a.md')).toBe(false);
  });

  it.each([
    ['a record that is not there', { 'risks/b.md': 'title: x\n' }],
    ['a field that is not there', { 'risks/a.md': 'owner: null\n' }],
    ['the removal of a file that is not there', { 'risks/b.md': null }],
    ['fields that are no YAML', { 'risks/a.md': 'title: [x\n' }],
    ['fields in one line', { 'risks/a.md': '{title: x}\n' }],
  ])('refuses %s', (_, files) => {
    expect(() => applyExample(base, files)).toThrow(/^Cannot/);
  });
});

describe('judging an example', () => {
  const engine = exampleEngine(rules);
  const path = 'risks/leaver-access.md';
  const rising = { files: { [path]: 'current: {likelihood: 1, consequence: 2}\n' } };
  const falling = { files: { [path]: 'current: {likelihood: 2, consequence: 3}\n' } };

  it('tells what the rule says, what others say besides, and what is left', async () => {
    const base = await runExample(engine, { files: {} }, '2026-06-30');
    const sound = await judgeExample(
      engine,
      'risk/order',
      { fails: rising, passes: falling },
      base,
    );
    expect(sound.says.map(({ rule }) => rule)).toEqual(['risk/order']);
    expect([sound.besides, sound.left]).toEqual([[], []]);
    const wrong = await judgeExample(engine, 'risk/scale', { fails: rising, passes: rising }, base);
    expect(wrong.says).toEqual([]);
    expect(wrong.besides.map(({ rule }) => rule)).toEqual(['risk/order']);
    expect(wrong.left.map(({ rule }) => rule)).toEqual(['risk/order']);
  });

  it('shows by what it mends a rule that finds fault with the example ISMS itself', async () => {
    const base = await runExample(engine, rising, '2026-06-30');
    const example = { fails: rising, passes: falling };
    const { says } = await judgeExample(engine, 'risk/order', example, base);
    expect(says.map(({ rule }) => rule)).toEqual(['risk/order']);
  });

  it('does not count what is wrong with what both states are given', async () => {
    const given = { [path]: 'suppliers: [SUP-GITLAB]\n' };
    const { judged, problems } = await judgeExamples(
      engine,
      new Map([
        ['risk/order', { given, fails: rising, passes: falling }],
        ['risk/scale', { fails: { files: { 'risks/none.md': null } }, passes: falling }],
      ]),
    );
    const { says = [], besides, left } = judged.get('risk/order') ?? {};
    expect(says.map(({ rule }) => rule)).toEqual(['risk/order']);
    expect([besides, left]).toEqual([[], []]);
    expect(problems).toEqual([
      'Cannot execute the example of `risk/scale`: Cannot remove `risks/none.md`, which the example ISMS does not have',
    ]);
  });

  it('finds nothing wrong with the setting that a page shows for `isms.yml`', async () => {
    const state = { files: { 'isms.yml': severitySetting(riskOrder) } };
    const findings = await runExample(engine, state, '2026-06-30');
    const base = await runExample(engine, { files: {} }, '2026-06-30');
    expect(findings.length - base.length).toBe(1);
    expect(findings.map(({ rule }) => rule)).toContain('meta/lowered-rule');
  });
});
