import {
  maySign,
  parseAllowedSigners,
  type AllowedSigner,
} from '#approvals/signatures/allowed-signers.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { HistoryProblem } from '#history/history-problem.ts';
import type { History } from '#history/history.ts';
import { orAbsent } from '#history/references.ts';
import { commitNamed, type NoRepository, type Repository } from '#history/repository.ts';
import type { IsmsSource } from '#open-isms.ts';
import { terminalText } from '#findings/terminal-text.ts';
import type { Context } from './context.ts';
import { readGivenFile } from './given-file.ts';

/** What `--trust` gave, told apart by content. */
export interface GivenTrust {
  /** Files of certificates (PEM) that may sign packs. */
  readonly certificates: readonly Uint8Array[];
  /** Commit ids as given, in small letters. */
  readonly commits: readonly string[];
  /** Keys of files in the format of `allowed_signers`; absent where no such file was given. */
  readonly signers?: readonly AllowedSigner[];
}

/** No trust at all. */
export const noTrust: GivenTrust = { certificates: [], commits: [] };

const hint =
  'give a commit id, a file of certificates (PEM) or a file of keys (`allowed_signers` format)';

const fullId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
const shortId = /^[0-9a-f]{7,63}$/i;

const readGiven = async (context: Context, what: string): Promise<Buffer | undefined> => {
  try {
    return await readGivenFile(context, what);
  } catch (cause) {
    if (cause instanceof UnreadableInput) throw cause;
    const absent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (absent && shortId.test(what)) return undefined;
    throw new UnreadableInput(
      absent
        ? `Cannot find \`${what}\`, it is neither a file nor a commit id`
        : `Cannot read the trust file \`${what}\``,
      { hint, cause },
    );
  }
};

const readSigners = (context: Context, path: string, text: string): readonly AllowedSigner[] => {
  const { signers, faults } = parseAllowedSigners(text);
  const told = faults.map(({ line, message }) => `${path}:${line}: ${message}`);
  if (signers.length > 0) {
    for (const fault of told) context.warn(`not trusted: ${terminalText(fault)}`);
    return signers;
  }
  throw new UnreadableInput(told[0] ?? `Cannot find a key in the trust file \`${path}\``, { hint });
};

const commitGiven = (what: string): GivenTrust => ({ ...noTrust, commits: [what.toLowerCase()] });

const readWhat = async (context: Context, what: string): Promise<GivenTrust> => {
  // Nobody writes a full id and means a file of that name.
  if (fullId.test(what)) return commitGiven(what);
  const bytes = await readGiven(context, what);
  if (bytes === undefined) return commitGiven(what);
  if (shortId.test(what)) {
    throw new UnreadableInput(`\`${what}\` may be a commit id or the file of that name`, {
      hint: `give the full commit id, or \`./${what}\` for the file`,
    });
  }
  const text = bytes.toString('utf8');
  return text.includes('-----BEGIN ')
    ? { ...noTrust, certificates: [bytes] }
    : { ...noTrust, signers: readSigners(context, what, text) };
};

/**
 * Reads the values of `--trust`: commit ids, files of certificates, files of keys. Lines of a file
 * of keys that cannot be used are told and trusted in nothing. Throws `UnreadableInput` where a
 * value is none of these.
 */
export const readTrustOption = async (
  context: Context,
  values: readonly string[] = [],
): Promise<GivenTrust> => {
  const given = await Promise.all(values.map((what) => readWhat(context, what)));
  const files = given.flatMap(({ signers }) => (signers === undefined ? [] : [signers]));
  return {
    certificates: given.flatMap(({ certificates }) => certificates),
    commits: given.flatMap(({ commits }) => commits),
    ...(files.length === 0 ? {} : { signers: files.flat() }),
  };
};

/** A full id stays as it is: it need not be in the clone for us to say that it is not on the line. */
const resolveCommit = async (
  context: Context,
  repository: Repository | NoRepository,
  given: string,
): Promise<string> => {
  if (fullId.test(given) || repository.type === 'no-repository') return given;
  const id = await commitNamed(repository.git, given);
  // A branch or tag may have been given the name that looks like the beginning of an id.
  if (id?.startsWith(given) !== true) return given;
  context.warn(
    `trusted commit ${id}: \`${given}\` is only its beginning, which can be forged; give the full id`,
  );
  return id;
};

/** The keys that may have signed the first commit at the time that it claims. */
const keysFor = async (
  signers: readonly AllowedSigner[],
  history: History | HistoryProblem,
): Promise<readonly string[]> => {
  // Where the first commit cannot be read, the proof says so itself.
  const first = history instanceof HistoryProblem ? undefined : await orAbsent(history.commitAt(0));
  return signers
    .filter((signer) => first === undefined || maySign(signer, 'git', first.committer.time))
    .map(({ fingerprint }) => fingerprint);
};

/** The root of approval that the verifier gave, as `openIsms` takes it; empty where he gave none. */
export const rootOfApproval = async (
  context: Context,
  { commits, signers }: GivenTrust,
  repository: Repository | NoRepository,
  history: History | HistoryProblem,
): Promise<Pick<IsmsSource, 'trustRoots' | 'rootKeys'>> => {
  const resolved = commits.map((commit) => resolveCommit(context, repository, commit));
  return {
    ...(resolved.length === 0 ? {} : { trustRoots: await Promise.all(resolved) }),
    ...(signers === undefined ? {} : { rootKeys: await keysFor(signers, history) }),
  };
};

/** Certificates say who may sign packs: told where no pack is verified. */
export const withoutCertificates = (context: Context, given: GivenTrust): GivenTrust => {
  if (given.certificates.length > 0) {
    context.warn(
      'certificates (PEM) say who may sign packs; they confirm no root of approval and are not used here',
    );
  }
  return given;
};
