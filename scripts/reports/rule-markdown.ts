import type { Catalogues } from '#catalogues/catalogue.ts';
import { exampleDay } from '#rules/example.ts';
import type { ExampleState, RecordedExample } from '#rules/example.ts';
import type { RuleDescription } from '#rules/rule.ts';
import {
  exampleFindingLines,
  exampleParts,
  givenParts,
  isUnchanged,
  passingParts,
  shownFindings,
} from './rule-example.ts';
import type { ExamplePart } from './rule-example.ts';
import { ruleSources } from './rule-sources.ts';
import {
  exceptionFields,
  isAdjustable,
  sentence,
  severitySetting,
  severityWords,
} from './rule-words.ts';

/** What a page of a rule is made of beside the rule. */
export interface RulePageParts {
  readonly catalogues: Catalogues;
  /** Absent where a rule has none yet, and where there is no room for it. */
  readonly recorded?: RecordedExample;
  /** Where the page of `meta/lowered-rule` lies. */
  readonly loweredRule: string;
}

/** A fence that nothing inside the block closes. */
const block = (language: string, text: string): string => {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
};

const languages: ReadonlyMap<string, string> = new Map([
  ['md', 'markdown'],
  ['yml', 'yaml'],
  ['csv', 'csv'],
  ['json', 'json'],
]);

const languageOf = (path: string): string =>
  languages.get(path.slice(path.lastIndexOf('.') + 1)) ?? 'text';

const partMarkdown = ({ path, shows, content }: ExamplePart): readonly string[] => {
  switch (shows) {
    case 'removed':
      return [`There is no \`${path}\`.`];
    case 'same file':
      return [`\`${path}\` as above.`];
    case 'same text':
      return [`The text of \`${path}\` as above.`];
    case 'fields':
      return [`In \`${path}\`:`, block('yaml', content)];
    case 'text':
      return [`The text of \`${path}\`:`, block('markdown', content)];
    case 'file':
      return [`The whole of \`${path}\`:`, block(languageOf(path), content)];
  }
};

const stateMarkdown = (
  { told }: ExampleState,
  parts: readonly ExamplePart[],
): readonly string[] => [
  ...(told === undefined ? [] : [sentence(told)]),
  ...parts.flatMap(partMarkdown),
];

const exampleMarkdown = (id: string, { example, says }: RecordedExample): readonly string[] => {
  const { today = exampleDay, fails, passes } = example;
  const lines = says.slice(0, shownFindings).flatMap((said) => exampleFindingLines(id, said));
  const more = says.length - Math.min(says.length, shownFindings);
  return [
    ...(example.given === undefined
      ? []
      : ['## Where both examples start', ...givenParts(example).flatMap(partMarkdown)]),
    '## An ISMS that fails',
    ...(isUnchanged(fails) ? ['The example as it stands.'] : []),
    ...stateMarkdown(fails, exampleParts(fails)),
    `On ${today} \`isms check\` says:`,
    block('text', lines.join('\n')),
    ...(more > 0 ? [`and ${more} more.`] : []),
    '## An ISMS that passes',
    ...stateMarkdown(passes, passingParts(example)),
  ];
};

const severityMarkdown = (rule: RuleDescription, loweredRule: string): readonly string[] =>
  isAdjustable(rule)
    ? [
        '## Severity and exceptions',
        `\`isms.yml\` can set another severity (\`error\`, \`warning\`, \`information\`) or switch the rule \`off\`, always with a reason:`,
        block('yaml', severitySetting(rule)),
        `Raising it is free. A lowered one is told to every reader, see [\`meta/lowered-rule\`](${loweredRule}): as accepted while the approved exception record that \`exception:\` names is in force, else as lowered without approval.`,
        'An approved exception record accepts what the rule finds in single records, until a day:',
        block('yaml', exceptionFields(rule)),
      ]
    : [
        '## Severity and exceptions',
        'The severity of this rule cannot be changed, and nothing is excepted from it.',
      ];

const sourceList = (rule: RuleDescription, catalogues: Catalogues): string =>
  ruleSources(rule.source, catalogues)
    .map(({ name, title }) => `- ${name}${title === '' ? '' : `: ${title}`}`)
    .join('\n');

/** A rule for people, in Markdown: what it checks, where it comes from, why, how to mend it. */
export const ruleMarkdown = (
  rule: RuleDescription,
  { catalogues, recorded, loweredRule }: RulePageParts,
): string =>
  [
    `# ${rule.id}`,
    sentence(rule.checks),
    `Severity: **${rule.severity}** (${severityWords[rule.severity]}). It comes from:`,
    sourceList(rule, catalogues),
    '## Why',
    rule.why,
    '## How to mend it',
    rule.mend,
    ...(recorded === undefined ? [] : exampleMarkdown(rule.id, recorded)),
    ...severityMarkdown(rule, loweredRule),
    '',
  ].join('\n\n');
