import { malformed } from './refused.ts';

/** Reads the data types of SSH (RFC 4251 §5) one after the other. Throws `Refused`. */
export interface SshReader {
  readonly byte: () => number;
  readonly word: () => number;
  readonly string: () => Buffer;
  /** A positive number, without leading zeros. */
  readonly number: () => Buffer;
  /** All that is left. */
  readonly end: () => void;
}

const short = 'it ends too early';

/** A reader of these bytes. */
export const sshReader = (bytes: Buffer): SshReader => {
  let at = 0;
  const take = (count: number): Buffer => {
    if (at + count > bytes.length) return malformed(short);
    at += count;
    return bytes.subarray(at - count, at);
  };
  const word = (): number => take(4).readUInt32BE();
  const string = (): Buffer => take(word());
  return {
    byte: () => take(1).readUInt8(),
    word,
    string,
    number: () => {
      const value = string();
      const [first = 0, second = 0] = value;
      if (value.length === 0 || first > 127 || (first === 0 && second < 128))
        return malformed('it holds a number that is not in its shortest form');
      return first === 0 ? value.subarray(1) : value;
    },
    end: () => {
      if (at !== bytes.length) malformed('something follows its end');
    },
  };
};
