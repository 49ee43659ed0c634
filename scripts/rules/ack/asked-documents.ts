import type { AskedDocument, DocumentVersion } from '#acknowledgements/duties.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import { versionApprovedOn } from '../approval/approval-days.ts';
import { retired } from '../outcome.ts';
import type { Evidence } from '../rule.ts';

/** A document that people have to confirm, with the record it comes from. */
export interface Asked {
  readonly record: RecordOf<'document'> & AnyRecord;
  readonly document: AskedDocument;
}

const later = (one: string, other = ''): string => (one > other ? one : other);

const versionsOf = (
  record: RecordOf<'document'>,
  { proof, today }: Evidence,
): readonly DocumentVersion[] =>
  (proof.approvals.get(record.id)?.versions ?? [])
    .flatMap((version) => {
      const approvedOn = versionApprovedOn(version);
      if (approvedOn === undefined) return [];
      const from = later(approvedOn, version.effective);
      const material = version.change !== 'editorial';
      return [{ version: version.version, content: version.content, from, material }];
    })
    .filter(({ from }) => from <= today)
    .toReversed();

/** The documents in use that ask to be confirmed, with their versions in force up to the day. */
export const askedDocuments = (evidence: Evidence): readonly Asked[] =>
  recordsOf(evidence.register, 'document').flatMap((document) => {
    // A document is a record of all kinds; the compiler cannot see it through the kind.
    const record = document as RecordOf<'document'> & AnyRecord;
    const broken = ['acknowledge', 'within', 'applies_to'].some((name) => record.invalid.has(name));
    const { acknowledge = 'none', within, applies_to } = record.data;
    if (retired(record) || broken || acknowledge === 'none') return [];
    const versions = versionsOf(record, evidence);
    if (versions.length === 0) return [];
    const asked = {
      id: record.id,
      groups: applies_to,
      acknowledge,
      versions,
      ...(within === undefined ? {} : { within }),
    };
    return [{ record, document: asked }];
  });
