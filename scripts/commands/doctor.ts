import { resolve } from 'node:path';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { ForgeName } from '#forges/forge-change.ts';
import { protectionFor } from '#forges/protection/protection-for.ts';
import { openRepository } from '#history/repository.ts';
import type { NoRepository, Repository } from '#history/repository.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { readCodeOwnersFiles } from './code-owners-files.ts';
import { guessForge } from './codeowners.ts';
import type { Context, ExitCode } from './context.ts';
import {
  attests,
  codeOwnersFacts,
  forgeFacts,
  keyFacts,
  machineFacts,
  peopleFacts,
  repositoryFacts,
} from './doctor-facts.ts';
import { doctorText } from './doctor-text.ts';
import { openAt, requireDay } from './open.ts';

/** Options of `isms doctor`. */
export interface DoctorOptions {
  readonly root?: string;
  readonly forge?: ForgeName;
  /** ISO day for which roles and keys are held. */
  readonly today?: string;
  readonly format: 'text' | 'json';
}

/** What is told of the ISMS, or why nothing can be. */
const ismsFacts = ({ register, proof, findings }: AssessedIsms, today: string) => {
  const { settings } = register;
  const count = (wanted: string): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  return {
    records: register.records.size,
    findings: { error: count('error'), warning: count('warning') },
    trust: {
      root: proof.root ?? null,
      verdict: proof.trust?.verdict ?? null,
      problem: proof.undecidable?.message ?? null,
    },
    keys: keyFacts(settings, today),
    people: peopleFacts(settings, today),
    forges: forgeFacts(settings, today),
  };
};

const opened = async (
  context: Context,
  options: DoctorOptions,
): Promise<AssessedIsms | UnreadableInput> => {
  try {
    const { root, today } = options;
    const { isms, close } = await openAt(
      context,
      {
        ...(root === undefined ? {} : { root }),
        ...(today === undefined ? {} : { today }),
      },
      { publishes: false },
    );
    await close();
    return isms;
  } catch (error) {
    if (error instanceof UnreadableInput) return error;
    throw error;
  }
};

const repositoryAt = async (
  root: string,
  context: Context,
): Promise<Repository | NoRepository | UnreadableInput> => {
  try {
    return await openRepository(root, context.environment);
  } catch (error) {
    if (error instanceof UnreadableInput) return error;
    throw error;
  }
};

const noRepository: NoRepository = { type: 'no-repository' };

/** Everything that `isms doctor` tells, as data. */
const reportOf = async (context: Context, options: DoctorOptions) => {
  const today = options.today === undefined ? context.day : requireDay(options.today);
  const root = resolve(context.folder, options.root ?? '.');
  const machine = await machineFacts(context, context.folder);
  const found = await repositoryAt(root, context);
  const repository = found instanceof UnreadableInput ? noRepository : found;
  const isms = await opened(context, options);
  const settings = isms instanceof UnreadableInput ? undefined : isms.register.settings;
  const main = settings?.approval.main ?? 'main';
  const readable = !(found instanceof UnreadableInput);
  const files = readable
    ? await readCodeOwnersFiles(root, repository, undefined)
    : { prefix: '', texts: new Map<string, string>() };
  const uris = settings?.forges.map(({ uri }) => uri) ?? [];
  const forge = options.forge ?? (await guessForge(repository, uris, files.texts.values()));
  const recorder = settings !== undefined && attests(forgeFacts(settings, today));
  return {
    version: 1 as const,
    today,
    ...machine,
    repository:
      repository.type === 'repository'
        ? await repositoryFacts(repository, main)
        : { problem: readable ? 'no git repository' : found.message },
    isms: isms instanceof UnreadableInput ? { problem: isms.message } : ismsFacts(isms, today),
    codeOwners: codeOwnersFacts(files.texts),
    protection: forge === undefined ? null : protectionFor(forge, { branch: main, recorder }),
  };
};

/** What `isms doctor` tells. */
export type DoctorReport = Awaited<ReturnType<typeof reportOf>>;

/**
 * Prints what support asks for and which settings of the forge approval leans on although no
 * commit shows them. Nothing secret is in it: no variable, no token, no path of the user.
 */
export const doctor = async (context: Context, options: DoctorOptions): Promise<ExitCode> => {
  const report = await reportOf(context, options);
  context.print(
    options.format === 'json'
      ? `${JSON.stringify(report, undefined, 2)}\n`
      : doctorText(report, context.colours),
  );
  return 0;
};
