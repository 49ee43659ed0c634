import { cpSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AssessedIsms } from '#rules/assessed.ts';
import { exampleFolder } from '../content/memory-tree.ts';
import { tellStory } from '../git-story.ts';
import { openStory } from '../site/example-site.ts';
import { exception } from './records.ts';

const asha = 'Asha Rao <asha.rao@example.com>';
const bianca = 'Bianca Keller <bianca.keller@example.com>';
const clara = 'Clara Ibsen <clara.ibsen@example.com>';

const path = 'reviews/exceptions/exc-2026-002.md';
const granted = exception({
  id: 'EXC-2026-002',
  title: 'The interface of the HR system comes later',
  of: 'action/late',
  records: '[CA-2026-001]',
  granted_by: 'ciso',
  from: '2026-10-01',
  until: '2026-12-31',
});

const story = tellStory();

beforeAll(() => {
  cpSync(exampleFolder, story.folder, { recursive: true });
  story.commit('Begin', { author: bianca, date: '2026-01-05' });
});

afterAll(() => {
  story.discard();
});

const late = ({ findings }: AssessedIsms): readonly string[] =>
  findings
    .filter(({ rule }) => rule === 'action/late')
    .map(({ severity, message }) => `${severity}: ${message}`);

const told = ({ findings }: AssessedIsms): readonly string[] =>
  findings.filter(({ rule }) => rule === 'meta/lowered-rule').map(({ message }) => message);

const open = 'warning: `CA-2026-001` was due on 2026-09-30';

test('an exception counts once the role that grants it approved it, until its last day', async () => {
  expect(late(await openStory(story, '2026-11-01'))).toEqual([open]);

  story.write(path, granted);
  story.commit('Ask for more time', { author: clara, date: '2026-10-05' });
  const asked = await openStory(story, '2026-11-01');
  expect(late(asked)).toEqual([open]);
  expect(told(asked)).toEqual([]);

  story.write(path, granted.replace('version: "1.0"', 'version: "2.0"\nchange: material'));
  story.branch('grant');
  story.commit('Ask again', { author: clara, date: '2026-10-06' });
  story.branch('main');
  story.merge('grant', {
    author: asha,
    date: '2026-10-07',
    message: `Merge the exception\n\nApproved-by: ${asha}`,
  });
  const inForce = await openStory(story, '2026-12-31');
  expect(late(inForce)).toEqual([
    'information: `CA-2026-001` was due on 2026-09-30 (accepted by `EXC-2026-002` until 2026-12-31)',
  ]);
  expect(told(inForce)).toEqual([
    '`EXC-2026-002` excepts `CA-2026-001` from `action/late` until 2026-12-31',
  ]);

  const over = await openStory(story, '2027-01-01');
  expect(late(over)).toEqual([open]);
  expect(told(over)).toEqual([]);
  expect(
    over.findings.filter(
      ({ rule, record }) => rule === 'exception/expired' && record === 'EXC-2026-002',
    ),
  ).toHaveLength(1);
});

test('an exception ends where its text changes without approval', async () => {
  story.write(
    path,
    granted
      .replace('version: "1.0"', 'version: "2.0"\nchange: material')
      .replace('2026-12-31', '2028-12-31'),
  );
  story.commit('Give ourselves more time', { author: clara, date: '2026-10-08' });
  expect(late(await openStory(story, '2026-11-01'))).toEqual([open]);
});
