import type { AnyRecord, RecordOf } from '#content/record.ts';
import { readableOf } from './readable-records.ts';
import { counted, inPeriod, partsOf, uncounted } from './review-fact.ts';
import type { FactEntry, ReviewFact, ReviewView } from './review-fact.ts';

type Document = RecordOf<'document'> & AnyRecord;

/** The versions of some documents that were approved in the period. */
const versionsApproved = (
  view: ReviewView,
  what: string,
  documents: readonly Document[],
): ReviewFact => {
  const { approvals, undecidable } = view.proof;
  if (undecidable) return uncounted(what, 'the history cannot be read');
  const entries = documents.flatMap(({ id }) =>
    (approvals.get(id)?.versions ?? [])
      .filter(({ verdict }) => verdict === 'approved' || verdict === 'drift')
      .map((version) => {
        const days = version.approvals.map(({ day }) => day).sort();
        return { version, day: days.at(-1) ?? version.setOn };
      })
      .filter(({ day }) => inPeriod(view, day))
      .map(({ version, day }) => ({
        id,
        says: `${version.version}${version.change === undefined ? '' : `, ${version.change}`}, approved on ${day}`,
      })),
  );
  return counted(what, entries);
};

const issueEntries = (
  documents: readonly Document[],
  counts: (issue: NonNullable<Document['data']['issues']>[number]) => boolean,
): readonly FactEntry[] =>
  documents.flatMap(({ id, data }) =>
    (data.issues ?? [])
      .filter(counts)
      .map((issue) => ({ id: `${id}#${issue.id}`, says: `${issue.kind}: ${issue.text}` })),
  );

/** b) What changed around and within the organisation, as far as records say it. */
export const changedContext = (view: ReviewView): readonly ReviewFact[] => {
  const documents = readableOf(view.register, 'document');
  const context = documents.filter(({ data }) => data.type === 'context' || data.type === 'scope');
  const changes = readableOf(view.register, 'change').filter(({ data }) =>
    inPeriod(view, data.done),
  );
  return [
    versionsApproved(view, 'Versions of context and scope approved in the period', context),
    counted(
      'Issues that began in the period',
      issueEntries(documents, ({ since }) => inPeriod(view, since)),
    ),
    counted(
      'Issues that ended in the period',
      issueEntries(documents, ({ until }) => inPeriod(view, until)),
    ),
    counted(
      'Decisions on climate change in the context',
      documents.flatMap(({ id, data: { climate } }) =>
        climate === undefined
          ? []
          : [{ id, says: climate.relevant === 'yes' ? 'relevant' : 'not relevant' }],
      ),
    ),
    counted(
      'Changes completed in the period',
      changes.map(({ id, data }) => ({
        id,
        says: `${data.kind ?? 'change'}, done on ${data.done ?? ''}`,
      })),
      partsOf(changes.map(({ data }) => data.kind ?? 'other')),
    ),
  ];
};

const checks = ['checked in the period', 'checked later', 'not checked in the period'] as const;

/** c) What interested parties need and expect, and what answers it. */
export const changedParties = (view: ReviewView): readonly ReviewFact[] => {
  const documents = readableOf(view.register, 'document').filter(
    ({ data }) => data.interested_parties !== undefined,
  );
  const requirements = documents.flatMap(({ id, data }) =>
    (data.interested_parties ?? []).flatMap((party) =>
      party.requirements.map((requirement) => ({ id, party, requirement })),
    ),
  );
  const unaddressed = requirements.filter(({ requirement }) => requirement.addressed === 'no');
  const obligations = readableOf(view.register, 'obligation');
  const answer = ({ data }: (typeof obligations)[number]): (typeof checks)[number] => {
    if (inPeriod(view, data.checked?.date)) return 'checked in the period';
    // Only the last check is kept, so that nobody can tell of one before.
    return data.checked !== undefined && data.checked.date > view.period.to
      ? 'checked later'
      : 'not checked in the period';
  };
  return [
    versionsApproved(view, 'Versions of the list of parties approved in the period', documents),
    {
      what: 'Requirements of interested parties',
      count: requirements.length,
      parts: partsOf(
        requirements.map(({ requirement }) =>
          requirement.addressed === 'yes' ? 'addressed' : 'not addressed',
        ),
      ),
      entries: unaddressed.map(({ id, party, requirement }) => ({
        id: `${id}#${party.id}`,
        says: `${party.name}: ${requirement.text}, not addressed`,
      })),
    },
    {
      what: 'Laws, contracts and standards to be met',
      count: obligations.length,
      parts: partsOf(obligations.map(answer), checks),
      entries: obligations
        .filter((obligation) => answer(obligation) === 'not checked in the period')
        .map(({ id, data }) => ({
          id,
          says:
            data.checked === undefined ? 'never checked' : `last checked on ${data.checked.date}`,
        })),
    },
  ];
};
