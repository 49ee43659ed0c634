import type { Schema } from '#content/schema.ts';

const text = (description: string, pattern = '\\S'): Schema => ({
  type: 'string',
  minLength: 1,
  pattern,
  description,
});

const digest = (description: string): Schema => ({
  ...text(description, '^sha256:[0-9a-f]{64}$'),
  form: '`sha256:` and 64 hexadecimal digits',
});

const count = (description: string): Schema => ({ type: 'integer', minimum: 1, description });

const instant = (description: string): Schema => ({
  type: 'string',
  format: 'instant',
  description,
});

const day = (description: string): Schema => ({ type: 'string', format: 'day', description });

const objectId = (description: string): Schema => ({
  ...text(description, '^(?:[0-9a-f]{40}|[0-9a-f]{64})$'),
  form: 'a full object id',
});

/** The JSON Schema of one line of `acks.jsonl`. */
export const receiptSchema: Schema = {
  title: 'Receipt',
  description: 'One line of `acks.jsonl`: that a person has read a version.',
  type: 'object',
  properties: {
    v: { type: 'integer', minimum: 1, maximum: 1, form: '1', description: 'Of this format.' },
    seq: count('Place in the chain.'),
    kind: {
      type: 'string',
      enum: ['acknowledge', 'withdraw', 'correct', 'exempt'],
      description: 'What the line says.',
    },
    person: text('Keyed pseudonym of the person.'),
    document: text('Id of the document.'),
    version: text('Version of the document.', '^[0-9]+\\.[0-9]+$'),
    content: objectId('Git object id of the version.'),
    shown: digest('Digest of the text that was shown.'),
    campaign: text('Id of the round.'),
    commit: objectId('Commit of the site.'),
    statement: text('Id of the sentence agreed to.'),
    locale: text('Language tag of the sentence.'),
    method: {
      type: 'string',
      enum: ['oidc', 'forge', 'import', 'paper'],
      description: 'How it was given.',
    },
    identity: text('How the person was known.'),
    at: instant('When it was given.'),
    of: count('`seq` of the receipt that is withdrawn or corrected.'),
    until: day('Last day of an exemption.'),
    reason: text('Why there is an exemption or a correction.'),
    prev: digest('Digest of the line before.'),
    key: text('Id of the key that signed.'),
    signature: text('Ed25519 signature, base64.', '^[A-Za-z0-9+/]{86}==$'),
  },
  required: [
    'v',
    'seq',
    'kind',
    'person',
    'document',
    'version',
    'content',
    'method',
    'at',
    'key',
    'signature',
  ],
  additionalProperties: false,
};
