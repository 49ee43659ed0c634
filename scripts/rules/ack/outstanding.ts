import { counted } from '#findings/counted.ts';
import { ackDuties } from './acknowledgement-duties.ts';
import { fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Rule } from '../rule.ts';

/** Everybody whom a document governs has confirmed it in time. */
export const ackOutstanding: Rule = {
  id: 'ack/outstanding',
  severity: 'warning',
  source: '7.3, CC2.2',
  checks:
    'everybody at work whom a document governs has confirmed the version that counts within the time, joiners from their first day; evaluated with `--acks`',
  why: 'The first thing an auditor asks after a policy is whether staff know it. A list with holes shows that the reminder, not the rule, is missing.',
  mend: 'Remind the people concerned, and their leads; exempt those on long leave with a reason and a last day.',
  *evaluate(evidence) {
    const { register, today } = evidence;
    // `ack/campaign-late` speaks of those.
    const over = new Set(
      register.settings.campaigns.filter(({ due }) => due < today).map(({ id }) => id),
    );
    const known = ackDuties(evidence);
    if ('unknown' in known) {
      yield notEvaluated(known.unknown);
      return;
    }
    if (known.asked.length === 0) yield notApplicable('no document in force asks to be confirmed');
    for (const { record } of known.asked) {
      const own = known.duties.filter(
        ({ document, campaign }) =>
          document === record.id && (campaign === undefined || !over.has(campaign)),
      );
      const late = own.filter(({ state }) => state === 'overdue');
      const [first] = late.flatMap(({ due }) => (due === undefined ? [] : [due])).sort();
      if (first === undefined) {
        yield pass(record);
        continue;
      }
      yield fail(
        record,
        ['acknowledge'],
        `${late.length} of ${counted(own.length, 'person', 'people')} have not confirmed \`${record.id}\` ${late[0]?.version ?? ''} in time, the first was due on ${first}`,
        '`isms ack remind` writes to them; the service shows their leads who they are',
      );
    }
  },
};
