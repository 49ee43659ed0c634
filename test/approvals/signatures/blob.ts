import { uint32, wireString } from '#approvals/signatures/ssh-wire.ts';
import { armourSsh, sshBlobIn } from '#approvals/signatures/ssh-armour.ts';

/** The fields of a signature of SSH, each to be spoiled by itself. */
export interface BlobParts {
  readonly magic?: string;
  readonly version?: number;
  readonly key: Uint8Array;
  readonly namespace?: string;
  readonly reserved?: string;
  readonly hash?: string;
  readonly made: Uint8Array;
  readonly behind?: string;
}

export const armoured = (parts: BlobParts): string =>
  armourSsh(
    Buffer.concat([
      Buffer.from(parts.magic ?? 'SSHSIG'),
      uint32(parts.version ?? 1),
      wireString(parts.key),
      wireString(parts.namespace ?? 'git'),
      wireString(parts.reserved ?? ''),
      wireString(parts.hash ?? 'sha512'),
      wireString(parts.made),
      Buffer.from(parts.behind ?? ''),
    ]),
  );

/** The blob of a signature that must be whole. */
export const blobOf = (signature: string): Buffer => {
  const blob = sshBlobIn(signature);
  if (blob == null) throw new Error('Cannot read the armour');
  return blob;
};

/** The same numbers on every run: a linear congruential generator, from 0 up to 1. */
export const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

/** One random change: a byte altered, taken out, put in or doubled, or the end cut off. */
export const mutated = (bytes: Buffer, random: () => number): Buffer => {
  const at = Math.floor(random() * bytes.length);
  const byte = Buffer.from([Math.floor(random() * 256)]);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (Math.floor(random() * 5)) {
    case 0:
      return Buffer.concat([before, byte, after.subarray(1)]);
    case 1:
      return Buffer.concat([before, after.subarray(1)]);
    case 2:
      return Buffer.concat([before, byte, after]);
    case 3:
      return Buffer.concat([before, after.subarray(0, 1 + Math.floor(random() * 40)), after]);
    default:
      return Buffer.from(before);
  }
};
