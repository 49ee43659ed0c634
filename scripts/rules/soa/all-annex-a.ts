import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { isDraft } from '../drafts.ts';
import { inRuns } from '../in-runs.ts';
import { fail, failAt, notApplicable, notEvaluated, pass, retired } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

const missing = (register: Register): Outcome | undefined => {
  const [statement] = recordsOf(register, 'soa');
  const controls = [...register.catalogues.annexA.keys()];
  const stated = new Set(
    recordsOf(register, 'control')
      .filter(({ data }) => data.status !== 'retired')
      .map(({ id }) => id),
  );
  const { refused = [], unreadIds } = register;
  const lacking = new Set(controls.filter((id) => !stated.has(id) && !unreadIds?.has(id)));
  if (lacking.size === 0) return undefined;
  const [unread] = statement ? [] : refused.filter(({ target }) => target === 'soa');
  if (unread) return notEvaluated('the statement of applicability cannot be read');
  if (lacking.size <= refused.filter(({ target }) => target === 'control').length) {
    return notEvaluated('a control whose id cannot be read may be the one that lacks');
  }
  const place = statement?.positions.ofValue(['catalogue']) ?? {
    path: 'isms.yml',
    line: 1,
    column: 1,
  };
  return failAt(
    place,
    `Cannot find ${lacking.size} of ${controls.length} controls of Annex A in \`soa/\`: ${inRuns(controls, lacking)}`,
    'add a record for each under `soa/`; one that does not apply says so with its reason',
    statement ? { record: statement.id } : {},
  );
};

/** Whether the statement in force says that its controls were compared with Annex A. */
const comparison = (register: Register): Outcome => {
  const [statement] = recordsOf(register, 'soa');
  if (!statement) return { result: 'pass' };
  if (retired(statement)) return notApplicable('the record is retired', statement);
  if (isDraft(statement)) return notApplicable('the version is a draft', statement);
  if (statement.invalid.has('matched')) {
    return notEvaluated('`matched` breaks the schema', statement);
  }
  const { matched } = statement.data;
  if (matched === 'yes') return pass(statement);
  return fail(
    statement,
    [matched === undefined ? 'catalogue' : 'matched'],
    `\`${statement.id}\` does not say that its controls were compared with Annex A, expected \`matched: yes\``,
    `\`${statement.data.owner}\` goes through Annex A from its first control to its last, and then sets \`matched: yes\``,
  );
};

/** The statement answers for every control of Annex A. */
export const soaAllAnnexA: Rule = {
  id: 'soa/all-annex-a',
  severity: 'error',
  source: '6.1.3 c, d',
  checks:
    'each of the 93 controls of Annex A has one record under `soa/`, other controls are own ones, `X.…`, and the statement says that it was compared with Annex A',
  why: 'The standard asks to compare the chosen controls with all of Annex A, so that none is forgotten. A control that is not mentioned was perhaps never thought of.',
  mend: 'Add the missing controls, each with `applicable: yes` or `no` and a justification. Give controls of your own an id that begins with `X.`. Compare the whole with Annex A, and set `matched: yes` in `soa/index.md`.',
  *evaluate({ register }) {
    for (const control of recordsOf(register, 'control')) {
      const own = control.id.startsWith('X.');
      if (own || register.catalogues.annexA.has(control.id)) {
        if (!retired(control)) yield pass(control);
        continue;
      }
      yield fail(
        control,
        ['id'],
        `Unexpected control \`${control.id}\`, which is not in Annex A`,
        'correct the number, or give a control of your own an id that begins with `X.`',
      );
    }
    const lacking = missing(register);
    // With controls that lack, the comparison is not made, whatever the statement says.
    yield lacking ?? comparison(register);
  },
};
