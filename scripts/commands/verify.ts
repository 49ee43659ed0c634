import { resolve } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { readManifest, type Manifest } from '#verify/manifest.ts';
import type { PackFiles } from '#verify/pack-files.ts';
import { Refused } from '#verify/refused.ts';
import { worst, type Check, type VerifyReport } from '#verify/verdict.ts';
import { exitCodeOf, openPack, verify } from '#verify/verify.ts';
import { reportText } from '#verify/words.ts';
import type { Context, ExitCode } from './context.ts';
import type { BrowserChoice } from './pack.ts';
import { readTrustOption, type GivenTrust } from './trust-option.ts';
import type { CloneReport, PackToCompare } from './verify-repo.ts';

/** Options of `isms verify`. */
export interface VerifyCommandOptions extends BrowserChoice {
  /** Certificates that may sign, and the root of approval: files and commit ids. */
  readonly trust: readonly string[];
  readonly format: 'text' | 'json';
  /** A clone from which every approval is proved again. */
  readonly repo?: string;
  /** A clone from which the pack is printed again. */
  readonly rebuild?: string;
}

/** What a pack tells by its own word, or says that only a clone tells, once a clone has told. */
const isSuperseded = ({ id, result }: Check): boolean =>
  id === 'pack/approval' || (id.startsWith('approval/') && result === 'not evaluated');

const joined = (report: VerifyReport, checks: readonly Check[]): VerifyReport => ({
  ...report,
  verdict: worst([
    report.verdict,
    ...(checks.some(({ result }) => result === 'fail') ? (['invalid'] as const) : []),
  ]),
  checks: [...report.checks, ...checks],
});

/** The advice to give a clone, where one was given. */
const isAdvice = ({ id }: Check): boolean => id === 'approval/trust';

const withProof = (report: VerifyReport, { checks, decided }: CloneReport): VerifyReport => {
  const told = decided ? isSuperseded : isAdvice;
  return joined({ ...report, checks: report.checks.filter((check) => !told(check)) }, checks);
};

const manifestOf = (files: PackFiles): Manifest | undefined => {
  try {
    return files.names.includes('manifest.json')
      ? readManifest(files.read('manifest.json'))
      : undefined;
  } catch (error) {
    // Why it cannot be read stands in the report already.
    if (error instanceof Refused) return undefined;
    throw error;
  }
};

/** The pack that a clone is compared with; `undefined` where it is too broken for that. */
const packAt = (path: string, shownPath: string): PackToCompare | undefined => {
  try {
    const files = openPack(path);
    if (files === undefined) {
      throw new UnreadableInput(`\`${shownPath}\` is no pack, expected one beside \`--repo\``, {
        hint: 'a single PDF carries no approvals: give the folder or `.zip` of the pack',
      });
    }
    const manifest = manifestOf(files);
    return manifest === undefined ? undefined : { files, manifest };
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
};

const handedOver =
  'was that clone handed to you? `git clone --no-local FOLDER COPY` checks every object; verify with COPY';

interface Verified {
  readonly report: VerifyReport;
  readonly decided: boolean;
}

const withClones = async (
  context: Context,
  own: VerifyReport,
  pack: PackToCompare,
  trust: GivenTrust,
  options: VerifyCommandOptions,
): Promise<Verified> => {
  const { repo, rebuild } = options;
  let verified: Verified = { report: own, decided: true };
  if (repo !== undefined) {
    const { compareWithClone } = await import('./verify-repo.ts');
    const found = await compareWithClone(context, pack, repo, trust);
    verified = { report: withProof(own, found), decided: found.decided };
  }
  if (rebuild !== undefined) {
    const { rebuildFromClone } = await import('./rebuild.ts');
    const { checks, decided } = await rebuildFromClone(context, pack, rebuild, options);
    const { report } = verified;
    verified = { report: joined(report, checks), decided: verified.decided && decided };
  }
  return verified;
};

const tellUnusedRoot = (context: Context, { commits, signers }: GivenTrust): void => {
  if (commits.length === 0 && signers === undefined) return;
  context.warn('the root of approval that you trust is compared with a clone only: add `--repo`');
};

/** Verifies a PDF, folder or zip offline and prints what holds and what does not. */
export const verifyPath = async (
  context: Context,
  path: string,
  options: VerifyCommandOptions,
): Promise<ExitCode> => {
  const { format, repo, rebuild } = options;
  const trust = await readTrustOption(context, options.trust);
  const target = resolve(context.folder, path);
  const own = await verify(target, { trust: trust.certificates, today: context.day });
  const wanted = repo !== undefined || rebuild !== undefined;
  if (repo === undefined) tellUnusedRoot(context, trust);
  const pack = wanted ? packAt(target, path) : undefined;
  const { report, decided } =
    pack === undefined
      ? { report: own, decided: true }
      : await withClones(context, own, pack, trust, options);
  const cloneWord = pack === undefined ? 'not asked' : decided ? 'decided' : 'undecided';
  context.print(
    format === 'json'
      ? `${JSON.stringify(report, undefined, 2)}\n`
      : reportText(path, report, cloneWord),
  );
  if (pack !== undefined) context.note(handedOver);
  const code = exitCodeOf(report);
  return code === 0 && !decided ? 2 : code;
};
