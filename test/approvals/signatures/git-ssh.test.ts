import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSshKey } from '#approvals/signatures/ssh-key.ts';
import { parseCommit } from '#history/commit-object.ts';
import { tellStory, type GitStory } from '../../git-story.ts';
import { tool } from '../../independent-tools.ts';
import { mutated, numbers } from './blob.ts';
import { bytesOf, gitAccepts, ourFacts, writeObject, type SignedType } from './git-verdict.ts';
import { sshKeygen, type SshKeygen } from './ssh-keygen.ts';

describe.skipIf(!tool('ssh-keygen')).each(['sha1', 'sha256'] as const)(
  'SSH signatures of git in a repository of format %s',
  (format) => {
    let repo: GitStory;
    let keygen: SshKeygen;
    let clara: string;
    let objects: [SignedType, string][];

    const fingerprint = (key: string): string | undefined => {
      const read = parseSshKey(keygen.publicKey(key));
      return 'fingerprint' in read ? read.fingerprint : undefined;
    };

    const signWith = (key: string): void => {
      repo.git('config', 'user.signingKey', `${key}.pub`);
    };

    beforeAll(() => {
      keygen = sshKeygen();
      clara = keygen.make('ed25519');
      const omar = keygen.make('rsa', 2048);
      const joan = keygen.make('ecdsa', 384);
      repo = tellStory({ format });
      const allowed = join(repo.folder, '.git', 'allowed');
      writeFileSync(
        allowed,
        [clara, omar, joan].map((key) => `x@example.com ${keygen.publicKey(key)}`).join(''),
      );
      for (const [name, value] of [
        ['gpg.format', 'ssh'],
        ['gpg.ssh.allowedSignersFile', allowed],
        ['commit.gpgSign', 'true'],
        ['user.name', 'Clara Ibsen'],
        ['user.email', 'clara@example.com'],
      ] as const) {
        repo.git('config', name, value);
      }
      objects = [];
      const commit = (message: string): string => {
        const id = repo.commit(message);
        objects.push(['commit', id]);
        return id;
      };
      const tag = (name: string, message: string, target = 'HEAD'): void => {
        repo.git('tag', '-s', '-m', message, name, target);
        objects.push(['tag', repo.git('rev-parse', `refs/tags/${name}`)]);
      };
      signWith(clara);
      repo.write('a.md', 'a');
      commit('First');
      signWith(omar);
      repo.write('b.md', 'b');
      commit('Zwölf Boxkämpfer\n\n-----BEGIN SSH SIGNATURE-----\nnot one');
      tag('approved', 'Approves: POL-001 1.0');
      tag('blob', 'Approves: POL-001 1.0', 'HEAD:a.md');
      tag('tree', 'Approves: SOA-001 1.0', 'HEAD^{tree}');
      signWith(joan);
      repo.branch('side');
      repo.write('c.md', 'c');
      commit('On the side');
      tag('side-tag', 'Signed tag that is merged');
      repo.branch('main');
      objects.push(['commit', repo.merge('side')]);
      repo.branch('other');
      repo.write('d.md', 'd');
      commit('On another side');
      tag('other-tag', 'Merged with its tag');
      repo.branch('main');
      repo.git('merge', '--quiet', '--no-ff', '-m', 'Merge a signed tag', 'refs/tags/other-tag');
      objects.push(['commit', repo.head()]);
      repo.git('config', 'i18n.commitEncoding', 'ISO-8859-1');
      repo.write('e.md', 'e');
      commit('With an encoding');
    });

    afterAll(() => {
      repo.discard();
      keygen.discard();
    });

    test('are good where git says so', async () => {
      expect(objects).toHaveLength(12);
      for (const [type, id] of objects) {
        const facts = await ourFacts(format, type, bytesOf(repo, type, id));
        expect([type, facts?.verdict, facts?.fingerprint?.slice(0, 7)]).toEqual([
          type,
          'good',
          'SHA256:',
        ]);
        expect(gitAccepts(repo, type, id)).toBe(true);
      }
    });

    test('name the key that git was told to use', async () => {
      const [type, id] = objects[0]!;
      const facts = await ourFacts(format, type, bytesOf(repo, type, id));
      expect(facts?.fingerprint).toBe(fingerprint(clara));
    });

    test('stand beside a merged tag with a signature of its own', () => {
      const merge = repo.git('rev-list', '--merges', '-n', '1', '--grep=signed tag', 'HEAD');
      const bytes = bytesOf(repo, 'commit', merge);
      expect(bytes.toString()).toContain('\nmergetag ');
      const payload = Buffer.from(parseCommit(merge, bytes).signed!.payload).toString();
      expect(payload.match(/BEGIN SSH SIGNATURE/g)).toHaveLength(1);
      expect(payload).toContain('\nmergetag ');
    });

    test('are refused after a change of the message, of a parent, of the author', async () => {
      for (const [type, id] of objects) {
        const text = bytesOf(repo, type, id).toString('latin1');
        for (const changed of [
          text.replace('@example.com', '@example.org'),
          text.replace('+0000', '+0001'),
          text.replace(/\n\n/, '\n\nX'),
        ]) {
          const bytes = Buffer.from(changed, 'latin1');
          expect((await ourFacts(format, type, bytes))?.verdict).toBe('bad-signature');
          expect(gitAccepts(repo, type, writeObject(repo, type, bytes))).toBe(false);
        }
      }
    });

    test('are judged like git does with headers repeated, moved and added', async () => {
      const text = bytesOf(repo, 'commit', objects[0]![1]).toString('latin1');
      const own = format === 'sha1' ? 'gpgsig' : 'gpgsig-sha256';
      const other = format === 'sha1' ? 'gpgsig-sha256' : 'gpgsig';
      const [header = ''] = new RegExp(`${own} (?:.*\\n )*.*\\n`).exec(text) ?? [];
      const second = bytesOf(repo, 'commit', objects[1]![1]).toString('latin1');
      const [foreign = ''] = new RegExp(`${own} (?:.*\\n )*.*\\n`).exec(second) ?? [];
      const bare = text.replace(header, '');
      const forms = [
        text,
        text.replace(header, header + header),
        text.replace(header, header + foreign),
        text.replace(header, foreign + header),
        text.replace(header, `${header}${other} x\n y\n`),
        text.replace(header, `${other} x\n y\n${header}`),
        text.replace(header, `gpgsig-new x\n y\n${header}`),
        text.replace(header, `more text\n${header}`),
        text.replace(header, header.replace(own, other)),
        bare.replace('committer', `${header}committer`),
        `${header}${bare}`,
        text.replace(header, header.replace('-----BEGIN', ' -----BEGIN')),
        text.replace(/\ncommitter .*/, ''),
        bare,
      ];
      const verdicts = [];
      for (const form of forms) {
        const bytes = Buffer.from(form, 'latin1');
        const good = (await ourFacts(format, 'commit', bytes))?.verdict === 'good';
        const gits = gitAccepts(repo, 'commit', writeObject(repo, 'commit', bytes));
        expect([form, good]).toEqual([form, gits]);
        verdicts.push(good);
      }
      expect(verdicts.filter((good) => good)).toHaveLength(7);
    });

    test('survive random changes of the whole object never as good for other bytes', async () => {
      const random = numbers(7);
      let compared = 0;
      for (const [type, id] of objects) {
        const bytes = bytesOf(repo, type, id);
        for (let round = 0; round < 250; round += 1) {
          const changed = mutated(bytes, random);
          const facts = await ourFacts(format, type, changed);
          if (facts?.verdict !== 'good' || changed.equals(bytes)) continue;
          // What is left is blanks in the base64 and text behind the armour.
          expect(gitAccepts(repo, type, writeObject(repo, type, changed))).toBe(true);
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(0);
    });
  },
);

test.skipIf(!tool('ssh-keygen'))('a signature for files is misplaced on a commit', async () => {
  const keygen = sshKeygen();
  const repo = tellStory();
  try {
    repo.write('a', 'a');
    const bytes = bytesOf(repo, 'commit', repo.commit('First'));
    const signature = keygen.sign(keygen.make('ed25519'), 'file', bytes);
    const header = `\ngpgsig ${signature.trimEnd().replaceAll('\n', '\n ')}\n\n`;
    const signed = Buffer.from(bytes.toString().replace('\n\n', header));
    expect((await ourFacts('sha1', 'commit', signed))?.verdict).toBe('wrong-namespace');
  } finally {
    repo.discard();
    keygen.discard();
  }
});
