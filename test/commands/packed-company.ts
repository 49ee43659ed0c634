import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll } from 'vitest';
import type { Audience } from '#audiences/view.ts';
import { demoSigner } from '#packs/demo-signer.ts';
import { localSigner } from '#packs/signer.ts';
import type { Context } from '#commands/context.ts';
import { openAt } from '../../scripts/commands/open.ts';
import { packOpened } from '../../scripts/commands/pack.ts';
import { forgeAttestation, note, personalAttestation } from '../attestations.ts';
import { bianca } from '../approvals/exemplar.ts';
import { accounts, company, keys, mergePlain, mergeSigned } from '../approvals/table/company.ts';
import { tellStory, type GitStory } from '../git-story.ts';
import { signCommit, signedTag } from '../signers.ts';
import { silentContext } from './silent-context.ts';

/** A policy of the company; `restricted` ones only management may see. */
export const policyOf = (id: string, text: string, classification = 'internal'): string => `---
id: ${id}
title: Policy ${id}
type: policy
owner: ciso
classification: ${classification}
version: "1.0"
status: approved
---

${text}
`;

const add = (repo: GitStory, id: string, classification?: string) => (): void => {
  repo.write(`policies/${id}.md`, policyOf(id, `Text of ${id}.`, classification));
};

const subject = (id: string) => ({ path: `policies/${id}.md`, id, version: '1.0' });

const review = { ...accounts.clara };

/**
 * A company whose policies are approved in every way that a pack can tell: POL-001 by a signed
 * merge, POL-002 by a tag, POL-003 by the forge, POL-004 by an attestation of one's own, POL-005 by
 * one that names the restricted POL-666 as well, POL-006 by an unsigned merge. The first commit is
 * signed by Bianca.
 */
export const approvedInAllWays = async (): Promise<GitStory> => {
  const repo = tellStory();
  repo.write('isms.yml', company());
  await signCommit(repo, repo.commit('Begin', { author: bianca, date: '2026-01-01' }), keys.bianca);
  await mergeSigned(repo, add(repo, 'POL-001'), keys.clara);
  const tagged = mergePlain(repo, add(repo, 'POL-002'), { date: '2026-01-11' });
  const date = { date: '2026-01-12' };
  await signedTag(repo, 'two', tagged, 'Accept it\n\nApproves: POL-002 1.0', keys.clara, date);
  const forge = mergePlain(repo, add(repo, 'POL-003'), { date: '2026-01-13' });
  const byForge = { commit: forge, subjects: [subject('POL-003')], signers: [keys.recorder] };
  note(repo, forge, [await forgeAttestation(repo, { ...byForge, reviews: [review] })]);
  const own = mergePlain(repo, add(repo, 'POL-004'), { date: '2026-01-14' });
  const byClara = { person: 'clara', signers: [keys.clara] };
  note(repo, own, [
    await personalAttestation(repo, { ...byClara, commit: own, subjects: [subject('POL-004')] }),
  ]);
  const both = mergePlain(
    repo,
    () => {
      add(repo, 'POL-005')();
      add(repo, 'POL-666', 'restricted')();
    },
    { date: '2026-01-15' },
  );
  const subjects = [subject('POL-005'), subject('POL-666')];
  note(repo, both, [await personalAttestation(repo, { ...byClara, commit: both, subjects })]);
  mergePlain(repo, add(repo, 'POL-006'), {
    author: 'Clara Ibsen <clara@example.com>',
    date: '2026-01-16',
  });
  return repo;
};

/** A context that remembers what a command said. */
export interface Heard {
  readonly context: Context;
  readonly said: () => string;
  readonly told: () => string;
}

export const listen = (repo: GitStory, folder = repo.folder): Heard => {
  const [printed, noted]: [string[], string[]] = [[], []];
  const context = silentContext({
    folder,
    environment: { ...process.env, ...repo.environment, HOME: process.env['HOME'] },
    day: '2026-02-01',
    now: new Date('2026-02-01T10:00:00Z'),
    print: (text) => printed.push(text),
    note: (text) => noted.push(text),
    warn: (text) => noted.push(text),
  });
  return { context, said: () => printed.join(''), told: () => noted.join('\n') };
};

const demo = demoSigner('Example Ltd packs', {
  from: new Date('2025-01-01'),
  to: new Date('2036-01-01'),
});

const certificates = demo.certificate
  .split(/(?<=-----END CERTIFICATE-----\n)/)
  .map((pem) => new X509Certificate(pem));

/** The certificate that a verifier must trust for the packs made here. */
export const packRoot = demo.root;

/** Prints and signs the pack of a repository; gives its folder, below a new temporary one. */
export const packCompany = async (
  repo: GitStory,
  audience: Audience = 'auditor',
  signed = true,
): Promise<string> => {
  const { context } = listen(repo);
  const use = { publishes: true, committed: true };
  const opened = await openAt(context, { root: repo.folder }, use);
  const out = mkdtempSync(join(tmpdir(), 'isms-packed-'));
  try {
    const { folder } = await packOpened(context, opened, {
      audience,
      includeDrafts: false,
      sandbox: true,
      out,
      signer: signed ? localSigner(createPrivateKey(demo.key), certificates) : undefined,
      now: context.now,
    });
    return folder;
  } catch (error) {
    remove(out);
    throw error;
  } finally {
    await opened.close();
  }
};

/** Every file below a folder, by its path. */
export const filesOf = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path)]),
  );

export const remove = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
};

/** Makes a function that writes text to a new file and gives its path; all go with the test file. */
export const useFiles = (): ((text: string) => string) => {
  const made: string[] = [];
  afterAll(() => {
    made.forEach(remove);
  });
  return (text) => {
    const folder = mkdtempSync(join(tmpdir(), 'isms-file-'));
    made.push(folder);
    writeFileSync(join(folder, 'given'), text);
    return join(folder, 'given');
  };
};
