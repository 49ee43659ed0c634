import { createHash } from 'node:crypto';
import type { Finding } from '#findings/finding.ts';

const identity = ({ rule, record, path, message }: Finding): readonly string[] => [
  rule,
  record ?? path,
  message,
];

/**
 * What stays the same while a finding is the same, for each of them: not its line, which moves with
 * every edit above. Of several that are alike in all that counts, the second and further ones differ
 * by their number.
 */
export const fingerprints = (findings: readonly Finding[]): readonly string[] => {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const parts = identity(finding);
    const key = JSON.stringify(parts);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return createHash('sha256')
      .update(before === 0 ? key : JSON.stringify([...parts, before]))
      .digest('hex');
  });
};
