import { expect, test } from 'vitest';
import { control, risk } from '../rules/records.ts';
import { approvedStory, changesOf, first, recordIn, rules, sentences } from './compared.ts';

test('tells nothing of an ISMS that stays as it is', async () => {
  const changes = await changesOf(approvedStory());
  expect(changes).toMatchObject({
    records: [],
    settings: [],
    affected: [],
    acknowledgements: [],
    approvals: [],
    findings: { added: [], mended: [], silenced: [] },
  });
});

test('tells a new version, who reads it, whom it binds, and when it is reviewed', async () => {
  const repo = approvedStory();
  const text = rules('2.0', first.replace('30', '14'), 'change: material\n')
    .replace('classification: internal', 'classification: public')
    .replace('owner: ciso', 'owner: cto')
    .replace('title: Access control', 'title: Access to systems')
    .replace('[all-staff]', '[all-staff, contractors]')
    .replace('P1Y', 'P2Y')
    .replace('status: approved', 'status: approved\neffective: 2026-07-01');
  repo.write('policies/access.md', text);
  const changes = await changesOf(repo);
  expect(sentences(changes, 'POL-001')).toEqual([
    'Version 1.0 → 2.0 (material)',
    'Classification: from internal to public: everybody, also outside, may read it from now on',
    'Review: from every 1 year to every 2 years',
    'Next review: 2 years after its approval (before: 3 January 2027)',
    'Title: from Access control to Access to systems',
    'Owner: from Head of security to Head of technology',
    'Effective: 1 July 2026 (new)',
    'Applies to: adds Contractors',
  ]);
  expect(recordIn(changes, 'POL-001').facts.filter((fact) => fact.loosens)).toHaveLength(2);
  expect(recordIn(changes, 'POL-001').text?.summary.replacements).toEqual([
    { before: '30 days', after: '14 days' },
  ]);
});

test('tells risk levels by number and band, and who accepts what remains', async () => {
  const repo = approvedStory();
  repo.write(
    'risks/leaver.md',
    risk({
      version: '"2.0"',
      inherent: '{likelihood: 2, consequence: 3}',
      residual: '{likelihood: 1, consequence: 2}',
      treatment: 'share',
      acceptance: '{by: cto, until: 2027-06-30, reason: The rest would need a person on call}',
    }),
  );
  expect(sentences(await changesOf(repo), 'R-001')).toEqual([
    'Version 1.0 → 2.0',
    'Risk without controls: from 16 (critical) to 6 (medium), likelihood frequent → possible, consequence severe → major',
    'Risk after treatment: from 3 (low) to 2 (low), consequence major → moderate',
    'What remains of the risk is accepted by Head of technology until 30 June 2027: The rest would need a person on call; before it was accepted by Head of technology until 31 January 2027: The rest would need a person on call',
    'Treatment: from modify to share',
  ]);
});

test('tells the risks whose level changes with the method alone', async () => {
  const repo = approvedStory();
  const text = repo.git('show', 'main:isms.yml');
  repo.write(
    'isms.yml',
    `${text.replace('{name: critical, from: 12}', '{name: grave, from: 9}')}\n`,
  );
  expect(sentences(await changesOf(repo), 'R-001')).toEqual([
    'Risk without controls: from 16 (critical) to 16 (grave)',
  ]);
});

test('tells that a control becomes excluded, and why', async () => {
  const repo = approvedStory();
  repo.write(
    'soa/a-5-18.md',
    control({ applicable: 'no', justification: 'Nobody has access', implementation: 'none' }),
  );
  const changes = await changesOf(repo);
  expect(sentences(changes, 'A.5.18')).toContain('A.5.18 becomes excluded: Nobody has access');
  expect(sentences(changes, 'A.5.18')).toContain('In place: from implemented back to none');
});

test('tells records that come, go, move and retire', async () => {
  const repo = approvedStory();
  repo.write('risks/new.md', risk({ id: 'R-002', title: 'New risk' }));
  repo.remove('risks/leaver.md');
  repo.rename('policies/access.md', 'policies/people/access.md');
  const changes = await changesOf(repo);
  expect(recordIn(changes, 'R-001').change).toBe('removed');
  expect(recordIn(changes, 'R-002').change).toBe('added');
  expect(sentences(changes, 'R-002')).toContain('Risk without controls: 9 (medium)');
  expect(sentences(changes, 'POL-001')).toEqual([
    'Moved from policies/access.md to policies/people/access.md',
  ]);
  const other = approvedStory();
  other.write(
    'policies/access.md',
    rules('2.0', first).replace('status: approved', 'status: retired'),
  );
  expect(sentences(await changesOf(other), 'POL-001')).toContain('Retired: it applies no longer');
});

