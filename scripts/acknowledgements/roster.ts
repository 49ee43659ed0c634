import { createFormProblem } from '#approvals/attestation/json-form.ts';
import type { Schema } from '#content/schema.ts';

/** A person by pseudonym, as the service exports it: never a name, never an address. */
export interface RosterPerson {
  readonly person: string;
  readonly groups: readonly string[];
  /** ISO days of the first and the last day of work. */
  readonly from: string;
  readonly to?: string;
  /** Days on which the clock stands still, both included. */
  readonly leave: readonly { readonly from: string; readonly to: string }[];
}

/** Who was asked on a day: `state.json` of an export. */
export interface Roster {
  /** ISO day of the export. */
  readonly day: string;
  /** Number of receipts, and the digest of the last one, when it was made. */
  readonly head: { readonly count: number; readonly digest?: string };
  readonly people: readonly RosterPerson[];
}

const day = (description: string): Schema => ({ type: 'string', format: 'day', description });

const closed = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
  description: string,
): Schema => ({ type: 'object', properties, required, additionalProperties: false, description });

const name = (description: string): Schema => ({
  type: 'string',
  minLength: 1,
  pattern: '\\S',
  description,
});

const leave = closed(
  { from: day('First day.'), to: day('Last day.') },
  ['from', 'to'],
  'Days on which the person is away.',
);

const person = closed(
  {
    person: name('Keyed pseudonym.'),
    groups: { type: 'array', items: name('Id of a group.'), description: 'Groups.' },
    from: day('First day of work.'),
    to: day('Last day of work.'),
    leave: { type: 'array', items: leave, description: 'Times away.' },
  },
  ['person', 'groups', 'from', 'leave'],
  'One person.',
);

/** The JSON Schema of `state.json`. */
export const rosterSchema: Schema = {
  title: 'State of acknowledgements',
  description: 'Who was asked on a day, by pseudonym.',
  type: 'object',
  properties: {
    version: { type: 'integer', minimum: 1, maximum: 1, form: '1', description: 'Of this format.' },
    day: day('Day of the export.'),
    head: closed(
      {
        count: { type: 'integer', minimum: 0, description: 'Number of receipts.' },
        digest: { ...name('Digest of the last one.'), pattern: '^sha256:[0-9a-f]{64}$' },
      },
      ['count'],
      'Where the chain ended.',
    ),
    people: { type: 'array', items: person, description: 'Everybody on the roster.' },
  },
  required: ['version', 'day', 'head', 'people'],
  additionalProperties: false,
};

/** Reads `state.json`; a text where it has not that form. */
export const readRoster = (text: string): Roster | string => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  const problem = createFormProblem()(rosterSchema, data);
  // The schema has just been checked.
  return problem ?? (data as Roster);
};
