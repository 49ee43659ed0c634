import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordFacts } from '#history/record-facts.ts';
import { workingFiles } from '#history/working-files.ts';
import type { GitStory } from '../../git-story.ts';
import { signedTag } from '../../signers.ts';
import { approvalOf, ines, policy, verdict } from '../exemplar.ts';
import {
  approvedBySignature,
  expectApproved,
  expectRefused,
  keys,
  least,
  mergePlain,
  mergeSigned,
  path,
  squash,
  start,
  writes,
} from './company.ts';

const text = policy('1.0', 'Ask by ticket.');
const edit = (repo: GitStory, change: () => void, date = '2026-01-11'): string => {
  change();
  return repo.commit('Edit', { author: ines, date });
};

const soa = policy('1.0', 'Our controls.').replace('POL-001', 'SOA');
const control = (how: string): string => `---\nid: A.5.18\ntitle: Access rights\n---\n\n${how}\n`;

describe('drift', () => {
  test.each([
    ['an edit', text.replace('ticket', 'mail')],
    ['an edit of the front matter', text.replace('owner: ciso', 'owner: cto')],
    ['a comment in the front matter', text.replace('owner: ciso', 'owner: ciso # Clara')],
    ['committed CRLF line ends', text.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${text}`],
    ['one more line end', `${text}\n`],
  ])('row 43: %s under a signed version is drift', async (_, changed) => {
    const repo = await approvedBySignature();
    repo.git('config', 'core.autocrlf', 'false');
    const approvedContent = repo.git('rev-parse', `HEAD:${path}`);
    edit(repo, () => {
      repo.write(path, changed);
    });
    const approval = await approvalOf(repo);
    expect(approval.verdict).toBe('drift');
    expect(approval.reasons.map(({ code }) => code)).toEqual(['drift']);
    expect(approval.approvedContent).toBe(approvedContent);
    expect(approval.content).toBe(repo.git('rev-parse', `HEAD:${path}`));
  });

  test('row 43: a rename with an edit is drift, without one it is not', async () => {
    const repo = await approvedBySignature();
    edit(repo, () => {
      repo.rename(path, 'policies/it/access.md');
    });
    await expectApproved(repo, { level: 'signed' });
    edit(repo, () => {
      repo.rename('policies/it/access.md', 'policies/it/entry.md');
      repo.write('policies/it/entry.md', text.replace('ticket', 'mail'));
    });
    expect(await verdict(repo)).toEqual(['drift', 'drift']);
  });

  test('row 43: a control that changed under the signed statement is drift of the statement', async () => {
    const repo = start(({ approval }) => {
      approval.soa.least = 'signed';
    });
    await mergeSigned(
      repo,
      () => {
        repo.write('soa/index.md', soa);
        repo.write('soa/a-5-18.md', control('Each quarter.'));
      },
      keys.clara,
    );
    await expectApproved(repo, { level: 'signed' }, {}, 'SOA');
    edit(repo, () => {
      repo.write('soa/a-5-18.md', control('Each month.'));
    });
    expect(await verdict(repo, {}, 'SOA')).toEqual(['drift', 'drift']);
    await mergeSigned(
      repo,
      () => {
        repo.write('soa/index.md', soa.replace('"1.0"', '"1.1"'));
      },
      keys.clara,
      { date: '2026-01-12' },
    );
    await expectApproved(repo, { level: 'signed' }, {}, 'SOA');
  });

  test('row 44: a second text that was approved under one version is drift', async () => {
    const repo = await approvedBySignature();
    await mergeSigned(repo, writes(repo, '1.0', 'Ask by mail.'), keys.clara, {
      date: '2026-01-11',
    });
    expect(await verdict(repo)).toEqual(['drift', 'drift', 'version-reused']);
    await mergeSigned(repo, writes(repo, '1.1', 'Ask by mail.'), keys.clara, {
      date: '2026-01-12',
    });
    await expectApproved(repo, { level: 'signed' });
  });

  test('row 44: a tag on the second text approves it no more than a merge', async () => {
    const repo = await approvedBySignature();
    squash(repo, writes(repo, '1.0', 'Ask by mail.'), { date: '2026-01-11' });
    await signedTag(repo, 'second', 'HEAD', 'Approves: POL-001 1.0', keys.clara);
    expect(await verdict(repo)).toEqual(['drift', 'drift', 'version-reused']);
  });

  test('row 44: where the first text was never approved, the second is the approved one', async () => {
    const repo = start(least('signed'));
    mergePlain(repo, writes(repo));
    await mergeSigned(repo, writes(repo, '1.0', 'Ask by mail.'), keys.clara, {
      date: '2026-01-11',
    });
    await expectApproved(repo, { level: 'signed', day: '2026-01-11' });
  });

  test('row 45: drift that is undone byte for byte is none', async () => {
    const repo = await approvedBySignature();
    edit(repo, writes(repo, '1.0', 'Ask by mail.'));
    edit(repo, writes(repo), '2026-01-12');
    await expectApproved(repo, { level: 'signed', day: '2026-01-10' });
  });
});

describe('what is no change', () => {
  test('row 46: a rename with the same blob, to letters beyond ASCII and back', async () => {
    const repo = await approvedBySignature();
    edit(repo, () => {
      repo.rename(path, 'policies/zugänge/–"x"\t😀.md');
    });
    await expectApproved(repo, { level: 'signed' });
    edit(repo, () => {
      repo.rename('policies/zugänge/–"x"\t😀.md', path);
    });
    await expectApproved(repo, { level: 'signed', day: '2026-01-10' });
  });

  test('row 46: line ends that `.gitattributes` converts in the working copy', async () => {
    const repo = start(least('signed'));
    repo.write('.gitattributes', '*.md text eol=crlf\n');
    repo.commit('Convert', { author: ines, date: '2026-01-02' });
    await mergeSigned(repo, writes(repo), keys.clara);
    repo.remove(path);
    repo.git('checkout', '--quiet', '--', path);
    const source = readFileSync(join(repo.folder, path));
    expect(source.toString()).toContain('\r\n');
    const bytes = new Map([[path, source]]);
    const tree = {
      list: () =>
        Promise.resolve(
          [...bytes].map(([name, { length }]) => ({
            path: name,
            type: 'file' as const,
            size: length,
          })),
        ),
      read: (name: string) => Promise.resolve(bytes.get(name) ?? Buffer.alloc(0)),
    };
    const records = [
      { id: recordFacts(source)?.id ?? '', kind: 'document', path, source },
    ] as const;
    const asked = { records, workingFiles: await workingFiles(tree, 'sha1') };
    await expectApproved(repo, { level: 'signed' }, asked);
    bytes.set(path, Buffer.from(source.toString().replace('ticket', 'mail')));
    const edited = { records, workingFiles: await workingFiles(tree, 'sha1') };
    expect(await verdict(repo, edited)).toEqual(['drift', 'drift']);
  });

  test('row 46: two records that exchange their paths', async () => {
    const repo = start(least('signed'));
    const other = policy('1.0', 'Lock screens.').replace('POL-001', 'POL-002');
    await mergeSigned(
      repo,
      () => {
        writes(repo)();
        repo.write('policies/screens.md', other);
      },
      keys.clara,
    );
    edit(repo, () => {
      repo.write(path, other);
      repo.write('policies/screens.md', text);
    });
    await expectApproved(repo, { level: 'signed' });
    await expectApproved(repo, { level: 'signed' }, {}, 'POL-002');
  });
});

describe('versions that come back', () => {
  test('row 47: a return to an older version needs an approval of its own', async () => {
    const repo = await approvedBySignature();
    await mergeSigned(repo, writes(repo, '1.1'), keys.clara, { date: '2026-01-11' });
    const newest = repo.head();
    edit(repo, writes(repo), '2026-01-12');
    await expectRefused(repo, ['rollback']);
    repo.git('reset', '--quiet', '--hard', newest);
    await mergeSigned(repo, writes(repo), keys.dario, { date: '2026-01-12' });
    await expectApproved(repo, { level: 'signed', person: 'dario', day: '2026-01-12' });
  });

  test('row 47: a revert of the merge is such a return', async () => {
    const repo = await approvedBySignature();
    await mergeSigned(repo, writes(repo, '1.1'), keys.clara, { date: '2026-01-11' });
    repo.git('revert', '--no-commit', '-m', '1', 'HEAD');
    repo.commit('Revert', { author: ines, date: '2026-01-12' });
    await expectRefused(repo, ['rollback']);
  });

  test('row 47: a record that was removed and put back needs one too', async () => {
    const repo = await approvedBySignature();
    repo.remove(path);
    const removed = repo.commit('Remove', { author: ines, date: '2026-01-11' });
    edit(repo, writes(repo), '2026-01-12');
    await expectRefused(repo, ['rollback']);
    repo.git('reset', '--quiet', '--hard', removed);
    await mergeSigned(repo, writes(repo), keys.clara, { date: '2026-01-12' });
    await expectApproved(repo, { level: 'signed', day: '2026-01-12' });
  });

  test('row 47: so does one that was a draft for a while', async () => {
    const repo = await approvedBySignature();
    edit(repo, () => {
      repo.write(path, policy('1.0', 'Ask by ticket.', '', 'draft'));
    });
    expect((await approvalOf(repo)).verdict).toBe('draft');
    edit(repo, writes(repo), '2026-01-12');
    await expectRefused(repo, ['rollback']);
  });

  test('row 55: a link or a submodule in the place of an approved record is invalid', async () => {
    for (const what of ['link', 'submodule']) {
      const repo = await approvedBySignature();
      repo.git('config', 'diff.ignoreSubmodules', 'all');
      repo.remove(path);
      if (what === 'link') {
        repo.link(path, '../isms.yml');
        repo.git('add', '--all');
      } else {
        repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.head()},${path}`);
      }
      repo.commit('Replace', { author: ines, date: '2026-01-11', staged: true });
      expect(await verdict(repo)).toEqual(['invalid', 'not-a-file']);
      await signedTag(repo, 'approval', 'HEAD', 'Approves: POL-001 1.0', keys.clara);
      expect(await verdict(repo)).toEqual(['invalid', 'not-a-file']);
    }
  });

  test('row 55: a link is not followed to a text that is approved', async () => {
    const repo = start(least('signed'));
    await mergeSigned(
      repo,
      () => {
        repo.write('texts/access.md', text);
        repo.link(path, '../texts/access.md');
      },
      keys.clara,
    );
    await signedTag(repo, 'approval', 'HEAD:texts/access.md', 'Approves: POL-001 1.0', keys.clara);
    const records = [{ id: 'POL-001', kind: 'document', path, source: Buffer.from(text) }] as const;
    expect((await verdict(repo, { records }))[0]).not.toBe('approved');
  });
});
