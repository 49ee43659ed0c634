const construction = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);
const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const showing = new Set(['Tj', 'TJ', "'", '"']);

/** Skia writes one operator a line, sometimes a few; the last word names what the line is for. */
const operatorOf = (line: string): string => /(?:^|[\s>\])])([A-Za-z'"*]+)$/.exec(line)?.[1] ?? '';

const asArtifact = (lines: readonly string[]): readonly string[] => [
  '/Artifact BMC',
  ...lines,
  'EMC',
];

const opens = (operator: string): boolean => operator === 'BDC' || operator === 'BMC';

/** From `start` to the line for which `last` holds, or to the end. */
const runOf = (
  lines: readonly string[],
  start: number,
  last: (operator: string) => boolean,
): readonly string[] => {
  const end = lines.findIndex((line, index) => index >= start && last(operatorOf(line)));
  return lines.slice(start, end === -1 ? lines.length : end + 1);
};

/** Text that is marked in part: only what stands outside the marks becomes an artifact. */
const markText = (lines: readonly string[]): readonly string[] => {
  if (!lines.some((line) => opens(operatorOf(line)))) return asArtifact(lines);
  let depth = 0;
  return lines.flatMap((line) => {
    const operator = operatorOf(line);
    if (opens(operator)) depth += 1;
    if (operator === 'EMC') depth -= 1;
    return depth === 0 && showing.has(operator) ? asArtifact([line]) : [line];
  });
};

const markPath = (lines: readonly string[]): readonly string[] =>
  painting.has(operatorOf(lines.at(-1) ?? '')) ? asArtifact(lines) : lines;

/**
 * Marks as artifact what a content stream paints outside of any mark: Chromium leaves page margins,
 * borders and backgrounds unmarked, which a tagged PDF may not (ISO 14289-1, 7.1).
 * Clipping paths paint nothing and stay as they are.
 */
export const markArtifacts = (content: string): string => {
  const lines = content.split('\n');
  const marked: string[] = [];
  let depth = 0;
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? '';
    const operator = operatorOf(line);
    if (opens(operator)) depth += 1;
    if (operator === 'EMC') depth -= 1;
    let run: readonly string[] = [line];
    let result = run;
    if (depth === 0 && operator === 'BT') {
      run = runOf(lines, index, (word) => word === 'ET');
      result = markText(run);
    } else if (depth === 0 && construction.has(operator)) {
      run = runOf(lines, index, (word) => painting.has(word) || word === 'n');
      result = markPath(run);
    } else if (depth === 0 && (operator === 'Do' || operator === 'sh')) {
      result = asArtifact(run);
    }
    marked.push(...result);
    index += run.length;
  }
  return marked.join('\n');
};
