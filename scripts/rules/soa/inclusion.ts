import type { AnyRecord, RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { risksByControl } from '../control-links.ts';
import type { RisksByControl } from '../control-links.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass, unread } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

type Control = RecordOf<'control'> & AnyRecord;
type Reason = NonNullable<Control['data']['reasons']>[number];

/** The obligations in use that say a control meets them, by control. */
const metByControls = (register: Register): ReadonlySet<string> =>
  new Set(
    recordsOf(register, 'obligation')
      .filter(({ data }) => data.status !== 'retired')
      .flatMap(({ data }) => data.met_by ?? []),
  );

/** The kind of record that must stand behind a reason; `undefined` where it needs no link. */
const neededFor = (reason: Reason): 'risk' | 'obligation' | undefined => {
  if (reason === 'risk') return 'risk';
  return reason === 'law' || reason === 'contract' ? 'obligation' : undefined;
};

/** What either side names, control or record. */
interface Links {
  readonly risks: RisksByControl;
  readonly met: ReadonlySet<string>;
}

const isLinked = ({ id, data }: Control, needed: 'risk' | 'obligation', links: Links): boolean =>
  needed === 'risk'
    ? (data.risks ?? []).length > 0 || links.risks.naming(id).length > 0
    : (data.obligations ?? []).length > 0 || links.met.has(id);

function* unshown(register: Register, control: Control, links: Links): Iterable<Outcome> {
  for (const [index, reason] of (control.data.reasons ?? []).entries()) {
    const needed = neededFor(reason);
    if (!needed || isLinked(control, needed, links)) continue;
    if (unread(register, needed)) {
      yield notEvaluated(`a record of kind \`${needed}\` cannot be read`, control);
      continue;
    }
    yield fail(
      control,
      ['reasons', index],
      `Cannot find ${needed === 'risk' ? 'a risk' : 'an obligation'} behind the reason \`${reason}\` of \`${control.id}\``,
      `name it in \`${needed}s:\`, or drop the reason`,
    );
  }
}

/** Why a control is in the statement can be followed. */
export const soaInclusion: Rule = {
  id: 'soa/inclusion',
  severity: 'error',
  source: '6.1.3 d',
  checks:
    'each applicable control has a reason; `risk` is shown by a risk, `law` and `contract` by an obligation',
  why: 'A control is there because something asks for it. Without the link nobody can tell what would happen if it were dropped.',
  mend: 'Add `reasons:`, and name the risk in `risks:` or the obligation in `obligations:`; the other side may name the control instead (`treatment_controls`, `met_by`). Where neither asks for it, the reason is `business` or `baseline`.',
  *evaluate(evidence) {
    const { register } = evidence;
    const reads = ['applicable', 'reasons', 'risks', 'obligations'] as const;
    const links = { risks: risksByControl(register), met: metByControls(register) };
    yield* eachOf(evidence, 'control', reads, function* (control): Iterable<Outcome> {
      if (control.data.applicable !== 'yes') {
        yield notApplicable('the control is excluded', control);
        return;
      }
      const { reasons = [] } = control.data;
      if (reasons.length === 0) {
        yield fail(
          control,
          ['applicable'],
          `Cannot find \`reasons\` of the applicable control \`${control.id}\``,
          'add `reasons:` with one or more of risk, law, contract, business, baseline',
        );
        return;
      }
      const found = [...unshown(register, control, links)];
      yield* found.length > 0 ? found : [pass(control)];
    });
  },
};
