import { dayOf } from '#history/day.ts';
import type { ApprovingTag } from '../approving-tags.ts';
import { lowest } from '../level.ts';
import { isFuture, type Question } from '../matter.ts';
import { reasons } from '../reasons.ts';
import { signerOf } from '../signer.ts';
import { nothing, together, type Evidence } from './evidence.ts';

const names = ({ matter }: Question, { approves }: ApprovingTag): boolean =>
  approves.some(({ id, version }) => id === matter.id && version === matter.version);

/** Whether the tag points at the content: through the step, or by the content itself. */
const reaches = (question: Question, { tag }: ApprovingTag): boolean => {
  const { matter, detail, sources, first } = question;
  if (tag.type === 'commit') {
    if (tag.object === detail.commit.id) return true;
    // Not bound to a step, so it must not bring a version back.
    const outside = sources.line.positionOf(tag.object) == null;
    return first && outside && sources.contentsIn(tag.object).has(matter.content);
  }
  return first && tag.object === matter.content;
};

/** A tag says when it was made; it cannot approve before the step was there. */
const dayOfTag = ({ detail }: Question, { tag }: ApprovingTag): string => {
  const claimed = dayOf(tag.tagger?.time ?? 0);
  return claimed > detail.day ? claimed : detail.day;
};

const evidenceOf = (question: Question, approving: ApprovingTag): Evidence => {
  const { matter, sources, newest, revocations } = question;
  const { tag, signature } = approving;
  if (signature == null) return nothing(reasons.unsignedTag(matter.subject, tag.id));
  const day = dayOfTag(question, approving);
  if (isFuture(sources, day)) {
    return nothing(reasons.dateInFuture(matter.subject, `Tag ${tag.id}`, day));
  }
  const signer = signerOf(signature, { standing: newest, revocations, day });
  switch (signer.type) {
    case 'nobody':
      return nothing();
    case 'unknown':
      return { ...nothing(), unknownKey: true };
    case 'refused':
      return nothing(reasons.signatureRefused(matter.subject, `Tag ${tag.id}`, signer));
    case 'owner':
      break;
  }
  const { owner } = signer;
  if (owner.type !== 'person') {
    const who = owner.type === 'bot' ? owner.id : owner.forge;
    return nothing(reasons.botApproval(matter.subject, who, tag.id));
  }
  return {
    ...nothing(),
    witnesses: [
      {
        person: owner.person,
        level: lowest(['signed', signer.level]),
        day,
        at: question.detail.position,
        evidence: `tag ${tag.id}`,
        standing: newest,
        merely: 'approver',
        key: signer.fingerprint,
        carrier: { tag: Buffer.from(approving.bytes).toString('base64') },
      },
    ],
  };
};

/**
 * What signed tags show: those with an `Approves: <id> <version>` line that point at the step; or,
 * for the first setting of a version only, at a commit outside the main line that holds the very
 * content, or at the content itself. A tag of a merge's text, without such a line, says nothing.
 */
export const tagEvidence = (question: Question): Evidence =>
  together(
    question.sources.tags
      .filter((tag) => names(question, tag) && reaches(question, tag))
      .map((tag) => evidenceOf(question, tag)),
  );
