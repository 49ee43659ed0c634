import type { Slot } from '#evidence/slots.ts';
import { isHole, isUnclear, slotsOf } from '#evidence/slots.ts';
import { counted } from '#findings/counted.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

const mostNamed = 6;

const days = ({ from, to }: Slot): string => (from === to ? from : `${from} to ${to}`);

const named = (holes: readonly Slot[]): string => {
  const shown = holes.slice(0, mostNamed).map(days).join(', ');
  const more = holes.length - mostNamed;
  return more > 0 ? `${shown} and ${more} more` : shown;
};

const keysOf = (holes: readonly Slot[], as: 'insufficient' | 'ahead' | 'unclear'): string =>
  [...new Set(holes.flatMap((hole) => hole[as].map(({ key }) => key)))]
    .map((key) => `\`${key}\``)
    .join(', ');

/** What is there and does not count. */
const discounted = (holes: readonly Slot[]): string => {
  const insufficient = keysOf(holes, 'insufficient');
  const ahead = keysOf(holes, 'ahead');
  return `${insufficient === '' ? '' : `; found insufficient: ${insufficient}`}${ahead === '' ? '' : `; \`collected\` lies ahead: ${ahead}`}`;
};

const slotCount = (slots: readonly Slot[]): number => new Set(slots.map(({ due }) => due)).size;

/** What is collected each so often has an item for each stretch of time. */
export const evidenceSlotEmpty: Rule = {
  id: 'evidence/slot-empty',
  severity: 'error',
  source: 'SOC 2 Type 2',
  checks:
    'each slot of the period that a cadence (`every`) makes has an item, at the latest `due_within` after its end; where the items are lists of what happened, or reach over whole slots, every day of it is reached',
  why: 'A control that works each quarter has to be shown for each quarter. What was not collected then can hardly be made up for afterwards, so that a hole in the period becomes an exception in the report.',
  mend: 'Add the item that was collected for those days. The slots follow one another from the first day of the SOC 2 period in `isms.yml`, without one from the stretch of the calendar in which the first item lies. An item fills a slot when what it `covers` lies in it, or reaches over its last day: a snapshot (`at`) and a test of some days stand for their slot. A range of changes, tickets, jobs or logs speaks for its days alone, and the days of the slot that it leaves out are a hole: so it is where `format` lists what happened, and where another item of the request reaches over a whole slot. The day of filing does not count, nor does an item that its reviewer found insufficient or that is `collected` on a day to come. If nothing was collected, say so in an action, and collect what still shows those days (logs, histories).',
  *evaluate(evidence) {
    const { register, today } = evidence;
    const reads = ['every', 'due_within', 'items'] as const;
    yield* eachOf(evidence, 'evidence', reads, function* (request): Iterable<Outcome> {
      if (request.data.every === undefined) {
        yield notApplicable('it has no cadence', request);
        return;
      }
      const slots = slotsOf(request, register.settings, today);
      if ('none' in slots) {
        yield notEvaluated(slots.none, request);
        return;
      }
      const holes = slots.filter((slot) => isHole(slot, today));
      if (holes.length === 0) {
        const unclear = keysOf(
          slots.filter((slot) => isUnclear(slot, today)),
          'unclear',
        );
        yield unclear === ''
          ? pass(request)
          : notEvaluated(`which days ${unclear} covers cannot be told`, request);
        return;
      }
      const all = slotCount(slots);
      const of = all === 1 ? '' : ` (${counted(slotCount(holes), 'slot')} of ${all})`;
      yield fail(
        request,
        ['every'],
        `Cannot find an item of \`${request.id}\` for ${named(holes)}${of}${discounted(holes)}`,
        `\`${request.data.collector}\` adds to \`items:\` what was collected for those days; if nothing was, record that in an action`,
      );
    });
  },
};
