import { listed } from '../control-links.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

/** A sample says of how many it is. */
export const auditSampled: Rule = {
  id: 'audit/sampled',
  severity: 'warning',
  source: '9.2.2',
  checks: 'each sample that an audit took says how many there were and how many were looked at',
  why: 'Three of three say something else than three of four hundred. Without both numbers nobody can tell how far the result carries, and no later audit can be compared.',
  mend: 'Add `population:` and `size:` to each entry of `sampling:`; where all were looked at, both are the same.',
  *evaluate(evidence) {
    yield* eachOf(evidence, 'audit', ['sampling'], function* (audit): Iterable<Outcome> {
      const { sampling = [] } = audit.data;
      if (sampling.length === 0) {
        yield notApplicable('the audit names no sample', audit);
        return;
      }
      let sound = true;
      for (const [index, { what, population, size }] of sampling.entries()) {
        const lacking = [
          ...(population === undefined ? ['population'] : []),
          ...(size === undefined ? ['size'] : []),
        ];
        if (lacking.length > 0) {
          sound = false;
          yield fail(
            audit,
            ['sampling', index],
            `Cannot find ${listed(lacking)} of the sample "${what}" in \`${audit.id}\``,
            'add how many there were as `population`, and how many of them were looked at as `size`',
          );
        } else if (population !== undefined && size !== undefined && size > population) {
          sound = false;
          yield fail(
            audit,
            ['sampling', index, 'size'],
            `Unexpected size ${size} of the sample "${what}" in \`${audit.id}\`, expected at most the population ${population}`,
            'correct `size` or `population`',
          );
        }
      }
      if (sound) yield pass(audit);
    });
  },
};
