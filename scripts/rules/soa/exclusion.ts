import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { listed, risksNaming } from '../control-links.ts';
import { contradictingFact } from '../exclusion-facts.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { tellingWords, wordsOf } from '../substance.ts';

const leastWords = 5;
const leastTelling = 2;

const saysNothing = (text: string): boolean =>
  wordsOf(text).length < leastWords || tellingWords(text).length < leastTelling;

function* objections(
  register: Register,
  control: RecordOf<'control'> & AnyRecord,
): Iterable<Outcome> {
  const { id, data } = control;
  if (saysNothing(data.justification)) {
    yield fail(
      control,
      ['justification'],
      `Unexpected justification of the excluded control \`${id}\`, expected the fact that makes it unneeded, in ${leastWords} words or more`,
      'say what is not there, such as "We own no data centre: all servers are rented"',
    );
  }
  const treating = risksNaming(register, id, ['treatment_controls']).map((risk) => risk.id);
  if (treating.length > 0) {
    yield fail(
      control,
      ['applicable'],
      `\`${id}\` is excluded, and ${listed(treating)} ${treating.length > 1 ? 'treat' : 'treats'} with it`,
      'set `applicable: yes`, or treat the risk by another control',
    );
  }
  const fact = contradictingFact(register, id);
  if (fact !== undefined) {
    yield fail(
      control,
      ['applicable'],
      `\`${id}\` is excluded, although ${fact}`,
      'set `applicable: yes`, or correct the record that says so',
    );
  }
}

/** Who leaves a control out says the fact that makes it unneeded. */
export const soaExclusion: Rule = {
  id: 'soa/exclusion',
  severity: 'error',
  source: '6.1.3 d',
  checks: `each excluded control has a justification of at least ${leastWords} words that say something, no risk treats with it, and no record contradicts it`,
  why: '"Not applicable" repeats the question. An auditor asks of each exclusion which fact makes the control unneeded, and whether that fact holds.',
  mend: 'Write the fact: what the organisation does not have or do. If there are suppliers, incidents or personal data in the records, the controls for them apply.',
  *evaluate(evidence) {
    const reads = ['applicable', 'justification'] as const;
    yield* eachOf(evidence, 'control', reads, function* (control) {
      if (control.data.applicable === 'yes') {
        yield notApplicable('the control is not excluded', control);
        return;
      }
      const found = [...objections(evidence.register, control)];
      yield* found.length > 0 ? found : [pass(control)];
    });
  },
};
