/** A piece of text that looks like a secret. Offsets count UTF-16 units of the line. */
export interface Secret {
  /** What it seems to be: `AWS access key`. */
  readonly what: string;
  /** Lines and columns from 1. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** The first characters and a count: enough to find it, too little to use it. */
  readonly shown: string;
}

interface Pattern {
  readonly what: string;
  /** Linear in the length of the line; the group `secret` is the value, else the whole match. */
  readonly expression: RegExp;
  /** Whether the value must look random to count. */
  readonly random?: boolean;
}

const patterns: readonly Pattern[] = [
  {
    what: 'private key',
    expression: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g,
  },
  { what: 'AWS access key', expression: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g },
  {
    what: 'AWS secret key',
    expression:
      /aws.{0,20}?(?:secret|key).{0,20}?[=:]\s{0,3}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
    random: true,
  },
  { what: 'GitHub token', expression: /\bgh[pousr]_[A-Za-z0-9]{36,255}\b/g },
  { what: 'GitHub token', expression: /\bgithub_pat_[A-Za-z0-9_]{60,255}\b/g },
  { what: 'GitLab token', expression: /\bgl(?:pat|dt|rt|ptt)-[A-Za-z0-9_-]{20,64}/g },
  { what: 'Slack token', expression: /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}/g },
  {
    what: 'Slack web hook',
    expression:
      /\bhooks\.slack\.com\/services\/[A-Z0-9]{8,12}\/[A-Z0-9]{8,12}\/[A-Za-z0-9]{20,32}/g,
  },
  { what: 'Google API key', expression: /\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
  { what: 'Stripe key', expression: /\b[rs]k_(?:live|test)_[A-Za-z0-9]{20,247}\b/g },
  { what: 'npm token', expression: /\bnpm_[A-Za-z0-9]{36}\b/g },
  {
    what: 'JSON web token',
    expression:
      /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,4000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{10,4000}/g,
  },
  {
    what: 'password in an address',
    expression:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@]{1,100}:(?<secret>[^\s:/@]{6,200})@[A-Za-z0-9]/g,
    random: true,
  },
  {
    what: 'password or token',
    expression:
      /\b(?:password|passwd|pwd|passphrase|secret|token|api[_-]?key|access[_-]?key|client[_-]?secret)["']?\s{0,3}[:=]\s{0,3}["'`]?(?<secret>[^\s"'`,;<>(){}[\]]{8,200})/gi,
    random: true,
  },
];

/** Bits of information a character, by how often each occurs (Shannon). */
const entropy = (text: string): number => {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => {
    const share = count / text.length;
    return bits - share * Math.log2(share);
  }, 0);
};

const kindsOfCharacter = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** Whether a value is made of mixed characters with little repetition, as no word of a language is. */
const looksRandom = (value: string): boolean => {
  const mixed = kindsOfCharacter.filter((kind) => kind.test(value)).length;
  const digits = /[0-9]/.test(value);
  return entropy(value) >= 2.8 && (mixed >= 3 || (mixed === 2 && digits && value.length >= 12));
};

const masked = (value: string): string =>
  `${value.slice(0, value.startsWith('-----') ? 10 : 4)}… (${value.length} characters)`;

const inLine = (text: string, line: number, sought: readonly Pattern[]): readonly Secret[] =>
  sought.flatMap(({ what, expression, random }) =>
    [...text.matchAll(expression)].flatMap((match) => {
      const value = match.groups?.['secret'] ?? match[0];
      if (random && !looksRandom(value)) return [];
      const column = match.index + match[0].lastIndexOf(value) + 1;
      return [{ what, line, column, length: value.length, shown: masked(value) }];
    }),
  );

/** Whether a secret lies wholly inside one that a more special pattern found before it. */
const coveredBy = (secret: Secret, other: Secret): boolean =>
  other.line === secret.line &&
  other.column < secret.column + secret.length &&
  secret.column < other.column + other.length;

/**
 * Finds keys, tokens and passwords in a text, in the order of their places. Long random values
 * behind words such as `password:` count; a word of a language does not.
 */
export const secretsIn = (text: string): readonly Secret[] => {
  // Nearly every text holds none: one look at the whole is much faster than one at each line.
  const sought = patterns.filter(({ expression }) => text.search(expression) !== -1);
  if (sought.length === 0) return [];
  return text
    .split(/\r?\n/)
    .flatMap((line, index) => {
      const found = inLine(line, index + 1, sought);
      return found.filter(
        (secret, i) => !found.slice(0, i).some((before) => coveredBy(secret, before)),
      );
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
};
