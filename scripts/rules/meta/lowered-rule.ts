import type { AnyRecord } from '#content/record.ts';
import { bySeverity } from '#findings/finding.ts';
import type { Severity } from '#findings/finding.ts';
import { byText } from '#findings/text-order.ts';
import { defaultSeverities } from '../default-severities.ts';
import { listed } from '../control-links.ts';
import { objectionToLowering, waiversInForce } from '../exceptions.ts';
import type { Waiver } from '../exceptions.ts';
import { fail, failAt, notApplicable } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

type Setting = Evidence['register']['settings']['rules'][string];

const lowers = (own: Setting['severity'], standard: Severity): boolean =>
  own === 'off' || bySeverity(own, standard) > 0;

const untilOf = (record: AnyRecord | undefined): string =>
  record?.kind === 'exception' ? (record.data.until ?? '') : '';

const authority = (rule: string, setting: Setting, evidence: Evidence): string => {
  const { exception } = setting;
  if (exception === undefined) return 'lowered without approval';
  const record = evidence.register.records.get(exception);
  const against = objectionToLowering(record, rule, evidence);
  return against === undefined
    ? `accepted by \`${exception}\` until ${untilOf(record)}`
    : `lowered without approval: \`${exception}\` does not carry it, ${against}`;
};

const lowered = (
  rule: string,
  setting: Setting,
  standard: Severity,
  evidence: Evidence,
): Outcome => {
  const { exception, severity } = setting;
  const said = authority(rule, setting, evidence);
  const accepted = said.startsWith('accepted');
  return failAt(
    evidence.register.settingsPositions.ofKey(['rules', rule]),
    `Rule \`${rule}\` is ${severity === 'off' ? 'switched off' : `lowered from ${standard} to ${severity}`}, ${said}`,
    accepted
      ? 'mend what it finds before the exception ends, then drop this entry'
      : 'name an approved exception record whose `of` is this rule, or drop this entry',
    exception !== undefined && evidence.register.records.has(exception)
      ? { record: exception }
      : {},
  );
};

function* loweredRules(evidence: Evidence): Iterable<Outcome> {
  const { rules } = evidence.register.settings;
  for (const [rule, setting] of Object.entries(rules).sort(([a], [b]) => byText(a, b))) {
    const standard = defaultSeverities.get(rule);
    if (!standard) continue;
    if (lowers(setting.severity, standard)) yield lowered(rule, setting, standard, evidence);
    else yield { result: 'pass' };
  }
}

/** Exceptions from a rule for some records, while they are in force. */
function* exceptedRecords(evidence: Evidence): Iterable<Outcome> {
  const byException = new Map<AnyRecord, Waiver[]>();
  for (const waiver of waiversInForce(evidence)) {
    byException.set(waiver.exception, [...(byException.get(waiver.exception) ?? []), waiver]);
  }
  for (const [exception, waivers] of byException) {
    const [{ rule, until } = { rule: '', until: '' }] = waivers;
    yield fail(
      exception,
      ['of'],
      `\`${exception.id}\` excepts ${listed(waivers.map(({ record }) => record))} from \`${rule}\` until ${until}`,
      'mend what the rule finds before the exception ends',
    );
  }
}

/** What was lowered or excepted is told to everybody who reads the results. */
export const metaLoweredRule: Rule = {
  id: 'meta/lowered-rule',
  severity: 'information',
  source: '9.1',
  checks: 'no rule counts less than it does by itself, and none is excepted for a record',
  why: 'A result is worth what was asked. Who reads a clean report must see what was not asked, who accepted that, and until when.',
  mend: 'Nothing has to be mended: this tells. It goes away when the entry in `rules` or the exception does. It cannot be lowered itself.',
  *evaluate(evidence) {
    const outcomes = [...loweredRules(evidence), ...exceptedRecords(evidence)];
    if (outcomes.length === 0) yield notApplicable('no rule is adjusted and none is excepted');
    else yield* outcomes;
  },
};
