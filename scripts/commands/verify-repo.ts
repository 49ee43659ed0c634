import { trustRootWords } from '#approvals/words.ts';
import { byLevel, levels } from '#approvals/level.ts';
import type { Level } from '#approvals/approval.ts';
import { audiences } from '#audiences/view.ts';
import { filesAt } from '#history/files-at.ts';
import { isObject, listIn, objectIn, textIn, type JsonObject } from '#verify/json-value.ts';
import type { Manifest } from '#verify/manifest.ts';
import type { PackFiles } from '#verify/pack-files.ts';
import { sha256 } from '#verify/sha256.ts';
import { shown } from '#verify/shown.ts';
import type { Check } from '#verify/verdict.ts';
import { carriedLines } from './carried-evidence.ts';
import {
  differences,
  givenClaims,
  statedClaims,
  type Claims,
  type GivenClaims,
} from './compare-claims.ts';
import type { Context } from './context.ts';
import {
  lineWith,
  openClone,
  Undecidable,
  type OpenedClone,
  type PackOrigin,
} from './open-clone.ts';
import type { GivenTrust } from './trust-option.ts';

/** A pack to be compared with a clone. */
export interface PackToCompare {
  readonly files: PackFiles;
  readonly manifest: Manifest;
}

/** What a clone says of a pack. */
export interface CloneReport {
  readonly checks: readonly Check[];
  /** False where the clone, or the root of approval given, does not let anything be decided. */
  readonly decided: boolean;
}

const pass = (id: string, message: string): Check => ({ id, result: 'pass', message });
const fail = (id: string, message: string): Check => ({ id, result: 'fail', message });
const open = (id: string, message: string): Check => ({ id, result: 'not evaluated', message });

const nameOf = (id: string, record: JsonObject): string =>
  [`\`${shown(id)}\``, shown(textIn(record, 'version') ?? '')].join(' ').trim();

const isLevel = (text: string | undefined): text is Level => levels.some((level) => level === text);

/** The clone, with evidence that came later, proves at least as much as the pack says. */
const provesMore = (stated: JsonObject, given: JsonObject): boolean => {
  const [claimed, reached] = [textIn(stated, 'level'), textIn(given, 'level')];
  return (
    textIn(stated, 'verdict') === 'approved' &&
    textIn(given, 'verdict') === 'approved' &&
    isLevel(claimed) &&
    isLevel(reached) &&
    byLevel(reached, claimed) >= 0
  );
};

const wordsOf = (record: JsonObject): string =>
  listIn(record, 'words')
    .filter((one): one is string => typeof one === 'string')
    .map(shown)
    .join(' ');

const compareRecord = (
  id: string,
  stated: JsonObject | undefined,
  given: JsonObject | undefined,
  alone: JsonObject | undefined,
): Check => {
  const check = 'repo/approval';
  if (given === undefined) {
    return fail(check, `${nameOf(id, stated ?? {})}: missing, the clone gives no such record here`);
  }
  if (stated === undefined) {
    return fail(check, `${nameOf(id, given)}: missing, the pack does not state it`);
  }
  const differing = differences(stated, given);
  if (differing.length === 0)
    return pass(check, `${nameOf(id, given)}: recomputed. ${wordsOf(given)}`);
  if (alone !== undefined && provesMore(stated, given) && differences(stated, alone).length === 0) {
    const now = `The clone now proves more: ${wordsOf(given)}`;
    return pass(check, `${nameOf(id, given)}: recomputed. ${wordsOf(alone)} ${now}`);
  }
  return fail(check, `${nameOf(id, stated)}: differs in ${differing.join(', ')}`);
};

/** Ids of records whose approval rests on a note that the pack does not carry. */
const restingOnNotes = (predicate: JsonObject): ReadonlySet<string> =>
  new Set(
    listIn(predicate, 'records')
      .filter(isObject)
      .filter((record) =>
        listIn(record, 'approvals')
          .filter(isObject)
          .some(
            (approval) =>
              textIn(approval, 'evidenceIn') === 'clone' &&
              textIn(approval, 'evidence')?.startsWith('attestation ') === true,
          ),
      )
      .map((record) => textIn(record, 'id') ?? ''),
  );

const fetchNotes =
  'fetch the approval notes: `git fetch origin refs/notes/isms-approvals:refs/notes/isms-approvals`';

/** A clone comes without notes: that one is missing there is no fault of the pack. */
const excused = (check: Check, id: string, record: JsonObject | undefined): Check =>
  open(
    check.id,
    `${nameOf(id, record ?? {})}: neither pack nor clone hold its attestation; ${fetchNotes}`,
  );

const compareRecords = (
  stated: Claims,
  given: Claims,
  alone: Claims | undefined,
  resting: ReadonlySet<string>,
): readonly Check[] =>
  [...new Set([...stated.records.keys(), ...given.records.keys()])].sort().map((id) => {
    const [claim, found] = [stated.records.get(id), given.records.get(id)];
    const check = compareRecord(id, claim, found, alone?.records.get(id));
    return check.result === 'fail' && resting.has(id) ? excused(check, id, claim) : check;
  });

