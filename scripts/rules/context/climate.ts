import { fail, notEvaluated, pass } from '../outcome.ts';
import { ofDocuments } from '../documents-of-type.ts';
import type { Document } from '../documents-of-type.ts';
import type { Outcome, Rule } from '../rule.ts';
import { isPlaceholder } from '../substance.ts';

const decided = ({ data }: Document): boolean => data.climate !== undefined;

const judge = (document: Document): Outcome => {
  const why = document.data.climate?.why;
  if (why !== undefined && !isPlaceholder(why)) return pass(document);
  return fail(
    document,
    why === undefined ? ['climate'] : ['climate', 'why'],
    `\`${document.id}\` decides on climate change without a reason`,
    'add `why:` with what was looked at, such as heat, floods, power, or what customers ask',
  );
};

/** Whether climate change matters is decided, with a reason, either way. */
export const contextClimate: Rule = {
  id: 'context/climate',
  severity: 'error',
  source: '4.1 Amd 1',
  checks: 'the context decides whether climate change is a relevant issue, and says why',
  why: 'Since the amendment of 2024 every organisation has to decide this. Both answers are allowed; not having asked is a nonconformity that certification bodies look for first.',
  mend: 'Add `climate: {relevant: yes or no, why: …}` to the document of type `context`.',
  *evaluate({ register }) {
    yield* ofDocuments(register, 'context', ['climate'], function* (documents, complete) {
      const deciding = documents.filter(decided);
      const [first] = documents;
      if (deciding.length > 0) yield* deciding.map(judge);
      else if (!complete) {
        yield notEvaluated('a document that may hold the decision cannot be read');
      } else if (first) {
        yield fail(
          first,
          ['type'],
          `\`${first.id}\` does not decide whether climate change is a relevant issue`,
          'add `climate: {relevant: yes, why: …}`, or `relevant: no` with the reason',
        );
      }
    });
  },
};
