import type { ApprovalClaim, RecordClaim } from './approval-claims.ts';
import type { CarriedAttestation } from './approvals-file.ts';
import { isObject, listIn, objectIn, textIn, type JsonObject } from './json-value.ts';
import { asRefused, invalid, type Refused } from './refused.ts';
import { shown } from './shown.ts';
import { sshSigner } from './ssh-signature.ts';

const namespace = 'approval@isms-as-code';
const predicateType = 'urn:isms-as-code:approval:v1';

const signerOf = (signature: Buffer, signed: Buffer): string | Refused => {
  try {
    return sshSigner(signature, signed, namespace);
  } catch (error) {
    return asRefused(error);
  }
};

const requireSigned = ({ signatures, signed }: CarriedAttestation, key: string): void => {
  const signers = signatures.map((signature) => signerOf(signature, signed));
  if (signers.includes(key)) return;
  const [first] = signers;
  invalid(
    typeof first === 'string'
      ? `it is signed by ${first}, the manifest says by ${shown(key)}`
      : `its signature does not hold: ${first?.message ?? 'there is none'}`,
  );
};

const contentOf = (subject: JsonObject): string | undefined => {
  const digest = objectIn(subject, 'digest');
  return textIn(digest, 'gitBlob') ?? textIn(digest, 'gitTree');
};

const subjectFor = (
  statement: JsonObject,
  { id, version, approvedContent }: RecordClaim,
): JsonObject => {
  const subjects = listIn(statement, 'subject').filter(isObject);
  const named = subjects.filter((subject) => {
    const annotations = objectIn(subject, 'annotations');
    return textIn(annotations, 'id') === id && textIn(annotations, 'version') === version;
  });
  if (named.length === 0) return invalid('it is about other records or another version');
  return (
    named.find((subject) => contentOf(subject) === approvedContent) ??
    invalid('it approves another content of this version')
  );
};

const isApproved = (decision: JsonObject): boolean => textIn(decision, 'decision') === 'approved';

const requireDecision = (statement: JsonObject, subject: JsonObject, claim: ApprovalClaim) => {
  const predicate = objectIn(statement, 'predicate');
  const decisions = listIn(predicate, 'approvals').filter(isObject).filter(isApproved);
  const forge = textIn(objectIn(predicate, 'change'), 'forge');
  if (forge !== claim.forge)
    invalid('it is the word of another forge or person than the manifest says');
  const [path, content] = [textIn(subject, 'name') ?? '', contentOf(subject)];
  const found =
    forge === undefined
      ? decisions.some((decision) => textIn(decision, 'person') === claim.person)
      : decisions.some((decision) => textIn(objectIn(decision, 'reviewed'), path) === content);
  if (!found) invalid('nobody approved this content in it');
};

const requireRepository = (statement: JsonObject, root: string | undefined): void => {
  const named = textIn(objectIn(objectIn(statement, 'predicate'), 'repository'), 'root');
  if (root !== undefined && named !== root) invalid('it belongs to another repository');
};

/**
 * Checks what an attestation proves by itself: the key that the manifest names signed it, and in it
 * somebody approved this version of this record with this very content, in the repository of this
 * first commit. Throws `Refused`. Who may approve, it cannot tell.
 */
export const checkAttestation = (
  attestation: CarriedAttestation,
  record: RecordClaim,
  claim: ApprovalClaim,
  root: string | undefined,
): void => {
  const { statement } = attestation;
  requireSigned(attestation, claim.key ?? '');
  if (textIn(statement, 'predicateType') !== predicateType) invalid('it is no approval');
  requireRepository(statement, root);
  requireDecision(statement, subjectFor(statement, record), claim);
};
