import { sign, type KeyObject } from 'node:crypto';
import { armourSsh } from './ssh-armour.ts';
import { magic, sshSignedData } from './ssh-signed-data.ts';
import { uint32, wireString } from './ssh-wire.ts';

const type = 'ssh-ed25519';

const keyBlob = (key: KeyObject): Buffer => {
  const { crv, x } = key.export({ format: 'jwk' });
  if (crv !== 'Ed25519' || x == null) {
    throw new Error(
      `Unexpected key \`${key.asymmetricKeyType ?? key.type}\`, expected \`ed25519\``,
    );
  }
  return Buffer.concat([wireString(type), wireString(Buffer.from(x, 'base64url'))]);
};

/** The public half of an Ed25519 key as in an `authorized_keys` line, without comment. */
export const sshPublicKey = (key: KeyObject): string =>
  `${type} ${keyBlob(key).toString('base64')}`;

/** Signs a payload for a purpose with an Ed25519 private key, as `ssh-keygen -Y sign` does. */
export const signSsh = (privateKey: KeyObject, namespace: string, payload: Uint8Array): string => {
  const made = sign(null, sshSignedData(namespace, 'sha512', payload), privateKey);
  return armourSsh(
    Buffer.concat([
      Buffer.from(magic),
      uint32(1),
      wireString(keyBlob(privateKey)),
      wireString(namespace),
      wireString(''),
      wireString('sha512'),
      wireString(Buffer.concat([wireString(type), wireString(made)])),
    ]),
  );
};
