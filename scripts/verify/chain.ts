import * as pki from 'pkijs';
import {
  fingerprint,
  issued,
  sameCertificate,
  selfIssued,
  selfSigned,
  subjectName,
  type Certificate,
} from './certificate.ts';
import { invalid, Refused } from './refused.ts';
import type { Trust } from './trust.ts';
import { requireSound, requireUsage, type Purpose } from './usage.ts';

/** Certificates from the signer's own to an anchor that the user gave. */
export type Path = readonly [Certificate, ...Certificate[]];

const depthLimit = 8;
const poolLimit = 32;

/**
 * The shortest path by keys to each certificate above a signer, its own first. Breadth first and
 * each certificate once: hostile files hold many that all issued each other.
 */
const pathsAbove = (leaf: Certificate, pool: readonly Certificate[]): readonly Path[] => {
  const paths: Path[] = [[leaf]];
  const open = new Set(pool.filter((one) => !sameCertificate(one, leaf)));
  // The array grows while it is walked.
  for (const path of paths) {
    if (path.length > depthLimit) break;
    for (const issuer of open) {
      if (!issued(issuer, path.at(-1) ?? leaf)) continue;
      open.delete(issuer);
      paths.push([...path, issuer]);
    }
  }
  return paths;
};

const unique = (certificates: readonly Certificate[]): readonly Certificate[] => [
  ...new Map(certificates.map((one) => [one.der.toString('latin1'), one])).values(),
];

/** The highest certificate that the file itself shows above a signer. */
const topSeen = (leaf: Certificate, pool: readonly Certificate[]): Certificate => {
  let top = leaf;
  for (let depth = 0; depth < depthLimit && !selfIssued(top); depth += 1) {
    const below = top;
    const issuer = pool.find((one) => !sameCertificate(one, below) && issued(one, below));
    if (issuer === undefined) break;
    top = issuer;
  }
  return top;
};

const untrusted = (leaf: Certificate, pool: readonly Certificate[], trust: Trust): never => {
  const top = topSeen(leaf, pool);
  const seen = selfIssued(top)
    ? `The file shows the root \`${subjectName(top)}\`, SHA-256 ${fingerprint(top)}`
    : `The highest certificate in the file is that of \`${subjectName(top)}\`, SHA-256 ${fingerprint(top)}`;
  const why =
    trust.anchors.length === 0
      ? 'no certificate to trust was given'
      : 'its certificate does not lead to one that you trust';
  throw new Refused(
    'untrusted',
    `${why}. ${seen}; ask the signer by another way whether it is theirs, then give their certificate with \`--trust FILE\``,
  );
};

const day = (date: Date): string => date.toISOString().slice(0, 10);

const requireValidAt = (path: Path, at: Date): void => {
  for (const { node, ...certificate } of path) {
    const [from, to] = [new Date(node.validFrom), new Date(node.validTo)];
    if (at < from || at > to)
      invalid(
        `the certificate of \`${subjectName({ node, ...certificate })}\` is valid from ${day(from)} to ${day(to)}, not on ${day(at)}`,
      );
  }
};

/** The rules of RFC 5280 §6 on the path found, by pkijs; the leaf goes last in `certs`. */
const validatePath = async (path: Path, at: Date): Promise<void> => {
  const anchor = path.at(-1) ?? path[0];
  const below = path.slice(0, -1).reverse();
  if (below.length === 0) return;
  const parsed = path.map((one) => one.parsed);
  const engine = new pki.CertificateChainValidationEngine({
    trustedCerts: [anchor.parsed],
    certs: below.map((one) => one.parsed),
    checkDate: at,
    // The path is known, and its signatures were checked: no search, which hostile files can make endless.
    findIssuer: (certificate: pki.Certificate) => {
      const issuer = parsed[parsed.indexOf(certificate) + 1];
      return Promise.resolve(issuer === undefined ? [] : [issuer]);
    },
  });
  const result = await engine.verify();
  if (!result.result) invalid(`its chain is not valid: ${result.resultMessage}`);
};

/** `pathLenConstraint` and `cA`, which pkijs checks in part only (RFC 5280 §6.1.4 k-m). */
const requireAuthorities = (path: Path): void => {
  for (const [index, certificate] of path.entries()) {
    if (index === 0) continue;
    const value: unknown = certificate.parsed.extensions?.find(
      ({ extnID }) => extnID === '2.5.29.19',
    )?.parsedValue;
    if (!(value instanceof pki.BasicConstraints) || !value.cA)
      return invalid(`\`${subjectName(certificate)}\` may not issue certificates`);
    const limit: unknown = value.pathLenConstraint;
    const between = path.slice(1, index).filter((one) => !selfIssued(one)).length;
    if (typeof limit === 'number' && between > limit)
      invalid(`the chain below \`${subjectName(certificate)}\` is longer than it allows`);
  }
};

/**
 * The path from a signer to an anchor of the user, valid at a time (PDF.md §8, step 5).
 * `pool` holds the certificates that the file shows; none of them is trusted. Throws `Refused`:
 * `untrusted` where no path leads to an anchor, `invalid` where one does but must not be used.
 */
export const trustedPath = async (
  leaf: Certificate,
  pool: readonly Certificate[],
  trust: Trust,
  at: Date,
  purpose: Purpose,
): Promise<Path> => {
  requireUsage(leaf, purpose);
  if (pool.length > poolLimit) invalid(`there are more than ${poolLimit} certificates beside it`);
  const known = unique([...trust.anchors, ...pool]);
  const path = pathsAbove(leaf, known).find((one) =>
    trust.anchors.some((anchor) => sameCertificate(anchor, one.at(-1) ?? leaf)),
  );
  if (path === undefined) return untrusted(leaf, pool, trust);
  for (const [index, one] of path.entries()) requireSound(one, index === path.length - 1);
  requireValidAt(path, at);
  requireAuthorities(path);
  await validatePath(path, at);
  return path;
};

/**
 * Refuses certificates in a message that are not above its signer, or that nobody on the trusted path
 * or in the message issued: they say nothing, so a changed one would go unseen.
 */
export const requireLinked = (
  leaf: Certificate,
  certificates: readonly Certificate[],
  trusted: Path,
): void => {
  if (certificates.length > poolLimit)
    invalid(`there are more than ${poolLimit} certificates beside it`);
  const above = pathsAbove(leaf, certificates).map((path) => path.at(-1) ?? leaf);
  const issuers = unique([...certificates, ...trusted]);
  const isKnown = (certificate: Certificate): boolean =>
    trusted.some((one) => sameCertificate(one, certificate)) ||
    selfSigned(certificate) ||
    issuers.some((one) => !sameCertificate(one, certificate) && issued(one, certificate));
  for (const certificate of certificates)
    if (!above.some((one) => sameCertificate(one, certificate)) || !isKnown(certificate))
      invalid('it carries a certificate that has nothing to do with its signer');
};
