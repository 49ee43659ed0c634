import type { AnyRecord } from '#content/record.ts';
import type { EvidenceRequest } from '#evidence/items.ts';
import { isHole, slotsOf } from '#evidence/slots.ts';
import type { Period } from '#evidence/slots.ts';
import type { Register } from '#register/register.ts';
import type { Control } from './control-matrix-controls.ts';
import { evidenceCovers } from './control-matrix-evidence.ts';
import type { Fact } from './coverage-model.ts';

/** Tells whether evidence shows that something works, from the records that name it and its controls. */
export type OperatingFacts = (
  records: readonly AnyRecord[],
  controls: readonly Control[],
  isClause: boolean,
) => Fact;

/** How one request, or all requests of one control, cover the time so far. */
interface Cover {
  readonly of: string;
  readonly requests: readonly string[];
  readonly state: 'covered' | 'holes' | 'no slots';
  readonly holes: readonly Period[];
}

const daysOf = ({ from, to }: Period): string => (from === to ? from : `${from} to ${to}`);

const holesInWords = ({ of, holes }: Cover): string => {
  const shown = holes.slice(0, 3).map(daysOf).join(', ');
  const more = holes.length > 3 ? ` and ${holes.length - 3} more` : '';
  return `\`${of}\` lacks evidence for ${shown}${more}`;
};

const ofRequest = (
  request: EvidenceRequest,
  register: Pick<Register, 'settings'>,
  today: string,
): Cover => {
  const requests = [request.id];
  const slots = request.invalid.has('items')
    ? ({ none: 'unread' } as const)
    : slotsOf(request, register.settings, today);
  if ('none' in slots) return { of: request.id, requests, state: 'no slots', holes: [] };
  const holes = slots.filter((slot) => isHole(slot, today));
  // A slot that is still open says nothing yet.
  const told = holes.length > 0 || slots.some(({ items }) => items.length > 0);
  const state = holes.length > 0 ? 'holes' : told ? 'covered' : 'no slots';
  return { of: request.id, requests, state, holes };
};

const requestsIn = (register: Register, ids: readonly string[]): readonly EvidenceRequest[] =>
  ids.flatMap((id) => {
    const record = register.records.get(id);
    return record?.kind === 'evidence' ? [record] : [];
  });

const judged = (covers: readonly Cover[], isClause: boolean): Fact => {
  const covered = covers.filter(({ state }) => state === 'covered');
  if (covered.length > 0) {
    return { result: 'yes', records: [...new Set(covered.flatMap(({ requests }) => requests))] };
  }
  const open = covers.filter(({ state }) => state === 'holes');
  if (open.length > 0) {
    const reason = open.slice(0, 3).map(holesInWords).join('; ');
    return { result: 'no', records: [], reason };
  }
  const silent = covers.flatMap(({ requests }) => requests);
  if (silent.length > 0) {
    const reason = `no item and no cadence tells of ${[...new Set(silent)].slice(0, 4).join(', ')}`;
    return { result: 'not evaluated', records: [], reason };
  }
  return isClause
    ? { result: 'not applicable', records: [], reason: 'no evidence request names the clause' }
    : { result: 'no', records: [], reason: 'no evidence request is to show that it works' };
};

/**
 * Whether evidence covers the time so far: the SOC 2 period where one has begun, else the stretches
 * of the calendar since the first item. One control, or one request, that is covered is enough.
 */
export const operatingFacts = (register: Register, today: string): OperatingFacts => {
  const coverOf = evidenceCovers(register, today);
  const known = new Map<string, Cover>();
  const coverOfRequest = (request: EvidenceRequest): Cover => {
    const cover = known.get(request.id) ?? ofRequest(request, register, today);
    known.set(request.id, cover);
    return cover;
  };
  const coversOfControl = (control: Control): readonly Cover[] => {
    const { requests, state, holes } = coverOf(control);
    if (state === 'not asked') return requestsIn(register, requests).map(coverOfRequest);
    return requests.length === 0 ? [] : [{ of: control.id, requests, state, holes }];
  };
  return (records, controls, isClause) => {
    const ofControls = controls.flatMap(coversOfControl);
    const told = new Set(ofControls.flatMap(({ requests }) => requests));
    const named = records
      .filter((record) => record.kind === 'evidence')
      .filter(({ id }) => !told.has(id));
    return judged([...new Set([...ofControls, ...named.map(coverOfRequest)])], isClause);
  };
};
