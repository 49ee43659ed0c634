import { CertificateRevocationList } from 'pkijs';
import { inflateSync } from 'node:zlib';
import { readCertificate, type Certificate } from './certificate.ts';
import { nameAt, type PdfValue } from './pdf-values.ts';
import {
  arrayOf,
  catalogOf,
  dictionaryOf,
  objectsAt,
  resolve,
  type StrictPdf,
} from './strict-pdf.ts';

/** What a file carries to prove certificates later (`/DSS`, ISO 32000-2 §12.8.4.3). */
export interface SecurityStore {
  readonly certificates: readonly Certificate[];
  readonly revocationLists: readonly CertificateRevocationList[];
}

const entryLimit = 32;
const sizeLimit = 8 * 1024 * 1024;

/** Entries that cannot be read prove nothing, so they are left out rather than refused. */
const readable = <T>(read: () => T): readonly T[] => {
  try {
    return [read()];
  } catch {
    return [];
  }
};

/** Reads the store of the newest revision; empty where there is none. */
export const securityStore = (pdf: StrictPdf): SecurityStore => {
  const last = pdf.revisions.length - 1;
  const view = objectsAt(pdf, last);
  const trailer = pdf.revisions[last]?.trailer ?? pdf.revisions[0].trailer;
  const store = dictionaryOf(view, catalogOf(view, trailer).get('DSS'));
  const bytesOf = (value: PdfValue): Uint8Array => {
    const stream = resolve(view, value);
    if (stream?.kind !== 'stream') throw new TypeError('not a stream');
    const raw = pdf.bytes.subarray(stream.start, stream.end);
    const packed = nameAt(stream.entries, 'Filter') === 'FlateDecode';
    return new Uint8Array(packed ? inflateSync(raw, { maxOutputLength: sizeLimit }) : raw);
  };
  const entries = (key: string) => arrayOf(view, store?.get(key)).slice(0, entryLimit);
  return {
    certificates: entries('Certs').flatMap((one) => readable(() => readCertificate(bytesOf(one)))),
    revocationLists: entries('CRLs').flatMap((one) =>
      readable(() => CertificateRevocationList.fromBER(new Uint8Array(bytesOf(one)).buffer)),
    ),
  };
};
