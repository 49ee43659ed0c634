import { requestsOf } from '#evidence/items.ts';
import type { EvidenceRequest } from '#evidence/items.ts';
import { isHole, slotsOf } from '#evidence/slots.ts';
import type { Slot } from '#evidence/slots.ts';
import type { DueItem } from '../due-item.ts';
import { dueItem, outOfUse, untold } from './source.ts';
import type { DueSource } from './source.ts';

const daysOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? from : `${from} to ${to}`;

/** Slots that follow one another without an item: told as one, by the first that is late. */
const runsOf = (slots: readonly Slot[], today: string): readonly (readonly Slot[])[] => {
  const runs: Slot[][] = [];
  let open: Slot[] | undefined;
  for (const slot of slots) {
    if (!isHole(slot, today)) {
      open = undefined;
      if (slot.items.length === 0) runs.push([slot]);
    } else if (open) open.push(slot);
    else {
      open = [slot];
      runs.push(open);
    }
  }
  return runs;
};

const itemOf = (request: EvidenceRequest, run: readonly Slot[]): readonly DueItem[] => {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return [];
  const days = daysOf({ from: first.from, to: last.to });
  const judged = run.some(({ insufficient }) => insufficient.length > 0);
  const again = judged ? ' again: what is there was found insufficient' : '';
  const what =
    run.length === 1
      ? `Collect the item for ${days}${again}`
      : `Collect ${run.length} items for ${days}${again}`;
  const role = request.data.collector;
  return [dueItem(request, 'evidence', { due: first.due, what, mark: first.from, role })];
};

/** Slots of evidence that have no item: those that are late, and those that begin by the last day. */
export const evidenceSlots: DueSource = function* ({ register, today, until }) {
  for (const request of requestsOf(register)) {
    if (outOfUse(request)) continue;
    const broken = (['items', 'every', 'due_within', 'collector'] as const).filter((field) =>
      request.invalid.has(field),
    );
    if (broken.length > 0) {
      yield untold(request, 'evidence', `\`${broken.join('`, `')}\` breaks the schema`);
      continue;
    }
    if (request.data.every === undefined) continue;
    const slots = slotsOf(request, register.settings, until, { beyondPeriod: true });
    if ('none' in slots) yield untold(request, 'evidence', slots.none);
    else for (const run of runsOf(slots, today)) yield* itemOf(request, run);
  }
};
