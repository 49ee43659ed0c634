import {
  describesFields,
  reportFiles,
  reportOfOneDay,
  systemDescription,
} from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

const files = {
  ...reportFiles,
  'policies/system-description.md': systemDescription(
    describesFields.replace(/DC6: .*/, 'DC6: "#controls"'),
  ),
};

const report = (rest: string): string =>
  `${reportOfOneDay}  cuecs: [{id: CUEC-1, text: Customers remove users who leave them, criteria: [CC6.2]${rest}}]\n`;

/** Something expected of customers that nobody tells them, and something that they are told. */
export const soc2CuecExample: RuleExample = {
  fails: { files: { ...files, 'isms.yml': report('') } },
  passes: { files: { ...files, 'isms.yml': report(', communicated_in: SYS-001') } },
};
