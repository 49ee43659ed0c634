import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellStory, type GitStory } from '../../git-story.ts';
import { tool } from '../../independent-tools.ts';
import { mutated, numbers } from './blob.ts';
import { bytesOf, gitAccepts, ourFacts, writeObject, type SignedType } from './git-verdict.ts';
import { gpgRing, type Gpg } from './gpg.ts';

describe.skipIf(!tool('gpg')).each(['sha1', 'sha256'] as const)(
  'OpenPGP signatures of git in a repository of format %s',
  (format) => {
    let repo: GitStory;
    let gpg: Gpg;
    let keys: readonly Buffer[];
    let objects: [SignedType, string, string][];

    const accepts = (type: SignedType, id: string): boolean =>
      gitAccepts(repo, type, id, { GNUPGHOME: gpg.home });

    beforeAll(() => {
      gpg = gpgRing();
      const rsa = gpg.make('rsa', 'rsa2048', 'never', '20250101T000000');
      const ended = gpg.make('ended', 'ed25519', '20260201T000000', '20250101T000000');
      const sub = gpg.make('sub', 'ed25519', 'never', '20250101T000000');
      gpg.run(['--faked-system-time=20250102T000000!', '--quick-add-key', sub, 'ed25519', 'sign']);
      keys = [rsa, ended, sub].map((key) => gpg.exported(key));
      repo = tellStory({ format });
      repo.git('config', 'gpg.program', gpg.at('20260115T120000'));
      repo.git('config', 'commit.gpgSign', 'true');
      repo.git('config', 'user.name', 'Clara Ibsen');
      repo.git('config', 'user.email', 'clara@example.com');
      objects = [];
      for (const key of [rsa, ended, sub]) {
        repo.git('config', 'user.signingKey', key);
        repo.write(`${key}.md`, key);
        objects.push(['commit', repo.commit(`Write ${key}`), key]);
        repo.git('tag', '-s', '-m', 'Approves: POL-001 1.0', `tag-${key}`);
        objects.push(['tag', repo.git('rev-parse', `refs/tags/tag-${key}`), key]);
        repo.branch(`side-${key}`);
        repo.write(`side-${key}.md`, key);
        repo.commit('On the side');
        repo.git('tag', '-s', '-m', 'Merged', `side-tag-${key}`);
        repo.branch('main');
        repo.git('merge', '--quiet', '--no-ff', '-m', 'Merge it', `side-tag-${key}`);
        objects.push(['commit', repo.head(), key]);
      }
    });

    afterAll(() => {
      repo.discard();
      gpg.discard();
    });

    // Git asks gpg on the day of the signatures: some versions of it refuse a key that ended since.
    test('are good where git says so, and name the primary key', async () => {
      expect(objects).toHaveLength(9);
      for (const [type, id, fingerprint] of objects) {
        const facts = await ourFacts(format, type, bytesOf(repo, type, id), keys);
        expect(facts).toMatchObject({ verdict: 'good', fingerprint });
        expect(accepts(type, id)).toBe(true);
      }
    });

    test('show the life of the key, by which the day is judged', async () => {
      const [type, id] = objects[3]!;
      const facts = await ourFacts(format, type, bytesOf(repo, type, id), keys);
      expect(facts?.life).toEqual({
        from: Date.parse('2025-01-01T00:00:00Z') / 1000,
        to: Date.parse('2026-02-01T00:00:00Z') / 1000,
      });
    });

    test('are unknown without the key', async () => {
      const [type, id, fingerprint] = objects[0]!;
      const facts = await ourFacts(format, type, bytesOf(repo, type, id));
      expect(facts).toMatchObject({ verdict: 'unknown', fingerprint });
    });

    test('are refused after a change', async () => {
      for (const [type, id] of objects) {
        const text = bytesOf(repo, type, id).toString('latin1');
        const bytes = Buffer.from(text.replace(/\n\n/, '\n\nX'), 'latin1');
        expect((await ourFacts(format, type, bytes, keys))?.verdict).toBe('bad-signature');
        expect(accepts(type, writeObject(repo, type, bytes))).toBe(false);
      }
    });

    test('are refused where the header stands twice, as by git', async () => {
      const text = bytesOf(repo, 'commit', objects[0]![1]).toString('latin1');
      const other = bytesOf(repo, 'commit', objects[3]![1]).toString('latin1');
      const own = format === 'sha1' ? 'gpgsig' : 'gpgsig-sha256';
      const headerOf = (commit: string): string =>
        new RegExp(`\n(${own} (?:.*\n )*.*\n)`).exec(commit)![1]!;
      const header = headerOf(text);
      for (const twice of [header + header, header + headerOf(other), headerOf(other) + header]) {
        const bytes = Buffer.from(text.replace(header, twice), 'latin1');
        expect((await ourFacts(format, 'commit', bytes, keys))?.verdict).toBe('bad-signature');
        expect(accepts('commit', writeObject(repo, 'commit', bytes))).toBe(false);
      }
    });

    test('survive random changes of the whole object never as good against git', async () => {
      const random = numbers(5);
      let compared = 0;
      for (const [type, id] of objects.slice(0, 4)) {
        const bytes = bytesOf(repo, type, id);
        for (let round = 0; round < 150; round += 1) {
          const changed = mutated(bytes, random);
          const facts = await ourFacts(format, type, changed, keys);
          if (facts?.verdict !== 'good' || changed.equals(bytes)) continue;
          const text = changed.toString('latin1');
          // The checksum, which gpg wants and the standard does not, may be what is missing.
          if (!/^ ?=[A-Za-z0-9+/]{4}$/m.test(text)) continue;
          expect([text, accepts(type, writeObject(repo, type, changed))]).toEqual([text, true]);
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(0);
    });
  },
);
