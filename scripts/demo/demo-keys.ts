import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { isMap, isSeq, parseDocument } from 'yaml';
import { sshPublicKey } from '#approvals/signatures/ssh-sign.ts';

// DER of an Ed25519 private key up to its 32 bytes (RFC 8410).
const privateKeyPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * A key that everybody can make again, so that the demo is the same everywhere: it proves how
 * signatures are checked, and nothing of who signed.
 */
const openSecret = (name: string): KeyObject => {
  const seed = createHash('sha256').update(`isms-as-code demo: ${name}`).digest();
  const key = Buffer.concat([privateKeyPrefix, seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
};

/** The keys of the demo: that of the forge's recorder, and that of the one person who has one. */
export interface DemoKeys {
  readonly recorder: KeyObject;
  readonly signer: { readonly person: string; readonly key: KeyObject };
}

/** Makes the keys of the demo. */
export const demoKeys = (): DemoKeys => ({
  recorder: openSecret('recorder'),
  signer: { person: 'nadia', key: openSecret('nadia') },
});

const entry = (from: string, key: KeyObject): readonly object[] => [
  { ssh: sshPublicKey(key), from },
];

/** Registers the keys in a text of `isms.yml`, used from a day on. */
export const withDemoKeys = (settings: string, { recorder, signer }: DemoKeys, from: string) => {
  const document = parseDocument(settings, { version: '1.2' });
  document.setIn(['forges', 0, 'recorder'], document.createNode(entry(from, recorder)));
  const people = document.get('people');
  const person = isSeq(people)
    ? people.items.find((item) => isMap(item) && item.get('id') === signer.person)
    : undefined;
  if (isMap(person)) person.set('keys', document.createNode(entry(from, signer.key)));
  return document.toString({ lineWidth: 0 });
};
