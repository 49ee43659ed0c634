import ts from 'typescript';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

const forArray = (node: ts.ArrayTypeNode, source: ts.SourceFile): readonly Insertion[] => {
  const inner = ts.isArrayTypeNode(node.parent);
  const start = { at: node.getStart(source), text: inner ? '(readonly ' : 'readonly ' };
  return inner ? [start, { at: node.end, text: ')' }] : [start];
};

const insertions = (node: ts.Node, source: ts.SourceFile): readonly Insertion[] => {
  const own =
    ts.isPropertySignature(node) || ts.isIndexSignatureDeclaration(node)
      ? [{ at: node.getStart(source), text: 'readonly ' }]
      : ts.isArrayTypeNode(node)
        ? forArray(node, source)
        : [];
  const inner: Insertion[] = [];
  node.forEachChild((child) => void inner.push(...insertions(child, source)));
  return [...own, ...inner];
};

/** TypeScript text with every property and array of its types made `readonly`. */
export const readOnly = (text: string): string => {
  const source = ts.createSourceFile('types.ts', text, ts.ScriptTarget.ES2023, true);
  return insertions(source, source)
    .toReversed()
    .sort((a, b) => b.at - a.at)
    .reduce((all, { at, text: added }) => all.slice(0, at) + added + all.slice(at), text);
};
