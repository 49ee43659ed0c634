import type { Finding } from '#findings/finding.ts';

/** What a change of content did to its findings. */
export interface FindingsComparison {
  /** Found now and not before, in the order given. */
  readonly added: readonly Finding[];
  /** Found before and not now. */
  readonly mended: readonly Finding[];
}

/** A record keeps its findings when its file moves or lines above them change. */
const identity = ({ rule, record, path, message }: Finding): string =>
  [rule, record ?? path, message].join('\0');

const without = (findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] => {
  const left = new Map<string, number>();
  for (const other of others) {
    const key = identity(other);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return findings.filter((finding) => {
    const key = identity(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
};

/**
 * Compares the findings of two states judged for the same day: by rule, record (else path) and
 * message. Lines do not count; of equal findings each one does.
 */
export const compareFindings = (
  before: readonly Finding[],
  after: readonly Finding[],
): FindingsComparison => ({ added: without(after, before), mended: without(before, after) });
