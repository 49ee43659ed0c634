import { addDuration, addDays } from '#register/calendar.ts';
import type { Register } from '#register/register.ts';
import { roleGaps } from '#register/role-gaps.ts';
import type { RoleGap } from '#register/role-gaps.ts';
import { settingUnread } from '#register/setting-unread.ts';
import { neededRoles } from '../role/needed-roles.ts';
import { failAt, notApplicable, notEvaluated, retired } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { unclearHolders } from '../role/unclear-holders.ts';

/** A role that must be held at all times, and the duty of 5.3 for which it is. */
const duties = [
  { role: 'isms-manager', duty: 'keeps the ISMS conforming and reports how it performs' },
  { role: 'top-management', duty: 'assigns the duties of the ISMS and is reported to' },
] as const;

type Duty = (typeof duties)[number];

/** The day twelve months before; 29 February has 28 February. */
const aYearBefore = (day: string): string => {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  const lastOfMonth = addDays(addDuration(`${year}${day.slice(4, 7)}-01`, 'P1M'), -1);
  return same < lastOfMonth ? same : lastOfMonth;
};

const gapOutcome = (
  { settingsPositions }: Register,
  { role, duty }: Duty,
  { from, to, after }: RoleGap,
): Outcome =>
  failAt(
    settingsPositions.ofValue(after ?? ['roles']),
    to === undefined
      ? `Nobody has held role \`${role}\`, which ${duty}, since ${from}`
      : `Nobody held role \`${role}\`, which ${duty}, ${from === to ? `on ${from}` : `from ${from} to ${to}`}`,
    to === undefined
      ? `give \`${role}\` to somebody in \`people\`, from ${from} if that is so`
      : 'correct the days in `people`, or add the deputy who stood in; the gap is told until it is twelve months old',
  );

/** Whether `role/vacant` says so already: a record in use needs somebody in the role. */
const isNeeded = ({ records }: Register, role: string): boolean =>
  [...records.values()].some((record) => !retired(record) && neededRoles(record).has(role));

const notDefined = ({ settingsPositions }: Register, { role, duty }: Duty): Outcome =>
  failAt(
    settingsPositions.ofValue(['roles']),
    `Cannot find role \`${role}\`, which ${duty}`,
    `add \`{id: ${role}, title: …}\` to \`roles\`, and give it to somebody in \`people\``,
  );

const neverHeld = ({ settingsPositions }: Register, { role, duty }: Duty, today: string): Outcome =>
  failAt(
    settingsPositions.ofValue(['people']),
    `Nobody holds role \`${role}\`, which ${duty}, on ${today} or held it before`,
    `give \`${role}\` to somebody in \`people\``,
  );

function* judge(register: Register, duty: Duty, today: string): Iterable<Outcome> {
  const { settings } = register;
  const { role } = duty;
  const defined = settings.roles.some(({ id }) => id === role);
  const gaps = roleGaps(settings, role, aYearBefore(today), today);
  if (!defined) {
    const named = gaps !== undefined || isNeeded(register, role);
    yield named
      ? notApplicable(`\`link/broken\` speaks of role \`${role}\``)
      : notDefined(register, duty);
    return;
  }
  const vacant = gaps === undefined || gaps.some(({ to }) => to === undefined);
  const said = vacant && isNeeded(register, role);
  const past = (gaps ?? []).filter(({ to }) => to !== undefined || !said);
  yield* past.map((gap) => gapOutcome(register, duty, gap));
  if (said) yield notApplicable(`\`role/vacant\` says that nobody holds \`${role}\` on ${today}`);
  else if (gaps === undefined) yield neverHeld(register, duty, today);
  else if (past.length === 0) yield { result: 'pass' };
}

/** The two duties of 5.3 are assigned, without a day on which they were not. */
export const rolesTwoDuties: Rule = {
  id: 'roles/two-duties',
  severity: 'error',
  source: '5.3 a, b',
  checks:
    'the roles `isms-manager` and `top-management` are held today and were on every day of the last twelve months since somebody first held them; of a vacancy today that a record feels `role/vacant` speaks',
  why: 'Somebody has to see to it that the ISMS conforms, and to tell top management how it performs. When the holder leaves, these are the duties that nobody misses until the audit.',
  mend: 'Give the role to somebody in `isms.yml`, with the days. A deputy in `people` with `deputy: yes` bridges a gap.',
  *evaluate({ register, today }) {
    const unclear = unclearHolders(
      register,
      duties.map(({ role }) => role),
    );
    const unread = settingUnread(register, 'people') && register.settings.people.length === 0;
    for (const duty of duties) {
      if (unread || settingUnread(register, 'roles') || unclear.has(duty.role)) {
        yield notEvaluated(`who holds \`${duty.role}\` in \`isms.yml\` cannot be read`);
      } else yield* judge(register, duty, today);
    }
  },
};
