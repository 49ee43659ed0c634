import { requestsOf } from '#evidence/items.ts';
import type { EvidenceRequest } from '#evidence/items.ts';
import { isHole, slotsOf, soc2Period } from '#evidence/slots.ts';
import type { Period } from '#evidence/slots.ts';
import type { Register } from '#register/register.ts';
import type { Control } from './control-matrix-controls.ts';

/** How the evidence of a control covers the period of the report, as far as it has gone. */
export interface EvidenceCover {
  /** Ids of the requests that are to show that it works. */
  readonly requests: readonly string[];
  /**
   * `covered`: an item for every slot that is due. `holes`: days that no request covers. `no slots`:
   * no request, or none with a cadence. `not asked`: no period of a type 2 report has begun.
   */
  readonly state: 'covered' | 'holes' | 'no slots' | 'not asked';
  /** Oldest first; both days included. */
  readonly holes: readonly Period[];
}

const cadences: Readonly<Partial<Record<string, string>>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P3M',
  'half-yearly': 'P6M',
  yearly: 'P1Y',
};

/** The requests in use for each control, named by either side, in the order of ids. */
const requestsByControl = (
  register: Pick<Register, 'records'>,
): ((control: Control) => readonly EvidenceRequest[]) => {
  const byId = new Map<string, EvidenceRequest>();
  const byControl = new Map<string, EvidenceRequest[]>();
  for (const request of requestsOf(register)) {
    if (request.data.status === 'retired') continue;
    byId.set(request.id, request);
    for (const control of request.data.controls ?? []) {
      const known = byControl.get(control);
      if (known) known.push(request);
      else byControl.set(control, [request]);
    }
  }
  return ({ id, data }) => {
    const named = (data.evidence ?? []).flatMap(
      (one) => byId.get(one.split('#', 1)[0] ?? '') ?? [],
    );
    return [...new Set([...named, ...(byControl.get(id) ?? [])])];
  };
};

const clip = (days: Period, within: Period): readonly Period[] => {
  const from = days.from > within.from ? days.from : within.from;
  const to = days.to < within.to ? days.to : within.to;
  return from <= to ? [{ from, to }] : [];
};

/** Days that lie in both of two lists, each oldest first and without overlaps. */
const common = (a: readonly Period[], b: readonly Period[]): readonly Period[] => {
  const both: Period[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i], b[j]];
    if (!one || !other) break;
    both.push(...clip(one, other));
    if (one.to < other.to) i += 1;
    else j += 1;
  }
  return both;
};

type Clock = Pick<Register, 'settings'> & { readonly today: string };

/** The days of a period that a request leaves open; `undefined` where it has no slots. */
const holesOf = (
  request: EvidenceRequest,
  control: Control,
  period: Period,
  { settings, today }: Clock,
): readonly Period[] | undefined => {
  const every = request.data.every ?? cadences[control.data.frequency ?? ''];
  if (every === undefined || request.invalid.has('items')) return undefined;
  const slots = slotsOf(request, settings, today, { every });
  if ('none' in slots) return undefined;
  return slots.filter((slot) => isHole(slot, today)).flatMap((slot) => clip(slot, period));
};

const coverOf = (
  control: Control,
  requests: readonly EvidenceRequest[],
  clock: Clock,
): EvidenceCover => {
  const ids = requests.map(({ id }) => id);
  const period = soc2Period(clock.settings);
  if (!period || clock.today < period.from) return { requests: ids, state: 'not asked', holes: [] };
  const open = requests.flatMap((request) => {
    const holes = holesOf(request, control, period, clock);
    return holes ? [holes] : [];
  });
  const [first, ...rest] = open;
  if (!first) return { requests: ids, state: 'no slots', holes: [] };
  const holes = rest.reduce(common, first);
  return { requests: ids, state: holes.length > 0 ? 'holes' : 'covered', holes };
};

/** Tells of a control how its evidence covers the period: what no request covers is a hole. */
export const evidenceCovers = (
  register: Pick<Register, 'records' | 'settings'>,
  today: string,
): ((control: Control) => EvidenceCover) => {
  const requestsFor = requestsByControl(register);
  const known = new Map<string, EvidenceCover>();
  return (control) => {
    const cover =
      known.get(control.id) ??
      coverOf(control, requestsFor(control), { settings: register.settings, today });
    known.set(control.id, cover);
    return cover;
  };
};
