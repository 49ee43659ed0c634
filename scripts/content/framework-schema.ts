import type { Schema } from './schema.ts';

/** Ids that records can name in fields and in running text: `NIS2-21.2.a`, `CIS-1.1`, `GV.OC-01`. */
export const requirementId: Schema = {
  type: 'string',
  minLength: 1,
  // Two parts at least, a digit behind the first; 40 characters are enough for any.
  pattern: '^(?=.{1,40}$)(?=[^.-]*[.-].*[0-9])[A-Z][A-Z0-9]*(?:[.-](?:[A-Z0-9]+|[a-z]))+$',
  form: 'capital letters and digits in parts joined by `.` or `-`, such as `NIS2-21.2.a`',
  description: 'Id of the requirement, kept for ever: records name it in `criteria`.',
};

const text = (description: string, most: number): Schema => ({
  type: 'string',
  minLength: 1,
  pattern: `^(?=.*\\S).{1,${most}}$`,
  form: `text of at most ${most} characters`,
  description,
});

/** A row of a framework's list: one requirement. Columns are fields; an empty cell is no field. */
export const requirementSchema: Schema = {
  type: 'object',
  properties: {
    id: requirementId,
    title: text('What it is called, in your own words where its own are protected.', 300),
    question: text('What an auditor would ask.', 2000),
    section: text('Part of the framework that it stands in.', 300),
    parent: text('What it is a part of, where its title alone does not say.', 300),
  },
  required: ['id', 'title', 'question'],
  additionalProperties: false,
};

/** A row of a framework's mapping: a requirement, and what helps with it. */
export const mappingSchema: Schema = {
  type: 'object',
  properties: {
    id: { ...requirementId, description: 'Requirement of the list.' },
    control_or_clause: text('Control of Annex A, clause, or Trust Services Criterion.', 40),
    strength: {
      type: 'string',
      enum: ['equal', 'subset', 'superset', 'intersects'],
      description:
        'From requirement to control: it asks for the same, for less, for more, or they overlap.',
    },
    source_count: {
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      description: 'How many independent sources hold the pair; 1 is weak support.',
    },
  },
  required: ['id', 'control_or_clause', 'strength', 'source_count'],
  additionalProperties: false,
};
