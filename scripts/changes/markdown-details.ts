import type { Finding } from '#findings/finding.ts';
import { dayInWords } from '#register/day-words.ts';
import type { Changes, FactChange, RangePoint, RecordChange } from './changes.ts';
import { markdownText } from './markdown-text.ts';
import type { Piece } from './redline/compare-words.ts';
import type { Block, Redline } from './redline/redline.ts';
import {
  acknowledgementInWords,
  approvalInWords,
  changeInWords,
  findingsInWords,
  textInWords,
} from './sentences.ts';

/** Characters of one sentence; what is longer is read in the page. */
const longest = 600;

const pieceText = ({ change, text }: Piece): string => {
  const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(text) ?? [];
  const words = markdownText(text, longest);
  if (words === '') return text === '' ? '' : ' ';
  const [left, right] = [before === '' ? '' : ' ', after === '' ? '' : ' '];
  if (change === 'added') return `${left}<ins>${words}</ins>${right}`;
  return change === 'removed' ? `${left}<del>${words}</del>${right}` : `${left}${words}${right}`;
};

const notes: Readonly<Partial<Record<Block['change'], string>>> = {
  moved: '*Moved here:* ',
  'moved away': '*Moved elsewhere:* ',
};

const redlineLines = (redline: Redline): readonly string[] =>
  redline
    .filter(({ change }) => change !== 'same')
    .map((block) => {
      const note = block.onlyForm ? '*Set otherwise:* ' : (notes[block.change] ?? '');
      const where = block.section === '' ? '' : `*${markdownText(block.section, 80)}*: `;
      return `  - ${where}${note}${block.pieces.map(pieceText).join('').trim()}`;
    });

const factLine = ({ sentence, loosens }: FactChange): string =>
  `- ${loosens ? '⚠️ **Loosened**: ' : ''}${markdownText(sentence, longest)}`;

const recordLines = (record: RecordChange): readonly string[] => {
  const { id, title, change, facts, text } = record;
  const whole = changeInWords(record);
  const words = textInWords(record);
  return [
    '',
    `#### ${markdownText(id, 40)} ${markdownText(title)}${whole === '' ? '' : ` (${whole})`}`,
    '',
    ...facts.map(factLine),
    ...(words === '' ? [] : [`- Text: ${markdownText(words)}`]),
    ...(text && change === 'changed' ? redlineLines(text.redline) : []),
  ];
};

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `#### ${title}`, '', ...lines];

const findingLine = (what: string, { severity, rule, path, message }: Finding): string =>
  `- ${what}: ${severity}, ${markdownText(rule)}, ${markdownText(path)}: ${markdownText(message, longest)}`;

/** Forges leave what stands in code alone. */
const pointText = ({ name, commit, day }: RangePoint): string =>
  `${markdownText(name, 80)} (\`${commit.slice(0, 12)}\`, ${dayInWords(day)})`;

/** Everything that a comparison found, line by line, for the inside of a fold. */
export const markdownDetails = (changes: Changes): readonly string[] => [
  `Compared from ${pointText(changes.base)} to ${pointText(changes.head)}; judged for ${changes.today}.`,
  ...section(
    'Still to be approved',
    changes.approvals.map(
      (missing) =>
        `- ${markdownText(`${missing.id} ${missing.version ?? ''} ${approvalInWords(missing)}`, longest)}`,
    ),
  ),
  ...section(
    'To be confirmed by people',
    changes.acknowledgements.map(
      (due) => `- ${markdownText(acknowledgementInWords(due), longest)}`,
    ),
  ),
  ...section(`Findings: ${findingsInWords(changes)}`, [
    ...changes.findings.added.map((finding) => findingLine('New', finding)),
    ...changes.findings.mended.map((finding) => findingLine('Mended', finding)),
    ...changes.findings.silenced.map((finding) => findingLine('No longer judged', finding)),
  ]),
  ...section('isms\\.yml', changes.settings.map(factLine)),
  ...changes.records.flatMap(recordLines),
  ...section(
    'Records that link to what changes',
    changes.affected.map(
      ({ id, title, because }) =>
        `- ${markdownText(`${id} ${title}`)} (${markdownText(because.join(', '), longest)})`,
    ),
  ),
];
