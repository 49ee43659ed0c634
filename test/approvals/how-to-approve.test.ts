import { expect, test } from 'vitest';
import type { GitStory } from '../git-story.ts';
import { approvalOf, begin, bianca, ines, policy, proofOf, settings } from './exemplar.ts';
import { signCommit } from '../signers.ts';
import { company, keys, keysOf, least, path, roles, start } from './table/company.ts';
import type { Edit } from './table/company.ts';

const attested = `  document: {approvers: [ciso], least: attested}
  trust_changes: {approvers: [top-management], least: attested}`;

const hints = async (repo: GitStory): Promise<readonly string[]> =>
  (await approvalOf(repo)).reasons.map(({ hint = '' }) => hint);

const trustHints = async (repo: GitStory): Promise<readonly string[]> =>
  ((await proofOf(repo)).trust?.reasons ?? []).map(({ hint = '' }) => hint);

test('where nobody in force has a key, nothing is advised that cannot be done', async () => {
  const repo = begin(settings({ approval: attested }));
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Add the policy', { author: ines, date: '2026-01-10' });
  const [hint] = await hints(repo);
  expect(hint).toBe(
    "nothing in force can approve this as `attested`, no recorder and no approver's key reaches so far: register one in `isms.yml` and start trust from the commit that does: `--trust COMMIT`; or lower `least` there",
  );
  repo.write('isms.yml', settings({ approval: attested }).replace('omar, clara', 'clara'));
  const change = repo.commit('Change', { author: ines, date: '2026-01-12' });
  const told = (await trustHints(repo)).join('\n');
  expect(told).toContain(`may start trust from it: \`--trust ${change}\``);
  expect(told).not.toMatch(/git tag -s|approve record|git fetch/);
});

const pushed = async (...edits: readonly Edit[]): Promise<string> => {
  const repo = start(...edits);
  repo.write(path, policy('1.0', 'Ask by ticket.'));
  repo.commit('Add the policy', { author: ines, date: '2026-01-10' });
  return (await hints(repo)).join('\n');
};

test('ways are named by whose key reaches far enough, and missing notes come first', async () => {
  const attestedDocuments = least('attested');
  expect(await pushed(attestedDocuments)).toMatch(
    /^fetch the approval notes.*; or record the reviews .*merge it on the forge.*git tag -s/,
  );
  const noKeys = [keysOf('clara'), keysOf('dario')];
  expect(await pushed(attestedDocuments, ...noKeys)).not.toContain('git tag');
  expect(await pushed(least('signed'), ...noKeys)).toMatch(
    /nothing in force can approve this as `signed`, no approver's key reaches so far/,
  );
});

test('the only holder of a role is told a way out', async () => {
  const repo = start();
  repo.write('isms.yml', company(roles('ines', { role: 'cto', from: '2026-01-01' })));
  const change = repo.commit('Change', { author: bianca, date: '2026-01-20' });
  await signCommit(repo, change, keys.bianca);
  const told = (await trustHints(repo)).join('\n');
  expect(told).toContain('nobody else holds `top-management`: who has checked this change may');
  const other = start(roles('omar', { role: 'top-management', from: '2025-01-01' }));
  other.write('isms.yml', company());
  await signCommit(
    other,
    other.commit('Change', { author: bianca, date: '2026-01-20' }),
    keys.bianca,
  );
  expect((await trustHints(other)).join('\n')).toContain('let another holder of `top-management`');
});
