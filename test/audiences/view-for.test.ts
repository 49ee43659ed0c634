import { describe, expect, it } from 'vitest';
import type { Approval } from '#approvals/approval.ts';
import { viewFor } from '#audiences/view-for.ts';
import { audiences, restrictedRecord } from '#audiences/view.ts';
import type { Audience, View } from '#audiences/view.ts';
import { renderText } from '#markdown/render.ts';
import { assess } from '#rules/assess.ts';
import { rules } from '#rules/index.ts';
import { readStory } from '../rules/evidence.ts';
import { control, policy, risk } from '../rules/records.ts';

const approval = (id: string): Approval => ({
  id,
  verdict: 'approved',
  level: 'recorded',
  independence: 'claimed',
  approvals: [],
  reasons: [],
  content: 'c0ffee',
  uncommitted: false,
  versions: [],
});

const files = {
  'policies/public.md': policy({
    id: 'POL-900',
    classification: 'public',
    supersedes: '[POL-777, POL-778]',
  }),
  'policies/staff.md': policy(
    { id: 'POL-901', controls: '[A.5.18]' },
    [
      'See [canary label](canary-file.md#canary-heading), ![canary image](canary-file.md) and POL-900.',
      '## [Canary of a heading](canary-file.md)',
      '| a |\n| - |\n| 1 |',
      '## Plain',
    ].join('\n\n'),
  ),
  'policies/canary-file.md': policy(
    { id: 'POL-777', title: 'Canary title', classification: 'restricted' },
    '## Canary heading\n\nCanary text, see POL-900.',
  ),
  'policies/second.md': policy({
    id: 'POL-778',
    title: 'Second canary',
    classification: 'restricted',
  }),
  'policies/typo.md': policy({
    id: 'POL-903',
    title: 'Canary of a typing error',
    classification: 'intern',
  }),
  'policies/draft.md': policy({ id: 'POL-904', title: 'Canary draft', status: 'draft' }),
  'soa/a-5-18.md': control({ classification: 'confidential' }),
  'risks/leaver.md': risk({ title: 'Canary risk' }),
};

const viewOf = async (audience: Audience): Promise<View> => {
  const { evidence, findings } = await readStory({
    files,
    broken: true,
    approvals: ['POL-900', 'POL-901', 'POL-777', 'R-001'].map(approval),
  });
  return viewFor(assess(rules, evidence, findings), audience);
};

/** Everything of a view that a publisher could print, as one text. */
const everything = ({ register, proof, findings, results }: View): string =>
  JSON.stringify([
    [...register.records.values()].map(({ id, path, data }) => [id, path, data]),
    [...register.texts].map(([id, text]) => [
      id,
      renderText(text, { href: (href) => href, id: (other) => `#${other}` }),
      text.links,
      text.headings,
    ]),
    register.references,
    [...register.backlinks],
    [...register.entries.keys()],
    [...proof.approvals],
    findings,
    results,
  ]);

describe('the view of an audience', () => {
  it.each([
    ['public', ['POL-900']],
    ['staff', ['POL-900', 'POL-901']],
    ['auditor', ['A.5.18', 'POL-900', 'POL-901', 'POL-904', 'R-001']],
    [
      'management',
      ['A.5.18', 'POL-777', 'POL-778', 'POL-900', 'POL-901', 'POL-903', 'POL-904', 'R-001'],
    ],
  ] as const)('holds for %s exactly the records of its classes', async (audience, ids) => {
    const { register } = await viewOf(audience);
    expect([...register.records.keys()]).toEqual(ids);
  });

  it.each(['public', 'staff', 'auditor'] as const)(
    'tells %s nothing of a restricted record anywhere',
    async (audience) => {
      const text = everything(await viewOf(audience));
      expect(text).not.toMatch(/POL-77[78]|canary-file|canary label|canary image/i);
      expect(text).not.toMatch(/Canary title|Second canary|Canary text|Canary of a typing error/);
    },
  );

  it('puts neutral words where a link led, and one for any number of hidden ids', async () => {
    const { register } = await viewOf('auditor');
    const record = register.records.get('POL-900');
    expect(record?.data.supersedes).toEqual([restrictedRecord]);
    const text = register.texts.get('POL-901');
    const rendered = text && renderText(text, { href: (href) => href, id: () => undefined });
    expect(rendered).toContain(`<p>See ${restrictedRecord}, ${restrictedRecord} and POL-900.</p>`);
    expect(rendered).toContain(`<h2 id="restricted-record">${restrictedRecord}</h2>`);
    expect(rendered).toContain(`aria-label="Table: ${restrictedRecord}"`);
    expect(text?.headings.map(({ anchor, line }) => [anchor, line])).toEqual([
      ['restricted-record', 15],
      ['plain', 21],
    ]);
  });

  it('names controls of the catalogue also where the record about them is hidden', async () => {
    const { register } = await viewOf('staff');
    const record = register.records.get('POL-901');
    expect(record?.kind === 'document' && record.data.controls).toEqual(['A.5.18']);
    expect(register.records.has('A.5.18')).toBe(false);
    expect(register.backlinks.get('A.5.18')?.map(({ from, to }) => [from, to.type])).toEqual([
      ['POL-901', 'catalogue'],
    ]);
  });

  it('counts the outcomes of rules over visible records only', async () => {
    const [staff, management] = await Promise.all([viewOf('staff'), viewOf('management')]);
    const outcomes = (view: View): number =>
      view.results.find(({ rule }) => rule === 'risk/order')?.outcomes.length ?? -1;
    expect([outcomes(staff), outcomes(management)]).toEqual([0, 1]);
  });

  it('leaves the register that it was made from as it was', async () => {
    const { evidence, findings } = await readStory({ files, broken: true });
    const isms = assess(rules, evidence, findings);
    const before = isms.register.records.get('POL-900')?.data.supersedes;
    for (const audience of audiences) viewFor(isms, audience);
    expect(isms.register.records.get('POL-900')?.data.supersedes).toBe(before);
    expect(isms.register.texts.get('POL-901')?.links).toHaveLength(3);
  });
});
