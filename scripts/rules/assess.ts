import { byPlace } from '#findings/finding.ts';
import type { Finding, Severity } from '#findings/finding.ts';
import type { Register } from '#register/register.ts';
import { overall } from './assessed.ts';
import type { AssessedIsms, RuleResult } from './assessed.ts';
import { waiverLookup, waiversInForce } from './exceptions.ts';
import type { Waiver } from './exceptions.ts';
import { fixedRules } from './fixed-rules.ts';
import type { Evidence, Outcome, Rule } from './rule.ts';

type Adjust = (rule: string, severity: Severity) => Severity | 'off';

const adjustment =
  ({ settings }: Register): Adjust =>
  (rule, severity) => {
    const { rules } = settings;
    const own = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
    return own && !fixedRules.has(rule) ? own.severity : severity;
  };

const toFinding = (rule: Rule, outcome: Extract<Outcome, { result: 'fail' }>): Finding => {
  const { place, message, hint, record, reasons, related, severity } = outcome;
  return {
    ...place,
    rule: rule.id,
    severity: severity ?? rule.severity,
    message,
    hint,
    ...(record === undefined ? {} : { record }),
    ...(reasons === undefined ? {} : { reasons }),
    related: related ?? [],
  };
};

/** A finding that an approved exception accepts for its record stays, as what it is: known. */
const waived = (waivers: readonly Waiver[]): ((finding: Finding) => Finding) => {
  const waiverOf = waiverLookup(waivers);
  return (finding) => {
    const { rule, record, message } = finding;
    const waiver = fixedRules.has(rule) ? undefined : waiverOf(rule, record);
    if (!waiver) return finding;
    const accepted = `accepted by \`${waiver.exception.id}\` until ${waiver.until}`;
    return { ...finding, severity: 'information', message: `${message} (${accepted})` };
  };
};

const adjusted = (finding: Finding, adjust: Adjust): readonly Finding[] => {
  const severity = adjust(finding.rule, finding.severity);
  return severity === 'off' ? [] : [{ ...finding, severity }];
};

const summarise = (rule: Rule, outcomes: readonly Outcome[], adjust: Adjust): RuleResult => {
  const kept = outcomes.map((outcome) => ({
    result: outcome.result,
    ...(outcome.record === undefined ? {} : { record: outcome.record }),
    ...('reason' in outcome ? { reason: outcome.reason } : {}),
  }));
  return {
    rule: rule.id,
    severity: adjust(rule.id, rule.severity),
    result: overall(kept),
    outcomes: kept,
  };
};

/** What an earlier stage found stands for the outcomes of a rule that has no check of its own. */
const outcomesOfStage = (rule: Rule, found: readonly Finding[], records: number): Outcome[] => {
  const failures = found.filter((finding) => finding.rule === rule.id);
  if (failures.length === 0 && records > 0) return [{ result: 'pass' }];
  return failures.map((finding) => ({
    result: 'fail',
    place: { path: finding.path, line: finding.line, column: finding.column },
    ...(finding.record === undefined ? {} : { record: finding.record }),
    message: finding.message,
    hint: finding.hint ?? '',
  }));
};

/**
 * Runs the rules over a proved register. `found` are the findings of the stages before; the result
 * holds all findings in the order of their places, with severities as `isms.yml` adjusts them.
 */
export const assess = (
  rules: readonly Rule[],
  evidence: Evidence,
  found: readonly Finding[],
): AssessedIsms => {
  const { register, proof, today, collected, past } = evidence;
  const adjust = adjustment(register);
  const evaluated = rules.map((rule) => {
    const own = rule.evaluate ? [...rule.evaluate(evidence)] : [];
    const stage = outcomesOfStage(rule, found, rule.evaluate ? 0 : register.records.size);
    return { rule, own, all: [...stage, ...own] };
  });
  const findings = evaluated
    .flatMap(({ rule, own }) =>
      own.flatMap((outcome) => (outcome.result === 'fail' ? [toFinding(rule, outcome)] : [])),
    )
    .concat(found)
    .flatMap((finding) => adjusted(finding, adjust))
    .map(waived(waiversInForce(evidence)))
    .sort(byPlace);
  const results = evaluated.map(({ rule, all }) => summarise(rule, all, adjust));
  return {
    register,
    proof,
    findings,
    results,
    today,
    ...(collected === undefined ? {} : { collected }),
    ...(past === undefined ? {} : { past }),
  };
};
