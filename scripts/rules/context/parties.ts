import { fail, notEvaluated, pass } from '../outcome.ts';
import { ofDocuments } from '../documents-of-type.ts';
import type { Document } from '../documents-of-type.ts';
import type { Outcome, Rule } from '../rule.ts';
import { isPlaceholder } from '../substance.ts';

type Party = NonNullable<Document['data']['interested_parties']>[number];
type Requirement = Party['requirements'][number];

/** What a requirement lacks: something that meets it, or the reason why it is left. */
const lacking = ({ addressed, by = [], why }: Requirement): 'by' | 'why' | undefined => {
  if (addressed === 'yes') return by.length === 0 ? 'by' : undefined;
  return why === undefined || isPlaceholder(why) ? 'why' : undefined;
};

const requirementFailure = (
  document: Document,
  path: readonly (string | number)[],
  requirement: Requirement,
): readonly Outcome[] => {
  const field = lacking(requirement);
  if (field === undefined) return [];
  const place = requirement[field] === undefined ? path : [...path, field];
  const name = `Requirement \`${requirement.id}\` of \`${document.id}\``;
  return [
    field === 'by'
      ? fail(
          document,
          place,
          `${name} is said to be met through the ISMS, and nothing is named that meets it`,
          'name in `by:` the policies, controls or obligations that meet it, or set `addressed: no` with `why`',
        )
      : fail(
          document,
          place,
          `${name} is not met through the ISMS, and no reason is given`,
          'add `why:`, or set `addressed: yes` and name in `by:` what meets it',
        ),
  ];
};

const partyFailures = (document: Document, party: Party, at: number): readonly Outcome[] => {
  const path = ['interested_parties', at, 'requirements'] as const;
  if (party.requirements.length === 0) {
    return [
      fail(
        document,
        path,
        `Interested party \`${party.id}\` of \`${document.id}\` requires nothing`,
        'write what the party requires, or leave the party out',
      ),
    ];
  }
  return party.requirements.flatMap((requirement, index) =>
    requirementFailure(document, [...path, index], requirement),
  );
};

/** Each requirement of an interested party is met by something, or says why it is not. */
export const contextParties: Rule = {
  id: 'context/parties',
  severity: 'error',
  source: '4.2 c',
  checks:
    'each requirement of each interested party names in `by` what meets it, or says in `why` that the ISMS does not',
  why: 'Listing who wants something is only the question. The answer is which of these wishes the ISMS takes on, and where; what it does not take on is a decision that somebody must be able to read.',
  mend: 'Name in `by` the records that meet the requirement, or set `addressed: no` with the reason.',
  *evaluate({ register }) {
    const reads = ['interested_parties'] as const;
    yield* ofDocuments(register, 'context', reads, function* (documents, complete) {
      const naming = documents.filter(({ data }) => (data.interested_parties ?? []).length > 0);
      const [first] = documents;
      for (const document of naming) {
        const found = (document.data.interested_parties ?? []).flatMap((party, at) =>
          partyFailures(document, party, at),
        );
        yield* found.length > 0 ? found : [pass(document)];
      }
      if (naming.length > 0) return;
      if (!complete) yield notEvaluated('a document that may name the parties cannot be read');
      else if (first) {
        yield fail(
          first,
          first.data.interested_parties === undefined ? ['type'] : ['interested_parties'],
          `\`${first.id}\` names no interested party`,
          'add `interested_parties:` with who has a stake (customers, staff, authorities, suppliers) and what each requires',
        );
      }
    });
  },
};
