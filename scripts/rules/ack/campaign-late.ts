import { counted } from '#findings/counted.ts';
import { ackDuties } from './acknowledgement-duties.ts';
import { failAt, notApplicable, notEvaluated } from '../outcome.ts';
import type { Rule } from '../rule.ts';

/** A campaign that is over leaves nobody open. */
export const ackCampaignLate: Rule = {
  id: 'ack/campaign-late',
  severity: 'warning',
  source: '7.3',
  checks: 'no campaign is past its day with people who have not confirmed; evaluated with `--acks`',
  why: 'A round that ends with open names and goes on as if it were complete is worth less than none: the report says that the company knew.',
  mend: 'Remind those who are open and tell their leads, or exempt them with a reason. Open a new campaign rather than move the day of this one.',
  *evaluate(evidence) {
    const { register, today } = evidence;
    const { campaigns } = register.settings;
    const over = [...campaigns.entries()].filter(([, { due }]) => due < today);
    if (over.length === 0) {
      yield notApplicable('no campaign is past its day');
      return;
    }
    const known = ackDuties(evidence);
    if ('unknown' in known) {
      yield notEvaluated(known.unknown);
      return;
    }
    for (const [index, { id, due }] of over) {
      const asked = known.duties.filter(({ campaign }) => campaign === id);
      const open = asked.filter(({ state }) => state === 'overdue').length;
      if (open === 0) {
        yield { result: 'pass' };
        continue;
      }
      yield failAt(
        register.settingsPositions.ofValue(['campaigns', index, 'due']),
        `Campaign \`${id}\` ended on ${due} with ${open} of ${counted(asked.length, 'confirmation', 'confirmations')} open`,
        '`isms ack remind` writes to those who are open; exempt whoever is on long leave, with a reason',
      );
    }
  },
};
