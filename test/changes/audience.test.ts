import { expect, test } from 'vitest';
import { audiences } from '#audiences/view.ts';
import { htmlChanges } from '#changes/html-changes.ts';
import { jsonChanges } from '#changes/json-changes.ts';
import { markdownChanges } from '#changes/markdown-changes.ts';
import { textChanges } from '#changes/text-changes.ts';
import type { Changes } from '#changes/changes.ts';
import { compareIsms } from '#changes/compare.ts';
import { ines } from '../approvals/exemplar.ts';
import { risk } from '../rules/records.ts';
import { approvedStory, first, recordIn, rules, statesOf } from './compared.ts';

const plain = (text: string): string => text;
const colours = { red: plain, yellow: plain, dim: plain, bold: plain, green: plain };

const everyOutput = (changes: Changes): string =>
  [
    textChanges(changes, colours),
    markdownChanges(changes),
    htmlChanges(changes, ''),
    jsonChanges(changes),
  ].join('\n');

const compared = async (change: (repo: ReturnType<typeof approvedStory>) => void) => {
  const repo = approvedStory();
  change(repo);
  repo.commit('Change', { author: ines, date: '2026-02-01' });
  const [base, head] = await statesOf(repo);
  return (audience: (typeof audiences)[number]) =>
    compareIsms({ name: 'main', isms: base }, { name: 'change', isms: head }, audience);
};

test('mentions no record that the audience may not see, on either side', async () => {
  const changesFor = await compared((repo) => {
    repo.write('risks/leaver.md', risk({ title: 'Zebrafish', source: 'Quokka' }, 'Axolotl'));
    repo.write('risks/new.md', risk({ id: 'R-777', title: 'Okapi' }));
    repo.write('policies/access.md', rules('2.0', `${first} Hint.`, 'change: material\n'));
  });
  const secrets = /R-001|R-777|Zebrafish|Quokka|Axolotl|Okapi|Former staff/;
  expect(everyOutput(changesFor('staff'))).not.toMatch(secrets);
  expect(everyOutput(changesFor('public'))).not.toMatch(/POL-001/);
  expect(everyOutput(changesFor('staff'))).toContain('POL-001');
  expect(everyOutput(changesFor('auditor'))).toMatch(/Zebrafish/);
});

test('does not tell of a record that is hidden from now on, not even as removed', async () => {
  const changesFor = await compared((repo) => {
    repo.write(
      'policies/access.md',
      rules('2.0', first).replace('classification: internal', 'classification: restricted'),
    );
  });
  expect(everyOutput(changesFor('staff'))).not.toMatch(/POL-001|Access control/);
  expect(recordIn(changesFor('management'), 'POL-001').facts[1]?.sentence).toBe(
    'Classification: from internal to restricted: management alone may read it from now on',
  );
});

test('shows a record that was hidden as new to the audience, without its past', async () => {
  const changesFor = await compared((repo) => {
    repo.write(
      'risks/leaver.md',
      risk({ classification: 'internal', treatment: 'share', version: '"2.0"' }),
    );
  });
  const found = recordIn(changesFor('staff'), 'R-001');
  expect(found.change).toBe('disclosed');
  expect(found.facts.every(({ before }) => before === undefined)).toBe(true);
});

test('tells changes of isms.yml to those who examine or decide', async () => {
  const changesFor = await compared((repo) => {
    repo.write(
      'isms.yml',
      `${repo.git('show', 'main:isms.yml').replace('Ines Author', 'Ines Writer')}\n`,
    );
  });
  expect(audiences.map((audience) => changesFor(audience).settings.length)).toEqual([0, 0, 1, 1]);
});
