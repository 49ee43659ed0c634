import { randomUUID } from 'node:crypto';
import type { ForgeDecision } from '#approvals/attestation/statement.ts';
import { sameStatement, writeStatement } from '#approvals/attestation/write-statement.ts';
import { personOfAccount, type TrustState } from '#approvals/trust-state.ts';
import type { ForgeStatement } from '#forges/compose-statement.ts';
import type { ForgeName } from '#forges/forge-change.ts';
import type { NotesRemote } from '#history/notes-remote.ts';
import { noteLines, writeNotes } from '#history/notes-writer.ts';
import { resolveRevision } from '#history/revision.ts';
import { terminalText } from '#findings/terminal-text.ts';
import type { Fetch } from './api.ts';
import {
  changesInFile,
  changesOnForge,
  statementAbout,
  type FoundChange,
  type RecordingGround,
} from './changes.ts';
import { openForge } from './forge.ts';
import {
  alreadySaid,
  hasRecorderKey,
  noRecorderKey,
  signStatement,
  withRecorderKey,
  type ApprovalKey,
} from './key.ts';
import {
  instantOf,
  openPlace,
  remoteFor,
  settingsAt,
  withHistory,
  type ApprovePlace,
  type ApproveSettings,
} from './place.ts';
import type { Context, ExitCode } from '../context.ts';

/** Options of `isms approve record`. */
export interface RecordOptions {
  readonly root?: string;
  /** The merged commit; by default that of the CI run, else `HEAD`. */
  readonly commit?: string;
  /** Record all that was merged after this commit. */
  readonly since?: string;
  readonly forge?: ForgeName;
  readonly reviews?: string;
  readonly api?: string;
  readonly key?: string;
  readonly remote?: string;
  /** False where `--no-push` was given. */
  readonly push: boolean;
  readonly dryRun?: boolean;
}

/** Zeros stand for "nothing" in what forges say of a new branch. */
const isNothing = (revision: string): boolean => /^0*$/.test(revision);

const positionsIn = (ground: RecordingGround, since: string | undefined): readonly number[] => {
  const { history } = ground;
  const last = history.line.length - 1;
  if (since == null) return [last];
  return history.steps
    .map(({ position }) => position)
    .filter((position) => position >= history.newFrom);
};

const findChanges = async (
  ground: RecordingGround,
  options: RecordOptions,
  since: string | undefined,
  fetch: Fetch,
): Promise<readonly FoundChange[]> => {
  const { context, remote } = ground;
  if (options.reviews != null) return changesInFile(context, options.reviews);
  const reader = openForge({
    environment: context.environment,
    fetch,
    signal: context.signal,
    ...(options.forge == null ? {} : { forge: options.forge }),
    ...(options.api == null ? {} : { api: options.api }),
    ...(remote == null ? {} : { remote: remote.address }),
  });
  const positions = positionsIn(ground, since);
  const found = await changesOnForge(ground, reader, positions);
  if (found.length === 0) {
    const { id } = ground.history.line.at(positions.at(-1) ?? 0);
    context.note(`no pull request brought ${positions.length === 0 ? 'anything new' : id}`);
  }
  return found;
};

const shown = ({ decision, login }: ForgeDecision): string =>
  `${decision.replaceAll('_', ' ')} by ${login}`;

const summary = ({ predicate, subjects, line }: ForgeStatement): string => {
  const { change, approvals, merge } = predicate;
  const what = subjects.map(({ id, version }) => `${id} ${version}`.trim()).join(', ');
  const who = approvals.length === 0 ? 'reviewed by nobody' : approvals.map(shown).join(', ');
  return `#${change.request} (${merge?.method ?? 'merge'}, ${line.commit.slice(0, 12)}): ${what}; ${who}`;
};

/** Why an approval will not count, as a clause that follows its name; nothing where it may. */
const faultOf = (
  { login, id, commit, reviewed }: ForgeDecision,
  { subjects }: ForgeStatement,
  { trust }: ApproveSettings,
): string | undefined => {
  if (personOfAccount(trust, { login, ...(id == null ? {} : { id }) }) == null) {
    return 'is by an account that isms.yml gives to no person (`forge` under `people`): it counts for nothing';
  }
  if (commit == null) {
    return 'names no commit: have the forge drop approvals when something is pushed (GitLab: "Remove all approvals when commits are added to the source branch")';
  }
  if (reviewed.size === 0) return `is of ${commit}, which holds none of it or could not be fetched`;
  const other = subjects.filter(({ name, content }) => reviewed.get(name) !== content);
  const ids = other.map(({ id: record }) => record).join(', ');
  return other.length === 0
    ? undefined
    : `is of another text of ${ids} than was merged: ask for a new review`;
};

/** Says of each approval that will not count why, as far as it can be seen here. */
const warnOf = ({ warn }: Context, statement: ForgeStatement, known: ApproveSettings): void => {
  const { change, approvals } = statement.predicate;
  if (!known.forges.includes(change.forge)) {
    warn(
      terminalText(
        `#${change.request} is of ${change.forge}, which no \`uri\` under \`forges\` in isms.yml names: none of its approvals counts`,
      ),
    );
  }
  for (const decision of approvals.filter((one) => one.decision === 'approved')) {
    const fault = faultOf(decision, statement, known);
    if (fault == null) continue;
    warn(terminalText(`the approval of #${change.request} by ${decision.login} ${fault}`));
  }
};