const comparePack = (stated: Claims, given: Claims, alone: Claims | undefined): Check => {
  const differing = differences(stated.pack, given.pack);
  const held = alone !== undefined && differences(stated.pack, alone.pack).length === 0;
  const more =
    held &&
    differing.every((one) => one.startsWith('trust.')) &&
    provesMore(objectIn(stated.pack, 'trust'), objectIn(given.pack, 'trust'));
  return differing.length === 0 || more
    ? pass('repo/manifest', 'organisation, day, trust root and trust parts are as the pack states')
    : fail('repo/manifest', `the pack differs in ${differing.join(', ')}`);
};

const sourceFolder = 'sources/';

const compareSources = async (
  { repository, history }: OpenedClone,
  { files }: PackToCompare,
): Promise<readonly Check[]> => {
  const names = files.names.filter((name) => name.startsWith(sourceFolder));
  const paths = names.map((name) => `${repository.prefix}${name.slice(sourceFolder.length)}`);
  const blobs = await filesAt(repository, history.head, paths);
  const other = names.filter((name, index) => {
    const blob = blobs.get(paths[index] ?? '');
    return blob === undefined || sha256(blob) !== sha256(files.read(name));
  });
  return other.length === 0
    ? [pass('repo/sources', `the ${names.length} sources are files of the commit, byte for byte`)]
    : other.map((name) => fail('repo/sources', `\`${shown(name)}\` is not the file of the commit`));
};

const compareLine = async (
  { repository, history }: OpenedClone,
  { view }: GivenClaims,
): Promise<Check> => {
  const { main } = view.register.settings.approval;
  const line = await lineWith(repository, history.head, main);
  return line === undefined
    ? fail('repo/commit', `the commit ${history.head} is not on the main line of the clone`)
    : pass('repo/commit', `the commit ${history.head} is on the main line (${shown(line)})`);
};

const isGiven = ({ commits, signers }: GivenTrust): boolean =>
  commits.length > 0 || signers !== undefined;

/** With a root of the verifier's own, what the pack calls approved must be so from there too. */
const compareTrust = async (
  clone: OpenedClone,
  given: GivenClaims,
  trust: GivenTrust,
): Promise<readonly Check[]> => {
  const id = 'repo/trust';
  if (!isGiven(trust)) {
    return [open(id, `${trustRootWords(given.view.proof)}: give it with \`--trust\``)];
  }
  const { proof } = await clone.judgedFrom(trust);
  const lost = [...given.records].filter(
    ([record, { verdict }]) =>
      verdict === 'approved' && proof.approvals.get(record)?.verdict !== 'approved',
  );
  return [
    pass(id, trustRootWords(proof)),
    ...lost.map(([record, claim]) =>
      fail('repo/approval', `${nameOf(record, claim)}: not approved from the root that you trust`),
    ),
  ];
};

const noIds: ReadonlySet<string> = new Set();

const compareAll = async (
  clone: OpenedClone,
  pack: PackToCompare,
  trust: GivenTrust,
): Promise<readonly Check[]> => {
  const { predicate } = pack.manifest;
  const audience = audiences.find((one) => one === textIn(predicate, 'audience'));
  if (audience === undefined) return [fail('repo/manifest', 'the pack names no known audience')];
  const stated = statedClaims(predicate);
  const given = givenClaims(await clone.judged('both'), audience, stated);
  const equal =
    differences(stated.pack, given.pack).length === 0 &&
    [...stated.records].every(
      ([id, record]) => differences(record, given.records.get(id) ?? {}).length === 0,
    );
  const alone = equal ? undefined : givenClaims(await clone.judged('pack'), audience, stated);
  const resting = given.view.proof.notes === undefined ? restingOnNotes(predicate) : noIds;
  return [
    await compareLine(clone, given),
    comparePack(stated, given, alone),
    ...(await compareSources(clone, pack)),
    ...(await compareTrust(clone, given, trust)),
    ...compareRecords(stated, given, alone, resting),
  ];
};

/** What a pack says of where it comes from. */
export const originOf = ({ files, manifest: { predicate } }: PackToCompare): PackOrigin => {
  const name = 'approvals.jsonl';
  const today = textIn(predicate, 'today');
  return {
    commit: textIn(predicate, 'commit') ?? '',
    ...(today === undefined ? {} : { today }),
    carried: files.names.includes(name) ? carriedLines(files.read(name)) : [],
  };
};

/**
 * Proves every approval that a pack claims again from a clone, with the evidence of the clone and
 * of the pack, and compares each claim. Throws `UnreadableInput` where there is no clone.
 */
export const compareWithClone = async (
  context: Context,
  pack: PackToCompare,
  folder: string,
  trust: GivenTrust,
): Promise<CloneReport> => {
  let clone: OpenedClone | undefined;
  try {
    clone = await openClone(context, folder, originOf(pack));
    const checks = await compareAll(clone, pack, trust);
    const decided = checks.every(
      ({ id, result }) => id === 'repo/trust' || result !== 'not evaluated',
    );
    return { checks, decided };
  } catch (error) {
    if (!(error instanceof Undecidable)) throw error;
    return { checks: [open('repo/clone', error.message)], decided: false };
  } finally {
    await clone?.close();
  }
};
