/** The section of a Markdown text under a heading of the second level. Throws where it is missing. */
export const section = (markdown: string, heading: string): string => {
  const found = markdown
    .split(/^## /m)
    .slice(1)
    .find((part) => part.startsWith(`${heading}\n`));
  if (found === undefined) throw new Error(`Cannot find the section \`${heading}\``);
  return found;
};

/** The blocks of a language in a Markdown text, as they stand, in their order. */
export const codeBlocks = (markdown: string, language: string): readonly string[] =>
  [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text]) =>
    name === language && text !== undefined ? [text] : [],
  );
