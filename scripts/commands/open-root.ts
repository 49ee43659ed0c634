import { resolve } from 'node:path';
import type { Proof, Reason } from '#approvals/approval.ts';
import { prove } from '#approvals/prove.ts';
import { checkSignature } from '#approvals/signatures/check-signature.ts';
import { settingsPath } from '#content/record-place.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { History } from '#history/history.ts';
import { isRecord, yamlData } from '#history/record-facts.ts';
import { readHistory } from '#history/read-history.ts';
import { openRepository } from '#history/repository.ts';
import { resolveRevision } from '#history/revision.ts';
import type { Context } from './context.ts';
import { namedRoles } from './named-roles.ts';
import type { OpenOptions } from './open.ts';
import { readTrustOption, rootOfApproval, withoutCertificates } from './trust-option.ts';

/** The commit that trust starts from. */
export interface OpenedRoot {
  /** Of no record: only what is said of the root and of the trust parts. */
  readonly proof: Proof;
  readonly root: string;
  /** Its `isms.yml`, parsed; empty where it has none. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Fingerprint of the SSH key that signed the first commit; absent where none did. */
  readonly signedBy?: string;
  /** The commit asked for. */
  readonly commit: string;
  /** Path of `isms.yml` inside the repository. */
  readonly path: string;
  /** Roles that records of the commit asked for name to approve them, with their kinds. */
  readonly named: ReadonlyMap<string, readonly string[]>;
}

const firstSigner = async (history: History): Promise<string | undefined> => {
  const { signed } = await history.commitAt(0);
  if (signed === undefined) return undefined;
  const facts = await checkSignature(signed, { namespace: 'git', openpgpKeys: [] });
  return facts.verdict === 'good' ? facts.fingerprint : undefined;
};

const settingsAt = async (history: History, root: string): Promise<OpenedRoot['settings']> => {
  const content = await history.contentIn(root, settingsPath);
  if (content?.id === undefined) return {};
  const data = yamlData((await history.blob(content.id)).toString('utf8'));
  return isRecord(data) ? data : {};
};

const undecided = ({ message, hint }: Reason): UnreadableInput =>
  new UnreadableInput(message, hint === undefined ? {} : { hint });

const openHistory = async (context: Context, { root = '.', at }: OpenOptions) => {
  const repository = await openRepository(resolve(context.folder, root), context.environment);
  if (repository.type === 'no-repository') {
    throw new UnreadableInput('Cannot find a git repository, so there is no trust root', {
      hint: 'give the folder of a clone with `--root`',
    });
  }
  const commit = await resolveRevision(repository, at ?? 'HEAD');
  return { repository, commit, history: await readHistory(repository, commit) };
};

/**
 * Opens the commit that trust starts from, and proves the trust parts of `isms.yml` from there on.
 * Throws `UnreadableInput` where the history cannot be read; a root that the verifier named and
 * that is not this history's stands in `proof.undecidable`.
 */
export const openRoot = async (context: Context, options: OpenOptions): Promise<OpenedRoot> => {
  const trust = withoutCertificates(context, await readTrustOption(context, options.trust));
  const { repository, commit, history } = await openHistory(context, options);
  try {
    const given = await rootOfApproval(context, trust, repository, history);
    const proof = await prove([], history, { today: options.today ?? context.day, ...given });
    const { undecidable, root = history.root } = proof;
    if (undecidable !== undefined && undecidable.code !== 'trust-root-mismatch') {
      throw undecided(undecidable);
    }
    const signedBy = await firstSigner(history);
    return {
      proof,
      root,
      settings: await settingsAt(history, root),
      ...(signedBy === undefined ? {} : { signedBy }),
      commit,
      path: `${repository.prefix}${settingsPath}`,
      named: await namedRoles(history),
    };
  } finally {
    await history.close();
  }
};
