import type { Collected, CollectedFile } from '#evidence/collected.ts';
import { itemsOf } from '#evidence/items.ts';
import type { PlacedItem } from '#evidence/items.ts';
import { eachOf, fail, notEvaluated, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

type ReadFile = Extract<CollectedFile, { state: 'read' }>;

/** A digest cut so that the first digit in which the other differs is shown. */
const short = (digest: string, other: string): string => {
  const differs = Array.from(digest).findIndex((digit, index) => digit !== other[index]);
  return `\`${digest.slice(0, Math.max(12, differs + 1))}…\``;
};

const compared = ({ request, item, index }: PlacedItem, path: string, file: ReadFile): Outcome => {
  const related = [{ path, line: 1, column: 1, message: 'the file' }];
  if (file.pointer) {
    return fail(
      request,
      ['items', index, 'file'],
      `Unexpected Git LFS pointer \`${path}\`, expected the file itself`,
      'put the file in its place (`git lfs pull` fetches it), or name the store that holds it in `where:`',
      { related },
    );
  }
  if (file.sha256 !== item.sha256) {
    return fail(
      request,
      ['items', index, 'sha256'],
      `Unexpected digest ${short(file.sha256, item.sha256)} of \`${path}\`, expected ${short(item.sha256, file.sha256)} as when it was collected`,
      `restore the file (\`git log -- ${path}\` shows what changed it); what was exported anew becomes an item of its own`,
      { related },
    );
  }
  return file.bytes === item.bytes
    ? pass(request)
    : fail(
        request,
        ['items', index, 'bytes'],
        `Unexpected \`bytes: ${item.bytes}\`, expected ${file.bytes}, the size of \`${path}\``,
        `write \`bytes: ${file.bytes}\``,
        { related },
      );
};

const judge = ({ files }: Collected, placed: PlacedItem): Outcome => {
  const { request, item, index, key } = placed;
  if (item.file === undefined) return notEvaluated(`\`${key}\` is not held here`, request);
  const file = files.get(item.file);
  if (file?.state === 'read') {
    return file.pointer && item.where !== undefined
      ? notEvaluated(`\`${key}\` is not held here`, request)
      : compared(placed, item.file, file);
  }
  if (file?.state !== 'unreadable') {
    return notEvaluated(`\`${item.file}\` is ${file?.state ?? 'missing'}`, request);
  }
  return fail(
    request,
    ['items', index, 'file'],
    `Cannot read \`${item.file}\``,
    'give the user who runs this the right to read it',
  );
};

/** Each file of evidence is, byte for byte, what was collected. */
export const evidenceHash: Rule = {
  id: 'evidence/hash',
  severity: 'error',
  source: '7.5.3',
  checks: 'each file of evidence has the digest and the size that its item names',
  why: 'Evidence that can be changed after the day proves nothing. The digest is computed anew in each run and never taken on trust.',
  mend: 'Restore the file as it was collected; `git log -- FILE` shows what changed it. A newer export is a new item with a file, a digest and a day of its own. What is held in a store or a vault is "not evaluated": compare its digest there.',
  *evaluate(evidence) {
    const { collected } = evidence;
    if (!collected) {
      yield notEvaluated('nobody read the files of evidence');
      return;
    }
    yield* eachOf(evidence, 'evidence', ['items'], function* (request) {
      const outcomes = itemsOf(request).map((placed) => judge(collected, placed));
      const others = outcomes.filter(({ result }) => result !== 'pass');
      yield* others;
      if (others.length === 0) yield pass(request);
    });
  },
};
