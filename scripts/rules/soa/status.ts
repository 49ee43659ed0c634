import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { listed, risksByControl } from '../control-links.ts';
import type { RisksByControl } from '../control-links.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass, retired, unread } from '../outcome.ts';
import { isFinished } from '../past.ts';
import type { Outcome, Rule } from '../rule.ts';

type Control = RecordOf<'control'> & AnyRecord;

/** Whether a risk's plan or an open action works on the control. */
const isPlanned = (register: Register, risks: RisksByControl, { id }: Control): boolean =>
  risks.naming(id).some(({ data }) => (data.plan ?? []).length > 0) ||
  (register.backlinks.get(id) ?? []).some(({ from }) => {
    const record = register.records.get(from);
    return record?.kind === 'action' && !retired(record) && !isFinished(record.data.state);
  });

const whenImplemented = (control: Control, today: string): Outcome => {
  const { implemented_since: since, operator } = control.data;
  const lacking = [
    ...(since === undefined ? ['implemented_since'] : []),
    ...(operator === undefined ? ['operator'] : []),
  ];
  const description = control.body.trim() === '' ? ['a text that says how it works here'] : [];
  if (lacking.length + description.length > 0) {
    return fail(
      control,
      ['implementation'],
      `\`${control.id}\` is implemented without ${[listed(lacking), ...description].filter((part) => part !== '').join(', ')}`,
      'add what is missing: since when it works, which role performs it, and how it works here',
    );
  }
  if (since !== undefined && since > today) {
    return fail(
      control,
      ['implemented_since'],
      `\`${control.id}\` is implemented, and \`implemented_since\` lies ahead, on ${since}`,
      'set `implementation: planned` with `planned_by`, or correct the day',
    );
  }
  return pass(control);
};

const whenPlanned = (
  register: Register,
  risks: RisksByControl,
  control: Control,
  today: string,
): Outcome => {
  const { implementation, planned_by: by } = control.data;
  const lacking = [
    ...(by === undefined ? ['`planned_by`'] : []),
    ...(isPlanned(register, risks, control)
      ? []
      : ["a risk's plan or an open action that names it"]),
  ];
  if (lacking.length === 0 && by !== undefined && by < today) {
    return fail(
      control,
      ['planned_by'],
      `\`${control.id}\` was planned to be in place by ${by}, and is not`,
      'set `implementation: implemented` with `implemented_since`, or say by when it will be',
    );
  }
  if (lacking.length === 0) return pass(control);
  if (by !== undefined && (unread(register, 'risk') || unread(register, 'action'))) {
    return notEvaluated('a risk or an action cannot be read', control);
  }
  return fail(
    control,
    ['implementation'],
    `\`${control.id}\` is ${implementation === 'partly' ? 'partly implemented' : 'planned'} without ${lacking.join(', ')}`,
    'add the day in `planned_by`, and a step in the plan of the risk it treats, or an action that names it',
  );
};

/** The state of a control is more than a word. */
export const soaStatus: Rule = {
  id: 'soa/status',
  severity: 'error',
  source: '6.1.3 d',
  checks:
    'an implemented control says since when, by whom and how; one that is planned or partly there says by when, which is still to come, and a plan or an action names it',
  why: "An auditor samples the controls that are called implemented, from the day that is stated, with the one who performs them. What is only planned must be on somebody's list.",
  mend: 'Add `implementation`, then `implemented_since`, `operator` and the text, or `planned_by` and a step or action.',
  *evaluate(evidence) {
    const { register, today } = evidence;
    const reads = [
      'applicable',
      'implementation',
      'implemented_since',
      'planned_by',
      'operator',
    ] as const;
    const risks = risksByControl(register);
    yield* eachOf(evidence, 'control', reads, function* (control): Iterable<Outcome> {
      const { applicable, implementation } = control.data;
      if (applicable === 'no') {
        yield notApplicable('the control is excluded', control);
        return;
      }
      if (implementation === undefined) {
        yield fail(
          control,
          ['applicable'],
          `Cannot find \`implementation\` of the applicable control \`${control.id}\``,
          'add `implementation:` with one of implemented, partly, planned, none',
        );
      } else if (implementation === 'implemented') yield whenImplemented(control, today);
      else if (implementation === 'none') yield notApplicable('nothing is claimed yet', control);
      else yield whenPlanned(register, risks, control, today);
    });
  },
};