const recorderOf = (trust: TrustState, { fingerprint }: ApprovalKey): string | undefined => {
  const owner = trust.keyOwners.get(fingerprint);
  return owner?.type === 'recorder' ? owner.forge : undefined;
};

const notRegistered = (context: Context, { fingerprint }: ApprovalKey, of: string): void => {
  context.warn(
    terminalText(
      `the key ${fingerprint} is not registered as recorder${of} under \`forges\` in isms.yml: what it signs counts for nothing until it is`,
    ),
  );
};

/** A recorder speaks for its own forge only. */
const warnOfForges = (
  context: Context,
  key: ApprovalKey,
  statements: readonly ForgeStatement[],
  trust: TrustState,
): void => {
  const own = recorderOf(trust, key);
  if (own == null) return;
  const forges = new Set(statements.map(({ predicate }) => predicate.change.forge));
  for (const forge of [...forges].filter((uri) => uri !== own)) {
    notRegistered(context, key, ` of ${forge}`);
  }
};

/** What was signed, and what is to be told of it once it is written. */
interface SignedStatements {
  /** Lines for the notes, by commit. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  readonly told: readonly string[];
}

/** Signs what is not said yet. */
const signAll = async (
  { git }: ApprovePlace,
  key: ApprovalKey,
  statements: readonly ForgeStatement[],
): Promise<SignedStatements> => {
  const lines = new Map<string, readonly string[]>();
  const told: string[] = [];
  for (const statement of statements) {
    const { commit } = statement.line;
    const fresh = !alreadySaid(await noteLines(git, commit), key.fingerprint, (said) =>
      sameStatement(said, statement),
    );
    if (fresh) {
      const line = await signStatement(key, statement);
      lines.set(commit, [...(lines.get(commit) ?? []), line]);
    }
    told.push(`${terminalText(summary(statement))}; ${fresh ? 'recorded' : 'recorded before'}\n`);
  }
  return { lines, told };
};

const gather = async (
  ground: RecordingGround,
  found: readonly FoundChange[],
): Promise<readonly ForgeStatement[]> => {
  const statements: ForgeStatement[] = [];
  for (const one of found) {
    const statement = await statementAbout(ground, one);
    if (typeof statement === 'string') {
      ground.context.note(terminalText(`#${one.change.request} ${statement}`));
    } else statements.push(statement);
  }
  return statements;
};

const writeAll = async (
  context: Context,
  place: ApprovePlace,
  remote: NotesRemote | undefined,
  key: ApprovalKey,
  statements: readonly ForgeStatement[],
): Promise<void> => {
  const target = { git: place.git, ...(remote == null ? {} : { remote }) };
  // What another run has said already is seen only after its notes came in.
  if (remote != null) await writeNotes(target, new Map(), randomUUID());
  const { lines, told } = await signAll(place, key, statements);
  context.signal.throwIfAborted();
  if (lines.size > 0) await writeNotes(target, lines, randomUUID());
  for (const line of told) context.print(line);
};

/**
 * Records what the forge says of merged pull requests: who wrote, who approved which texts. Signed
 * by the recorder's key and noted on the merged commit. It never approves by itself.
 */
export const approveRecord = async (
  context: Context,
  options: RecordOptions,
  fetch: Fetch = globalThis.fetch,
): Promise<ExitCode> => {
  const { environment } = context;
  const place = await openPlace(context, options.root ?? '.');
  const { repository, git } = place;
  const named = options.commit ?? environment['GITHUB_SHA'] ?? environment['CI_COMMIT_SHA'];
  const commit = await resolveRevision(repository, named == null || named === '' ? 'HEAD' : named);
  const since =
    options.since == null || isNothing(options.since)
      ? undefined
      : await resolveRevision(repository, options.since);
  const needed = options.push && options.dryRun !== true;
  const remote = await remoteFor(git, options.remote, needed);
  return withHistory(repository, commit, since, async (history): Promise<ExitCode> => {
    const known = await settingsAt(history);
    const { trust } = known;
    const ground: RecordingGround = {
      context,
      repository,
      history,
      main: trust.main,
      recordedAt: instantOf(context.now),
      ...(remote == null ? {} : { remote }),
    };
    const run = async (key: ApprovalKey | undefined): Promise<ExitCode> => {
      if (key != null && recorderOf(trust, key) == null) notRegistered(context, key, '');
      const statements = await gather(ground, await findChanges(ground, options, since, fetch));
      for (const statement of statements) warnOf(context, statement, known);
      if (key != null) warnOfForges(context, key, statements, trust);
      if (options.dryRun === true) {
        for (const statement of statements) context.print(`${writeStatement(statement)}\n`);
      } else if (statements.length > 0) {
        if (key == null) throw noRecorderKey();
        await writeAll(context, place, options.push ? remote : undefined, key, statements);
      }
      return 0;
    };
    // A key that cannot be used is told before anything is asked or printed.
    return hasRecorderKey(context, options.key)
      ? withRecorderKey(context, options.key, run)
      : run(undefined);
  });
};
