import { policyPromisesFields, securityPolicy } from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

/** A policy that nobody is asked to confirm, and one that people confirm within two weeks. */
export const policyCommunicatedExample: RuleExample = {
  fails: {
    files: {
      'policies/security-policy.md': securityPolicy(`${policyPromisesFields}acknowledge: none\n`),
    },
  },
  passes: {
    files: {
      'policies/security-policy.md': securityPolicy(
        `${policyPromisesFields}acknowledge: material\nwithin: P14D\n`,
      ),
    },
  },
};
