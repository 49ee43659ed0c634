import type { ApprovedSubject } from '#approvals/attestation/statement.ts';
import { claimsApproval } from '#approvals/undecidable.ts';
import { byText } from '#findings/text-order.ts';
import type { RecordFacts } from '#history/record-facts.ts';

/** A content that the main line holds after a change, and held otherwise or not at all before. */
export interface ChangedContent {
  /** Path from the root of the repository. */
  readonly path: string;
  /** Blob id; for the SoA the id of its tree. */
  readonly content: string;
  /** Of the blob's bytes; absent for the SoA. */
  readonly sha256?: string;
  /** What the record says of itself; `undefined` for `isms.yml` and for what is no record. */
  readonly facts: RecordFacts | undefined;
}

/**
 * The contents that an approval may be about, sorted by path: records whose version claims to be
 * approved or retired, and the settings, whose path is `settings`.
 */
export const changedSubjects = (
  contents: readonly ChangedContent[],
  settings: string,
): readonly ApprovedSubject[] =>
  contents
    .flatMap(({ path, content, sha256, facts }): readonly ApprovedSubject[] => {
      const digest = { name: path, content, ...(sha256 == null ? {} : { sha256 }) };
      if (path === settings) return [{ ...digest, id: 'isms.yml', version: '', status: '' }];
      if (facts?.version == null || facts.version === '' || facts.status == null) return [];
      if (!claimsApproval(facts.status)) return [];
      const { id, version, status } = facts;
      return [{ ...digest, id, version, status }];
    })
    .sort((a, b) => byText(a.name, b.name));
