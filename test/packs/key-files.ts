import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs OpenSSL in a folder; throws where it fails. */
export const openssl = (folder: string, ...args: readonly string[]): string =>
  execFileSync('openssl', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const keyArguments: Readonly<Record<string, readonly string[]>> = {
  'P-256': ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'RSA-3072': ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072'],
  'RSA-1024': ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
};

/** Makes `root.pem` and, certified by it, `key.pem` with `cert.pem`, the way an organisation would. */
export const makeKeyFiles = (folder: string, type: keyof typeof keyArguments): void => {
  const make = keyArguments[type] ?? [];
  openssl(folder, 'ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'root-key.pem');
  openssl(
    folder,
    'req',
    '-x509',
    '-new',
    '-key',
    'root-key.pem',
    '-subj',
    '/CN=Test root',
    '-days',
    '3650',
    '-out',
    'root.pem',
  );
  openssl(folder, ...make, '-out', 'raw.pem');
  openssl(folder, 'pkcs8', '-topk8', '-nocrypt', '-in', 'raw.pem', '-out', 'key.pem');
  openssl(
    folder,
    'req',
    '-new',
    '-key',
    'key.pem',
    '-subj',
    '/O=Example Ltd/CN=Example Ltd packs',
    '-out',
    'request.pem',
  );
  writeFileSync(
    join(folder, 'leaf.cnf'),
    'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,nonRepudiation\n',
  );
  openssl(
    folder,
    'x509',
    '-req',
    '-in',
    'request.pem',
    '-CA',
    'root.pem',
    '-CAkey',
    'root-key.pem',
    '-CAcreateserial',
    '-days',
    '3650',
    '-extfile',
    'leaf.cnf',
    '-out',
    'cert.pem',
  );
};
