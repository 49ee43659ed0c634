import type { AnyRecord, RecordOf } from '#content/record.ts';
import { addDuration } from '#register/calendar.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass, retired } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

type Control = RecordOf<'control'> & AnyRecord;
type EvidenceRecord = RecordOf<'evidence'>;

const cadences: ReadonlyMap<string, string> = new Map([
  ['daily', 'P1D'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['half-yearly', 'P6M'],
  ['yearly', 'P1Y'],
]);

/** The requests that are to show that a control works, named by either side. */
const requestsFor = (register: Register, control: Control): readonly EvidenceRecord[] => {
  const named = new Set((control.data.evidence ?? []).map((id) => id.split('#', 1)[0]));
  return recordsOf(register, 'evidence').filter(
    (record) =>
      !retired(record) &&
      !record.invalid.has('items') &&
      (named.has(record.id) || (record.data.controls ?? []).includes(control.id)),
  );
};

/** The last day that an item of a request speaks of. */
const lastCovered = ({ data }: EvidenceRecord): string | undefined =>
  data.items
    .map(({ covers }) => ('at' in covers ? covers.at : covers.to).slice(0, 10))
    .sort()
    .at(-1);

/** The last day on which what a request holds is recent enough; `undefined` without a cadence. */
const currentUntil = (control: Control, request: EvidenceRecord): string | undefined => {
  const every = request.data.every ?? cadences.get(control.data.frequency ?? '');
  const covered = lastCovered(request);
  if (every === undefined || covered === undefined) return undefined;
  const due = addDuration(covered, every);
  return request.data.due_within === undefined ? due : addDuration(due, request.data.due_within);
};

const judge = (register: Register, control: Control, today: string): Outcome => {
  const requests = requestsFor(register, control);
  if (requests.length === 0) return notEvaluated('no evidence request names the control', control);
  if (requests.every((request) => request.data.items.length === 0)) {
    return notEvaluated('its evidence requests hold no item', control);
  }
  const ends = requests
    .map((request) => currentUntil(control, request))
    .filter((day) => day !== undefined)
    .sort();
  const last = ends.at(-1);
  if (last === undefined) {
    return notEvaluated('neither the control nor its evidence has a cadence', control);
  }
  if (last >= today) return pass(control);
  return fail(
    control,
    [control.data.evidence === undefined ? 'implementation' : 'evidence'],
    `The newest evidence that \`${control.id}\` works was due to be renewed by ${last}`,
    `add an item to ${requests.map(({ id }) => `\`${id}\``).join(' or ')}`,
  );
};

/** What is called implemented is also shown to work. */
export const soaEvidenced: Rule = {
  id: 'soa/evidenced',
  severity: 'warning',
  source: '9.1',
  checks: 'each implemented control has evidence that is not older than its cadence',
  why: 'Implemented is what somebody says; operating is what evidence shows. The two are kept apart for every control.',
  mend: 'Collect the item that is due. A control without evidence requests is "not evaluated": name it in the `controls` of a request, or the request in its `evidence`.',
  *evaluate(evidence) {
    const { register, today } = evidence;
    const reads = ['applicable', 'implementation', 'evidence', 'frequency'] as const;
    yield* eachOf(evidence, 'control', reads, function* (control) {
      const { applicable, implementation } = control.data;
      if (applicable === 'yes' && implementation === 'implemented') {
        yield judge(register, control, today);
      } else {
        yield notApplicable('the control is not implemented', control);
      }
    });
  },
};
