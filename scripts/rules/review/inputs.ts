import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Text } from '#markdown/text.ts';
import { listed } from '../control-links.ts';
import { beingWritten } from '../drafts.ts';
import { eachOf, failAt, notEvaluated, pass } from '../outcome.ts';
import { reviewSections } from './review-sections.ts';
import type { Outcome, Rule } from '../rule.ts';

const inputs: ReadonlyMap<string, string> = new Map([
  ['a', 'Actions from earlier reviews'],
  ['b', 'Internal and external issues'],
  ['c', 'Needs and expectations of interested parties'],
  ['d1', 'Nonconformities and corrective actions'],
  ['d2', 'Monitoring and measurement'],
  ['d3', 'Audit results'],
  ['d4', 'Objectives met'],
  ['e', 'Feedback from interested parties'],
  ['f', 'Risk assessment and treatment plan'],
  ['g', 'Opportunities to improve'],
]);

function* judge(review: RecordOf<'management-review'> & AnyRecord, text: Text): Iterable<Outcome> {
  const sections = reviewSections(text);
  const missing = [...inputs.keys()].filter((key) => !sections.has(key));
  const [first = ''] = missing;
  if (missing.length > 0) {
    yield failAt(
      { path: review.path, line: review.bodyLine, column: 1 },
      `Cannot find ${missing.length === 1 ? 'section' : 'sections'} ${listed(missing.map((key) => `${key})`))} in \`${review.id}\``,
      `add a heading of level 2 for each, such as \`## ${first}) ${inputs.get(first)}\`, with what was said`,
      { record: review.id },
    );
  }
  const silent = [...sections].filter(([key, { commented }]) => inputs.has(key) && !commented);
  for (const [key, { line }] of silent) {
    yield failAt(
      { path: review.path, line, column: 1 },
      `Cannot find a comment in section \`${key})\` of \`${review.id}\``,
      'write what the meeting made of the facts; quoted blocks are not comments',
      { record: review.id },
    );
  }
  if (missing.length + silent.length === 0) yield pass(review);
}

/** The management review looked at everything that the standard names. */
export const reviewInputs: Rule = {
  id: 'review/inputs',
  severity: 'error',
  source: '9.3.2',
  checks:
    'the minutes have a section for each input from a) to g), with d1) to d4), and each holds a comment beside quoted facts',
  why: 'Facts can be computed; what top management makes of them cannot. Minutes without a word of their own show that nobody looked.',
  mend: 'Write under each heading what was said, in a sentence or two; "None: …" with the reason is a comment as well.',
  *evaluate(evidence) {
    yield* eachOf(evidence, 'management-review', [], function* (review) {
      if (beingWritten(review)) {
        yield notEvaluated('the minutes are a draft still', review);
        return;
      }
      const text = evidence.register.texts.get(review.id);
      if (text && !text.unparsed) yield* judge(review, text);
      else yield notEvaluated('its text was not read', review);
    });
  },
};
