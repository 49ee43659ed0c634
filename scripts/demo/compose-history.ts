import type { ReferenceFiles } from '#reference/read-reference.ts';
import { referenceRecords } from '#reference/reference-records.ts';
import { contributedFiles } from './contributed-files.ts';
import type { Reference } from './contributed-files.ts';
import { earlierSettings } from './earlier-settings.ts';
import { emptyMainLine } from './main-line.ts';
import type { MainLine } from './main-line.ts';
import { demoKeys, withDemoKeys, type DemoKeys } from './demo-keys.ts';
import type { MergedRequest } from './merged-request.ts';
import type { PullRequest } from './pull-request.ts';
import { firstCommit } from './pull-requests.ts';
import { signatoriesOf } from './signatories.ts';
import type { Signatories } from './signatories.ts';
import type { NewCommit } from './write-repository.ts';

/** Authors write in the morning, merges follow in the afternoon: hours UTC. */
const morning = 10;
const afternoon = 15;

interface Story {
  readonly reference: Reference;
  readonly signatories: Signatories;
  readonly line: MainLine;
  readonly commits: NewCommit[];
  readonly merged: MergedRequest[];
}

const write = ({ commits }: Story, commit: Omit<NewCommit, 'mark'>): number => {
  const mark = commits.length + 1;
  commits.push({ ...commit, mark });
  return mark;
};

const begin = (story: Story, readme: string): number => {
  const encoder = new TextEncoder();
  const { day, author, message } = firstCommit;
  const files = new Map([
    ['README.md', encoder.encode(readme)],
    ['isms.yml', encoder.encode(earlierSettings(story.reference.settings, day, '1.0'))],
  ]);
  for (const [path, bytes] of files) story.line.files.set(path, bytes);
  return write(story, {
    branch: 'main',
    author: story.signatories(author, day, morning),
    message: `${message}\n`,
    parents: [],
    files,
  });
};

const mergeMessage = (
  { signatories }: Story,
  { title, day, approvedBy }: PullRequest,
  number: number,
): string => {
  const trailers = approvedBy.map((person) => {
    const { name, email } = signatories(person, day, afternoon);
    return `Approved-by: ${name} <${email}>\n`;
  });
  return `${title} (#${number})\n${trailers.length === 0 ? '' : `\n${trailers.join('')}`}`;
};

const merge = (
  story: Story,
  request: PullRequest,
  number: number,
  main: number,
  final: boolean,
): number => {
  const { line, signatories } = story;
  for (const [id, state] of Object.entries(request.states ?? {})) line.states.set(id, state);
  line.soaVersion =
    request.contributions.flatMap(({ sets }) => sets?.['SOA'] ?? []).at(-1) ?? line.soaVersion;
  const brought = new Map<string, Uint8Array>();
  let tip = main;
  request.contributions.forEach((contribution, index, { length }) => {
    const turn = { request, contribution, first: index === 0, last: index === length - 1, final };
    const files = contributedFiles(story.reference, line, turn);
    if (files.size === 0) return;
    for (const [path, bytes] of files) brought.set(path, bytes);
    tip = write(story, {
      branch: `pull-${number}`,
      author: signatories(contribution.author, request.day, morning),
      message: `${request.title}\n`,
      parents: [tip],
      files,
    });
  });
  const mark = write(story, {
    branch: 'main',
    author: signatories(request.merger, request.day, afternoon),
    message: mergeMessage(story, request, number),
    parents: [main, tip],
    files: brought,
  });
  const soa = new Map([...line.files].filter(([path]) => path.startsWith('soa/')));
  story.merged.push({
    request,
    number,
    merge: mark,
    before: main,
    head: tip,
    files: brought,
    soa,
  });
  return mark;
};

/** The scripted year: its commits, and what was merged by which pull request. */
export interface ScriptedHistory {
  readonly commits: readonly NewCommit[];
  readonly merged: readonly MergedRequest[];
  /** `isms.yml` as it stands at the end. */
  readonly settings: string;
  readonly signatories: Signatories;
  readonly keys: DemoKeys;
}

/** Writes the commits of the scripted year out of the reference ISMS as it stands at its end. */
export const composeHistory = (
  reference: ReferenceFiles,
  pullRequests: readonly PullRequest[],
  readme: string,
): ScriptedHistory => {
  const keys = demoKeys();
  const text = new TextDecoder().decode(reference.get('isms.yml'));
  const settings = withDemoKeys(text, keys, firstCommit.day);
  const files = new Map(reference).set('isms.yml', new TextEncoder().encode(settings));
  const story: Story = {
    reference: { files, settings, records: referenceRecords(files) },
    signatories: signatoriesOf(settings),
    line: emptyMainLine(),
    commits: [],
    merged: [],
  };
  let main = begin(story, readme);
  pullRequests.forEach((request, index, { length }) => {
    main = merge(story, request, index + 1, main, index === length - 1);
  });
  const { commits, merged, signatories } = story;
  return { commits, merged, settings, signatories, keys };
};
