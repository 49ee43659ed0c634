import {
  approvalClaims,
  statedRoot,
  type ApprovalClaim,
  type RecordClaim,
} from './approval-claims.ts';
import { readApprovalsFile, type Carried } from './approvals-file.ts';
import { checkAttestation } from './carried-attestation.ts';
import { checkTag } from './carried-tag.ts';
import { folderIdLike, gitIdLike, isGitId } from './git-object.ts';
import { listIn, objectIn, textIn } from './json-value.ts';
import type { Manifest } from './manifest.ts';
import type { PackFiles } from './pack-files.ts';
import { asRefused, invalid } from './refused.ts';
import { printable, shown } from './shown.ts';
import { combine, failed, notEvaluated, passed, type Findings } from './verdict.ts';

const id = 'approval/evidence';

/** The line that an approval names, by the digest of what it says. */
const carriedFor = (all: readonly Carried[], evidence: string): Carried | undefined => {
  const [kind, named = ''] = evidence.split(' ');
  return all.find((one) =>
    one.type === 'attestation'
      ? kind === 'attestation' && one.digest === named
      : kind === 'tag' && isGitId(named) && gitIdLike(named, 'tag', one.bytes) === named,
  );
};

const subjectOf = ({ id: record, version }: RecordClaim): string =>
  `\`${shown(record)}\`${version === undefined ? '' : ` ${shown(version)}`}`;

const onlyFromClone = (record: RecordClaim, { evidence, person }: ApprovalClaim): Findings =>
  notEvaluated(
    id,
    `${subjectOf(record)}: the approval by ${shown(person)} rests on ${shown(evidence)}, which only a clone holds`,
  );

/** What is checked of one approval, and the line that it used. */
const judgeApproval = (
  record: RecordClaim,
  claim: ApprovalClaim,
  carried: readonly Carried[],
  root: string | undefined,
): Findings => {
  const evidence = shown(claim.evidence);
  if (!claim.carried) return onlyFromClone(record, claim);
  try {
    const found =
      carriedFor(carried, claim.evidence) ?? invalid('`approvals.jsonl` does not hold it');
    if (found.type === 'attestation') checkAttestation(found, record, claim, root);
    else if (checkTag(found, record, claim) === 'not checked') {
      const what = `${subjectOf(record)}: ${evidence} is signed with OpenPGP, whose keys only a clone holds`;
      return notEvaluated(id, what);
    }
    const key = shown(claim.key ?? '');
    return passed(id, `${subjectOf(record)}: ${evidence} approves it and is signed by ${key}`);
  } catch (error) {
    const { message } = asRefused(error);
    return failed('invalid', id, `${subjectOf(record)}: ${evidence}: ${message}`);
  }
};

const statementFolder = 'sources/soa/';

/** What holds of all is said once. */
const contents = (files: PackFiles, claims: readonly RecordClaim[]): Findings => {
  const judged = claims.map((record) => judgeContent(files, record));
  const [rest, good] = [true, false].map((open) =>
    judged.filter(({ checks }) => checks.some(({ result }) => result !== 'pass') === open),
  );
  const count = good?.flatMap(({ checks }) => checks).length ?? 0;
  return combine([
    ...(count === 0
      ? []
      : [passed('approval/content', `the sources of ${count} records are the contents named`)]),
    ...(rest ?? []),
  ]);
};

/** The id of the folder of the SoA as far as the pack holds it. */
const statementId = (files: PackFiles, content: string): string | undefined => {
  const inside = files.names
    .filter((name) => name.startsWith(statementFolder))
    .map((name) => [name.slice(statementFolder.length), name] as const);
  if (inside.some(([name]) => name.includes('/'))) return undefined;
  return folderIdLike(content, new Map(inside.map(([name, path]) => [name, files.read(path)])));
};

const judgeContent = (files: PackFiles, record: RecordClaim): Findings => {
  const check = 'approval/content';
  const { content, source, isStatement } = record;
  const path = `sources/${source ?? ''}`;
  if (content === undefined) return combine([]);
  if (!isGitId(content))
    return failed('malformed', check, `${subjectOf(record)} has no content id`);
  if (source === undefined || !files.names.includes(path))
    return notEvaluated(check, `${subjectOf(record)}: the pack does not hold its source`);
  const found = isStatement
    ? statementId(files, content)
    : gitIdLike(content, 'blob', files.read(path));
  if (found === content)
    return passed(check, `${subjectOf(record)}: the source is the content ${content}`);
  // Controls that the audience may not see are missing from the folder.
  return isStatement
    ? notEvaluated(
        check,
        `${subjectOf(record)}: the pack does not hold all of \`soa/\`, so its content id cannot be formed`,
      )
    : failed(
        'invalid',
        check,
        `${subjectOf(record)}: the source is another content than ${content}`,
      );
};

const unused = (carried: readonly Carried[], claims: readonly RecordClaim[]): Findings => {
  const named = claims.flatMap(({ approvals }) => approvals).filter((one) => one.carried);
  const used = new Set(named.map(({ evidence }) => carriedFor(carried, evidence)));
  const rest = carried.filter((one) => !used.has(one)).length;
  return rest === 0
    ? combine([])
    : failed('invalid', id, `\`approvals.jsonl\` holds ${rest} lines that no approval names`);
};

/** Where trust starts, as the pack states it: to be compared with what the reader knows. */
const rootWords = ({ predicate }: Manifest): string => {
  const root = objectIn(predicate, 'trustRoot');
  const keys = listIn(root, 'keys').filter((key) => typeof key === 'string');
  const marks = [
    `isms.yml sha256 ${textIn(root, 'ismsSha256') ?? 'unknown'}`,
    ...(keys.length === 0 ? [] : [`keys ${keys.join(', ')}`]),
  ];
  const words = `commit ${textIn(root, 'commit') ?? 'unknown'} (${marks.join(', ')})`;
  return `Trust root, as the pack states it: ${printable(words)}, not confirmed by you`;
};

const limits = (manifest: Manifest, claims: readonly RecordClaim[]): Findings =>
  claims.every(({ approvals }) => approvals.length === 0)
    ? combine([])
    : combine([
        notEvaluated('approval/root', rootWords(manifest)),
        notEvaluated(
          'approval/trust',
          'who may approve, and what the commits say, no pack tells: prove all again with `--repo CLONE` (a clone of your own, `git clone --no-local`)',
        ),
      ]);

/**
 * Checks what a pack proves of its approvals by itself: the signatures of the attestations and tags
 * in `approvals.jsonl` by the keys that the manifest names, that they approve these versions with
 * these contents, and that the sources are these contents. The rest is said to need a clone.
 */
export const judgeApprovals = (files: PackFiles, manifest: Manifest): Findings => {
  const claims = approvalClaims(manifest);
  const root = statedRoot(manifest);
  try {
    const name = 'approvals.jsonl';
    const carried = files.names.includes(name) ? readApprovalsFile(files.read(name)) : [];
    return combine([
      contents(files, claims),
      ...claims.flatMap((record) =>
        record.approvals.map((claim) => judgeApproval(record, claim, carried, root)),
      ),
      unused(carried, claims),
      limits(manifest, claims),
    ]);
  } catch (error) {
    const { verdict, message } = asRefused(error);
    return failed(verdict, id, message);
  }
};
