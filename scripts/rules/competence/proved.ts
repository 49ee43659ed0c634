import type { AnyRecord, RecordOf } from '#content/record.ts';
import { holdersOn } from '#register/people.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { settingUnread } from '#register/setting-unread.ts';
import { starting, stillStarting } from '../drafts.ts';
import { fail, failAt, notApplicable, notEvaluated, pass, retired, unread } from '../outcome.ts';
import { isFinished } from '../past.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

type Training = RecordOf<'training'> & AnyRecord;

/** One competence of one person, and the record that states it. */
interface Stated {
  readonly training: Training;
  readonly index: number;
  readonly entry: NonNullable<Training['data']['competence']>[number];
}

const trainingsInUse = (register: Register): readonly Training[] =>
  // A record of kind `training` is one of the records of all kinds; the compiler cannot see it.
  (recordsOf(register, 'training') as readonly Training[]).filter((one) => !retired(one));

const statedIn = (register: Register): readonly Stated[] =>
  trainingsInUse(register)
    .filter(({ invalid }) => !invalid.has('competence'))
    .flatMap((training) =>
      (training.data.competence ?? []).map((entry, index) => ({ training, index, entry })),
    );

const keyOf = (role: string, person: string): string => JSON.stringify([role, person]);

const judgeEntry = ({ training, index, entry }: Stated, register: Register): Outcome => {
  const { role, person, evidence, gap, action } = entry;
  const at = ['competence', index];
  const whose = `\`${person}\` as \`${role}\` in \`${training.id}\``;
  if (gap === undefined) {
    return evidence === undefined
      ? fail(
          training,
          at,
          `Nothing shows the competence of ${whose}`,
          'name the item of evidence in `evidence`, or what is missing in `gap` with the action that closes it in `action`',
        )
      : pass(training);
  }
  if (action === undefined) {
    return fail(
      training,
      [...at, 'gap'],
      `No action closes the gap in the competence of ${whose}`,
      `\`${training.data.owner}\` opens an action and names it in \`action\``,
    );
  }
  const closing = register.records.get(action);
  const over =
    closing?.kind === 'action' && !closing.invalid.has('state') && isFinished(closing.data.state);
  return over
    ? fail(
        training,
        [...at, 'action'],
        `The gap in the competence of ${whose} stands, and \`${action}\` is ${closing.data.state}`,
        'replace `gap` and `action` by the `evidence` that it is closed, or open a new action',
      )
    : pass(training);
};

/** A person who holds a role that demands competence, and no record states theirs. */
function* unstated({ register, today }: Evidence, stated: ReadonlySet<string>): Iterable<Outcome> {
  const { settings, settingsPositions } = register;
  const unclear =
    unread(register, 'training') ||
    trainingsInUse(register).some(({ invalid }) => invalid.has('competence'));
  for (const [index, { id, required_competence: required }] of settings.roles.entries()) {
    if (required === undefined) continue;
    const missing = holdersOn(settings, id, today)
      .map((person) => person.id)
      .filter((person) => !stated.has(keyOf(id, person)));
    if (missing.length === 0) continue;
    if (unclear) {
      yield notEvaluated('the competence that a training record states cannot be read');
      continue;
    }
    const people = missing.map((person) => `\`${person}\``).join(', ');
    yield failAt(
      settingsPositions.ofValue(['roles', index, 'required_competence']),
      `\`${id}\` demands competence, and no training record states that of ${people}`,
      'add an entry to `competence` of a record in `reviews/training/`, with `evidence`, or with `gap` and `action`',
    );
  }
}

/** Who holds a role can fill it. */
export const competenceProved: Rule = {
  id: 'competence/proved',
  severity: 'warning',
  source: '7.2',
  checks:
    'each holder of a role with `required_competence` has an entry in the `competence` of a training record, and each entry of somebody who holds the role names evidence, or a gap and the open action that closes it',
  why: 'A role is filled when somebody can do what it asks. Auditors pick roles and ask for the certificate, the course or the record of work behind the name.',
  mend: 'Add the entry with its evidence. Where competence is still missing, say what in `gap` and name the action.',
  *evaluate(evidence) {
    const { register, today } = evidence;
    const { settings } = register;
    if (stillStarting(register)) {
      yield notEvaluated(starting);
      return;
    }
    const entries = statedIn(register);
    if (settingUnread(register, 'roles') || settingUnread(register, 'people')) {
      yield notEvaluated('roles or people of `isms.yml` cannot be read');
      return;
    }
    const holders = new Set(
      settings.roles.flatMap(({ id }) =>
        holdersOn(settings, id, today).map((person) => keyOf(id, person.id)),
      ),
    );
    const current = entries.filter(({ entry }) => holders.has(keyOf(entry.role, entry.person)));
    const stated = new Set(current.map(({ entry }) => keyOf(entry.role, entry.person)));
    const outcomes = [
      ...current.map((one) => judgeEntry(one, register)),
      ...unstated(evidence, stated),
    ];
    if (outcomes.length > 0) yield* outcomes;
    else yield notApplicable('no role has `required_competence`, and no competence is stated');
  },
};
