import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audiences } from '#audiences/view.ts';
import { engineVersion } from '#engine.ts';
import { objectIn, textIn } from '#verify/json-value.ts';
import { shown } from '#verify/shown.ts';
import type { Check } from '#verify/verdict.ts';
import { givenClaims, statedClaims } from './compare-claims.ts';
import type { Context } from './context.ts';
import { openClone, Undecidable, type OpenedClone } from './open-clone.ts';
import { packOpened, type BrowserChoice } from './pack.ts';
import { originOf, type CloneReport, type PackToCompare } from './verify-repo.ts';

const id = 'rebuild/files';

/** What signs, and what lists digests of signed files, differs by nature. */
const notRebuilt: ReadonlySet<string> = new Set([
  'manifest.json',
  'manifest.dsse.json',
  'signer.pem',
  'SHA256SUMS',
]);

/** A signature is added behind the bytes of a PDF, which stay as they were printed. */
const isSame = (name: string, packed: Uint8Array, printed: Uint8Array): boolean => {
  const bytes = Buffer.from(packed);
  return name.endsWith('.pdf')
    ? bytes.subarray(0, printed.length).equals(printed)
    : bytes.equals(printed);
};

const compareFiles = async (
  { files }: PackToCompare,
  folder: string,
  rebuilt: readonly string[],
): Promise<readonly Check[]> => {
  const names = [...new Set([...files.names, ...rebuilt])]
    .filter((name) => !notRebuilt.has(name))
    .sort();
  const checks: Check[] = [];
  for (const name of names) {
    const [packed, printed] = [files.names.includes(name), rebuilt.includes(name)];
    const same =
      packed && printed && isSame(name, files.read(name), await readFile(join(folder, name)));
    const words = packed && printed ? 'differs' : `is not in the ${packed ? 'clone' : 'pack'}`;
    if (!same) checks.push({ id, result: 'fail', message: `\`${shown(name)}\` ${words}` });
  }
  const good = `all ${names.length} files come out again, byte for byte before signing`;
  return checks.length === 0 ? [{ id, result: 'pass', message: good }] : checks;
};

/** Other programs print other bytes of the same text; that says nothing against the pack. */
const requireSame = (
  program: 'engine' | 'browser',
  then: string | undefined,
  now: string,
): void => {
  if (then === now) return;
  throw new Undecidable(
    `the pack was made by other programs (${program} ${shown(then ?? '')}, here ${now})`,
  );
};

const printAgain = async (
  context: Context,
  clone: OpenedClone,
  pack: PackToCompare,
  browser: BrowserChoice,
): Promise<CloneReport> => {
  const { predicate } = pack.manifest;
  const audience = audiences.find((one) => one === textIn(predicate, 'audience'));
  if (audience === undefined) throw new Undecidable('the pack names no known audience');
  requireSame('engine', textIn(objectIn(predicate, 'engine'), 'version'), engineVersion());
  const isms = await clone.judged('both');
  const { drafts } = givenClaims(isms, audience, statedClaims(predicate));
  const out = await mkdtemp(join(tmpdir(), 'isms-rebuild-'));
  try {
    const opened = { isms, tree: clone.tree, close: clone.close };
    const request = { audience, includeDrafts: drafts, out, signer: undefined, now: context.now };
    const made = await packOpened(context, opened, { ...browser, ...request });
    const { folder, files, browserVersion } = made;
    requireSame('browser', textIn(predicate, 'browser'), browserVersion);
    return { checks: await compareFiles(pack, folder, files), decided: true };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
};

/** Prints a pack again from a clone, unsigned, and compares the bytes of every file. */
export const rebuildFromClone = async (
  context: Context,
  pack: PackToCompare,
  folder: string,
  { browser, sandbox }: BrowserChoice,
): Promise<CloneReport> => {
  const choice = { sandbox, ...(browser === undefined ? {} : { browser }) };
  let clone: OpenedClone | undefined;
  try {
    clone = await openClone(context, folder, originOf(pack));
    return await printAgain(context, clone, pack, choice);
  } catch (error) {
    if (!(error instanceof Undecidable)) throw error;
    return { checks: [{ id, result: 'not evaluated', message: error.message }], decided: false };
  } finally {
    await clone?.close();
  }
};
