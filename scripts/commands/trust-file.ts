import { terminalText } from '#findings/terminal-text.ts';
import type { OpenedRoot } from './open-root.ts';
import { shownApprovers, type ShownApprover, type ShownKey } from './trust-people.ts';

/** What an `allowed_signers` line takes as principals without quotes, patterns left out. */
const plainAddress = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,253}$/;
const plainId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

const principalsOf = ({ id, emails }: ShownApprover): string | undefined => {
  const addresses = emails.filter((email) => plainAddress.test(email));
  if (addresses.length > 0) return addresses.join(',');
  return plainId.test(id) ? id : undefined;
};

const purposes = 'namespaces="git,approval@isms-as-code"';

/** A comment on one line, whatever a hostile `isms.yml` calls people. */
const comment = (text: string): string => `# ${terminalText(text)}`;

const keyLines = (principals: string | undefined, key: ShownKey): readonly string[] => {
  if (key.revoked) return [comment(`revoked, left out: ${key.fingerprint}`)];
  if (key.ssh === undefined) {
    return [comment(`OpenPGP key, cannot stand in this file: ${key.fingerprint}`)];
  }
  return principals === undefined
    ? [comment(`no e-mail address or id that can be written, left out: ${key.fingerprint}`)]
    : [comment(key.fingerprint), `${principals} ${purposes} ${key.ssh}`];
};

const approverLines = (approver: ShownApprover): readonly string[] => {
  const roles = approver.roles.map(({ role }) => role).join(', ') || 'no role that approves';
  const principals = principalsOf(approver);
  return [
    '',
    comment(`${approver.name}: ${roles}`),
    ...(approver.keys.length === 0 ? [comment('no key')] : []),
    ...approver.keys.flatMap((key) => keyLines(principals, key)),
  ];
};

/** A file of the people's keys in the format of `allowed_signers`, and the keys in it. */
export const keyFile = ({
  root,
  proof,
  settings,
  named,
}: OpenedRoot): { readonly text: string; readonly fingerprints: readonly string[] } => {
  const approvers = shownApprovers(settings, named);
  const used = approvers.flatMap((approver) =>
    principalsOf(approver) === undefined
      ? []
      : approver.keys.filter(({ ssh, revoked }) => ssh !== undefined && !revoked),
  );
  const lines = [
    comment('Keys of people, as the trust root of an ISMS registers them.'),
    comment('Not confirmed: compare each fingerprint over another way (telephone, paper) with the'),
    comment(
      'person it names, and take out the lines that do not hold. Then: isms check --trust FILE',
    ),
    comment(`trust root: commit ${root}`),
    comment(`isms.yml sha256 ${proof.rootPrint?.sha256 ?? 'none'}`),
    ...approvers.flatMap(approverLines),
  ];
  return {
    text: `${lines.join('\n')}\n`,
    fingerprints: [...new Set(used.map(({ fingerprint }) => fingerprint))],
  };
};
