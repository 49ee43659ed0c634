import type * as pki from 'pkijs';
import { subjectName, type Certificate } from './certificate.ts';
import type { Path } from './chain.ts';
import { invalid } from './refused.ts';

/** When a signature was made, and whether a time stamp proves it. */
export interface SigningTime {
  readonly at: Date;
  readonly proved: boolean;
}

const covers = (list: pki.CertificateRevocationList, at: Date): boolean =>
  list.nextUpdate === undefined || list.nextUpdate.value >= at;

const revokedOn = (
  list: pki.CertificateRevocationList,
  certificate: Certificate,
): Date | undefined =>
  list.revokedCertificates?.find(({ userCertificate }) =>
    userCertificate.isEqual(certificate.parsed.serialNumber),
  )?.revocationDate.value;

const isOf = async (list: pki.CertificateRevocationList, issuer: Certificate): Promise<boolean> => {
  try {
    return await list.verify({ issuerCertificate: issuer.parsed });
  } catch {
    return false;
  }
};

const requireNotRevoked = (certificate: Certificate, on: Date | undefined, time: SigningTime) => {
  // A claimed time proves nothing against a revocation: who holds a stolen key also sets the clock back.
  if (on === undefined || (time.proved && on > time.at)) return;
  invalid(
    `the certificate of \`${subjectName(certificate)}\` was revoked on ${on.toISOString().slice(0, 10)}`,
  );
};

/**
 * Looks each certificate of a path up in its issuer's lists. `true`: all are covered and none is
 * revoked; `false`: revocation is unknown. Throws `Refused` (`invalid`) for a revoked one.
 */
export const checkRevocation = async (
  path: Path,
  lists: readonly pki.CertificateRevocationList[],
  time: SigningTime,
): Promise<boolean> => {
  let known = true;
  for (const [index, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[index + 1];
    let covered = false;
    for (const list of lists) {
      if (issuer === undefined || !(await isOf(list, issuer))) continue;
      requireNotRevoked(certificate, revokedOn(list, certificate), time);
      covered ||= covers(list, time.at);
    }
    known &&= covered;
  }
  return known && path.length > 1;
};
