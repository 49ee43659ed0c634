import { describe, expect, it } from 'vitest';
import type { Approval, Carrier } from '#approvals/approval.ts';
import type { View } from '#audiences/view.ts';
import { carriersOf } from '#packs/carriers.ts';
import { planPack } from '#packs/pack-plan.ts';
import { buildView } from './view-builder.ts';

const base = buildView();

const approvalOf = (view: View, id: string): Approval => {
  const approval = view.proof.approvals.get(id);
  if (approval === undefined) throw new Error(`no approval of ${id}`);
  return approval;
};

/** A view in which these carriers approve POL-001. */
const viewWith = (...carriers: readonly (Carrier | undefined)[]): View => {
  const approval = approvalOf(base, 'POL-001');
  const [person] = approval.approvals;
  if (person === undefined) throw new Error('nobody approved it');
  const approvals = carriers.map((carrier) => ({
    ...person,
    ...(carrier === undefined ? {} : { carrier }),
  }));
  const all = new Map(base.proof.approvals).set('POL-001', { ...approval, approvals });
  return { ...base, proof: { ...base.proof, approvals: all } };
};

const carriers = (view: View) => carriersOf(view, planPack(view, false));

interface Named {
  readonly path?: string;
  readonly id?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

const envelope = (...subjects: readonly Named[]): Carrier => {
  const statement = {
    subject: subjects.map(({ path = 'policies/access-control.md', id = 'POL-001' }) => ({
      name: path,
      annotations: { id, version: '1.0' },
    })),
    predicate: { ...subjects[0]?.more, change: { forge: 'https://github.com/example/isms' } },
  };
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
  return { envelope: JSON.stringify({ payload, signatures: [{ sig: 'AB/cd' }] }) };
};

const tag = (message: string): Carrier => ({
  tag: Buffer.from(`object 1\ntype commit\ntag t\n\n${message}\n`).toString('base64'),
});

const travels = (carrier: Carrier): boolean => carriers(viewWith(carrier)).lines.length === 1;

describe('carriersOf', () => {
  it('takes each envelope and tag once, as it stands, sorted', () => {
    const [one, other] = [envelope({}), tag('Approves: POL-001 1.0')];
    const { lines, leftOut, placeOf } = carriers(viewWith(one, other, one, undefined));
    expect(lines).toEqual(['envelope' in one ? one.envelope : '', JSON.stringify(other)].sort());
    expect(leftOut).toBe(0);
    const [first, , , last] = approvalOf(viewWith(one, other, one, undefined), 'POL-001').approvals;
    expect([first, last].map((approval) => approval && placeOf(approval))).toEqual([
      'approvals.jsonl',
      'clone',
    ]);
  });

  it('takes those of the trust parts of isms.yml as well', () => {
    const view = viewWith();
    const [person] = approvalOf(base, 'POL-001').approvals;
    if (person === undefined) throw new Error('nobody approved it');
    const carrier = envelope({ path: 'isms.yml', id: 'isms.yml' });
    const trust = {
      verdict: 'approved' as const,
      level: 'signed' as const,
      independence: 'claimed' as const,
      approvals: [{ ...person, carrier }],
      reasons: [],
      content: '',
    };
    expect(carriers({ ...view, proof: { ...view.proof, trust } }).lines).toHaveLength(1);
  });

  it.each<[string, Carrier]>([
    ['another record among its subjects', envelope({}, { path: 'risks/x.md', id: 'R-666' })],
    ['a record that is not of the usual form', envelope({}, { id: 'geheim' })],
    ['the path of another record', envelope({ path: 'policies/hidden plan.md' })],
    ['a review of another path', envelope({ more: { reviewed: { 'risks/hidden.md': 'abc' } } })],
    ['another id in a field that nobody knows', envelope({ more: { comment: 'see R-666.' } })],
    ['a line for another record', tag('Approves: POL-001 1.0\nApproves: geheim 1.0')],
    ['another id in its words', tag('Like R-666\n\nApproves: POL-001 1.0')],
  ])('leaves out one with %s', (_, carrier) => {
    expect(travels(carrier)).toBe(false);
    expect(carriers(viewWith(carrier)).leftOut).toBe(1);
  });

  it('takes one that names visible records only, also below another folder', () => {
    const path = 'isms/policies/access-control.md';
    expect(travels(envelope({ path, more: { reviewed: { [path]: 'abc' } } }))).toBe(true);
    expect(travels(envelope({}, { path: 'risks/leaver-access.md', id: 'R-001' }))).toBe(true);
    expect(travels(tag('Approves: POL-001 1.0\nApproves: R-001 1.0'))).toBe(true);
  });

  it('leaves out what cannot be read', () => {
    expect(travels({ envelope: 'hello' })).toBe(false);
    expect(travels({ envelope: '{"payload":"AAAA"}' })).toBe(false);
  });
});
