import type { VersionApproval } from '#approvals/approval.ts';
import type { AnyRecord } from '#content/record.ts';
import { wasApproved } from '../approval/approval-days.ts';
import { fail, notApplicable, notEvaluated, pass, retired } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

const numbers = (version: string): readonly [number, number] => {
  const [first = '0', second = '0'] = version.split('.');
  return [Number(first), Number(second)];
};

const first = (record: AnyRecord): Outcome =>
  record.data.change === 'editorial'
    ? fail(
        record,
        ['change'],
        `Unexpected \`change: editorial\` of \`${record.id}\`, of which no version was approved before`,
        'write `change: material`, or leave it out: the first version is material',
      )
    : pass(record);

const later = (record: AnyRecord, version: string, before: string): Outcome => {
  const { change } = record.data;
  if (change === undefined) {
    return fail(
      record,
      ['version'],
      `Cannot find \`change\` of \`${record.id}\` ${version}, expected \`material\` or \`editorial\` against ${before}`,
      'add `change: material` if people must do something else than before, else `change: editorial`',
    );
  }
  const [oldFirst, oldSecond] = numbers(before);
  const [newFirst, newSecond] = numbers(version);
  const agrees =
    change === 'material' ? newFirst > oldFirst : newFirst === oldFirst && newSecond > oldSecond;
  if (agrees) return pass(record);
  const expected = change === 'material' ? `${oldFirst + 1}.0` : `${oldFirst}.${oldSecond + 1}`;
  return fail(
    record,
    ['version'],
    `Unexpected version \`${version}\` of \`${record.id}\` for a change that is ${change}, expected \`${expected}\` after ${before}`,
    `write \`version: "${expected}"\`, or correct \`change\``,
  );
};

const compare = (
  record: AnyRecord,
  version: string,
  versions: readonly VersionApproval[],
): Outcome => {
  const earlier = versions.filter(wasApproved).filter(({ status }) => status === 'approved');
  const current = versions[0]?.version === version ? 1 : 0;
  if (versions.slice(current).some((old) => old.version === version)) {
    return notApplicable(`version ${version} was in force before, so nothing is compared`, record);
  }
  const before = earlier.find((old) => old.version !== version);
  return before ? later(record, version, before.version) : first(record);
};

/** The version number tells whether people must read again. */
export const recordVersion: Rule = {
  id: 'record/version',
  severity: 'warning',
  source: '7.5.3',
  checks:
    'the first number of a version rises exactly when its `change` is material, the second when it is editorial',
  why: 'Readers see from the number whether something changed for them, and who must confirm again follows from `change` alone. The two must say the same.',
  mend: 'Raise the first number and write `change: material` where people must do something else than before, else raise the second and write `change: editorial`.',
  *evaluate({ register, proof }) {
    if (proof.undecidable) {
      yield notEvaluated(proof.undecidable.message);
      return;
    }
    for (const record of register.records.values()) {
      const { version } = record.data;
      if (version === undefined || record.invalid.has('version')) continue;
      if (retired(record)) yield notApplicable('the record is retired', record);
      else yield compare(record, version, proof.approvals.get(record.id)?.versions ?? []);
    }
  },
};
