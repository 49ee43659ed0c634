import type { RecordOf } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { risksNaming } from '../control-links.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

type Control = RecordOf<'control'>;
type Reason = NonNullable<Control['data']['reasons']>[number];

/** What must be linked for a reason; `undefined` where it is, or where the reason needs no link. */
const lackingLink = (register: Register, control: Control, reason: Reason): string | undefined => {
  const { risks = [], obligations = [] } = control.data;
  if (reason === 'risk') {
    return risks.length > 0 || risksNaming(register, control.id).length > 0 ? undefined : 'risk';
  }
  if (reason === 'law' || reason === 'contract') {
    return obligations.length > 0 ? undefined : 'obligation';
  }
  return undefined;
};

/** Why a control is in the statement can be followed. */
export const soaInclusion: Rule = {
  id: 'soa/inclusion',
  severity: 'error',
  source: '6.1.3 d',
  checks:
    'each applicable control has a reason; `risk` is shown by a risk, `law` and `contract` by an obligation',
  why: 'A control is there because something asks for it. Without the link nobody can tell what would happen if it were dropped.',
  mend: 'Add `reasons:`, and name the risk in `risks:` or the obligation in `obligations:`. Where neither asks for it, the reason is `business` or `baseline`.',
  *evaluate(evidence) {
    const { register } = evidence;
    const reads = ['applicable', 'reasons', 'risks', 'obligations'] as const;
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
      let shown = true;
      for (const [index, reason] of reasons.entries()) {
        const lacking = lackingLink(register, control, reason);
        if (lacking === undefined) continue;
        shown = false;
        yield fail(
          control,
          ['reasons', index],
          `Cannot find ${lacking === 'risk' ? 'a risk' : 'an obligation'} behind the reason \`${reason}\` of \`${control.id}\``,
          `name it in \`${lacking}s:\`, or drop the reason`,
        );
      }
      if (shown) yield pass(control);
    });
  },
};
