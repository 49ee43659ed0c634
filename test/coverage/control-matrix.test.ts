import { expect, test } from 'vitest';
import { controlMatrix } from '#coverage/control-matrix.ts';
import type { ControlMatrixRow } from '#coverage/control-matrix.ts';
import { readStory } from '../rules/evidence.ts';
import { reportSettings } from '../rules/isms-documents.ts';
import { control, evidenceRequest, exampleSettings, policy, supplier } from '../rules/records.ts';
import type { Fields } from '../rules/records.ts';

type Files = Readonly<Record<string, string>>;

const rows = async (
  files: Files,
  settings = reportSettings(),
  today = '2026-07-20',
): Promise<ReadonlyMap<string, ControlMatrixRow>> => {
  const { evidence } = await readStory({ files, settings, today, wholeCatalogues: true });
  return new Map(controlMatrix(evidence).map((row) => [row.criterion.id, row]));
};

const item = (from: string, to: string): string =>
  `{covers: {from: ${from}, to: ${to}}, collected: 2026-07-01T07:00:00Z, by: ciso, query: all, where: vault, sha256: ${'ab'.repeat(32)}, bytes: 7}`;

const request = (items: readonly (readonly [string, string])[], fields: Fields = {}): string =>
  evidenceRequest({
    items: `[${items.map(([from, to]) => item(from, to)).join(', ')}]`,
    ...fields,
  });

const q1 = ['2026-01-01', '2026-03-31'] as const;
const q2 = ['2026-04-01', '2026-06-30'] as const;
const named = { 'soa/a-5-18.md': control({ criteria: '[CC6.2]' }) };
const hole = (from: string, to: string) => ({ cover: 'holes', holes: [{ from, to }] });

test('has a row for each criterion of the categories in scope, and none without a report', async () => {
  const settings = reportSettings({ categories: '[security, availability]' });
  const ids = [...(await rows(named, settings)).keys()];
  expect(ids).toHaveLength(36);
  expect(ids).toContain('A1.3');
  expect(ids).not.toContain('C1.1');
  expect(await rows(named, exampleSettings())).toEqual(new Map());
});

test('takes controls that name a criterion, and the mapping with its strength only where none does', async () => {
  const files = { ...named, 'soa/a-5-16.md': control({ id: 'A.5.16' }) };
  const matrix = await rows(files);
  expect(matrix.get('CC6.2')?.controls).toMatchObject([{ id: 'A.5.18', since: '2025-06-01' }]);
  expect(matrix.get('CC6.2')?.controls[0]).not.toHaveProperty('mapping');
  const mapped = matrix.get('CC6.1')?.controls ?? [];
  expect(mapped.map(({ id }) => id)).toContain('A.5.16');
  expect(mapped.every(({ mapping }) => (mapping?.support ?? 0) > 0)).toBe(true);
});

test('leaves out controls that do not apply or are retired', async () => {
  const excluded = { 'soa/a.md': control({ criteria: '[CC6.2]', applicable: 'no' }) };
  expect((await rows(excluded)).get('CC6.2')).toMatchObject({ controls: [], cover: 'no control' });
  const retired = { 'soa/a.md': control({ criteria: '[CC6.2]', status: 'retired' }) };
  expect((await rows(retired)).get('CC6.2')?.controls).toEqual([]);
});

test('covers the whole period where each slot has its item', async () => {
  const files = { ...named, 'evidence/e.md': request([q1, q2]) };
  expect((await rows(files)).get('CC6.2')).toMatchObject({ cover: 'covered', holes: [] });
});

test('names a hole by its days, from the day after the item was due', async () => {
  const files = { ...named, 'evidence/e.md': request([q1]) };
  expect((await rows(files, undefined, '2026-07-15')).get('CC6.2')?.cover).toBe('covered');
  expect((await rows(files, undefined, '2026-07-16')).get('CC6.2')).toMatchObject(hole(...q2));
});

