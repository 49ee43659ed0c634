import { of } from '../descriptions.ts';
import { factsOf } from '../facts.ts';
import { jobExpectation, jobFactDescriptions, jobFacts } from '../jobs.ts';
import type { Job } from '../jobs.ts';
import type { JsonNode } from '../json.ts';
import { hasAt, itemsNamed, textAt, timeAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';

const failed: ReadonlySet<string> = new Set(['FAILED', 'ABORTED']);
const invalid: ReadonlySet<string> = new Set(['FAILED', 'TIMED_OUT']);

/** Each recovery point is another one: what is restored is the resource it was made of. */
const subjectOf = (node: JsonNode): string | undefined =>
  textAt(node, 'SourceResourceArn') ??
  textAt(node, 'ResourceType') ??
  textAt(node, 'RecoveryPointArn');

const resultOf = (node: JsonNode, status: string): Job['result'] => {
  if (failed.has(status) || invalid.has(textAt(node, 'ValidationStatus') ?? '')) return 'failed';
  return status === 'COMPLETED' ? 'completed' : 'running';
};

const jobOf = (node: JsonNode): Job | undefined => {
  const status = textAt(node, 'Status');
  const subject = subjectOf(node);
  if (status === undefined || subject === undefined) return undefined;
  const time = timeAt(node, 'CreationDate') ?? timeAt(node, 'CompletionDate') ?? 0;
  return { subject, line: node.line, result: resultOf(node, status), time };
};

const minutes = (node: JsonNode): number | undefined => {
  const from = timeAt(node, 'CreationDate');
  const to = timeAt(node, 'CompletionDate');
  return from === undefined || to === undefined || to < from
    ? undefined
    : Math.round((to - from) / 60_000);
};

/** Restore jobs of AWS Backup. */
export const awsRestoreJobs: JsonReader = {
  format: 'aws-restore-jobs',
  medium: 'json',
  title: 'AWS Backup: restore jobs',
  source: '`aws backup list-restore-jobs --by-created-after TIME --by-created-before TIME`',
  tells: 'tests',
  entry: ['job', 'jobs'],
  needs: ['RestoreJobs'],
  facts: [
    ...jobFactDescriptions,
    of('job', 'minutes', 'number', 'how long it took, to compare with the time for recovery'),
    of('job', 'validation', 'text', 'what the check of the restored data said'),
    of('job', 'tested_by_plan', 'yes or no', 'whether a plan of restore tests started it'),
  ],
  expectations: [jobExpectation('restore')],
  recognises: (documents) => documents.some((document) => hasAt(document, 'RestoreJobs')),
  read: (documents) => {
    const entries = itemsNamed(documents, 'RestoreJobs');
    return {
      rows: entries.length,
      facts: [
        ...jobFacts(entries.flatMap((entry) => jobOf(entry) ?? [])),
        ...entries.flatMap((entry) =>
          factsOf(
            { subject: textAt(entry, 'RestoreJobId') ?? subjectOf(entry) ?? '', line: entry.line },
            {
              minutes: minutes(entry),
              validation: textAt(entry, 'ValidationStatus'),
              tested_by_plan: hasAt(entry, 'CreatedBy', 'RestoreTestingPlanArn'),
            },
          ),
        ),
      ],
      problems: entries
        .filter((entry) => !jobOf(entry))
        .map(({ line }) => ({
          line,
          message: 'Cannot find `Status` and `SourceResourceArn` of a job',
        })),
    };
  },
};
