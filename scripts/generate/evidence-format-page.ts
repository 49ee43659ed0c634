import { expectedInWords } from '#evidence/broken-facts.ts';
import type { BuiltInExpectation } from '#evidence/expectation.ts';
import type { FactDescription, Reader } from '#evidence/reader.ts';

const media: Readonly<Record<Reader['medium'], string>> = {
  csv: 'CSV',
  json: 'JSON',
  bytes: 'a file that is no text',
};

/** A `|` would end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

const factRow = ({ name, type, about, means }: FactDescription): string =>
  `| \`${name}\` | ${type} | ${cell(about)} | ${cell(means)} |`;

const expectationRow = (format: string, expectation: BuiltInExpectation): string => {
  const { id, fact, why, unless } = expectation;
  const expected = expectedInWords({ ...expectation, format }, 'the day covered');
  const when = unless === undefined ? '' : `, where \`${unless}\` is lifted`;
  return `| \`${id}\` | \`${fact}\` | ${expected}${when} | ${cell(why)} |`;
};

const expectations = ({ format, expectations: all }: Reader): string =>
  all.length === 0
    ? 'Nothing is expected of it by itself.'
    : `| expected | fact | value | why |
| -------- | ---- | ----- | --- |
${all.map((one) => expectationRow(format, one)).join('\n')}`;

const stands: Readonly<Record<Reader['tells'], string>> = {
  state: 'It shows how things stand: the newest item counts.',
  events: 'It shows what happened: each item counts for its own days and no others.',
  tests: 'It shows what was tried: each item counts for its own time, and stands for its slot.',
};

const section = (reader: Reader): string => {
  const { format, title, source, tells, needs, medium, entry, facts } = reader;
  const mapped =
    medium === 'csv' && reader.mapped ? ' under these names or those of `columns`' : '';
  return `## ${format}

${title}, as ${media[medium]}. ${stands[tells]} \`complete.count\` of an item counts ${entry[1]}.

${source}

Needs${mapped}: ${needs.map((name) => `\`${name}\``).join(', ')}.

| fact | is | of | means |
| ---- | -- | -- | ----- |
${facts.map(factRow).join('\n')}

${expectations(reader)}
`;
};

const row = ({ format, title, tells }: Reader): string =>
  `| [\`${format}\`](#${format}) | ${title} | ${tells} |`;

/** The reference of the exports that are read: one page in Markdown. */
export const evidenceFormatPage = (readers: Iterable<Reader>): string => {
  const all = [...readers];
  return `# Evidence formats

A request for evidence that names a \`format\` has its files read: the rule [\`evidence/fact\`](../rules/evidence/fact.md) judges what they say, [\`evidence/incomplete\`](../rules/evidence/incomplete.md) counts their entries, and access reviews compare their accounts. Nothing is fetched: the files are those in \`evidence/files/\`, as their items name them. Columns and members beyond those named here do no harm; what must be there and is not is an error that names it, at its line.

CSV is read as RFC 4180 has it, with a header, with commas, semicolons or tabs, with or without a byte order mark. A JSON file may hold several documents one behind the other, as tools write pages. Text is UTF-8. Files over the limit \`attachment\` are digested and not read.

| format | what it is | shows |
| ------ | ---------- | ----- |
${all.map(row).join('\n')}

## Expectations

What each format is expected to show by itself stands below. \`evidence.expectations\` in \`isms.yml\` adds to it:

\`\`\`yaml
evidence:
  expectations:
    - {id: keys-turned, format: aws-credential-report, fact: access_key_last_rotated, within: P90D, why: POL-007 asks for it}
    - {id: disk, format: accounts-csv, evidence: EV-016, fact: encrypted, equals: yes}
    - {format: aws-inspector, fact: open_critical_since, within: P7D}
    - {format: aws-securityhub-asff, fact: open_high, at_most: 5}
\`\`\`

\`equals\` compares text (\`yes\` and \`no\` stand for true and false, too), \`at_least\` and \`at_most\` numbers, \`within\` the age of a day when the item was true. An expectation with the \`id\` or the \`fact\` of one that holds by itself takes its place; with neither \`equals\`, \`at_least\`, \`at_most\` nor \`within\` it lifts it, which is told as "not applicable". With \`evidence\` it holds for that request alone.

${all.map(section).join('\n')}`;
};
