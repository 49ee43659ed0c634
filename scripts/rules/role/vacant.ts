import { referencesIn } from '#content/references.ts';
import type { FieldReference } from '#content/references.ts';
import type { AnyRecord, FieldPath } from '#content/record.ts';
import type { Settings } from '#content/types.ts';
import { counted } from '#findings/counted.ts';
import { nearest } from '#findings/near-miss.ts';
import { fail, notApplicable, notEvaluated, pass, retired } from '../outcome.ts';
import { tellsOfPast } from '../past.ts';
import { holdersOn, leftHolder } from '#register/people.ts';
import type { Register } from '#register/register.ts';
import type { Outcome, Rule } from '../rule.ts';

/** Fields of a map that say that what it speaks of is over, so that its role acted then. */
const overWords = ['done', 'date', 'on', 'checked', 'collected', 'exported', 'to'] as const;

const parentOf = (data: unknown, path: FieldPath): unknown =>
  path.slice(0, -1).reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    // The path was made from this very data, so its keys are own properties.
    return Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  }, data);

const isOver = (record: AnyRecord, path: FieldPath): boolean => {
  if (path.length === 1) return tellsOfPast(record) && path[0] !== 'owner';
  const parent = parentOf(record.data, path);
  return (
    tellsOfPast(record) ||
    (typeof parent === 'object' &&
      parent !== null &&
      overWords.some((word) => Object.hasOwn(parent, word)))
  );
};

/** The first use of each role that the record needs somebody for. */
const livingRoles = (record: AnyRecord): ReadonlyMap<string, FieldReference> => {
  const uses = new Map<string, FieldReference>();
  for (const reference of referencesIn(record.kind, record.data)) {
    if (!reference.targets.includes('role') || uses.has(reference.value)) continue;
    if (!isOver(record, reference.path)) uses.set(reference.value, reference);
  }
  return uses;
};

const because = (settings: Settings, role: string, today: string): string => {
  const person = leftHolder(settings, role, today);
  return person ? `: ${person.name} left on ${person.left}` : '';
};

/**
 * Roles that somebody may hold of whom `isms.yml` says it in a way that cannot be read: the person
 * breaks the schema, or the role's name is misspelt there. Those findings stand already.
 */
const unclearRoles = (
  { settings, refused = [] }: Register,
  defined: ReadonlySet<string>,
  unheld: readonly string[],
): ReadonlySet<string> => {
  const people = refused.filter(({ target }) => target === 'person');
  const misspelt = settings.people
    .flatMap(({ roles = [] }) => roles.map(({ role }) => role))
    .filter((role) => !defined.has(role));
  return new Set([
    ...people.flatMap(({ roles }) => roles ?? unheld),
    ...misspelt.flatMap((role) => nearest(role, unheld)),
  ]);
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
    const defined = new Set(settings.roles.map(({ id }) => id));
    const unheld = [...defined].filter((id) => holdersOn(settings, id, today).length === 0);
    const unclear = unclearRoles(register, defined, unheld);
    const vacant = new Set(unheld.filter((id) => !unclear.has(id)));
    const needs = new Map<string, Need[]>();
    for (const record of register.records.values()) {
      if (retired(record)) {
        yield notApplicable('the record is retired', record);
        continue;
      }
      const living = [...livingRoles(record)];
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
