import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { sshPublicKey } from '#approvals/signatures/ssh-sign.ts';

export interface Person {
  readonly name: string;
  readonly email: string;
}

const person = (name: string): Person => ({
  name,
  email: `${name.split(' ')[0]?.toLowerCase() ?? ''}@example.com`,
});

/** Approves documents, as head of information security. */
export const clara = person('Clara Ibsen');
/** Approves changes of trust, as top management. */
export const bianca = person('Bianca Keller');
/** Merges. */
export const omar = person('Omar Merger');
export const authors: readonly Person[] = [
  person('Ines Author'),
  person('Jonas Lindqvist'),
  person('Aiko Tanaka'),
];

// PKCS #8 of an Ed25519 private key is this, then its 32 bytes (RFC 8410).
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The same name gives the same key: the repositories come out the same everywhere. */
const keyOf = (name: string): KeyObject => {
  const seed = createHash('sha256').update(`bench ${name}`).digest();
  const key = Buffer.concat([ed25519Prefix, seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
};

/** The key with which Clara signs merges and tags. */
export const claraKey = keyOf('clara');
/** The key with which the forge's recorder signs attestations. */
export const recorderKey = keyOf('recorder');

export const forgeUri = 'https://github.com/example/isms';

const since = '2010-01-01';
const authorLines = authors.map(
  ({ name, email }, index) =>
    `  - {id: author-${index}, name: ${name}, emails: [${email}], forge: {login: author-${index}, id: ${2001 + index}}}\n`,
);

/** `isms.yml`; `joined` people without a role came later. */
export const settingsText = (joined: number): string => `format: 1
organisation: {name: Example Ltd}
people:
${authorLines.join('')}  - {id: omar, name: ${omar.name}, emails: [${omar.email}], forge: {login: omar, id: 1004}}
  - id: clara
    name: ${clara.name}
    emails: [${clara.email}]
    forge: {login: clara, id: 1002}
    keys: [{ssh: "${sshPublicKey(claraKey)}", from: ${since}}]
    roles: [{role: ciso, from: ${since}}]
  - {id: bianca, name: ${bianca.name}, emails: [${bianca.email}], roles: [{role: top-management, from: ${since}}]}
${Array.from({ length: joined }, (_, index) => `  - {id: joined-${index}, name: Joined ${index}, emails: [joined-${index}@example.com]}\n`).join('')}forges:
  - uri: ${forgeUri}
    recorder: [{ssh: "${sshPublicKey(recorderKey)}", from: ${since}}]
    trusted_mergers: [omar, clara, bianca]
approval:
  document: {approvers: [ciso], least: recorded}
  soa: {approvers: [ciso], least: recorded}
  risk: {approvers: [ciso], least: recorded}
  trust_changes: {approvers: [top-management], least: recorded}
`;
