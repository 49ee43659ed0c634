import type { AnyRecord, RecordOf } from '#content/record.ts';
import { requestsOf } from '#evidence/items.ts';
import type { EvidenceRequest } from '#evidence/items.ts';
import { isHole, slotsOf } from '#evidence/slots.ts';
import { byText } from '#findings/text-order.ts';
import type { Register } from '#register/register.ts';
import { listed } from '../control-links.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass, retired } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

type Control = RecordOf<'control'> & AnyRecord;

const cadences: ReadonlyMap<string, string> = new Map([
  ['daily', 'P1D'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['half-yearly', 'P6M'],
  ['yearly', 'P1Y'],
]);

/** The requests in use by the controls that they name, so that not each control looks at all. */
const requestsByControl = (register: Register): ReadonlyMap<string, readonly EvidenceRequest[]> => {
  const byControl = new Map<string, EvidenceRequest[]>();
  for (const request of requestsOf(register)) {
    for (const control of request.data.controls ?? []) {
      const known = byControl.get(control);
      if (known) known.push(request);
      else byControl.set(control, [request]);
    }
  }
  return byControl;
};

/** The requests that are to show that a control works, named by either side, in the order of ids. */
const requestsFor = (
  register: Register,
  byControl: ReadonlyMap<string, readonly EvidenceRequest[]>,
  control: Control,
): readonly EvidenceRequest[] => {
  const named = (control.data.evidence ?? []).flatMap((id) => {
    const record = register.records.get(id.split('#', 1)[0] ?? '');
    return record?.kind === 'evidence' ? [record] : [];
  });
  return [...new Set([...named, ...(byControl.get(control.id) ?? [])])]
    .filter((request) => !retired(request) && !request.invalid.has('items'))
    .toSorted((a, b) => byText(a.id, b.id));
};

/** How far a request shows that the control works. */
interface Currency {
  /** Last day on which its newest item should have been followed; absent where it is current. */
  readonly behind?: string;
  /** Whether `evidence/slot-empty` names that hole, so that nobody has to say it twice. */
  readonly told?: boolean;
}

const currencyOf = (
  request: EvidenceRequest,
  control: Control,
  { settings }: Register,
  today: string,
): Currency | undefined => {
  const every = request.data.every ?? cadences.get(control.data.frequency ?? '');
  if (every === undefined || request.invalid.has('every') || request.invalid.has('due_within')) {
    return undefined;
  }
  const slots = slotsOf(request, settings, today, { every, beyondPeriod: true });
  if ('none' in slots) return undefined;
  const filled = slots.findLastIndex(({ items }) => items.length > 0);
  const behind = slots.slice(filled + 1).find((slot) => isHole(slot, today));
  if (!behind) return {};
  const own = request.data.every === undefined ? [] : slotsOf(request, settings, today);
  const told =
    !('none' in own) && own.some((slot) => isHole(slot, today) && slot.from >= behind.from);
  return { behind: behind.due, told };
};

const judge = (
  { register, today }: { readonly register: Register; readonly today: string },
  control: Control,
  requests: readonly EvidenceRequest[],
): Outcome => {
  if (requests.length === 0) return notEvaluated('no evidence request names the control', control);
  if (requests.every((request) => request.data.items.length === 0)) {
    return notEvaluated('its evidence requests hold no item', control);
  }
  const known = requests.flatMap((request) => {
    const currency = currencyOf(request, control, register, today);
    return currency ? [{ request, ...currency }] : [];
  });
  const newest = known.toSorted((a, b) => byText(a.behind ?? '', b.behind ?? '')).at(-1);
  if (!newest) {
    return notEvaluated('neither the control nor its evidence has a cadence', control);
  }
  if (known.some(({ behind }) => behind === undefined)) return pass(control);
  const told = known.filter((one) => one.told).map(({ request }) => request.id);
  if (told.length > 0) {
    return notEvaluated(`${listed(told)} lacks an item (\`evidence/slot-empty\`)`, control);
  }
  return fail(
    control,
    [control.data.evidence === undefined ? 'implementation' : 'evidence'],
    `The newest evidence that \`${control.id}\` works was due to be renewed by ${newest.behind ?? ''}`,
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
  mend: 'Collect the item that is due. The cadence is that of the request (`every`), else that of the control (`frequency`). A control without evidence requests is "not evaluated": name it in the `controls` of a request, or the request in its `evidence`. So is one whose requests lack an item that `evidence/slot-empty` names.',
  *evaluate(evidence) {
    const { register } = evidence;
    const byControl = requestsByControl(register);
    const reads = ['applicable', 'implementation', 'evidence', 'frequency'] as const;
    yield* eachOf(evidence, 'control', reads, function* (control) {
      const { applicable, implementation } = control.data;
      if (applicable === 'yes' && implementation === 'implemented') {
        yield judge(evidence, control, requestsFor(register, byControl, control));
      } else {
        yield notApplicable('the control is not implemented', control);
      }
    });
  },
};
