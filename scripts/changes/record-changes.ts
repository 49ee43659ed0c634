import type { View } from '#audiences/view.ts';
import { kindSchemas } from '#content/kinds.ts';
import type { AnyRecord, Kind } from '#content/record.ts';
import { fieldTitle } from '#content/field-titles.ts';
import { byText } from '#findings/text-order.ts';
import type { FactChange, RecordChange, TextChange } from './changes.ts';
import { compareFields, sameValue } from './compare-fields.ts';
import type { Registers } from './compare-fields.ts';
import { controlFacts, controlFields } from './facts/control-facts.ts';
import { fact } from './facts/fact.ts';
import { loosensField } from './facts/loosening.ts';
import { readerFacts } from './facts/reader-facts.ts';
import { riskFacts, riskFields } from './facts/risk-facts.ts';
import { versionFacts } from './facts/version-facts.ts';
import { recordTitle } from './record-title.ts';
import { differs, redlineOf } from './redline/redline.ts';
import { summariseRedline } from './redline/summary.ts';
import type { TwoViews } from './two-views.ts';

/** Kinds in the order in which an approver reads them; the others follow by name. */
const kindOrder: readonly Kind[] = ['document', 'soa', 'control', 'risk', 'exception'];

const place = (kind: Kind): number => {
  const index = kindOrder.indexOf(kind);
  return index < 0 ? kindOrder.length : index;
};

/** Fields that have facts of their own, or none. */
const toldElsewhere: ReadonlySet<string> = new Set([
  'id',
  'version',
  'change',
  'status',
  'classification',
  'review_every',
  ...riskFields,
  ...controlFields,
]);

type Side = readonly [View, AnyRecord];

const registersOf = (base: View, head: View): Registers => ({
  before: base.register,
  after: head.register,
});

const unreadable = (before: AnyRecord | undefined, after: AnyRecord): readonly FactChange[] =>
  [...after.invalid]
    .filter((field) => !before?.invalid.has(field))
    .sort(byText)
    .map((field) =>
      fact(field, fieldTitle(field), `${fieldTitle(field)}: not as it should be, see the findings`),
    );

const fieldFacts = ([base, before]: Side, [head, after]: Side): readonly FactChange[] =>
  compareFields(
    registersOf(base, head),
    kindSchemas[after.kind],
    before.data,
    after.data,
    new Set([...toldElsewhere, ...after.invalid]),
  ).map((change) => {
    const [field = ''] = change.field.split(/[.[]/, 1);
    return { ...change, loosens: loosensField(field, before, after) };
  });

const textChange = (
  base: View | undefined,
  head: View | undefined,
  id: string,
): TextChange | undefined => {
  const redline = redlineOf(base?.register.texts.get(id), head?.register.texts.get(id));
  return differs(redline) ? { redline, summary: summariseRedline(redline) } : undefined;
};

const named = (record: AnyRecord): Pick<RecordChange, 'id' | 'kind' | 'title' | 'path'> => ({
  id: record.id,
  kind: record.kind,
  title: recordTitle(record),
  path: record.path,
});

const withText = (
  change: Omit<RecordChange, 'text'>,
  text: TextChange | undefined,
): RecordChange => ({ ...change, ...(text === undefined ? {} : { text }) });

/** The facts of a record that had none before. */
const ownFacts = (base: View, [view, record]: Side): readonly FactChange[] => {
  const { version, status, classification } = record.data;
  const stated = [
    ...(version === undefined
      ? []
      : [fact('version', 'Version', `Version ${version}`, { after: version })]),
    ...(status === undefined
      ? []
      : [fact('status', 'Status', `Status: ${status}`, { after: status })]),
  ];
  const fields = compareFields(
    registersOf(base, view),
    kindSchemas[record.kind],
    {},
    record.data,
    new Set([...toldElsewhere, 'title', 'classification']),
  ).map((change) => ({
    ...change,
    sentence: `${change.label}: ${change.after ?? ''}`,
  }));
  return [
    ...stated,
    ...controlFacts(undefined, record),
    ...riskFacts([base, undefined], [view, record]),
    ...(record.invalid.has('classification')
      ? []
      : [
          fact('classification', 'Classification', `Classification: ${classification}`, {
            after: classification,
          }),
        ]),
    ...fields,
    ...unreadable(undefined, record),
  ];
};

const addedRecord = (base: View, side: Side, change: 'added' | 'disclosed'): RecordChange => {
  const [view, record] = side;
  const grants = record.kind === 'exception';
  const facts = ownFacts(base, side).map((one) =>
    grants && one.field === 'of' ? { ...one, loosens: true } : one,
  );
  return withText({ ...named(record), change, facts }, textChange(undefined, view, record.id));
};

const onlyForm = fact(
  'form',
  'Form',
  'Only the form of the file changes (comments, quotes, order), nothing that it says',
);

const changedRecord = (before: Side, after: Side): RecordChange | undefined => {
  const [[base, old], [view, record]] = [before, after];
  const sameBytes = Buffer.compare(old.source, record.source) === 0;
  const text = sameBytes ? undefined : textChange(base, view, record.id);
  const version = versionFacts(old, record);
  const told = [
    ...readerFacts(before, after),
    ...(sameBytes && sameMethod(base, view) ? [] : riskFacts(before, after)),
    ...controlFacts(old, record),
    ...(sameBytes || sameValue(old.data, record.data) ? [] : fieldFacts(before, after)),
    ...unreadable(old, record),
  ];
  const silent = !sameBytes && told.length === 0 && text === undefined;
  const facts = [...version, ...told, ...(silent ? [onlyForm] : [])];
  // The day of the next review follows from approvals, which no change of this record made.
  const own = sameBytes ? facts.filter(({ field }) => field !== 'review.next') : facts;
  if (own.length === 0 && text === undefined) return undefined;
  return withText({ ...named(record), change: 'changed', facts: own }, text);
};

const sameMethod = (base: View, view: View): boolean =>
  sameValue(base.register.settings.risk, view.register.settings.risk);

const removedRecord = (base: View, record: AnyRecord): RecordChange =>
  withText(
    { ...named(record), change: 'removed', facts: [] },
    textChange(base, undefined, record.id),
  );

/** What became of each record, in the order in which an approver reads them. */
export const recordChanges = ({
  base,
  head: view,
  disclosed,
}: TwoViews): readonly RecordChange[] => {
  const [old, now] = [base.register.records, view.register.records];
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((id): readonly (RecordChange | undefined)[] => {
      const [before, after] = [old.get(id), now.get(id)];
      if (after && before?.kind === after.kind) {
        return [changedRecord([base, before], [view, after])];
      }
      return [
        ...(before ? [removedRecord(base, before)] : []),
        ...(after
          ? [addedRecord(base, [view, after], disclosed.has(id) ? 'disclosed' : 'added')]
          : []),
      ];
    })
    .filter((change) => change !== undefined)
    .sort((a, b) => place(a.kind) - place(b.kind) || byText(a.kind, b.kind) || byText(a.id, b.id));
};
