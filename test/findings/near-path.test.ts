import { expect, test } from 'vitest';
import { nearPath } from '#findings/near-miss.ts';

const known = [
  'evidence/files/github-members-2026-q1.csv',
  'policies/access-control.md',
  'policies/backup.md',
  'policies/hr/leavers.md',
];

test.each([
  ['policies/acces-control.md', 'policies/access-control.md'],
  ['policies/leavers.md', 'policies/hr/leavers.md'],
  ['polices/backup.md', 'policies/backup.md'],
  ['evidence/files/github-members-2026-q2.csv', 'evidence/files/github-members-2026-q1.csv'],
])('takes %s for %s', (path, meant) => {
  expect(nearPath(path, known)).toBe(meant);
});

test.each([
  'policies/cloud.md',
  'policies/hr/joiners.md',
  'evidence/files/aws-accounts-2026-q1.csv',
  'policies/hr/access-contro.md',
  'backup',
])('takes %s for no other file, however much of the path is the same', (path) => {
  expect(nearPath(path, known)).toBeUndefined();
});
