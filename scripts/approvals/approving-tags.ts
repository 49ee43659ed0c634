import type { ReadTag } from '#history/references.ts';
import type { Tag } from '#history/tag-object.ts';
import type { SignatureCheck } from './signatures/check-signature.ts';
import type { SignatureFacts } from './signatures/signature-facts.ts';

/** What an `Approves:` line of a tag names; `isms.yml` has no version. */
export interface ApprovedVersion {
  readonly id: string;
  readonly version?: string;
}

/** An annotated tag that says to approve something. */
export interface ApprovingTag {
  readonly tag: Tag;
  /** The tag object as git stores it. */
  readonly bytes: Uint8Array;
  readonly approves: readonly ApprovedVersion[];
  /** Absent for a tag without a signature. */
  readonly signature?: SignatureFacts;
}

const approvesLine = /^approves: *(\S+)(?: +(\S+))? *$/i;

const approvedIn = (message: string): readonly ApprovedVersion[] =>
  message.split(/\r?\n/).flatMap((line) => {
    const [, id, version] = approvesLine.exec(line) ?? [];
    return id == null ? [] : [{ id, ...(version == null ? {} : { version }) }];
  });

/** Whether the message of a tag says to approve something. */
export const namesApproval = (message: string): boolean => approvedIn(message).length > 0;

/** The tags that approve something, with what their signatures show. Names of tags mean nothing. */
export const readApprovingTags = async (
  tags: readonly ReadTag[],
  check: SignatureCheck,
): Promise<readonly ApprovingTag[]> => {
  const found = tags.map(async ({ tag, bytes }): Promise<readonly ApprovingTag[]> => {
    const approves = approvedIn(tag.message);
    if (approves.length === 0) return [];
    if (tag.signed == null) return [{ tag, bytes, approves }];
    const signature = await check(tag.signed, 'git');
    return [{ tag, bytes, approves, signature }];
  });
  return (await Promise.all(found)).flat();
};
