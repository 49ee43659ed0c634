import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { Environment } from './cache-folder.ts';
import { readPkcs12 } from './pkcs12.ts';
import { localSigner, type Signer } from './signer.ts';

/** Where a signing key lies. */
export interface SignerFiles {
  /** PEM key, PEM with key and certificates, or PKCS#12 (`.p12`, `.pfx`). */
  readonly key: string;
  /** PEM certificates, where the key's file holds none. */
  readonly certificate?: string;
  /** A file whose first line is the passphrase; else `ISMS_KEY_PASSPHRASE` is taken. */
  readonly passphraseFile?: string;
}

const read = async (path: string, what: string): Promise<Buffer> => {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new UnreadableInput(`Cannot read the ${what} \`${path}\``, {
      hint: 'give the path of a file that you can read',
      cause,
    });
  }
};

const pemBlock = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]+?-----END \1-----/g;

const blocksOf = (text: string, wanted: (label: string) => boolean): readonly string[] =>
  [...text.matchAll(pemBlock)].filter(([, label = '']) => wanted(label)).map(([block]) => block);

const certificatesIn = (text: string, path: string): readonly X509Certificate[] =>
  blocksOf(text, (label) => label === 'CERTIFICATE' || label === 'TRUSTED CERTIFICATE').map(
    (block) => {
      try {
        return new X509Certificate(block);
      } catch (cause) {
        throw new UnreadableInput(`Cannot read a certificate in \`${path}\``, {
          hint: 'export the certificate again as PEM',
          cause,
        });
      }
    },
  );

const encrypted = (pem: string): boolean => pem.includes('ENCRYPTED');

const keyFrom = (pem: string, path: string, passphrase: string | undefined): KeyObject => {
  if (encrypted(pem) && passphrase === undefined) {
    throw new UnreadableInput(`The key \`${path}\` is encrypted`, {
      hint: 'give its passphrase with `--key-passphrase-file`, or in `ISMS_KEY_PASSPHRASE`',
    });
  }
  try {
    return createPrivateKey({ key: pem, ...(passphrase === undefined ? {} : { passphrase }) });
  } catch (cause) {
    if (encrypted(pem)) {
      throw new UnreadableInput(`The passphrase does not open the key \`${path}\``, {
        hint: 'look whether the first line of the passphrase file is the passphrase of this key',
        cause,
      });
    }
    throw new UnreadableInput(`Cannot read the key \`${path}\``, {
      hint: 'give a private key as PEM or PKCS#12',
      cause,
    });
  }
};

const passphraseOf = async (files: SignerFiles, env: Environment): Promise<string | undefined> => {
  if (files.passphraseFile === undefined) return env['ISMS_KEY_PASSPHRASE'];
  const text = (await read(files.passphraseFile, 'passphrase file')).toString('utf8');
  return text.split(/\r?\n/, 1)[0] ?? '';
};

const fromPem = (
  text: string,
  files: SignerFiles,
  passphrase: string | undefined,
  others: readonly X509Certificate[],
): Signer => {
  const pem = blocksOf(text, (label) => label.endsWith('PRIVATE KEY'))[0];
  if (pem === undefined) {
    throw new UnreadableInput(`Cannot find a private key in \`${files.key}\``, {
      hint: 'give a private key as PEM or PKCS#12',
    });
  }
  const certificates = [...others, ...certificatesIn(text, files.key)];
  if (certificates.length === 0) {
    throw new UnreadableInput(`Cannot find a certificate for the key \`${files.key}\``, {
      hint: 'give it with `--cert`',
    });
  }
  return localSigner(keyFrom(pem, files.key, passphrase), certificates);
};

/**
 * Reads a signer from files: a PEM key with its PEM certificates, or a PKCS#12 container of the old
 * or the new kind. Throws `UnreadableInput` with one sentence for whatever is wrong with them.
 */
export const readSigner = async (files: SignerFiles, env: Environment): Promise<Signer> => {
  const passphrase = await passphraseOf(files, env);
  const bytes = await read(files.key, 'key');
  const others =
    files.certificate === undefined
      ? []
      : certificatesIn(
          (await read(files.certificate, 'certificate')).toString('latin1'),
          files.certificate,
        );
  if (files.certificate !== undefined && others.length === 0) {
    throw new UnreadableInput(`Cannot find a certificate in \`${files.certificate}\``, {
      hint: 'give certificates as PEM',
    });
  }
  const text = bytes.toString('latin1');
  if (text.includes('-----BEGIN ')) return fromPem(text, files, passphrase, others);
  const container = readPkcs12(bytes, files.key, passphrase);
  return localSigner(container.key, [...others, ...container.certificates]);
};