test('says so where a text changes under its version, and where only its form does', async () => {
  const repo = approvedStory();
  repo.write('policies/access.md', rules('1.0', first.replace('30', '90')));
  expect(sentences(await changesOf(repo), 'POL-001')).toEqual([
    'Version stays 1.0 although the record changes, so that its approval covers it no longer',
  ]);
  const other = approvedStory();
  other.write(
    'soa/a-5-18.md',
    `${other.git('show', 'main:soa/a-5-18.md').replace('---\n', '---\n# note\n')}\n`,
  );
  expect(sentences(await changesOf(other), 'A.5.18')).toEqual([
    'Only the form of the file changes (comments, quotes, order), nothing that it says',
  ]);
});

test('tells whose approval is missing as the state before the change asks for it', async () => {
  const repo = approvedStory();
  repo.write('policies/access.md', rules('2.0', first.replace('30', '14'), 'change: material\n'));
  repo.write(
    'isms.yml',
    `${repo.git('show', 'main:isms.yml').replace('document: {approvers: [ciso]', 'document: {approvers: [cto]')}\n`,
  );
  const { approvals, settings } = await changesOf(repo);
  expect(approvals.map(({ id, state, roles, least }) => ({ id, state, roles, least }))).toEqual([
    {
      id: 'isms.yml',
      state: 'pending',
      roles: [{ id: 'top-management', title: 'Chief executive', holders: ['Bianca Keller'] }],
      least: 'recorded',
    },
    {
      id: 'POL-001',
      state: 'pending',
      roles: [{ id: 'ciso', title: 'Head of security', holders: ['Clara Ibsen'] }],
      least: 'recorded',
    },
  ]);
  expect(settings.map(({ sentence, loosens }) => [sentence, loosens])).toEqual([
    ['Documents need no approval by Head of security any more', true],
    ['Documents need approval by Head of technology too', false],
  ]);
});

test('asks people to confirm a material version, and not an editorial one', async () => {
  const material = approvedStory();
  material.write('policies/access.md', rules('2.0', first, 'change: material\n'));
  expect((await changesOf(material)).acknowledgements).toEqual([
    {
      id: 'POL-001',
      title: 'Access control',
      version: '2.0',
      groups: ['Everybody here'],
      within: '14 days',
    },
  ]);
  const editorial = approvedStory();
  editorial.write('policies/access.md', rules('1.1', first, 'change: editorial\n'));
  expect((await changesOf(editorial)).acknowledgements).toEqual([]);
});

test('names the records that link to what changes', async () => {
  const repo = approvedStory();
  repo.write('policies/access.md', rules('2.0', first, 'change: material\n'));
  const { affected } = await changesOf(repo);
  expect(affected).toMatchObject([{ id: 'A.5.18', kind: 'control', because: ['POL-001'] }]);
});

test('tells findings that come and go, and does not call mended what is no longer judged', async () => {
  const repo = approvedStory();
  repo.write('policies/access.md', rules('2.0', `${first} See R-404.`, 'change: material\n'));
  const { findings } = await changesOf(repo);
  expect(findings.added.map(({ rule }) => rule).sort()).toEqual([
    'approval/pending',
    'link/broken',
  ]);
  const off = approvedStory();
  off.write(
    'isms.yml',
    `${off.git('show', 'main:isms.yml')}\n  soa/all-annex-a: {severity: off, reason: Later}\n`,
  );
  const silenced = await changesOf(off);
  expect(silenced.findings.mended).toEqual([]);
  expect(new Set(silenced.findings.silenced.map(({ rule }) => rule))).toEqual(
    new Set(['soa/all-annex-a']),
  );
  expect(silenced.settings).toMatchObject([
    { sentence: 'Rule soa/all-annex-a is switched off: Later', loosens: true },
  ]);
});

test('survives a record that breaks its schema', async () => {
  const repo = approvedStory();
  repo.write('policies/access.md', '---\nid: POL-001\ntitle: [x]\nversion: 1\n---\n\nText\n');
  const changes = await changesOf(repo);
  expect(sentences(changes, 'POL-001')).toContain('Title: not as it should be, see the findings');
});
