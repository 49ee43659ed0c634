import type { ApprovalClaim, RecordClaim } from './approval-claims.ts';
import type { CarriedTag } from './approvals-file.ts';
import { invalid, malformed } from './refused.ts';
import { shown } from './shown.ts';
import { sshSigner } from './ssh-signature.ts';

const armourBegin = '-----BEGIN SSH SIGNATURE-----\n';
const armourEnd = '\n-----END SSH SIGNATURE-----\n';
const openPgp = '-----BEGIN PGP SIGNATURE-----\n';

/** How far a tag could be checked without the clone. */
export type TagResult = 'signed' | 'not checked';

interface Parts {
  readonly payload: Buffer;
  readonly signature: Buffer;
}

const partsOf = (bytes: Buffer): Parts => {
  const start = bytes.lastIndexOf(`\n${armourBegin}`) + 1;
  if (start === 0) return invalid('it is not signed');
  const armour = bytes.toString('latin1', start);
  const base64 = armour.slice(armourBegin.length, -armourEnd.length).replaceAll('\n', '');
  const signature = Buffer.from(base64, 'base64');
  if (!armour.endsWith(armourEnd) || signature.toString('base64') !== base64)
    return malformed('its signature is not in the form that can be checked');
  return { payload: bytes.subarray(0, start), signature };
};

const head = /^object ([0-9a-f]{40}|[0-9a-f]{64})\ntype (blob|commit|tag|tree)\ntag [^\n]*\n/;

const requireTarget = (text: string, { approvedContent }: RecordClaim): void => {
  const [, object, type] = head.exec(text) ?? malformed('it is no tag');
  // Which content stands in a commit, only a clone tells.
  if (type !== 'commit' && object !== approvedContent) invalid('it points to another content');
};

const requireVersion = (text: string, { id, version }: RecordClaim): void => {
  const message = text.slice(text.indexOf('\n\n') + 2);
  const named = message
    .split(/\r?\n/)
    .map((line) => /^approves: *(\S+)(?: +(\S+))? *$/i.exec(line))
    .some((match) => match?.[1] === id && match[2] === version);
  if (!named) invalid(`it does not say to approve \`${shown(id)}\` ${shown(version ?? '')}`);
};

/**
 * Checks what a tag proves by itself: the key that the manifest names signed it, it says to approve
 * this version of this record, and it points to this content or to a commit. Throws `Refused`. An
 * OpenPGP signature is not checked: it does not hold its key.
 */
export const checkTag = (
  { bytes }: CarriedTag,
  record: RecordClaim,
  claim: ApprovalClaim,
): TagResult => {
  const text = bytes.toString('utf8');
  requireTarget(text, record);
  requireVersion(text, record);
  if (text.includes(`\n${openPgp}`)) return 'not checked';
  const { payload, signature } = partsOf(bytes);
  const signer = sshSigner(signature, payload, 'git');
  if (signer !== claim.key)
    invalid(`it is signed by ${signer}, the manifest says by ${shown(claim.key ?? '')}`);
  return 'signed';
};
