import { loosenedIn } from './changes.ts';
import type { Changes, FactChange, RecordChange } from './changes.ts';
import { markdownDetails } from './markdown-details.ts';
import { markdownText } from './markdown-text.ts';
import {
  acknowledgementInWords,
  approvalInWords,
  changeInWords,
  findingsInWords,
  headline,
  textInWords,
} from './sentences.ts';
import { counted } from '#findings/counted.ts';
import { listed, shortened } from './words.ts';

/** By this line CI finds the comment again that it updates. */
export const commentMarker = '<!-- isms-changes -->';

/** How a comment is set. */
export interface CommentOptions {
  /** Address of the whole page with the redline. */
  readonly link?: string;
  /** Characters that the forge takes. */
  readonly limit?: number;
}

/** GitHub's limit for one comment; other forges take more. */
const gitHubLimit = 65_536;

/** Lines above the fold, the marker and the blank ones included. */
const mostLines = 20;

const mostLoosened = 5;
const mostMissing = 3;

/** Characters of one line: a phone shows four rows of it. */
const longestLine = 220;

const replacements = ({ change, text }: RecordChange): readonly string[] =>
  change !== 'changed'
    ? []
    : (text?.summary.replacements ?? []).map(({ before, after }) => `“${before}” → “${after}”`);

/** What loosens is told above the records, and here only where a record does nothing else. */
const tellingFacts = ({ change, facts }: RecordChange): readonly FactChange[] => {
  if (change === 'removed') return [];
  const others = facts.filter(({ loosens }) => !loosens);
  return (others.length === 0 ? facts : others).slice(0, 3);
};

const inShort = (record: RecordChange): string =>
  [
    changeInWords(record),
    ...tellingFacts(record).map(({ sentence }) => shortened(sentence, 90)),
    ...replacements(record),
    textInWords(record),
  ]
    .filter((part) => part !== '')
    .join('; ');

const recordLine = (record: RecordChange): string => {
  const said = markdownText(inShort(record), longestLine);
  return `- **${markdownText(record.id, 40)} ${markdownText(record.title, 80)}**: ${said}`;
};

/** The first lines of a list, and how many more there are. */
const atMost = (lines: readonly string[], most: number, what: string): readonly string[] =>
  lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), `- … and ${counted(lines.length - most + 1, what)} more below`];

const loosenedLines = (changes: Changes): readonly string[] => {
  const lines = loosenedIn(changes).map(
    (sentence) => `- ⚠️ **Loosened**: ${markdownText(sentence, longestLine)}`,
  );
  return atMost(lines, mostLoosened, 'loosening');
};

const settingsLine = ({ settings }: Changes): readonly string[] => {
  const others = settings.filter(({ loosens }) => !loosens);
  if (others.length === 0) return [];
  const said = others.map(({ sentence }) => shortened(sentence, 90)).join('; ');
  return [`- **isms\\.yml**: ${markdownText(said, longestLine)}`];
};

/** What waits for the same people stands in one line. */
const approvalLines = ({ approvals, undecidable }: Changes): readonly string[] => {
  if (undecidable !== undefined) {
    return [`- Approval cannot be told: ${markdownText(undecidable)}`];
  }
  const bySentence = new Map<string, string[]>();
  for (const missing of approvals) {
    const words = approvalInWords(missing);
    const subject = `${missing.id} ${missing.version ?? ''}`.trim();
    bySentence.set(words, [...(bySentence.get(words) ?? []), subject]);
  }
  const lines = [...bySentence].map(
    ([words, subjects]) =>
      `- **To approve**: ${markdownText(`${shortened(listed(subjects), 100)}: ${words}`, longestLine)}`,
  );
  return atMost(lines, mostMissing, 'line');
};

const acknowledgementLines = ({ acknowledgements }: Changes): readonly string[] => {
  const [first, ...others] = acknowledgements;
  if (!first) return [];
  const more = others.length === 0 ? '' : `, and ${counted(others.length, 'document')} more`;
  return [`- **To confirm**: ${markdownText(acknowledgementInWords(first), longestLine)}${more}`];
};

/** An address in angle brackets may hold no bracket, blank or line break; `URL` encodes them. */
const linkLine = (link: string | undefined): readonly string[] =>
  link === undefined
    ? []
    : [`[See the whole change as a page](<${link.replace(/[<>\s]/g, encodeURIComponent)}>)`];

const aboveFold = (changes: Changes, options: CommentOptions): readonly string[] => {
  const affected =
    changes.affected.length === 0
      ? ''
      : `; ${counted(changes.affected.length, 'other record')} ${changes.affected.length === 1 ? 'links' : 'link'} to what changes`;
  const before = [
    commentMarker,
    `**${markdownText(headline(changes))}.** ${findingsInWords(changes)}${affected}.`,
    '',
    ...loosenedLines(changes),
    ...settingsLine(changes),
  ];
  const after = [
    ...approvalLines(changes),
    ...acknowledgementLines(changes),
    ...linkLine(options.link).flatMap((line) => ['', line]),
  ];
  const room = mostLines - before.length - after.length - 1;
  return [...before, ...atMost(changes.records.map(recordLine), room, 'record'), ...after];
};

const cutNote =
  'The rest does not fit into a comment; `isms changes --format html` holds all of it.';

/** Whole lines as long as they fit, then a sentence that says that the rest is missing. */
const cut = (lines: readonly string[], room: number): readonly string[] => {
  const kept: string[] = [];
  let left = room - cutNote.length - 2;
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) return [...kept, '', cutNote];
    kept.push(line);
  }
  return kept;
};

/**
 * The plan of a merge as one comment: at most 20 lines, then a fold with all of it, cut where the
 * forge takes no more. What people wrote is text there and nothing else.
 */
export const markdownChanges = (changes: Changes, options: CommentOptions = {}): string => {
  const above = aboveFold(changes, options);
  const open = ['', '<details><summary>All changes in detail</summary>', ''];
  const close = ['', '</details>', ''];
  const used = [...above, ...open, ...close].join('\n').length;
  const details = cut(markdownDetails(changes), (options.limit ?? gitHubLimit) - used - 2);
  return [...above, ...open, ...details, ...close].join('\n');
};
