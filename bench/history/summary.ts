import type { Pair } from './measure.ts';
import type { StoryName } from './repositories.ts';

/** Reading may take so many times what raw `git log` takes. */
export const ratioLimit = 1.5;
/** Highest memory of our process, in MiB. */
export const memoryLimit = 300;

/** The runs of one length, in seconds and MiB. */
export interface Summary {
  readonly story: StoryName;
  readonly commits: number;
  readonly raw: number;
  readonly rawCpu: number;
  readonly read: number;
  readonly readCpu: number;
  readonly prove: number;
  readonly proveCpu: number;
  /** Reading what stood before, and its texts alone. */
  readonly past: number;
  readonly pastTexts: number;
  /** Reading to raw, and with proving. */
  readonly ratio: number;
  readonly ratioProved: number;
  readonly memory: number;
  readonly gitMemory: number;
  readonly rawMemory: number;
  readonly verdicts: string;
}

const mebibyte = 1024 * 1024;

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Of memory the highest run counts, of time the median. */
export const summarise = (story: StoryName, commits: number, pairs: readonly Pair[]): Summary => {
  const middle = (value: (pair: Pair) => number): number => median(pairs.map(value));
  const highest = (value: (pair: Pair) => number): number =>
    Math.max(...pairs.map(value)) / mebibyte;
  return {
    story,
    commits,
    raw: middle(({ raw }) => raw.wall),
    rawCpu: middle(({ raw }) => raw.cpu),
    read: middle(({ ours }) => ours.read),
    readCpu: middle(({ ours }) => ours.readCpu),
    prove: middle(({ ours }) => ours.prove),
    proveCpu: middle(({ ours }) => ours.proveCpu),
    past: middle(({ ours }) => ours.past),
    pastTexts: middle(({ ours }) => ours.pastTexts),
    ratio: middle(({ ours, raw }) => ours.read / raw.wall),
    ratioProved: middle(({ ours, raw }) => (ours.read + ours.prove) / raw.wall),
    memory: highest(({ ours }) => ours.memory),
    gitMemory: highest(({ gitMemory }) => gitMemory),
    rawMemory: highest(({ raw }) => raw.memory),
    verdicts: Object.entries(pairs[0]?.ours.verdicts ?? {})
      .map(([verdict, count]) => `${count} ${verdict}`)
      .join(', '),
  };
};

const seconds = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));
const mebibytes = (value: number): string => (value > 0 ? value.toFixed(0) : '–');

const columns: readonly (readonly [string, (summary: Summary) => string])[] = [
  ['story', ({ story }) => story],
  ['commits', ({ commits }) => String(commits)],
  ['raw', ({ raw }) => seconds(raw)],
  ['raw CPU', ({ rawCpu }) => seconds(rawCpu)],
  ['read', ({ read }) => seconds(read)],
  ['read CPU', ({ readCpu }) => seconds(readCpu)],
  ['read/raw', ({ ratio }) => ratio.toFixed(2)],
  ['prove', ({ prove }) => seconds(prove)],
  ['prove CPU', ({ proveCpu }) => seconds(proveCpu)],
  ['(read+prove)/raw', ({ ratioProved }) => ratioProved.toFixed(2)],
  ['past', ({ past }) => seconds(past)],
  ['its texts', ({ pastTexts }) => seconds(pastTexts)],
  ['MiB', ({ memory }) => mebibytes(memory)],
  ['MiB of its git', ({ gitMemory }) => mebibytes(gitMemory)],
  ['MiB raw', ({ rawMemory }) => mebibytes(rawMemory)],
  ['verdicts', ({ verdicts }) => verdicts],
];

/** The runs as a table of text, one line a length. */
export const tableOf = (summaries: readonly Summary[]): string => {
  const lines = [
    columns.map(([title]) => title),
    ...summaries.map((summary) => columns.map(([, text]) => text(summary))),
  ];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]!.length)));
  return lines
    .map((line) => line.map((text, index) => text.padStart(widths[index]!)).join('  '))
    .map((line) => `${line}\n`)
    .join('');
};
