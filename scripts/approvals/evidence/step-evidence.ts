import type { Question } from '../matter.ts';
import { reasons } from '../reasons.ts';
import { lowest } from '../level.ts';
import { signerOf, type Owner, type OwnSigner } from '../signer.ts';
import { levelOfAddress } from '../standing-trust.ts';
import { personAt, type Person } from '../trust-state.ts';
import { nothing, together, type Evidence, type Witness } from './evidence.ts';
import { trailerEvidence } from './trailer-evidence.ts';

const isMerge = ({ detail }: Question): boolean => detail.commit.parents.length >= 2;

const witnessOf = (
  question: Question,
  person: Person,
  level: Witness['level'],
  rest: Pick<Witness, 'evidence'> & Partial<Witness>,
): Evidence => ({
  ...nothing(),
  witnesses: [
    {
      person,
      level,
      day: question.detail.day,
      at: question.detail.position,
      standing: question.standing,
      merely: isMerge(question) ? 'merger' : 'approver',
      ...rest,
    },
  ],
});

const signedByPerson = (question: Question, { person }: Owner<'person'>, signer: OwnSigner) =>
  witnessOf(question, person, lowest(['signed', signer.level]), {
    evidence: `commit ${question.detail.commit.id}`,
    key: signer.fingerprint,
  });

const byBot = ({ matter, detail }: Question, bot: string): Evidence =>
  nothing(reasons.botApproval(matter.subject, bot, detail.commit.id));

/** The forge's own key says who merged only on a merge commit: elsewhere the author wrote it. */
const signedByForge = (question: Question, owner: Owner<'merge-key'>, signer: OwnSigner) => {
  const { matter, detail, standing } = question;
  const { commit } = detail;
  if (!isMerge(question)) return squashEvidence(question, true);
  if (commit.committer.email.toLowerCase() !== owner.committer) {
    return nothing(reasons.forgeCommitter(matter.subject, commit.id, owner.committer));
  }
  const { email } = commit.author;
  const bot = standing.state.bots.get(email.toLowerCase());
  if (bot != null) return byBot(question, bot);
  const person = personAt(standing.state, email);
  if (person == null) return nothing(reasons.approverUnknown(matter.subject, email, commit.id));
  const level = lowest(['attested', signer.level, levelOfAddress(standing, person, email)]);
  return witnessOf(question, person, level, {
    evidence: `merge ${commit.id}`,
    key: signer.fingerprint,
    forge: owner.forge,
  });
};

const squashEvidence = (question: Question, byForge: boolean): Evidence => {
  const { matter, detail, sources } = question;
  const { id } = detail.commit;
  return nothing(
    ...(sources.namesIn(detail.commit).trailers.length > 0
      ? [reasons.trailerInSquash(matter.subject, id)]
      : []),
    ...(byForge ? [reasons.forgeSquash(matter.subject, id)] : []),
  );
};

/** An unsigned merge by a trusted merger names its author and those in its trailers. */
const unsignedEvidence = (question: Question): Evidence => {
  if (!isMerge(question)) return squashEvidence(question, false);
  const { matter, detail, standing } = question;
  const { commit } = detail;
  const merger = personAt(standing.state, commit.author.email);
  const bot = standing.state.bots.get(commit.author.email.toLowerCase());
  const trusted = merger?.id ?? bot;
  if (trusted == null || !standing.state.trustedMergers.has(trusted)) {
    const name = merger?.name ?? `${commit.author.name} <${commit.author.email}>`;
    return nothing(reasons.mergerUntrusted(matter.subject, name, commit.id));
  }
  if (merger == null) {
    const named = question.sources.namesIn(commit).mentionsApproval;
    return named ? trailerEvidence(question) : byBot(question, trusted);
  }
  return together([
    trailerEvidence(question),
    witnessOf(question, merger, 'recorded', { evidence: `merge ${commit.id}` }),
  ]);
};

const signedEvidence = (question: Question, signer: OwnSigner): Evidence => {
  const { owner } = signer;
  switch (owner.type) {
    case 'person':
      return signedByPerson(question, owner, signer);
    case 'bot':
      return byBot(question, owner.id);
    case 'recorder':
      return byBot(question, `the recorder of ${owner.forge}`);
    case 'merge-key':
      return signedByForge(question, owner, signer);
  }
};

/**
 * What a step itself shows (docs/approvals.md, "Evidence"): a signature of a person, a merge that
 * the forge signed, or an unsigned merge by a trusted merger. A signature that is refused spoils it.
 */
export const stepEvidence = (question: Question): Evidence => {
  const { detail, sources, standing, revocations, matter } = question;
  const { commit, day, position } = detail;
  const signer = signerOf(sources.signatureOf(commit.id), { standing, revocations, day, position });
  switch (signer.type) {
    case 'refused':
      return nothing(reasons.signatureRefused(matter.subject, `Commit ${commit.id}`, signer));
    case 'owner':
      return signedEvidence(question, signer);
    case 'nobody':
      return unsignedEvidence(question);
    case 'unknown':
      return { ...unsignedEvidence(question), unknownKey: true };
  }
};
