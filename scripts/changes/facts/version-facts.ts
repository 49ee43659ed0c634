import type { AnyRecord } from '#content/record.ts';
import type { FactChange } from '../changes.ts';
import { fact, values } from './fact.ts';

const inForce = ({ data }: AnyRecord): boolean =>
  data.status === 'approved' || data.status === 'retired';

const versionFact = (before: AnyRecord, after: AnyRecord): readonly FactChange[] => {
  const [old, now] = [before.data.version, after.data.version];
  if (old !== now) {
    const change = after.data.change === undefined ? '' : ` (${after.data.change})`;
    const way =
      old === undefined ? (now ?? '') : now === undefined ? `${old} → none` : `${old} → ${now}`;
    return [fact('version', 'Version', `Version ${way}${change}`, values(old, now))];
  }
  if (now === undefined || !inForce(before) || before.data.status !== after.data.status) return [];
  return [
    fact(
      'version',
      'Version',
      `Version stays ${now} although the record changes, so that its approval covers it no longer`,
      values(old, now),
    ),
  ];
};

const statusSentence = (old: string | undefined, now: string | undefined): string => {
  if (now === 'retired') return 'Retired: it applies no longer';
  if (now === 'approved') return `Status: from ${old ?? 'none'} to approved`;
  if (old === 'approved')
    return `Status: from approved back to ${now ?? 'none'}: it applies no longer`;
  return `Status: from ${old ?? 'none'} to ${now ?? 'none'}`;
};

const statusFact = (before: AnyRecord, after: AnyRecord): readonly FactChange[] => {
  const [old, now] = [before.data.status, after.data.status];
  if (old === now) return [];
  const words = (status: string | undefined): string | undefined => status?.replaceAll('-', ' ');
  return [
    fact(
      'status',
      'Status',
      statusSentence(words(old), words(now)),
      values(words(old), words(now)),
    ),
  ];
};

const fileFact = (before: AnyRecord, after: AnyRecord): readonly FactChange[] =>
  before.path === after.path
    ? []
    : [
        fact(
          'path',
          'File',
          `Moved from ${before.path} to ${after.path}`,
          values(before.path, after.path),
        ),
      ];

/** Version, status and place of a record that is in both states. */
export const versionFacts = (before: AnyRecord, after: AnyRecord): readonly FactChange[] => {
  const sameBytes = Buffer.compare(before.source, after.source) === 0;
  return [
    ...(sameBytes ? [] : versionFact(before, after)),
    ...statusFact(before, after),
    ...fileFact(before, after),
  ];
};
