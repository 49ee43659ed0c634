import type { Finding } from '#findings/finding.ts';
import { terminalText } from '#findings/terminal-text.ts';
import { codeFrame } from './code-frame.ts';
import { severityColours } from './colours.ts';
import type { Colours } from './colours.ts';
import type { SourceLine } from './report.ts';

const placeOf = ({ path, line, column }: Pick<Finding, 'path' | 'line' | 'column'>): string =>
  terminalText(`${path}:${line}:${column}`);

const frameLines = (
  { path, line, column, endLine, endColumn }: Finding,
  source: SourceLine,
  { dim }: Colours,
  paint: (text: string) => string,
): readonly string[] => {
  const text = source(path, line);
  if (text === undefined) return [];
  const within = endLine === undefined || endLine === line ? endColumn : text.length + 1;
  const frame = codeFrame(text, { column, ...(within === undefined ? {} : { endColumn: within }) });
  if (frame === undefined) return [];
  const number = String(line).padStart(5);
  return [
    `${dim(`${number} |`)} ${frame.text}`,
    `${dim(`${' '.repeat(number.length)} |`)} ${frame.marks.replace(/\^+$/, paint)}`,
  ];
};

/** One finding for people: place, severity, rule and fact in a line, its source, and what to do. */
export const findingLines = (
  finding: Finding,
  colours: Colours,
  source: SourceLine,
): readonly string[] => {
  const { severity, rule, message, hint, related } = finding;
  const paint = severityColours(colours)[severity];
  const also = related.map((other) => {
    const why = other.message === undefined ? '' : ` (${terminalText(other.message)})`;
    return colours.dim(`  see ${placeOf(other)}${why}`);
  });
  return [
    `${colours.bold(placeOf(finding))}  ${paint(severity)}  ${colours.dim(terminalText(rule))}  ${terminalText(message)}`,
    ...frameLines(finding, source, colours, paint),
    ...(hint === undefined ? [] : [`  hint: ${terminalText(hint)}`]),
    ...also,
  ];
};
