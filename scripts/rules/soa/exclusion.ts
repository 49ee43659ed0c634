import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { RelatedPlace } from '#findings/finding.ts';
import type { Register } from '#register/register.ts';
import { listed, risksByControl } from '../control-links.ts';
import type { RisksByControl } from '../control-links.ts';
import { contradictingFact } from './exclusion-facts.ts';
import { firstOf } from '../first-of-ids.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { tellingWords, wordsOf } from '../substance.ts';

const leastWords = 5;
const leastTelling = 2;
const mostRelated = 5;

const saysNothing = (text: string): boolean =>
  wordsOf(text).length < leastWords || tellingWords(text).length < leastTelling;

/** What speaks against the exclusion of a control, in words, with the places that say so. */
interface Contradiction {
  readonly facts: readonly string[];
  /** What else could be set right. */
  readonly mend: string;
  readonly related: readonly RelatedPlace[];
}

const contradictionOf = (
  register: Register,
  risks: RisksByControl,
  { id, data }: RecordOf<'control'>,
): Contradiction => {
  const treating = risks.naming(id, ['treatment_controls']);
  const others = (data.by_others ?? []).map(({ supplier }) => supplier);
  const fact = contradictingFact(register, id);
  return {
    facts: [
      ...(treating.length > 0
        ? [
            `${firstOf(treating.map((risk) => risk.id))} ${treating.length > 1 ? 'treat' : 'treats'} with it`,
          ]
        : []),
      ...(others.length > 0
        ? [`${listed(others)} ${others.length > 1 ? 'perform' : 'performs'} part of it`]
        : []),
      ...(fact === undefined ? [] : [fact]),
    ],
    mend:
      treating.length > 0
        ? 'treat the risk by another control'
        : others.length > 0
          ? 'drop `by_others`: a control that others perform for you applies'
          : 'correct the record that says so',
    related: treating.slice(0, mostRelated).map((risk) => ({
      ...risk.positions.ofValue([
        'treatment_controls',
        (risk.data.treatment_controls ?? []).indexOf(id),
      ]),
      message: 'treats with it',
    })),
  };
};

function* objections(
  register: Register,
  risks: RisksByControl,
  control: RecordOf<'control'> & AnyRecord,
): Iterable<Outcome> {
  const { id, data } = control;
  const { facts, related, mend } = contradictionOf(register, risks, control);
  if (facts.length > 0) {
    yield fail(
      control,
      ['applicable'],
      `\`${id}\` is excluded, although ${facts.join(', and ')}`,
      `set \`applicable: yes\`, or ${mend}`,
      { related },
    );
  } else if (saysNothing(data.justification)) {
    yield fail(
      control,
      ['justification'],
      `Unexpected justification of the excluded control \`${id}\`, expected the fact that makes it unneeded, in ${leastWords} words or more`,
      'say what is not there, such as "We own no data centre: all servers are rented"',
    );
  }
}

/** Who leaves a control out says the fact that makes it unneeded. */
export const soaExclusion: Rule = {
  id: 'soa/exclusion',
  severity: 'error',
  source: '6.1.3 d',
  checks: `each excluded control has a justification of at least ${leastWords} words that say something, no risk treats with it, nobody else performs it, and no record contradicts it`,
  why: '"Not applicable" repeats the question. An auditor asks of each exclusion which fact makes the control unneeded, and whether that fact holds.',
  mend: 'Write the fact: what the organisation does not have or do. If there are suppliers, sites, incidents or personal data in the records, the controls for them apply, and so does what a supplier does for you.',
  *evaluate(evidence) {
    const reads = ['applicable', 'justification', 'by_others'] as const;
    const risks = risksByControl(evidence.register);
    yield* eachOf(evidence, 'control', reads, function* (control) {
      if (control.data.applicable === 'yes') {
        yield notApplicable('the control is not excluded', control);
        return;
      }
      const found = [...objections(evidence.register, risks, control)];
      yield* found.length > 0 ? found : [pass(control)];
    });
  },
};
