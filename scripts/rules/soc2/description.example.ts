import { describesFields, reportFiles, systemDescription } from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

/** A description that leaves a criterion out, and one that answers all nine. */
export const soc2DescriptionExample: RuleExample = {
  fails: {
    files: {
      ...reportFiles,
      'policies/system-description.md': systemDescription(
        describesFields.replace(/ {2}DC8: .*\n/, ''),
      ),
    },
  },
  passes: { files: reportFiles },
};
