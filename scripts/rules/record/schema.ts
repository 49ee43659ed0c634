import type { Rule } from '../rule.ts';

/** Front matter is as the schema of its kind wants it; found while the files are read. */
export const recordSchema: Rule = {
  id: 'record/schema',
  severity: 'error',
  source: '7.5.2',
  checks:
    'each field is known to the kind, has the right type and an allowed value, and none that is demanded is missing',
  why: 'Registers, packs and every other rule read these fields. A misspelt field is information that nobody will ever see.',
  mend: 'Correct the field at the place named; the nearest known name is offered. The field reference lists every field of a kind.',
};
