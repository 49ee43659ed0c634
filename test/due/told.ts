import { dueOf } from '#due/due.ts';
import type { Due } from '#due/due-item.ts';
import type { DueReport } from '#due/due-report.ts';
import { readStory } from '../rules/evidence.ts';
import type { Story } from '../rules/evidence.ts';

/** A front matter as a file. */
export const file = (fields: string): string => `---\n${fields.trim()}\n---\n`;

/** What is due of a story until a day, as a report. */
export const reportOf = async (story: Story, until: string): Promise<DueReport> => {
  const { evidence } = await readStory(story);
  const { register, proof, today } = evidence;
  return { register, today, until, due: dueOf({ register, proof, today }, until) };
};

const inLines = ({ items, untold }: Due): readonly string[] => [
  ...items.map(
    ({ due, subject, record = 'isms.yml', role = '-', what, draft }) =>
      `${due} ${subject} ${record} ${role}: ${what}${draft ? ' (draft)' : ''}`,
  ),
  ...untold.map(
    ({ subject = '-', record = '-', reason }) => `no day: ${subject} ${record}: ${reason}`,
  ),
];

/** What is due of a story until a day, an item a line; roles that end are left out unless asked for. */
export const told = async (
  story: Story,
  until = '9999-12-31',
  all = false,
): Promise<readonly string[]> =>
  inLines((await reportOf(story, until)).due).filter((line) => all || !line.includes(' role isms'));
