import { strictBase64 } from './ssh-wire.ts';

const begin = '-----BEGIN SSH SIGNATURE-----';
const end = '-----END SSH SIGNATURE-----';

/** Whether a text begins like an armoured signature of SSH; git looks no further either. */
export const isSshArmour = (text: string): boolean => text.startsWith(begin);

/**
 * The SSHSIG blob inside its armour, which must stand first; what follows it is ignored, as
 * `ssh-keygen` does. `undefined` where it is not whole.
 */
export const sshBlobIn = (text: string): Buffer | undefined => {
  const stop = text.indexOf(`\n${end}`);
  const body = text.slice(begin.length, Math.max(stop, 0));
  if (!isSshArmour(text) || !/^\r?\n/.test(text.slice(begin.length))) return undefined;
  return strictBase64(body.replaceAll(/[ \t\n\v\f\r]/g, ''));
};

/** An SSHSIG blob in the armour in which `ssh-keygen` reads and writes it (PROTOCOL.sshsig). */
export const armourSsh = (blob: Uint8Array): string => {
  const lines =
    Buffer.from(blob)
      .toString('base64')
      .match(/.{1,70}/g) ?? [];
  return `${[begin, ...lines, end].join('\n')}\n`;
};
