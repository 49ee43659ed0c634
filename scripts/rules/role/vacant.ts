import type { AnyRecord, FieldPath } from '#content/record.ts';
import type { Settings } from '#content/types.ts';
import { counted } from '#findings/counted.ts';
import { fail, notApplicable, notEvaluated, pass, retired } from '../outcome.ts';
import { neededRoles } from './needed-roles.ts';
import { unclearHolders } from './unclear-holders.ts';
import { holdersOn, leftHolder } from '#register/people.ts';
import type { Register } from '#register/register.ts';
import type { Outcome, Rule } from '../rule.ts';

const because = (settings: Settings, role: string, today: string): string => {
  const person = leftHolder(settings, role, today);
  return person ? `: ${person.name} left on ${person.left}` : '';
};

const shownPlaces = 10;

/** Where a vacant role is needed. */
interface Need {
  readonly record: AnyRecord;
  readonly path: FieldPath;
}

/** One finding for a role, however many records need it. */
const vacancy = (
  role: string,
  needs: readonly Need[],
  { settings }: Register,
  today: string,
): Outcome | undefined => {
  const [first, ...others] = needs;
  if (!first) return undefined;
  const also = others.slice(0, shownPlaces).map(({ record, path }) => ({
    ...record.positions.ofValue(path),
    message: `\`${record.id}\` needs it, too`,
  }));
  const more = others.length === 0 ? '' : ` and ${counted(others.length, 'more record')}`;
  return fail(
    first.record,
    first.path,
    `Role \`${role}\` of \`${first.record.id}\`${more} has no holder on ${today}${because(settings, role, today)}`,
    `give \`${role}\` to somebody in \`isms.yml\`, or name another role`,
    also.length === 0 ? {} : { related: also },
  );
};

/** Whoever a record names for a duty is there to do it. */
export const roleVacant: Rule = {
  id: 'role/vacant',
  severity: 'error',
  source: '5.3',
  checks: 'each role that a record needs today is held by somebody who has not left',
  why: 'A duty of a role that nobody holds is done by nobody. Handing over is what is forgotten when people leave.',
  mend: 'Give the role to somebody in `isms.yml` (`people`, `roles`), or name another role in the record. Roles that only tell who did something once are not looked at.',
  *evaluate({ register, today }) {
    const { settings } = register;
    const unheld = settings.roles
      .map(({ id }) => id)
      .filter((id) => holdersOn(settings, id, today).length === 0);
    const unclear = unclearHolders(register, unheld);
    const vacant = new Set(unheld.filter((id) => !unclear.has(id)));
    const needs = new Map<string, Need[]>();
    for (const record of register.records.values()) {
      if (retired(record)) {
        yield notApplicable('the record is retired', record);
        continue;
      }
      const living = [...neededRoles(record)];
      const lacking = living.filter(([role]) => vacant.has(role));
      for (const [role, { path }] of lacking) {
        needs.set(role, [...(needs.get(role) ?? []), { record, path }]);
      }
      const open = living.filter(([role]) => unclear.has(role)).map(([role]) => `\`${role}\``);
      if (open.length > 0) {
        yield notEvaluated(`who holds ${open.join(', ')} in \`isms.yml\` cannot be read`, record);
      } else if (lacking.length === 0) yield pass(record);
    }
    for (const [role, places] of needs) {
      const told = vacancy(role, places, register, today);
      if (told) yield told;
    }
  },
};
