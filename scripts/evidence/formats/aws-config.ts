import type { Fact } from '../collected.ts';
import { of, ofExport } from '../descriptions.ts';
import { factsOf, wholeFacts } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { dayAt, hasAt, itemsNamed, textAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';

const nonCompliant = 'NON_COMPLIANT';

const ruleFacts = (rule: JsonNode): readonly Fact[] => {
  const compliance = textAt(rule, 'Compliance', 'ComplianceType');
  return factsOf(
    { subject: textAt(rule, 'ConfigRuleName') ?? '', line: rule.line },
    {
      compliance,
      non_compliant: compliance === undefined ? undefined : compliance === nonCompliant,
    },
  );
};

const qualifier = ['EvaluationResultIdentifier', 'EvaluationResultQualifier'] as const;

const resourceFacts = (result: JsonNode): readonly Fact[] => {
  const rule = textAt(result, ...qualifier, 'ConfigRuleName') ?? '';
  const resource = textAt(result, ...qualifier, 'ResourceId') ?? '';
  const compliance = textAt(result, 'ComplianceType');
  return factsOf(
    { subject: `${rule} ${resource}`, line: result.line },
    {
      resource_compliance: compliance,
      resource_non_compliant: compliance === undefined ? undefined : compliance === nonCompliant,
      resource_recorded: dayAt(result, 'ResultRecordedTime'),
    },
  );
};

/** Compliance of rules in AWS Config. */
export const awsConfig: JsonReader = {
  format: 'aws-config',
  medium: 'json',
  title: 'AWS Config: compliance of rules',
  source:
    '`aws configservice describe-compliance-by-config-rule`; the resources of a rule from `aws configservice get-compliance-details-by-config-rule --config-rule-name NAME` may follow. What is encrypted, and how, is told by the rules of those names: `rds-storage-encrypted`, `encrypted-volumes`, `s3-bucket-server-side-encryption-enabled`, `dynamodb-table-encrypted-kms`, `backup-recovery-point-encrypted`, `secretsmanager-using-cmk`.',
  tells: 'state',
  entry: ['rule or resource', 'rules and resources'],
  needs: ['ComplianceByConfigRules', 'EvaluationResults'],
  facts: [
    ofExport('rules', 'how many rules it lists'),
    ofExport('rules_non_compliant', 'how many of them are broken by some resource'),
    of('rule', 'compliance', 'text', 'COMPLIANT, NON_COMPLIANT or INSUFFICIENT_DATA'),
    of('rule', 'non_compliant', 'yes or no', 'whether some resource breaks it'),
    of('rule and resource', 'resource_compliance', 'text', 'the same of one resource'),
    of('rule and resource', 'resource_non_compliant', 'yes or no', 'whether it breaks the rule'),
    of('rule and resource', 'resource_recorded', 'day', 'day on which that was recorded'),
  ],
  expectations: [
    {
      id: 'config-rule-kept',
      fact: 'non_compliant',
      equals: 'no',
      why: 'Each rule was chosen because something depends on it.',
      mend: 'mend the resources that break it, or take the rule away if it is not meant; then collect a new item',
    },
  ],
  recognises: (documents) =>
    documents.some(
      (document) =>
        hasAt(document, 'ComplianceByConfigRules') || hasAt(document, 'EvaluationResults'),
    ),
  read: (documents) => {
    const rules = itemsNamed(documents, 'ComplianceByConfigRules');
    const results = itemsNamed(documents, 'EvaluationResults');
    const broken = rules.filter(
      (rule) => textAt(rule, 'Compliance', 'ComplianceType') === nonCompliant,
    );
    return {
      rows: rules.length + results.length,
      facts: [
        ...wholeFacts({ rules: rules.length, rules_non_compliant: broken.length }),
        ...rules.flatMap(ruleFacts),
        ...results.flatMap(resourceFacts),
      ],
      problems: rules
        .filter(
          (rule) => !hasAt(rule, 'ConfigRuleName') || !hasAt(rule, 'Compliance', 'ComplianceType'),
        )
        .map(({ line }) => ({
          line,
          message: 'Cannot find `ConfigRuleName` and `Compliance.ComplianceType` of a rule',
        })),
    };
  },
};
