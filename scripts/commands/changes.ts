import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Audience } from '#audiences/view.ts';
import type { Changes } from '#changes/changes.ts';
import { compareIsms } from '#changes/compare.ts';
import { htmlChanges } from '#changes/html-changes.ts';
import { jsonChanges } from '#changes/json-changes.ts';
import { markdownChanges } from '#changes/markdown-changes.ts';
import { textChanges } from '#changes/text-changes.ts';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { mergeBase } from '#history/merge-base.ts';
import { resolveRevision } from '#history/revision.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import type { Context, ExitCode } from './context.ts';
import { forkPoint, repositoryAround } from './fork-point.ts';
import { openAt } from './open.ts';
import { writeWhole } from './write-whole.ts';

/** Options of `isms changes`. */
export interface ChangesOptions {
  readonly root?: string;
  readonly today?: string;
  readonly format: 'text' | 'markdown' | 'html' | 'json';
  readonly audience: Audience;
  /** File to write instead of standard output. */
  readonly out?: string;
  /** Address of the whole page, for the comment. */
  readonly link?: string;
}

/** A range as the user gave it. */
interface Range {
  readonly base: string;
  readonly head: string;
  /** Three dots: what `head` brings since it left `base`. */
  readonly sinceLeaving: boolean;
}

/** The two commits of a range, by full id. */
interface Commits {
  readonly base: string;
  readonly head: string;
}

const readRange = (text: string): Range => {
  const [, base = '', dots, head = ''] = /^(.+?)(\.{2,3})(.*)$/.exec(text) ?? [];
  if (dots !== undefined && !head.startsWith('.')) {
    return { base, head: head === '' ? 'HEAD' : head, sinceLeaving: dots === '...' };
  }
  throw new UnreadableInput(`Unexpected range \`${text}\`, expected two commits`, {
    hint: 'give the earlier and the later state with dots between, such as `main..HEAD`, or `main...HEAD` for what the branch brings since it left main',
  });
};

const commitsOf = async (context: Context, range: Range, root: string): Promise<Commits> => {
  const repository = await repositoryAround(context, root);
  const base = await resolveRevision(repository, range.base);
  const head = await resolveRevision(repository, range.head);
  if (range.sinceLeaving) {
    return { base: await forkPoint(repository, { since: range.base, head: range.head }), head };
  }
  const fork = await mergeBase(repository, base, head);
  if (fork !== base) {
    context.note(
      `isms: \`${range.base}\` holds commits that \`${range.head}\` does not; what they did shows here as undone. Use \`${range.base}...${range.head}\` for what the branch alone brings.`,
    );
  }
  return { base, head };
};

const openState = async (
  context: Context,
  options: {
    readonly root: string;
    readonly at: string;
    readonly since?: string;
    readonly today?: string;
  },
): Promise<AssessedIsms> => {
  const { isms, close } = await openAt(context, options, { publishes: false });
  await close();
  return isms;
};

const compare = async (
  context: Context,
  range: Range,
  options: ChangesOptions,
): Promise<Changes> => {
  const root = resolve(context.folder, options.root ?? '.');
  const { base, head } = await commitsOf(context, range, root);
  const asked = options.today === undefined ? {} : { today: options.today };
  const after = await openState(context, { root, at: head, since: base, ...asked });
  // Both are judged for one day, else the calendar would look like a change.
  const before = await openState(context, { root, at: base, today: after.today });
  const baseName = range.sinceLeaving ? `where it left ${range.base}` : range.base;
  return compareIsms(
    { name: baseName, isms: before },
    { name: range.head, isms: after },
    options.audience,
  );
};

const pageAddress = (link: string | undefined): string | undefined => {
  if (link === undefined) return undefined;
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;
  throw new UnreadableInput(
    `Unexpected address \`${link}\`, expected one that begins with https://`,
    {
      hint: 'give the address of the page that `--format html` wrote',
    },
  );
};

const pageStyles = (): string =>
  readFileSync(new URL('../changes/changes.css', import.meta.url), 'utf8');

/** Prints what differs between two commits: the plan of a merge for those who approve it. */
export const changes = async (
  context: Context,
  rangeText: string,
  options: ChangesOptions,
): Promise<ExitCode> => {
  const range = readRange(rangeText);
  const link = pageAddress(options.link);
  const found = await compare(context, range, options);
  const written = {
    text: () => textChanges(found, context.colours),
    markdown: () => markdownChanges(found, link === undefined ? {} : { link }),
    html: () => htmlChanges(found, pageStyles()),
    json: () => jsonChanges(found),
  }[options.format]();
  if (options.out === undefined) {
    context.print(written);
    return 0;
  }
  await writeWhole(resolve(context.folder, options.out), written, options.out);
  context.note(`isms: wrote ${options.out}`);
  return 0;
};
