import type { AskedDocument, Campaign } from '#acknowledgements/duties.ts';
import { askedDocuments } from './asked-documents.ts';
import { fail, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Rule } from '../rule.ts';

/** The newest version that people have to confirm anew. */
const askedVersion = ({
  acknowledge,
  versions,
}: AskedDocument): AskedDocument['versions'][number] | undefined => {
  if (acknowledge === 'every-version') return versions.at(-1);
  const material = versions.findLast((version) => version.material);
  return acknowledge === 'once' ? versions[0] : (material ?? versions[0]);
};

const unasked = (
  { id, groups }: AskedDocument,
  campaigns: readonly Campaign[],
  from: string,
): readonly string[] =>
  groups.filter(
    (group) =>
      !campaigns.some(
        ({ documents, groups: invited, due }) =>
          documents.includes(id) && invited.includes(group) && due >= from,
      ),
  );

/** What has to be confirmed is asked for, by a day. */
export const ackNoCampaign: Rule = {
  id: 'ack/no-campaign',
  severity: 'warning',
  source: '7.3',
  checks:
    'each document that asks to be confirmed sets `within`, or a campaign that is due after its version came into force asks every group that it applies to',
  why: 'Nobody is late where no day is set. A rule that staff were never asked to confirm is hard to hold anybody to.',
  mend: 'Set `within` in the document, or add it to a campaign in `isms.yml` that invites the groups in `applies_to`.',
  *evaluate(evidence) {
    const { register, proof } = evidence;
    if (proof.undecidable) {
      yield notEvaluated(proof.undecidable.message);
      return;
    }
    const documents = askedDocuments(evidence);
    if (documents.length === 0) yield notApplicable('no document in force asks to be confirmed');
    for (const { record, document } of documents) {
      const asked = askedVersion(document);
      const groups =
        asked && document.within === undefined
          ? unasked(document, register.settings.campaigns, asked.from)
          : [];
      if (!asked || groups.length === 0) {
        yield pass(record);
        continue;
      }
      yield fail(
        record,
        ['acknowledge'],
        `\`${record.id}\` ${asked.version} is to be confirmed since ${asked.from}, and no day is set for \`${groups.join('`, `')}\``,
        'set `within:`, such as `P14D`, or add a campaign to `isms.yml` that names the document and these groups',
      );
    }
  },
};
