import { expect, test } from 'vitest';
import { history } from '../../scripts/commands/history.ts';
import {
  accounts,
  keys,
  mergePlain,
  mergeSigned,
  start,
  writes,
} from '../approvals/table/company.ts';
import { forgeAttestation, note } from '../attestations.ts';
import type { GitStory } from '../git-story.ts';
import { listen } from './packed-company.ts';

/** Version 1.0 is signed by Clara, 1.1 recorded by the forge, 1.2 approved by nobody. */
const threeVersions = async (): Promise<GitStory> => {
  const repo = start();
  await mergeSigned(repo, writes(repo), keys.clara);
  const second = mergePlain(repo, writes(repo, '1.1', 'Ask your manager.'), { date: '2026-01-15' });
  const subjects = [{ path: 'policies/access-control.md', id: 'POL-001', version: '1.1' }];
  const claim = { commit: second, subjects, signers: [keys.recorder], reviews: [accounts.clara] };
  note(repo, second, [await forgeAttestation(repo, claim)]);
  mergePlain(repo, writes(repo, '1.2', 'Ask nobody.'), { date: '2026-01-20' });
  return repo;
};

const withoutIds = (text: string): string =>
  text
    .replace(/\b[0-9a-f]{64}\b|\b[0-9a-f]{40}\b/g, '…')
    .replace(/SHA256:[A-Za-z0-9+/]+/g, 'SHA256:…');

test('tells version by version who approved it, how that is proved, and what is missing', async () => {
  const heard = listen(await threeVersions());
  expect(await history(heard.context, 'POL-001', { format: 'text' })).toBe(0);
  expect(withoutIds(heard.said())).toMatchInlineSnapshot(`
    "Trust root: commit … (isms.yml sha256 …, keys SHA256:…, SHA256:…, SHA256:…, SHA256:…), not confirmed by you
    The trust parts of \`isms.yml\` stand as in the trust root

    POL-001 Access control (\`policies/access-control.md\`)
      not-approved, level none, independence none
      Not approved. The document says it is; the history does not prove it.

      Version 1.2 (approved), set on 20 January 2026
        not-approved, level none, independence none
        approver-lacks-role: Omar Merger approved \`POL-001\` 1.2 and held none of \`ciso\` on 2026-01-20
          hint: let a holder of \`ciso\` approve; a new role counts from the step after the one that grants it
        written by Ines Author
        content …, \`policies/access-control.md\` in commit …

      Version 1.1 (approved), set on 15 January 2026
        approved, level attested, independence attested
        Approved by Clara Ibsen (ciso) on 15 January 2026, as recorded by github.com and signed by its recorder. They did not sign themselves.
          attested, by attestation …
        The forge names the authors.
        written by Ines Author
        content …, \`policies/access-control.md\` in commit …

      Version 1.0 (approved), set on 10 January 2026
        approved, level signed, independence claimed
        Approved by Clara Ibsen (ciso) on 10 January 2026, signed with their key SHA256:….
          signed, by commit …
        The author is as the commit states.
        written by Ines Author
        content …, \`policies/access-control.md\` in commit …
    "
  `);
});

test('gives exactly the fields of the published contract as JSON', async () => {
  const repo = await threeVersions();
  const heard = listen(repo);
  await history(heard.context, undefined, { format: 'json', at: 'HEAD~1' });
  const shown = JSON.parse(heard.said()) as {
    records: { approvals: Record<string, unknown>[] }[];
  } & Record<string, unknown>;
  expect(Object.keys(shown)).toEqual(['version', 'commit', 'today', 'trustRoot', 'records']);
  const [trust, policy] = shown.records;
  expect(trust).toMatchObject({ id: 'isms.yml', verdict: 'root', level: 'none' });
  expect(Object.keys(policy ?? {})).toEqual([
    'id',
    'path',
    'recordVersion',
    'status',
    'verdict',
    'level',
    'independence',
    'approvals',
    'reasons',
    'content',
    'setAt',
  ]);
  expect(policy).toMatchObject({ id: 'POL-001', recordVersion: '1.1', level: 'attested' });
  expect(policy?.approvals.map((approval) => Object.keys(approval))).toEqual([
    ['person', 'role', 'day', 'level', 'evidence'],
  ]);
});

test('shows no escape sequence that somebody wrote', async () => {
  const repo = start();
  const extra = 'summary: "x"\n';
  await mergeSigned(repo, writes(repo, '1.0', 'Text.', extra), keys.clara, {
    author: 'Eve\u001b[31m <eve\u001b[2J@example.com>',
  });
  const heard = listen(repo);
  await history(heard.context, undefined, { format: 'text' });
  expect(heard.said()).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('says first that a clone without notes lacks them', async () => {
  const repo = await threeVersions();
  const first = async (): Promise<string | undefined> => {
    const heard = listen(repo);
    await history(heard.context, undefined, { format: 'text' });
    return heard.said().split('\n')[0];
  };
  expect(await first()).toMatch(/^Trust root/);
  repo.git('update-ref', '-d', 'refs/notes/isms-approvals');
  expect(await first()).toBe('This clone holds no approval notes: `isms approve sync`');
});
