import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { mayBeUnread } from '../documents-of-type.ts';
import type { Document } from '../documents-of-type.ts';
import { eachOf, fail, notEvaluated, pass, retired } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { isPlaceholder } from '../substance.ts';

const answers = ['when', 'with', 'how'] as const;

type Communication = NonNullable<Document['data']['communications']>[number];

const lackingIn = (communication: Communication): readonly string[] =>
  answers.filter((field) => {
    const text = communication[field];
    return text === undefined || isPlaceholder(text);
  });

function* judge(document: Document): Iterable<Outcome> {
  const communications = document.data.communications ?? [];
  if (communications.length === 0) {
    yield fail(
      document,
      document.data.communications === undefined ? ['type'] : ['communications'],
      `\`${document.id}\` names nothing that is communicated`,
      'add `communications:` with `what`, `when`, `with`, `how` and `who` of each, also in a crisis',
    );
    return;
  }
  let whole = true;
  for (const [index, communication] of communications.entries()) {
    const lacking = lackingIn(communication);
    if (lacking.length === 0) continue;
    whole = false;
    yield fail(
      document,
      ['communications', index],
      `Communication ${index + 1} of \`${document.id}\` does not say ${lacking.map((field) => `\`${field}\``).join(', ')}`,
      `add ${lacking.map((field) => `\`${field}:\``).join(', ')} for "${communication.what}"`,
    );
  }
  if (whole) yield pass(document);
}

const isPlanned = (register: Register): boolean =>
  recordsOf(register, 'document').some(
    (document) =>
      !retired(document) &&
      (document.data.type === 'communication' ||
        document.data.communications !== undefined ||
        document.invalid.has('communications')),
  );

/** Who is told what, when and how is written down. */
export const communicationComplete: Rule = {
  id: 'communication/complete',
  severity: 'warning',
  source: '7.4',
  checks:
    'each entry of `communications` says what is communicated, when, with whom and how, and a document of type `communication` has some',
  why: 'In a crisis nobody has time to find out whom to tell. What is not settled before, is told late, twice, or by the wrong person.',
  mend: 'Complete the entry. `who` is not asked for by the standard, but somebody has to do it.',
  *evaluate(evidence) {
    const { register } = evidence;
    yield* eachOf(evidence, 'document', ['type', 'communications'], function* (document) {
      const { type, communications } = document.data;
      if (type === 'communication' || communications !== undefined) yield* judge(document);
    });
    if (isPlanned(register)) return;
    yield notEvaluated(
      mayBeUnread(register)
        ? 'a document cannot be read: it may be the one with `communications`'
        : 'no document has `communications`',
    );
  },
};
