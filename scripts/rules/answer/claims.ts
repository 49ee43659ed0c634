import type { AnyRecord, RecordOf } from '#content/record.ts';
import { liesAhead } from '#register/lies-ahead.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { settingUnread } from '#register/setting-unread.ts';
import { isDraft } from '../drafts.ts';
import { retired, unread } from '../outcome.ts';
import type { Evidence } from '../rule.ts';

/** Longer than any answer that a person reads. */
const longest = 20_000;

/** The sentences of a text, where a colon ends one too: "Yes: we are certified". */
const sentencesOf = (text: string): readonly string[] =>
  text
    .slice(0, longest)
    .replaceAll('\n', ' ')
    .split(/(?<=[.!?;:])\s/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

const iso = /\bISO(?:\/IEC)?[ -]?27001\b/i;
const certified = /\bcertifi(?:ed|cates?|cation)\b/i;
const soc2 = /\bSOC[ -]?2\b/i;
const report = /\b(?:reports?|attestations?|attested|opinions?)\b/i;
const holds = /\b(?:are|been|got|had|has|have|held|hold|holds|is|obtained|received|was|were)\b/i;
const ours = /\b(?:our|us|we)\b/i;
const typeTwo = /\btype[ -]?(?:2|ii)\b/i;

/** Words that make a sentence something else than a claim of today: denied, to come, or on terms. */
const hedged =
  /\b(?:aim(?:ing)?|cannot|expect(?:s|ed)?|goal|if|intend|neither|never|next|no|nobody|none|nor|not|once|plan(?:s|ned|ning)?|prepar\w+|readiness|shall|should|soon|strive|toward|towards|unless|until|when|will|without|would|yet)\b|n['’]t\b/i;

/** Others, of whom a sentence may speak that also says "we". */
const others =
  /\b(?:data cent(?:er|re)s?|its|partners?|providers?|sub-?processors?|suppliers?|their|they|vendors?|whose)\b/i;

/** Whether a sentence says of the organisation, today and without terms, what it mentions. */
const isClaim = (
  sentence: string,
  subjects: readonly string[],
  foreign: readonly string[],
): boolean => {
  if (hedged.test(sentence) || others.test(sentence) || !holds.test(sentence)) return false;
  if (foreign.some((name) => sentence.includes(name))) return false;
  return ours.test(sentence) || subjects.some((name) => sentence.includes(name));
};

/** What of a claim is not so; `undefined` where it is, `unknown` where nobody can tell. */
type Objection = string | undefined | { readonly unknown: string };

const againstCertificate = ({ register, today }: Evidence): Objection => {
  const { certificate } = register.settings;
  if (settingUnread(register, 'certificate')) {
    return { unknown: '`certificate` in `isms.yml` breaks the schema' };
  }
  if (certificate === undefined) {
    return 'a certificate to ISO/IEC 27001, and `isms.yml` has no `certificate`';
  }
  const { issued, valid_to: validTo, standard } = certificate;
  if (!standard.includes('27001')) {
    return `a certificate to ISO/IEC 27001, and the one of \`isms.yml\` is to ${standard}`;
  }
  if (liesAhead(issued, today)) {
    return `a certificate to ISO/IEC 27001, which is issued on ${issued} only`;
  }
  return validTo < today
    ? `a certificate to ISO/IEC 27001, which was valid to ${validTo}`
    : undefined;
};

const isReported = (
  audit: RecordOf<'audit'> & AnyRecord,
  types: readonly string[],
  today: string,
): boolean =>
  !retired(audit) &&
  !isDraft(audit) &&
  types.includes(audit.data.type) &&
  !liesAhead(audit.data.reported, today);

const againstReport = ({ register, today }: Evidence, onlyTypeTwo: boolean): Objection => {
  const types = onlyTypeTwo ? ['soc2-type-2'] : ['soc2-type-1', 'soc2-type-2'];
  // A record of kind `audit` is one of the records of all kinds.
  const audits = recordsOf(register, 'audit') as readonly (RecordOf<'audit'> & AnyRecord)[];
  const unclear = ({ invalid }: AnyRecord): boolean =>
    invalid.has('type') || invalid.has('reported');
  if (audits.some((audit) => !unclear(audit) && isReported(audit, types, today))) return undefined;
  if (unread(register, 'audit') || audits.some(unclear)) {
    return { unknown: 'an audit cannot be read' };
  }
  return `a SOC 2 report${onlyTypeTwo ? ' of type 2' : ''}, and no audit of type ${types.map((type) => `\`${type}\``).join(' or ')} has been reported`;
};

const namesOfOthers = (register: Register): readonly string[] =>
  recordsOf(register, 'supplier').map(({ data }) => data.title);

/**
 * What a text claims of certificates and reports that the records do not bear: each in words that
 * follow "claims". Only plain sentences about the organisation itself are taken for claims; what is
 * denied, planned, or said of a supplier is none.
 */
export const falseClaims = (
  text: string,
  evidence: Evidence,
): { readonly claimed: readonly string[]; readonly unknown: readonly string[] } => {
  const { register } = evidence;
  const { name, legal_name: legal } = register.settings.organisation;
  const subjects = legal === undefined ? [name] : [name, legal];
  const foreign = namesOfOthers(register);
  const claims = sentencesOf(text).filter((sentence) => isClaim(sentence, subjects, foreign));
  const reports = claims.filter((one) => soc2.test(one) && report.test(one));
  const objections = [
    claims.some((one) => iso.test(one) && certified.test(one))
      ? againstCertificate(evidence)
      : undefined,
    reports.length > 0
      ? againstReport(
          evidence,
          reports.some((one) => typeTwo.test(one)),
        )
      : undefined,
  ];
  return {
    claimed: objections.flatMap((one) => (typeof one === 'string' ? [one] : [])),
    unknown: objections.flatMap((one) => (typeof one === 'object' ? [one.unknown] : [])),
  };
};
