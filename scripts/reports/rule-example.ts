import type { ExampleFinding, ExampleState, RuleExample } from '#rules/example.ts';

/** One file of an example as people read it. */
export interface ExamplePart {
  readonly path: string;
  /**
   * What it shows: fields that differ, a whole file, a text under the fields, that there is none, or
   * that a file or text is the one of the failing state.
   */
  readonly shows: 'fields' | 'file' | 'text' | 'removed' | 'same file' | 'same text';
  readonly content: string;
}

const marker = '---\n';

/** The fields and the text of an overlay, each only where it has some. */
const partsOf = (path: string, overlay: string): readonly ExamplePart[] => {
  if (overlay.startsWith(marker) || !/\.(?:md|yml)$/.test(path)) {
    return [{ path, shows: 'file', content: overlay }];
  }
  const at = overlay.indexOf(`\n${marker}`);
  const fields = at < 0 ? overlay : overlay.slice(0, at + 1);
  const text = at < 0 ? '' : overlay.slice(at + 1 + marker.length).trimStart();
  return [
    ...(fields.trim() === '' ? [] : [{ path, shows: 'fields' as const, content: fields }]),
    ...(text === '' ? [] : [{ path, shows: 'text' as const, content: text }]),
  ];
};

/** What a state of an example changes, file by file in the order given. */
export const exampleParts = ({ files, codeOwners }: ExampleState): readonly ExamplePart[] => [
  ...Object.entries(files).flatMap(([path, text]) =>
    text === null ? [{ path, shows: 'removed' as const, content: '' }] : partsOf(path, text),
  ),
  ...[...(codeOwners?.texts ?? [])].map(([path, content]) => ({
    path,
    shows: 'file' as const,
    content,
  })),
];

/** Whether a state is the example ISMS as it stands, of which nothing has to be told. */
export const isUnchanged = (state: ExampleState): boolean =>
  state.told === undefined && exampleParts(state).length === 0;

/** What both states of an example build on. */
export const givenParts = ({ given = {} }: RuleExample): readonly ExamplePart[] =>
  exampleParts({ files: given });

/** What the passing state shows: long texts that the failing one showed already are only named. */
export const passingParts = ({ fails, passes }: RuleExample): readonly ExamplePart[] => {
  const shown = exampleParts(fails);
  return exampleParts(passes).map((part) =>
    (part.shows === 'file' || part.shows === 'text') &&
    shown.some(({ path, content }) => path === part.path && content === part.content)
      ? { path: part.path, shows: `same ${part.shows}`, content: '' }
      : part,
  );
};

/** A finding of an example as `isms check` prints it, without its frame. */
export const exampleFindingLines = (
  rule: string,
  { path, line, column, severity, message, hint }: ExampleFinding,
): readonly string[] => [
  `${path}:${line}:${column}  ${severity}  ${rule}  ${message}`,
  ...(hint === undefined ? [] : [`  hint: ${hint}`]),
];

/** Findings that an example shows; the others are counted. */
export const shownFindings = 3;
