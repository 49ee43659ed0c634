import { eachOf, fail, pass } from '../outcome.ts';
import type { Rule } from '../rule.ts';
import { isPlaceholder, wordsOf } from '../substance.ts';

const parts = ['source', 'event', 'consequence'] as const;

const leastWords = 2;

const normal = (text: string): string => wordsOf(text).join(' ').toLowerCase();

/** A risk says because of what, what may happen, and what that leads to. */
export const riskComplete: Rule = {
  id: 'risk/complete',
  severity: 'error',
  source: '6.1.2 c, d',
  checks:
    'each risk says its source, event and consequence in more than a word and each for itself, and its current levels where controls exist',
  why: 'A word such as "hacking" can be neither rated nor treated. Because of this, that may happen, leading to this: then everybody rates the same thing.',
  mend: 'Write each part as a short sentence. With `existing_controls` add `current:`, the estimate with them.',
  *evaluate(evidence) {
    const reads = [...parts, 'existing_controls', 'current'] as const;
    yield* eachOf(evidence, 'risk', reads, function* (risk) {
      let right = true;
      for (const [index, part] of parts.entries()) {
        const text = risk.data[part];
        const same = parts
          .slice(0, index)
          .find((other) => normal(risk.data[other]) === normal(text));
        if (wordsOf(text).length >= leastWords && !isPlaceholder(text) && same === undefined)
          continue;
        right = false;
        yield fail(
          risk,
          [part],
          same === undefined
            ? `Unexpected ${part} of \`${risk.id}\`, expected more than one word`
            : `Unexpected ${part} of \`${risk.id}\`, which repeats the ${same}`,
          'write it as a sentence: because of `source`, `event` may happen, leading to `consequence`',
        );
      }
      if ((risk.data.existing_controls ?? []).length > 0 && !risk.data.current) {
        right = false;
        yield fail(
          risk,
          ['existing_controls'],
          `Cannot find \`current\` of \`${risk.id}\`, which has existing controls`,
          'add `current:` with likelihood and consequence as they are with these controls',
        );
      }
      if (right) yield pass(risk);
    });
  },
};
