import { scopeDocument } from '../example-parts/documents.ts';
import type { RuleExample } from '../example.ts';

const scope = scopeDocument(undefined, 'The line runs where our own work ends.');

const certificate = (soa: string): string => `certificate:
  body: Northern Seal Certification
  number: NSC-1
  standard: ISO/IEC 27001:2022
  issued: 2026-04-20
  valid_to: 2029-04-19
  statement: "Development and operation of the web application, from the office in Exampleton"
  sites: []
  soa_version: "${soa}"
`;

/** A certificate that names another version of the statement than the one in force. */
export const scopeCertificateExample: RuleExample = {
  fails: { files: { 'policies/scope.md': scope, 'isms.yml': certificate('0.9') } },
  passes: { files: { 'policies/scope.md': scope, 'isms.yml': certificate('1.0') } },
};
