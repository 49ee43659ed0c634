import {
  assertsQuarter,
  managementAssertion,
  reportFiles,
  reportOfQuarter,
} from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

const files = {
  ...reportFiles,
  'isms.yml': reportOfQuarter,
  'policies/assertion.md': managementAssertion(assertsQuarter),
  'reviews/incidents/inc-2026-001.md': 'disclose: {dc4: no, why: No commitment was missed}\n',
};

const control = reportFiles['soa/a-5-18.md'];

/** A control that began in the middle of the period, and one that worked all through it. */
export const soc2PeriodExample: RuleExample = {
  fails: { files: { ...files, 'soa/a-5-18.md': `implemented_since: 2026-02-01\n${control}` } },
  passes: { files: { ...files, 'soa/a-5-18.md': `implemented_since: 2025-06-01\n${control}` } },
};
