import { parseSshKey } from './ssh-key.ts';

/** A line of a verifier's `allowed_signers` file (ssh-keygen(1), ALLOWED SIGNERS). */
export interface AllowedSigner {
  /** Counts from 1. */
  readonly line: number;
  /**
   * Patterns for who may sign, such as `clara@example.com` or `*@example.com`. Nobody is asked for
   * as root of trust: who names a file trusts every key in it.
   */
  readonly principals: readonly string[];
  /** `SHA256:…` of the key. */
  readonly fingerprint: string;
  /** Patterns for the purposes; absent where the key may sign for any. */
  readonly namespaces?: readonly string[];
  /** Seconds since 1970, both included. */
  readonly validAfter?: number;
  readonly validBefore?: number;
}

/** A line that names no key which we could trust, and why. */
export interface AllowedSignersFault {
  readonly line: number;
  readonly message: string;
}

type Options = Pick<AllowedSigner, 'namespaces' | 'validAfter' | 'validBefore'>;

/** What is wrong with a line; becomes an `AllowedSignersFault`. */
class LineFault extends Error {}

const timeForm = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:Z|UTC)?$/i;

/** Seconds since 1970; without a zone it is taken as UTC, so that all machines agree. */
const timeOf = (name: string, text: string): number => {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = timeForm.exec(text) ?? [];
  const iso = `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour}:${minute}:${second}.000Z`;
  const time = new Date(iso);
  if (Number.isNaN(time.getTime()) || time.toISOString() !== iso) {
    throw new LineFault(`Unexpected \`${name}="${text}"\`, expected a time such as 20260131Z`);
  }
  return time.getTime() / 1000;
};

const optionForm = /^([A-Za-z-]+)(?:="((?:[^"\\]|\\.)*)")?(?:,|$)/;

const setOption = (name: string, value: string | undefined): Options => {
  if (name === 'cert-authority') {
    throw new LineFault('`cert-authority` is not supported, expected the key of each signer');
  }
  if (value != null) {
    if (name === 'namespaces') return { namespaces: value.split(',') };
    if (name === 'valid-after') return { validAfter: timeOf(name, value) };
    if (name === 'valid-before') return { validBefore: timeOf(name, value) };
  }
  throw new LineFault(
    `Unexpected option \`${name}\`, expected \`namespaces="…"\`, \`valid-after="…"\` or \`valid-before="…"\``,
  );
};

const readOptions = (text: string): Options => {
  const seen = new Set<string>();
  let options: Options = {};
  let rest = text;
  while (rest !== '') {
    const match = optionForm.exec(rest);
    if (match == null) throw new LineFault(`Unexpected \`${rest}\`, expected options`);
    const [whole, name = '', value] = match;
    const lower = name.toLowerCase();
    if (seen.has(lower)) throw new LineFault(`Option \`${lower}\` stands twice`);
    seen.add(lower);
    options = { ...options, ...setOption(lower, value?.replaceAll('\\"', '"')) };
    rest = rest.slice(whole.length);
  }
  const { validAfter, validBefore } = options;
  if (validAfter != null && validBefore != null && validBefore <= validAfter) {
    throw new LineFault('`valid-before` is not later than `valid-after`');
  }
  return options;
};

// Principals, then options up to a blank outside quotes, then the key.
const lineForm = /^(?:"([^"]*)"|([^\s"]+))[ \t]+(.+)$/;
const optionsForm = /^((?:[^\s"\\]|\\.|"(?:[^"\\]|\\.)*")+)[ \t]+(.+)$/;

// No option begins like the type of a key.
const keyForm = /^(?:ssh|sk|ecdsa)-/;

const readLine = (text: string, line: number): AllowedSigner => {
  const [whole, quoted, plain, rest = ''] = lineForm.exec(text) ?? [];
  if (whole == null) throw new LineFault('Cannot read the line, expected principals and a key');
  const [, options, behind = ''] = keyForm.test(rest) ? [] : (optionsForm.exec(rest) ?? []);
  const read = options == null ? {} : readOptions(options);
  const key = parseSshKey(options == null ? rest : behind);
  if ('refused' in key) throw new LineFault(`The key ${key.refused}`);
  const principals = (quoted ?? plain ?? '').split(',').filter((name) => name !== '');
  return { line, principals, fingerprint: key.fingerprint, ...read };
};

/**
 * Reads a file in the format of `allowed_signers`: who may sign with which SSH keys. Lines that
 * cannot be used are reported and trusted in nothing. Never throws.
 */
export const parseAllowedSigners = (
  text: string,
): {
  readonly signers: readonly AllowedSigner[];
  readonly faults: readonly AllowedSignersFault[];
} => {
  const signers: AllowedSigner[] = [];
  const faults: AllowedSignersFault[] = [];
  for (const [index, content] of text.split('\n').entries()) {
    const trimmed = content.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const line = index + 1;
    try {
      signers.push(readLine(trimmed, line));
    } catch (error) {
      if (!(error instanceof LineFault)) throw error;
      faults.push({ line, message: error.message });
    }
  }
  return { signers, faults };
};

const matches = (text: string, pattern: string): boolean => {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*+/g, '[^]*')
    .replaceAll('?', '[^]');
  return new RegExp(`^${source}$`, 'u').test(text);
};

/** PATTERNS of ssh_config(5): one that begins with `!` and matches excludes. */
const matchesList = (text: string, patterns: readonly string[]): boolean =>
  !patterns.some((pattern) => pattern.startsWith('!') && matches(text, pattern.slice(1))) &&
  patterns.some((pattern) => !pattern.startsWith('!') && matches(text, pattern));

/** Whether the line lets its key sign for a purpose at a time (seconds since 1970). */
export const maySign = (signer: AllowedSigner, namespace: string, time: number): boolean =>
  (signer.namespaces == null || matchesList(namespace, signer.namespaces)) &&
  (signer.validAfter == null || time >= signer.validAfter) &&
  (signer.validBefore == null || time <= signer.validBefore);

/** Whether the line names a principal, such as an e-mail address. */
export const namesPrincipal = (signer: AllowedSigner, principal: string): boolean =>
  matchesList(principal, signer.principals);
