import { restrictedRecord } from '#audiences/view.ts';
import type { View } from '#audiences/view.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Kind } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import { field } from './fields.ts';
import { isApproved } from './print-document.ts';

/** Something that the pack does not hold, and why. */
export interface LeftOut {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly reason: string;
}

/** Which records become which files. */
export interface PackPlan {
  readonly documents: readonly { readonly record: RecordOf<'document'>; readonly file: string }[];
  readonly statement?: RecordOf<'soa'>;
  readonly controls: readonly RecordOf<'control'>[];
  readonly risks: readonly RecordOf<'risk'>[];
  readonly leftOut: readonly LeftOut[];
}

const plainId = /^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/;
const plainVersion = /^\d{1,9}\.\d{1,9}$/;

const reasonToLeaveOut = (
  view: View,
  document: RecordOf<'document'>,
  includeDrafts: boolean,
): string | undefined => {
  if (!plainId.test(document.id) || !plainVersion.test(field(document, 'version') ?? '')) {
    return 'its id or version cannot be read';
  }
  if (field(document, 'status') === 'retired') return 'retired';
  if (isApproved(view, document.id) || includeDrafts) return undefined;
  switch (view.proof.approvals.get(document.id)?.verdict) {
    case 'draft':
      return 'a draft';
    case 'drift':
      return 'its text differs from the approved one';
    case 'not-approved':
      return 'its approval is not proved';
    default:
      return 'its approval cannot be decided from this copy of the history';
  }
};

const leftOut = (document: RecordOf<'document'>, reason: string): LeftOut => ({
  id: document.id,
  title: field(document, 'title') ?? '',
  version: field(document, 'version') ?? '',
  reason,
});

/** Decides which documents and registers are printed: approved ones, drafts only when asked for. */
export const planPack = (view: View, includeDrafts: boolean): PackPlan => {
  const documents = recordsOf(view.register, 'document').map((record) => ({
    record,
    file: `documents/${record.id}-${field(record, 'version') ?? ''}.pdf`,
    reason: reasonToLeaveOut(view, record, includeDrafts),
  }));
  const [statement] = recordsOf(view.register, 'soa');
  return {
    documents: documents.filter(({ reason }) => reason === undefined),
    ...(statement === undefined ? {} : { statement }),
    controls: recordsOf(view.register, 'control'),
    risks: view.register.settings.risk === undefined ? [] : recordsOf(view.register, 'risk'),
    leftOut: documents.flatMap(({ record, reason }) =>
      reason === undefined ? [] : [leftOut(record, reason)],
    ),
  };
};

/** A path that stays inside the folder it is written to, on every system. */
const plainPath = (path: string): boolean =>
  !/[\u0000-\u001f\\:]/.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/**
 * Whether the file of a record may travel as it stands. Not where the view concealed a reference:
 * the raw file still names the record that this audience may not read.
 */
export const travels = (view: View, record: AnyRecord): boolean =>
  plainPath(record.path) &&
  !JSON.stringify(record.data).includes(restrictedRecord) &&
  !JSON.stringify(view.register.texts.get(record.id)?.tokens ?? []).includes(restrictedRecord);

/** The records whose files a print was made from and that may travel with it. */
export const sourcesOf = <K extends Kind>(
  view: View,
  records: readonly RecordOf<K>[],
): readonly RecordOf<K>[] =>
  records.filter((record) => travels(view, record as unknown as AnyRecord));

/** The records whose files go into `sources/`. */
export const packSources = (view: View, plan: PackPlan): readonly AnyRecord[] =>
  [
    ...plan.documents.map(({ record }): AnyRecord => record),
    ...(plan.statement === undefined ? [] : [plan.statement]),
    ...(plan.statement === undefined ? [] : plan.controls),
    ...plan.risks,
  ].filter((record) => travels(view, record));
