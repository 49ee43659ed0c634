import { contextDocument, contextFields } from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

const { climate, parties, issues } = contextFields;

/** A context that does not speak of climate change, and one that decides. */
export const contextClimateExample: RuleExample = {
  fails: { files: { 'policies/context.md': contextDocument(issues + parties) } },
  passes: { files: { 'policies/context.md': contextDocument(issues + climate + parties) } },
};
