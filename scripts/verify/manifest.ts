import { nameFaults } from './file-names.ts';
import {
  isObject,
  listIn,
  objectIn,
  readJsonObject,
  textIn,
  type JsonObject,
} from './json-value.ts';
import { malformed } from './refused.ts';
import { shown } from './shown.ts';

/** What `manifest.json` says: digests of the files, and the statements of its signer about them. */
export interface Manifest {
  /** Path in the pack → SHA-256 in hexadecimal. */
  readonly digests: ReadonlyMap<string, string>;
  readonly predicate: JsonObject;
}

const statementType = 'https://in-toto.io/Statement/v1';
const predicatePattern = /^urn:isms-as-code:pack:v1$/;

const subjectOf = (value: unknown): readonly [string, string] => {
  const subject = isObject(value) ? value : {};
  const name = textIn(subject, 'name');
  const digest = textIn(objectIn(subject, 'digest'), 'sha256');
  if (name === undefined || digest === undefined || !/^[0-9a-f]{64}$/.test(digest))
    return malformed('`manifest.json` lists a file without name or SHA-256');
  return [name, digest];
};

/** Reads an in-toto Statement v1 about a pack. Throws `Refused` (`malformed`). */
export const readManifest = (bytes: Uint8Array): Manifest => {
  const statement = readJsonObject(bytes) ?? malformed('`manifest.json` is not JSON');
  if (textIn(statement, '_type') !== statementType)
    malformed('`manifest.json` is not an in-toto statement');
  const type = textIn(statement, 'predicateType') ?? '';
  if (!predicatePattern.test(type))
    malformed(`\`manifest.json\` is a statement of unknown type \`${shown(type)}\``);
  const subjects = listIn(statement, 'subject').map(subjectOf);
  const [fault] = nameFaults(subjects.map(([name]) => name));
  if (fault !== undefined) malformed(`in \`manifest.json\` ${fault}`);
  return { digests: new Map(subjects), predicate: objectIn(statement, 'predicate') };
};
