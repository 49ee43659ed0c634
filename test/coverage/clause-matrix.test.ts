import { expect, test } from 'vitest';
import type { Approval } from '#approvals/approval.ts';
import { clauseMatrix } from '#coverage/clause-matrix.ts';
import type { ClauseRow } from '#coverage/clause-matrix.ts';
import { approved, notApproved } from '../rules/approvals.ts';
import { readStory } from '../rules/evidence.ts';
import { context, riskMethod, scope, topPolicy } from '../rules/isms-documents.ts';
import {
  action,
  control,
  evidenceRequest,
  managementReview,
  policy,
  risk,
  statement,
} from '../rules/records.ts';

type Files = Readonly<Record<string, string>>;

const rows = async (
  files: Files,
  approvals: readonly Approval[] = [],
  today = '2026-06-01',
): Promise<ReadonlyMap<string, ClauseRow>> => {
  const { evidence } = await readStory({ files, approvals, today, wholeCatalogues: true });
  return new Map(clauseMatrix(evidence).map((row) => [row.clause.id, row]));
};

const said = (row: ClauseRow | undefined): readonly string[] =>
  (row?.records ?? []).map(
    ({ id, as, named, state }) =>
      `${id}: ${[...as, ...(named ? ['named'] : [])].join(', ')}; ${state}`,
  );

test('has a row for each clause, from 4.1 to 10.2', async () => {
  const ids = [...(await rows({ 'policies/p.md': policy() })).keys()];
  expect(ids).toHaveLength(30);
  expect([ids[0], ids.at(-1)]).toEqual(['4.1', '10.2']);
});

test('joins records that name a clause and those that carry it by what they are', async () => {
  const matrix = await rows({
    'policies/context.md': context(),
    'policies/scope.md': scope({ clauses: '["4.3", "4.4"]' }),
    'policies/top.md': topPolicy(),
    'policies/method.md': riskMethod(),
    'risks/r.md': risk(),
    'soa/index.md': statement(),
    'reviews/management/m.md': managementReview(),
    'reviews/actions/c.md': action({ kind: 'corrective' }),
    'evidence/e.md': evidenceRequest(),
  });
  const shown = ['4.1', '4.3', '4.4', '5.2', '6.1.2', '6.1.3', '8.1', '8.3', '9.3.3', '10.2'];
  expect(Object.fromEntries(shown.map((id) => [id, said(matrix.get(id))]))).toMatchInlineSnapshot(`
    {
      "10.2": [
        "CA-2026-001: corrective action; in force",
      ],
      "4.1": [
        "CTX-001: issues and interested parties; unknown",
      ],
      "4.3": [
        "SCOPE-001: scope, named; unknown",
      ],
      "4.4": [
        "SCOPE-001: named; unknown",
      ],
      "5.2": [
        "POL-100: information security policy; unknown",
      ],
      "6.1.2": [
        "METH-001: method, named; unknown",
        "R-001: rated risk; unknown",
      ],
      "6.1.3": [
        "METH-001: method; unknown",
        "R-001: part of the treatment plan; unknown",
        "SOA: Statement of Applicability; unknown",
      ],
      "8.1": [
        "EV-001: evidence of operation; in force",
      ],
      "8.3": [
        "R-001: part of the treatment plan; unknown",
      ],
      "9.3.3": [
        "MR-2026-1: management review; unknown",
      ],
    }
  `);
});

test('tells what `isms.yml` itself carries', async () => {
  const matrix = await rows({ 'policies/p.md': policy() });
  expect(matrix.get('5.3')).toMatchObject({
    settings: [expect.stringContaining('`roles`')],
    state: 'in force',
  });
  expect(matrix.get('6.1.2')?.settings).toEqual(['`risk`: scales, levels and acceptance']);
});

test.each([
  ['approved', {}, [approved('SCOPE-001')]],
  ['not yet in force', { effective: '2026-06-02' }, [approved('SCOPE-001')]],
  ['approved', { effective: '2026-06-01' }, [approved('SCOPE-001')]],
  ['draft', { status: 'draft' }, []],
  ['draft', { status: 'in-review' }, [approved('SCOPE-001')]],
  ['not approved', {}, [notApproved('SCOPE-001', 'no-evidence')]],
  ['not approved', {}, [approved('SCOPE-001', { verdict: 'drift' })]],
  ['unknown', {}, [approved('SCOPE-001', { verdict: 'unknown' })]],
  ['unknown', {}, []],
])('calls a scope %s', async (state, fields, approvals) => {
  const matrix = await rows({ 'policies/scope.md': scope(fields) }, approvals);
  expect(matrix.get('4.3')).toMatchObject({ state, records: [{ id: 'SCOPE-001', state }] });
});

test('calls a record without a version in force, and a control what the statement is', async () => {
  const files = {
    'evidence/e.md': evidenceRequest({ clauses: '["7.2"]' }),
    'soa/index.md': statement(),
    'soa/a-5-18.md': control({ clauses: '["7.2"]' }),
  };
  expect(said((await rows(files, [approved('SOA')])).get('7.2'))).toEqual([
    'A.5.18: named; approved',
    'EV-001: named; in force',
  ]);
});

test('shows the best state of several records', async () => {
  const matrix = await rows(
    {
      'policies/a.md': policy({ clauses: '["7.1"]', status: 'draft' }),
      'policies/b.md': policy({ id: 'POL-002', clauses: '["7.1"]' }),
    },
    [approved('POL-002')],
  );
  expect(matrix.get('7.1')?.state).toBe('approved');
});

test('names what is asked for and is nowhere, also where another record names the clause', async () => {
  const matrix = await rows({ 'policies/p.md': policy({ clauses: '["4.3"]' }) });
  expect(matrix.get('4.3')).toMatchObject({
    state: 'missing',
    records: [{ id: 'POL-001' }],
    missing: [{ what: 'the scope' }],
  });
  expect(matrix.get('7.1')).toMatchObject({ state: 'missing', records: [], missing: [] });
});

test('leaves retired records out', async () => {
  const matrix = await rows({ 'policies/p.md': policy({ clauses: '["7.1"]', status: 'retired' }) });
  expect(matrix.get('7.1')?.records).toEqual([]);
});
