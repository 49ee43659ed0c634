import type { Catalogues } from '#catalogues/catalogue.ts';
import { counted } from '#findings/counted.ts';
import type { Severity } from '#findings/finding.ts';
import { exampleDay } from '#rules/example.ts';
import type { ExampleFinding, ExampleState, RecordedExample } from '#rules/example.ts';
import type { RuleDescription } from '#rules/rule.ts';
import { severityColours } from './colours.ts';
import type { Colours } from './colours.ts';
import {
  exampleParts,
  givenParts,
  isUnchanged,
  passingParts,
  shownFindings,
} from './rule-example.ts';
import type { ExamplePart } from './rule-example.ts';
import { ruleSources } from './rule-sources.ts';
import { isAdjustable, sentence, severitySetting, severityWords } from './rule-words.ts';
import { wrap } from './wrap.ts';

/** What is told of a rule beside the rule itself. */
export interface RuleDetails {
  readonly catalogues: Catalogues;
  readonly recorded?: RecordedExample;
  /** The severity that the ISMS at hand gives the rule; absent where there is none to read. */
  readonly adjusted?: Severity | 'off';
}

const width = 80;

const indented = (lines: readonly string[], by = 2): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`));

const paragraph = (text: string): readonly string[] => indented(wrap(text, width - 2));

const heads: Readonly<Record<ExamplePart['shows'], (path: string) => string>> = {
  fields: (path) => `in ${path}`,
  text: (path) => `the text of ${path}`,
  file: (path) => `the whole of ${path}`,
  removed: (path) => `without ${path}`,
  'same file': (path) => `${path} as above`,
  'same text': (path) => `the text of ${path} as above`,
};

/** What a program reads keeps its line breaks. */
const yamlLines = (content: string): readonly string[] =>
  content === '' ? [] : content.trimEnd().split('\n');

const partLines = ({ path, shows, content }: ExamplePart, { dim }: Colours): readonly string[] => [
  dim(`  ${heads[shows](path)}`),
  ...indented(shows === 'text' ? wrap(content.trimEnd(), width - 4) : yamlLines(content), 4),
];

const stateLines = (
  { told }: ExampleState,
  parts: readonly ExamplePart[],
  colours: Colours,
): readonly string[] => [
  ...(told === undefined ? [] : paragraph(sentence(told))),
  ...parts.flatMap((part) => partLines(part, colours)),
];

/** The first line of a paragraph hangs out, so that findings and sources can be told apart. */
const hanging = (text: string, by = 2): readonly string[] => {
  const [first = '', ...rest] = wrap(text, width - by - 2);
  return indented([first, ...indented(rest)], by);
};

/** A finding with its fact on lines of its own: together they seldom fit. */
const saidLines = (id: string, said: ExampleFinding): readonly string[] => [
  `  ${said.path}:${said.line}:${said.column}  ${said.severity}  ${id}`,
  ...indented(wrap(said.message, width - 4), 4),
  ...(said.hint === undefined ? [] : hanging(`hint: ${said.hint}`, 4)),
];

const saysLines = (id: string, { says }: RecordedExample): readonly string[] => [
  ...says.slice(0, shownFindings).flatMap((said) => saidLines(id, said)),
  ...(says.length > shownFindings
    ? [`  and ${counted(says.length - shownFindings, 'finding')} more`]
    : []),
];

const exampleLines = (
  id: string,
  recorded: RecordedExample,
  colours: Colours,
): readonly string[] => {
  const { bold } = colours;
  const { today = exampleDay, fails, passes } = recorded.example;
  return [
    ...(recorded.example.given === undefined
      ? []
      : [
          bold('Where both examples start'),
          ...givenParts(recorded.example).flatMap((part) => partLines(part, colours)),
          '',
        ]),
    bold('An ISMS that fails'),
    ...(isUnchanged(fails) ? ['  the example as it stands'] : []),
    ...stateLines(fails, exampleParts(fails), colours),
    '',
    bold(`isms check says on ${today}`),
    ...saysLines(id, recorded),
    '',
    bold('An ISMS that passes'),
    ...stateLines(passes, passingParts(recorded.example), colours),
    '',
  ];
};

const severityText = (rule: RuleDescription, adjusted: RuleDetails['adjusted']): string =>
  adjusted === undefined || adjusted === rule.severity
    ? `${rule.severity}: ${severityWords[rule.severity]}`
    : `${adjusted} in this ISMS (by itself ${rule.severity}): ${severityWords[adjusted]}`;

const settingLines = (rule: RuleDescription): readonly string[] =>
  isAdjustable(rule)
    ? [
        ...paragraph('To give it another severity, or `off`, write in `isms.yml`:'),
        ...indented(severitySetting(rule).trimEnd().split('\n'), 4),
        ...paragraph(
          `A lowered one is told to every reader. An approved exception record with \`of: ${rule.id}\` and \`records:\` accepts what it finds in single records, until its day.`,
        ),
      ]
    : paragraph('Its severity cannot be changed, and nothing is excepted from it.');

/** Everything about one rule for a terminal of 80 columns. */
export const ruleText = (
  rule: RuleDescription,
  { catalogues, recorded, adjusted }: RuleDetails,
  colours: Colours,
): string => {
  const { bold } = colours;
  const severity = adjusted ?? rule.severity;
  return [
    `${bold(rule.id)}  ${severityColours(colours)[severity](severity)}`,
    ...wrap(sentence(rule.checks), width),
    '',
    bold('Source'),
    ...ruleSources(rule.source, catalogues).flatMap(({ name, title }) =>
      hanging(title === '' ? name : `${name}  ${title}`),
    ),
    '',
    bold('Why'),
    ...paragraph(rule.why),
    '',
    bold('How to mend it'),
    ...paragraph(rule.mend),
    '',
    ...(recorded === undefined ? [] : exampleLines(rule.id, recorded, colours)),
    bold('Severity'),
    ...paragraph(sentence(severityText(rule, adjusted))),
    ...settingLines(rule),
    '',
  ].join('\n');
};
