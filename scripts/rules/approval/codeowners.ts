import { BrokenMarkers, readBlock } from '#forges/codeowners/block.ts';
import type { MarkedFile } from '#forges/codeowners/block.ts';
import { codeOwnersFor } from '#forges/codeowners/code-owners.ts';
import { failAt, notApplicable } from '../outcome.ts';
import type { CodeOwnersFiles, Evidence, Outcome, Rule } from '../rule.ts';

const nowhere: CodeOwnersFiles = { prefix: '', texts: new Map() };

const rewrite = 'run `isms codeowners` and merge what it writes';

/** First line of the block that is not as it should be, counted from 1 within the file. */
const firstOther = (block: MarkedFile, expected: readonly string[]): number => {
  const index = block.lines.findIndex((line, at) => line !== expected[at]);
  return block.line + (index < 0 ? block.lines.length - 1 : index);
};

/** Findings name paths from the root of the ISMS; the file lies at the top of the repository. */
const pathFromRoot = ({ prefix }: CodeOwnersFiles, path: string): string =>
  `${'../'.repeat(prefix.split('/').length - 1)}${path}`;

const judge = (
  evidence: Evidence,
  files: CodeOwnersFiles,
  path: string,
  block: MarkedFile,
): Outcome => {
  const place = { path: pathFromRoot(files, path), column: 1 };
  if (block.forge === undefined) {
    return failAt(
      { ...place, line: block.line },
      `Unexpected \`${block.lines[0] ?? ''}\`, expected the name of a forge behind it`,
      'run `isms codeowners --forge <forge>`',
    );
  }
  const { lines } = codeOwnersFor(evidence.register, {
    forge: block.forge,
    prefix: files.prefix,
    today: evidence.today,
  });
  if (lines.join('\n') === block.lines.join('\n')) return { result: 'pass' };
  return failAt(
    { ...place, line: firstOther(block, lines) },
    `\`${path}\` asks other people than \`isms.yml\` and the records name on ${evidence.today}`,
    rewrite,
  );
};

function* judgeFile(
  evidence: Evidence,
  files: CodeOwnersFiles,
  path: string,
  text: string,
): Iterable<Outcome> {
  try {
    const block = readBlock(text);
    if (block !== undefined) yield judge(evidence, files, path, block);
  } catch (error) {
    if (!(error instanceof BrokenMarkers)) throw error;
    yield failAt(
      { path: pathFromRoot(files, path), line: 1, column: 1 },
      `Cannot find the block of \`isms codeowners\` in \`${path}\`: ${error.message}`,
      'put back the two lines between which the block stands, or delete both, then run `isms codeowners`',
    );
  }
}

/** The forge asks those people for a review who must approve. */
export const approvalCodeowners: Rule = {
  id: 'approval/codeowners',
  severity: 'warning',
  source: '7.5.3, A.5.3',
  checks:
    'the generated block of a CODEOWNERS file names the accounts of those who must approve today',
  why: 'The forge asks for reviews from this file. If a role went to somebody else and the file did not follow, the wrong people are asked and changes wait, or pass without those who must agree.',
  mend: 'Run `isms codeowners` and merge the change. The file depends on the day: it changes when a role begins or ends.',
  *evaluate(evidence) {
    const { codeOwners = nowhere } = evidence;
    const outcomes = [...codeOwners.texts].flatMap(([path, text]) => [
      ...judgeFile(evidence, codeOwners, path, text),
    ]);
    if (outcomes.length > 0) yield* outcomes;
    else yield notApplicable('there is no CODEOWNERS file with a block of `isms codeowners`');
  },
};
