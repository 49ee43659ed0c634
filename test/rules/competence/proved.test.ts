import { expect, test } from 'vitest';
import { competenceProved } from '#rules/competence/proved.ts';
import { failures, judge } from '../evidence.ts';
import { training, trainingList } from '../further-records.ts';
import { action, exampleSettings } from '../records.ts';

const path = 'reviews/training/t.md';

const demanding = exampleSettings().replace(
  'title: Internal auditor}',
  'title: Internal auditor, required_competence: Plans and performs audits}',
);

const competence = (rest: string, person = 'dario'): string =>
  training({
    competence: `[{role: internal-auditor, person: ${person}, required: Audits${rest === '' ? '' : `, ${rest}`}}]`,
  });

const files = (entry: string, state = 'planned') => ({
  [path]: entry,
  'evidence/training.md': trainingList(),
  'reviews/actions/ca.md': action({ state }),
});

test('reports a holder whose competence no record states', async () => {
  const story = { files: { [path]: training() }, settings: demanding };
  expect(await failures(competenceProved, story)).toMatchInlineSnapshot(`
    "isms.yml:14:74 \`internal-auditor\` demands competence, and no training record states that of \`dario\`
      hint: add an entry to \`competence\` of a record in \`reviews/training/\`, with \`evidence\`, or with \`gap\` and \`action\`"
  `);
});

test('asks only for those who hold the role on that day', async () => {
  const story = { files: { [path]: training() }, settings: demanding };
  expect(await failures(competenceProved, { ...story, today: '2026-12-31' })).toContain('`dario`');
  expect(await judge(competenceProved, { ...story, today: '2027-01-01' })).toMatchInlineSnapshot(`
    [
      "all: not applicable, no role has \`required_competence\`, and no competence is stated",
    ]
  `);
});

test('reports a competence without evidence or gap', async () => {
  expect(await failures(competenceProved, { files: files(competence('')) })).toMatchInlineSnapshot(`
    "reviews/training/t.md:11:14 Nothing shows the competence of \`dario\` as \`internal-auditor\` in \`TRN-AWARENESS\`
      hint: name the item of evidence in \`evidence\`, or what is missing in \`gap\` with the action that closes it in \`action\`"
  `);
});

test('reports a gap without an action, or with one that is over', async () => {
  expect(await failures(competenceProved, { files: files(competence('gap: A course')) }))
    .toMatchInlineSnapshot(`
    "reviews/training/t.md:11:77 No action closes the gap in the competence of \`dario\` as \`internal-auditor\` in \`TRN-AWARENESS\`
      hint: \`isms-manager\` opens an action and names it in \`action\`"
  `);
  const closed = files(competence('gap: A course, action: CA-2026-001'), 'closed');
  expect(await failures(competenceProved, { files: closed })).toMatchInlineSnapshot(`
    "reviews/training/t.md:11:95 The gap in the competence of \`dario\` as \`internal-auditor\` in \`TRN-AWARENESS\` stands, and \`CA-2026-001\` is closed
      hint: replace \`gap\` and \`action\` by the \`evidence\` that it is closed, or open a new action"
  `);
});

test('passes evidence, and a gap that an open action closes', async () => {
  for (const rest of [
    'evidence: EV-002#2026',
    'gap: A course, action: CA-2026-001',
    'gap: A course, action: CA-2026-009',
  ]) {
    expect(
      await judge(competenceProved, { files: files(competence(rest)), settings: demanding }),
    ).toEqual(['TRN-AWARENESS: pass']);
  }
});

test('leaves those alone who do not hold the role any more', async () => {
  expect(await judge(competenceProved, { files: files(competence('', 'asha')) }))
    .toMatchInlineSnapshot(`
    [
      "all: not applicable, no role has \`required_competence\`, and no competence is stated",
    ]
  `);
});

test('does not judge where trainings, roles or people cannot be read', async () => {
  const story = { settings: demanding, broken: true as const };
  const broken = { [path]: training({ competence: 'none' }) };
  expect(await judge(competenceProved, { ...story, files: broken })).toMatchInlineSnapshot(`
    [
      "all: not evaluated, the competence that a training record states cannot be read",
    ]
  `);
  expect(await judge(competenceProved, { ...story, files: { [path]: 'no fields' } })).toEqual([
    'all: not evaluated, the competence that a training record states cannot be read',
  ]);
  const settings = demanding.replace('title: ISMS manager}', 'title: [ISMS manager]}');
  expect(await judge(competenceProved, { ...story, files: {}, settings })).toEqual([
    'all: not evaluated, roles or people of `isms.yml` cannot be read',
  ]);
});
