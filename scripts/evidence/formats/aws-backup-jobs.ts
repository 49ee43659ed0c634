import { jobExpectation, jobFactDescriptions, jobFacts } from '../jobs.ts';
import type { Job } from '../jobs.ts';
import type { JsonNode } from '../json.ts';
import { hasAt, itemsNamed, textAt, timeAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';

/** States of AWS Backup that end without a whole backup. */
const failed: ReadonlySet<string> = new Set(['FAILED', 'ABORTED', 'EXPIRED', 'PARTIAL']);

const jobOf = (node: JsonNode): Job | undefined => {
  const state = textAt(node, 'State');
  const subject = textAt(node, 'ResourceArn');
  if (state === undefined || subject === undefined) return undefined;
  return {
    subject,
    line: node.line,
    result: state === 'COMPLETED' ? 'completed' : failed.has(state) ? 'failed' : 'running',
    time: timeAt(node, 'CreationDate') ?? timeAt(node, 'CompletionDate') ?? 0,
  };
};

/** Backup jobs of AWS Backup. */
export const awsBackupJobs: JsonReader = {
  format: 'aws-backup-jobs',
  medium: 'json',
  title: 'AWS Backup: backup jobs',
  source: '`aws backup list-backup-jobs --by-created-after TIME --by-created-before TIME`',
  tells: 'events',
  entry: ['job', 'jobs'],
  needs: ['BackupJobs'],
  facts: jobFactDescriptions,
  expectations: [jobExpectation('backup')],
  recognises: (documents) => documents.some((document) => hasAt(document, 'BackupJobs')),
  read: (documents) => {
    const entries = itemsNamed(documents, 'BackupJobs');
    return {
      rows: entries.length,
      facts: jobFacts(entries.flatMap((entry) => jobOf(entry) ?? [])),
      problems: entries
        .filter((entry) => !jobOf(entry))
        .map(({ line }) => ({ line, message: 'Cannot find `State` and `ResourceArn` of a job' })),
    };
  },
};
