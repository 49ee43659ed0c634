import { terminalText } from '#findings/terminal-text.ts';
import type { Finding } from '#findings/finding.ts';
import { loosenedIn } from './changes.ts';
import type { Changes, RecordChange } from './changes.ts';
import type { Piece } from './redline/compare-words.ts';
import type { Block, Redline } from './redline/redline.ts';
import {
  acknowledgementInWords,
  approvalInWords,
  changeInWords,
  findingsInWords,
  headline,
  rangeInWords,
  textInWords,
} from './sentences.ts';
import { counted } from '#findings/counted.ts';

/** Colours for a terminal; all identity where there is no colour. */
export interface TerminalColours {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly green: (text: string) => string;
}

/** No meaning by colour alone: what went stands in `[-…-]`, what came in `{+…+}`. */
const pieceText = ({ change, text }: Piece, { red, green }: TerminalColours): string => {
  const shown = terminalText(text.replace(/\s+/g, ' '));
  if (change === 'added') return green(`{+${shown}+}`);
  return change === 'removed' ? red(`[-${shown}-]`) : shown;
};

const notes: Readonly<Partial<Record<Block['change'], string>>> = {
  moved: 'moved here: ',
  'moved away': 'moved elsewhere: ',
};

const blockLines = (block: Block, colours: TerminalColours): readonly string[] => {
  const note = block.onlyForm ? 'set otherwise: ' : (notes[block.change] ?? '');
  const words = block.pieces.map((piece) => pieceText(piece, colours)).join('');
  return [`    ${colours.dim(note)}${words.trim()}`];
};

const redlineLines = (redline: Redline, colours: TerminalColours): readonly string[] => {
  let section = '';
  return redline
    .filter(({ change }) => change !== 'same')
    .flatMap((block) => {
      const heading =
        block.section === section || block.type === 'heading'
          ? []
          : [colours.dim(`    § ${terminalText(block.section)}`)];
      section = block.section;
      return [...heading, ...blockLines(block, colours)];
    });
};

const recordLines = (record: RecordChange, colours: TerminalColours): readonly string[] => {
  const { id, title, change, facts, text } = record;
  const whole = changeInWords(record);
  const note = whole === '' ? '' : `  ${whole}`;
  const inWords = textInWords(record);
  return [
    `${colours.bold(terminalText(id))}  ${terminalText(title)}${note}`,
    ...facts.map(({ sentence, loosens }) =>
      loosens
        ? `  ${colours.yellow(`! ${terminalText(sentence)}`)}`
        : `  ${terminalText(sentence)}`,
    ),
    ...(inWords === '' ? [] : [`  Text: ${inWords}`]),
    ...(text && change === 'changed' ? redlineLines(text.redline, colours) : []),
    '',
  ];
};

const section = (
  title: string,
  lines: readonly string[],
  colours: TerminalColours,
): readonly string[] => (lines.length === 0 ? [] : [colours.bold(title), ...lines, '']);

const findingLine = (mark: string, { severity, rule, path, line, message }: Finding): string =>
  terminalText(`  ${mark} ${severity}  ${rule}  ${path}:${line}  ${message}`);

const findingLines = ({ findings }: Changes): readonly string[] => [
  ...findings.added.map((finding) => findingLine('+', finding)),
  ...findings.mended.map((finding) => findingLine('-', finding)),
  ...findings.silenced.map((finding) => findingLine('?', finding)),
];

const afterwards = (changes: Changes, colours: TerminalColours): readonly string[] => [
  ...section(
    'Still to be approved',
    changes.undecidable === undefined
      ? changes.approvals.map(
          (missing) =>
            `  ${terminalText(`${missing.id} ${missing.version ?? ''}`.trim())} ${terminalText(approvalInWords(missing))}`,
        )
      : [`  Cannot be told: ${terminalText(changes.undecidable)}`],
    colours,
  ),
  ...section(
    'To be confirmed by people',
    changes.acknowledgements.map((due) => `  ${terminalText(acknowledgementInWords(due))}`),
    colours,
  ),
  ...section(
    'Records that link to what changes',
    changes.affected.map(
      ({ id, title, because }) =>
        `  ${terminalText(`${id} ${title}`)} ${colours.dim(`(${terminalText(because.join(', '))})`)}`,
    ),
    colours,
  ),
  ...section(`Findings: ${findingsInWords(changes)}`, findingLines(changes), colours),
];

/** What `isms changes` prints for people at a terminal. */
export const textChanges = (changes: Changes, colours: TerminalColours): string => {
  const loosened = loosenedIn(changes);
  return [
    `${colours.bold(headline(changes))}, ${terminalText(rangeInWords(changes))}`,
    '',
    ...section(
      colours.yellow(
        `Loosened: ${counted(loosened.length, 'change asks for less or opens more', 'changes ask for less or open more')}`,
      ),
      loosened.map((sentence) => `  ! ${terminalText(sentence)}`),
      colours,
    ),
    ...section(
      'isms.yml',
      changes.settings.map(
        ({ sentence, loosens }) => `  ${loosens ? '! ' : ''}${terminalText(sentence)}`,
      ),
      colours,
    ),
    ...changes.records.flatMap((record) => recordLines(record, colours)),
    ...afterwards(changes, colours),
  ].join('\n');
};
