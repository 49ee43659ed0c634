import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  maySign,
  namesPrincipal,
  parseAllowedSigners,
} from '#approvals/signatures/allowed-signers.ts';
import { keyNamedBy } from '#approvals/signatures/ssh-signature.ts';
import { signSsh, sshPublicKey } from '#approvals/signatures/ssh-sign.ts';
import { tool } from '../../independent-tools.ts';
import { sshKeygen, type SshKeygen } from './ssh-keygen.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key = sshPublicKey(publicKey);
const payload = Buffer.from('text');
const fingerprint = keyNamedBy(signSsh(privateKey, 'git', payload));

const faultsOf = (text: string): readonly string[] =>
  parseAllowedSigners(text).faults.map(({ line, message }) => `${line}: ${message}`);

test('reads who may sign with which key for what and when', () => {
  const text = [
    '# keys of the auditor',
    '',
    `clara@example.com,*@example.org ${key} laptop`,
    `  "Clara Ibsen" namespaces="git,approval@*",valid-after="20260101Z",valid-before="202602010930Z" ${key}`,
  ].join('\r\n');
  expect(parseAllowedSigners(text)).toEqual({
    signers: [
      { line: 3, principals: ['clara@example.com', '*@example.org'], fingerprint },
      {
        line: 4,
        principals: ['Clara Ibsen'],
        fingerprint,
        namespaces: ['git', 'approval@*'],
        validAfter: Date.UTC(2026, 0, 1) / 1000,
        validBefore: Date.UTC(2026, 1, 1, 9, 30) / 1000,
      },
    ],
    faults: [],
  });
});

test('reports every line that it cannot trust, with its number', () => {
  const text = [
    'clara@example.com',
    `clara@example.com ssh-ed25519 AAAA`,
    `clara@example.com cert-authority ${key}`,
    `clara@example.com namespaces=git ${key}`,
    `clara@example.com no-touch-required ${key}`,
    `clara@example.com valid-after="20261301" ${key}`,
    `clara@example.com valid-after="20260102Z",valid-before="20260101Z" ${key}`,
    `clara@example.com namespaces="git",namespaces="file" ${key}`,
    `clara@example.com namespaces="git" ssh-dss AAAAB3NzaC1kc3M=`,
    `"clara@example.com ${key}`,
    key,
  ].join('\n');
  expect(parseAllowedSigners(text).signers).toEqual([]);
  expect(faultsOf(text)).toMatchInlineSnapshot(`
    [
      "1: Cannot read the line, expected principals and a key",
      "2: The key is damaged",
      "3: \`cert-authority\` is not supported, expected the key of each signer",
      "4: Unexpected \`namespaces=git\`, expected options",
      "5: Unexpected option \`no-touch-required\`, expected \`namespaces="…"\`, \`valid-after="…"\` or \`valid-before="…"\`",
      "6: Unexpected \`valid-after="20261301"\`, expected a time such as 20260131Z",
      "7: \`valid-before\` is not later than \`valid-after\`",
      "8: Option \`namespaces\` stands twice",
      "9: The key is a DSA key, which is too weak",
      "10: Cannot read the line, expected principals and a key",
      "11: The key is not written as type, base64 and comment on one line",
    ]
  `);
});

describe.skipIf(!tool('ssh-keygen'))('beside ssh-keygen', () => {
  let keygen: SshKeygen;
  beforeAll(() => {
    keygen = sshKeygen();
  });
  afterAll(() => {
    keygen.discard();
  });

  const clara = 'clara@example.com';
  const at = '20260115120000';

  test.each([
    `${clara} ${key}`,
    `${clara} ${key} a comment`,
    `"${clara}" ${key}`,
    `other@example.com ${key}`,
    `*@example.com ${key}`,
    `*,!${clara} ${key}`,
    `!${clara} ${key}`,
    `clara?example.com ${key}`,
    `omar@example.com,${clara} ${key}`,
    `\t${clara}\t${key}`,
    `# ${clara} ${key}`,
    `${clara} namespaces="git" ${key}`,
    `${clara} NAMESPACES="git" ${key}`,
    `${clara} namespaces="file" ${key}`,
    `${clara} namespaces="*,!git" ${key}`,
    `${clara} namespaces="g?t" ${key}`,
    `${clara} namespaces=git ${key}`,
    `${clara} namespaces="git",valid-after="20260101Z" ${key}`,
    `${clara} valid-after="20260115120000Z" ${key}`,
    `${clara} valid-after="20260115120001Z" ${key}`,
    `${clara} valid-before="20260115120000Z" ${key}`,
    `${clara} valid-before="20260115115959Z" ${key}`,
    `${clara} valid-before="202601151159" ${key}`,
    `${clara} valid-before="2026" ${key}`,
    `${clara} valid-after="20260102Z",valid-before="20260101Z" ${key}`,
    `${clara} cert-authority ${key}`,
    `${clara} unknown ${key}`,
    `${clara} ssh-ed25519 AAAA`,
    clara,
  ])('agrees on %j', (line) => {
    const signature = signSsh(privateKey, 'git', payload);
    const time = Date.UTC(2026, 0, 15, 12) / 1000;
    const ours = parseAllowedSigners(line).signers.some(
      (signer) =>
        signer.fingerprint === fingerprint &&
        namesPrincipal(signer, clara) &&
        maySign(signer, 'git', time),
    );
    expect(ours).toBe(keygen.allows(`${line}\n`, clara, signature, 'git', payload, `${at}Z`));
  });
});
