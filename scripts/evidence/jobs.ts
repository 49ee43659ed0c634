import type { Fact } from './collected.ts';
import { of, ofExport } from './descriptions.ts';
import type { BuiltInExpectation } from './expectation.ts';
import { factsOf, wholeFacts } from './facts.ts';
import type { FactDescription } from './reader.ts';

/** A job that ran for something: a backup or a restore. */
export interface Job {
  /** What it ran for: jobs of one subject follow one another. */
  readonly subject: string;
  readonly line: number;
  readonly result: 'completed' | 'failed' | 'running';
  /** Milliseconds since 1970, to order the jobs of a subject; 0 where it is not told. */
  readonly time: number;
}

const newest = (jobs: readonly Job[], result: Job['result']): Job | undefined =>
  jobs
    .filter((job) => job.result === result)
    .toSorted((a, b) => a.time - b.time || a.line - b.line)
    .at(-1);

/** At the failed job that nothing made good, else at the newest one. */
const factsOfSubject = (subject: string, jobs: readonly Job[]): readonly Fact[] => {
  const failed = newest(jobs, 'failed');
  const completed = newest(jobs, 'completed');
  const open = failed !== undefined && (!completed || completed.time <= failed.time);
  const line = (open ? failed : (completed ?? jobs.at(-1)))?.line;
  return factsOf(
    { subject, ...(line === undefined ? {} : { line }) },
    {
      failed_without_later_success: open,
      jobs_failed: jobs.filter(({ result }) => result === 'failed').length,
    },
  );
};

/** The facts of jobs: how many, how many failed, and which failures nothing made good. */
export const jobFacts = (jobs: readonly Job[]): readonly Fact[] => {
  const bySubject = new Map<string, Job[]>();
  for (const job of jobs) {
    const known = bySubject.get(job.subject);
    if (known) known.push(job);
    else bySubject.set(job.subject, [job]);
  }
  const count = (result: Job['result']): number =>
    jobs.filter((job) => job.result === result).length;
  return [
    ...wholeFacts({ jobs: jobs.length, completed: count('completed'), failed: count('failed') }),
    ...[...bySubject].flatMap(([subject, own]) => factsOfSubject(subject, own)),
  ];
};

/** Those facts, as documentation tells of them. */
export const jobFactDescriptions: readonly FactDescription[] = [
  ofExport('jobs', 'how many jobs it lists'),
  ofExport('completed', 'how many of them were completed'),
  ofExport('failed', 'how many of them failed, were aborted, expired or done in part'),
  of(
    'resource',
    'failed_without_later_success',
    'yes or no',
    'whether its last failed job was followed by no completed one',
  ),
  of('resource', 'jobs_failed', 'number', 'how many of its jobs failed'),
];

/** What is expected of jobs of a kind: `backup`, `restore`. */
export const jobExpectation = (kind: string): BuiltInExpectation => ({
  id: `${kind}-made-good`,
  fact: 'failed_without_later_success',
  equals: 'no',
  why: `A ${kind} that failed and was not done again leaves what it was for without one.`,
  mend: `find out why it failed, run the ${kind} again, and collect an item that shows it completed`,
});
