import { strictBase64 } from './ssh-wire.ts';

const begin = /^-----BEGIN PGP (SIGNATURE|MESSAGE)-----[ \t]*$/;

/** Whether a text begins like an armoured signature of OpenPGP; git looks no further either. */
export const isOpenpgpArmour = (text: string): boolean =>
  text.startsWith('-----BEGIN PGP SIGNATURE-----') ||
  text.startsWith('-----BEGIN PGP MESSAGE-----');

// A pattern would try each of many blanks inside a line anew.
const withoutBlanks = (line: string): string => {
  let end = line.length;
  while (end > 0 && ' \t\r'.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
};

/** CRC-24 of RFC 9580 section 6.1.1. */
const checksum = (bytes: Uint8Array): number => {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit += 1) {
      crc <<= 1;
      if ((crc & 0x1000000) !== 0) crc ^= 0x1864cfb;
    }
  }
  return crc & 0xffffff;
};

const fits = (bytes: Buffer, sum: string): boolean =>
  strictBase64(sum)?.equals(Buffer.from(checksum(bytes).toString(16).padStart(6, '0'), 'hex')) ===
  true;

/**
 * The packets inside the armour of one signature (RFC 9580 section 6.2). Text behind it is ignored,
 * as gpg does. `undefined` where it is not whole or its checksum, which may be missing, is wrong;
 * `several` where another block follows.
 */
export const openpgpPacketsIn = (text: string): Buffer | 'several' | undefined => {
  const lines = text.split('\n').map(withoutBlanks);
  const blank = lines.indexOf('');
  const end = lines.findIndex((line) => /^-----END PGP (?:SIGNATURE|MESSAGE)-----$/.test(line));
  if (!begin.test(lines[0] ?? '') || blank < 0 || end < blank) return undefined;
  if (lines.slice(1).some((line) => line.startsWith('-----BEGIN PGP '))) return 'several';
  if (lines.slice(1, blank).some((header) => !/^[^:]+: /.test(header))) return undefined;
  const body = lines.slice(blank + 1, end).filter((line) => line !== '');
  const last = body.at(-1);
  const sum = last?.startsWith('=') === true ? last.slice(1) : undefined;
  const bytes = strictBase64((sum == null ? body : body.slice(0, -1)).join(''));
  return bytes != null && (sum == null || fits(bytes, sum)) ? bytes : undefined;
};