test('calls a hole of a control only what none of its requests covers', async () => {
  const other = request([q2], { id: 'EV-002' });
  const files = { ...named, 'evidence/a.md': request([q1]), 'evidence/b.md': other };
  expect((await rows(files)).get('CC6.2')?.cover).toBe('covered');
  const months = request(
    [
      ['2026-04-01', '2026-04-30'],
      ['2026-05-01', '2026-05-31'],
    ],
    { id: 'EV-002', every: 'P1M' },
  );
  const less = { ...files, 'evidence/b.md': months };
  expect((await rows(less)).get('CC6.2')).toMatchObject(hole('2026-06-01', '2026-06-30'));
});

test('shows the hole of the control that has the fewest days open, and none where one has none', async () => {
  const files = {
    'soa/a.md': control({ criteria: '[CC6.2]' }),
    'soa/b.md': control({ id: 'A.5.16', criteria: '[CC6.2]' }),
    'evidence/a.md': request([], { every: 'P3M' }),
    'evidence/b.md': request([q1], { id: 'EV-002', controls: '[A.5.16]' }),
  };
  expect((await rows(files)).get('CC6.2')).toMatchObject(hole(...q2));
  const whole = {
    ...files,
    'evidence/b.md': request([q1, q2], { id: 'EV-002', controls: '[A.5.16]' }),
  };
  expect((await rows(whole)).get('CC6.2')).toMatchObject({ cover: 'covered', holes: [] });
});

test('cuts a slot that reaches over the end of the period', async () => {
  const files = { ...named, 'evidence/e.md': request([], { every: 'P4M', due_within: 'P1D' }) };
  const matrix = await rows(files, undefined, '2026-12-01');
  expect(matrix.get('CC6.2')?.holes).toEqual([
    { from: '2026-01-01', to: '2026-04-30' },
    { from: '2026-05-01', to: '2026-06-30' },
  ]);
});

test('says where no request has a cadence, and takes that of the control', async () => {
  const once = request([q1, q2], { every: undefined, due_within: undefined });
  const files = { ...named, 'evidence/e.md': once };
  expect((await rows(files)).get('CC6.2')?.cover).toBe('no slots');
  expect((await rows(named)).get('CC6.2')?.cover).toBe('no slots');
  const frequent = {
    ...files,
    'soa/a-5-18.md': control({ criteria: '[CC6.2]', frequency: 'quarterly' }),
  };
  expect((await rows(frequent)).get('CC6.2')?.cover).toBe('covered');
});

test('asks for no cover before the period begins, or for a report of one day', async () => {
  expect((await rows(named, undefined, '2025-12-31')).get('CC6.2')?.cover).toBe('not asked');
  const day = reportSettings({ type: '1', as_of: '2026-03-31', period: undefined });
  expect((await rows(named, day)).get('CC6.2')?.cover).toBe('not asked');
});

test('tells what is left to suppliers, customers and others, and what is not relevant', async () => {
  const settings = reportSettings({
    cuecs: '[{id: CUEC-1, text: Users are removed, criteria: [CC6.2], communicated_in: Terms}]',
    not_relevant: '[{criterion: CC6.5, why: We hold no media}]',
  });
  const csocs = '[{id: CSOC-1, text: Guards the doors, criteria: [CC6.4]}]';
  const files = {
    ...named,
    'policies/p.md': policy({ criteria: '[CC1.1]' }),
    'reviews/suppliers/s.md': supplier({ subservice: `{method: carve-out, csocs: ${csocs}}` }),
  };
  const matrix = await rows(files, settings);
  expect(matrix.get('CC6.2')?.expected).toMatchObject([{ id: 'CUEC-1' }]);
  expect(matrix.get('CC6.5')?.notRelevant).toBe('We hold no media');
  expect(matrix.get('CC6.4')?.relied).toEqual([
    { supplier: 'SUP-GITHUB', id: 'CSOC-1', text: 'Guards the doors', method: 'carve-out' },
  ]);
  expect(matrix.get('CC1.1')?.others).toEqual(['POL-001']);
  const ended = {
    ...files,
    'reviews/suppliers/s.md': supplier({
      state: 'ended',
      subservice: `{method: carve-out, csocs: ${csocs}}`,
    }),
  };
  expect((await rows(ended, settings)).get('CC6.4')?.relied).toEqual([]);
});
