import { expect, test } from 'vitest';
import { soc2Security } from '#rules/soc2/security.ts';
import { failures, judge } from '../evidence.ts';
import { reportSettings } from '../isms-documents.ts';
import { control, exampleSettings, supplier } from '../records.ts';

const availability = reportSettings({ categories: '[security, availability]' });
const common = (except: readonly string[] = []): string =>
  `[${['CC1.1', 'CC1.2', 'CC1.3', 'CC1.4', 'CC1.5', 'CC2.1', 'CC2.2', 'CC2.3', 'CC3.1', 'CC3.2', 'CC3.3', 'CC3.4', 'CC4.1', 'CC4.2', 'CC5.1', 'CC5.2', 'CC5.3', 'CC6.1', 'CC6.2', 'CC6.3', 'CC6.4', 'CC6.5', 'CC6.6', 'CC6.7', 'CC6.8', 'CC7.1', 'CC7.2', 'CC7.3', 'CC7.4', 'CC7.5', 'CC8.1', 'CC9.1', 'CC9.2', 'A1.1', 'A1.2', 'A1.3'].filter((id) => !except.includes(id)).join(', ')}]`;

const story = (criteria: string, settings = availability) => ({
  files: { 'soa/a-5-18.md': control({ criteria }) },
  settings,
  wholeCatalogues: true as const,
});

test('names the criteria in scope that no control meets, in runs', async () => {
  const criteria = common(['CC5.1', 'CC5.2', 'CC5.3', 'CC9.1', 'A1.3']);
  expect(await failures(soc2Security, story(criteria))).toMatchInlineSnapshot(`
    "isms.yml:25:15 No control meets \`CC5.1\` to \`CC5.3\`, \`CC9.1\`, \`A1.3\`
      hint: name each in \`criteria:\` of the controls that meet it, or in \`soc2.not_relevant\` with the reason"
  `);
});

test('reports a report without Security', async () => {
  const settings = reportSettings({ categories: '[availability]' });
  expect(await failures(soc2Security, story(common(), settings))).toMatchInlineSnapshot(`
    "isms.yml:25:15 Unexpected categories \`availability\` without \`security\`
      hint: add \`security\`: its criteria are the common part of every SOC 2 report"
  `);
});

test('passes criteria that are met, by a supplier too, or left with a reason', async () => {
  expect(await judge(soc2Security, story(common()))).toEqual(['all: pass']);
  const left = reportSettings({
    categories: '[security, availability]',
    not_relevant: '[{criterion: CC9.1, why: Insurance of the parent company covers it}]',
  });
  expect(await judge(soc2Security, story(common(['CC9.1']), left))).toEqual(['all: pass']);
  const carved = supplier({
    subservice: '{method: carve-out, csocs: [{id: C1, text: Guards the doors, criteria: [CC9.1]}]}',
  });
  const { files, ...rest } = story(common(['CC9.1']));
  const relied = { ...files, 'reviews/suppliers/s.md': carved };
  expect(await judge(soc2Security, { ...rest, files: relied })).toEqual(['all: pass']);
});

test('lets the mapping to Annex A stand in where no control names the criterion', async () => {
  const { files, ...rest } = story(common(['CC9.1']));
  const mapped = { ...files, 'soa/a-5-29.md': control({ id: 'A.5.29' }) };
  expect(await judge(soc2Security, { ...rest, files: mapped })).toEqual(['all: pass']);
  const excluded = { ...files, 'soa/a-5-29.md': control({ id: 'A.5.29', applicable: 'no' }) };
  expect(await failures(soc2Security, { ...rest, files: excluded })).toContain('meets `CC9.1`');
});

test('reports a criterion that is left without a fact', async () => {
  const settings = reportSettings({
    not_relevant: '[{criterion: CC6.4, why: Not applicable to us}]',
  });
  expect(await failures(soc2Security, story(common(), settings))).toMatchInlineSnapshot(`
    "isms.yml:29:42 \`CC6.4\` is said not to be relevant without a reason
      hint: say which fact makes it irrelevant to the service, such as "We receive no data from data subjects""
  `);
});

test('does not concern an ISMS without a report, and is not evaluated with a broken one', async () => {
  expect(await judge(soc2Security, story(common(), exampleSettings()))).toMatchInlineSnapshot(`
    [
      "all: not applicable, \`isms.yml\` has no \`soc2\`",
    ]
  `);
  const broken = { ...story(common(), reportSettings({ type: '3' })), broken: true as const };
  expect(await judge(soc2Security, broken)).toMatchInlineSnapshot(`
    [
      "all: not evaluated, \`soc2\` in \`isms.yml\` breaks the schema",
    ]
  `);
});

test('does not miss what a control that cannot be read may meet', async () => {
  const { files, ...rest } = story(common(['CC8.1']));
  const unread = { ...files, 'soa/a-5-29.md': control({ id: 'A.5.29', criteria: 'CC8.1' }) };
  expect(await judge(soc2Security, { ...rest, files: unread, broken: true })).toEqual([
    'all: not evaluated, a control that cannot be read may meet CC8.1',
  ]);
});

test('leaves a criterion that a control misspells to the finding about its link', async () => {
  const criteria = common(['CC8.1']).replace(']', ', CC8.11]');
  expect(await failures(soc2Security, story(criteria))).toBe('');
});

test('reports a report without any category', async () => {
  const settings = reportSettings({ categories: '[]' });
  expect(await failures(soc2Security, story(common(), settings))).toContain(
    'The report has no category, expected `security`',
  );
});
