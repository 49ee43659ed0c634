import type { Fact } from '../collected.ts';
import { of, ofExport } from '../descriptions.ts';
import { factsOf, wholeFacts } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { dayAt, hasAt, itemsNamed, textAt, yesNoAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';

const nameOf = (trail: JsonNode): string =>
  textAt(trail, 'TrailARN') ?? textAt(trail, 'Name') ?? '?';

/** The status of a trail: put into it, named like it, or the one that follows a single trail. */
const statusOf = (
  trail: JsonNode,
  trails: readonly JsonNode[],
  statuses: readonly JsonNode[],
): JsonNode | undefined => {
  if (hasAt(trail, 'IsLogging')) return trail;
  const names = [textAt(trail, 'TrailARN'), textAt(trail, 'Name')];
  const named = statuses.find((status) => {
    const name = textAt(status, 'TrailARN') ?? textAt(status, 'Name');
    return name !== undefined && names.includes(name);
  });
  return named ?? (trails.length === 1 && statuses.length === 1 ? statuses[0] : undefined);
};

const trailFacts = (trail: JsonNode, status: JsonNode | undefined): readonly Fact[] =>
  factsOf(
    { subject: nameOf(trail), line: trail.line },
    {
      is_logging: yesNoAt(status, 'IsLogging'),
      latest_delivery: dayAt(status, 'LatestDeliveryTime'),
      log_file_validation: yesNoAt(trail, 'LogFileValidationEnabled') ?? false,
      multi_region: yesNoAt(trail, 'IsMultiRegionTrail'),
      organization_trail: yesNoAt(trail, 'IsOrganizationTrail'),
      global_events: yesNoAt(trail, 'IncludeGlobalServiceEvents'),
      encrypted_with_own_key: hasAt(trail, 'KmsKeyId'),
    },
  );

const trail = 'trail';

/** Trails of AWS CloudTrail. */
export const awsCloudtrail: JsonReader = {
  format: 'aws-cloudtrail',
  medium: 'json',
  title: 'AWS CloudTrail: trails',
  source:
    '`aws cloudtrail describe-trails`, followed by the status of each trail with its ARN put in: `aws cloudtrail get-trail-status --name ARN | jq \'. + {TrailARN: "ARN"}\'`. The status of a single trail may follow as it is.',
  tells: 'state',
  entry: ['trail', 'trails'],
  needs: ['trailList'],
  facts: [
    ofExport('trails', 'how many trails there are'),
    ofExport('multi_region_trails', 'how many of them log all regions and are logging'),
    of(trail, 'is_logging', 'yes or no', 'whether it is logging'),
    of(trail, 'latest_delivery', 'day', 'last day on which a log file was delivered'),
    of(trail, 'log_file_validation', 'yes or no', 'whether changed log files are noticed'),
    of(trail, 'multi_region', 'yes or no', 'whether it logs all regions'),
    of(trail, 'organization_trail', 'yes or no', 'whether it logs all accounts'),
    of(trail, 'global_events', 'yes or no', 'whether it logs services without region, such as IAM'),
    of(trail, 'encrypted_with_own_key', 'yes or no', 'whether a KMS key encrypts its files'),
  ],
  expectations: [
    {
      id: 'trail-logging',
      fact: 'is_logging',
      equals: 'yes',
      always: true,
      why: 'What was not logged can never be looked into.',
      mend: 'start logging (`aws cloudtrail start-logging --name ARN`) and find out who stopped it; then collect a new item',
    },
    {
      id: 'trail-validation',
      fact: 'log_file_validation',
      equals: 'yes',
      why: 'Who breaks in changes the logs, and without validation nobody notices.',
      mend: 'turn it on (`aws cloudtrail update-trail --name ARN --enable-log-file-validation`); then collect a new item',
    },
    {
      id: 'trail-multi-region',
      fact: 'multi_region_trails',
      atLeast: 1,
      why: 'Attackers use the region that nobody looks at.',
      mend: 'let one trail log all regions (`aws cloudtrail update-trail --name ARN --is-multi-region-trail`); then collect a new item',
    },
  ],
  recognises: (documents) => documents.some((document) => hasAt(document, 'trailList')),
  read: (documents) => {
    const trails = itemsNamed(documents, 'trailList');
    const statuses = documents.filter((document) => hasAt(document, 'IsLogging'));
    const read = trails.map((one) => ({ one, status: statusOf(one, trails, statuses) }));
    const everywhere = read.filter(
      ({ one, status }) =>
        yesNoAt(one, 'IsMultiRegionTrail') && yesNoAt(status, 'IsLogging') !== false,
    );
    return {
      rows: trails.length,
      facts: [
        ...wholeFacts({ trails: trails.length, multi_region_trails: everywhere.length }),
        ...read.flatMap(({ one, status }) => trailFacts(one, status)),
      ],
      problems: read
        .filter(({ status }) => yesNoAt(status, 'IsLogging') === undefined)
        .map(({ one }) => ({
          line: one.line,
          message: `Cannot find \`IsLogging\` of the trail \`${nameOf(one).slice(0, 200)}\``,
        })),
    };
  },
};
