import { createHash } from 'node:crypto';
import {
  AFRelationship,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { settle } from './settle.ts';

/** A file that travels inside the PDF. */
export interface Attachment {
  /** As it stands in the tree; what the PDF calls the file is made from it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  /** `Source`: the page was made from it; `Data`: it belongs to it. */
  readonly relationship: 'Source' | 'Data';
}

/** What a PDF says of itself. */
export interface PdfMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Name and version of the program that made it. */
  readonly producer: string;
  /** Day and time that stand in for the clock: those of the commit. */
  readonly date: Date;
}

/** PDF 2.0 structure types that Chromium writes, and the PDF 1.7 types they stand for. */
const roles = {
  Aside: 'Note',
  DocumentFragment: 'Part',
  Em: 'Span',
  FENote: 'Note',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
} as const;

const mapRoles = (document: PDFDocument): void => {
  const tree = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  tree?.set(PDFName.of('RoleMap'), document.context.obj(roles));
};

const textOfLink = (link: PDFDict): string => {
  const action = link.lookupMaybe(PDFName.of('A'), PDFDict);
  const address = action?.lookup(PDFName.of('URI'));
  if (address instanceof PDFString || address instanceof PDFHexString) return address.decodeText();
  const destination = link.lookup(PDFName.of('Dest'));
  return destination instanceof PDFName ? destination.decodeText() : 'Link';
};

/** Gives each link the text that readers of the page by ear are told (ISO 14289-1, 7.18.5). */
const describeLinks = (document: PDFDocument): void => {
  for (const page of document.getPages()) {
    const annotations = page.node.Annots();
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const annotation = annotations?.lookup(index, PDFDict);
      if (annotation?.lookup(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(textOfLink(annotation)));
    }
  }
};

const contentRefs = (document: PDFDocument): readonly PDFRef[] =>
  document.getPages().flatMap((page) => {
    const contents = page.node.get(PDFName.of('Contents'));
    if (contents instanceof PDFRef) return [contents];
    return contents instanceof PDFArray
      ? contents.asArray().filter((item): item is PDFRef => item instanceof PDFRef)
      : [];
  });

/** Rewrites each page's content under its own number, so that no orphan stays in the file. */
const markPages = (document: PDFDocument): void => {
  for (const ref of contentRefs(document)) {
    const stream = document.context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) continue;
    const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const marked = Buffer.from(markArtifacts(content), 'latin1');
    document.context.assign(ref, document.context.flateStream(marked));
  }
};

const setMetadata = (document: PDFDocument, metadata: PdfMetadata): void => {
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setAuthor(metadata.author);
  document.setSubject(metadata.subject);
  document.setKeywords([...metadata.keywords]);
  document.setCreator(metadata.producer);
  document.setProducer(metadata.producer);
  document.setCreationDate(metadata.date);
  document.setModificationDate(metadata.date);
};

/** The library writes names unescaped into the file, so they must be plain. */
const plainNames = (paths: readonly string[]): readonly string[] => {
  const used = new Set<string>();
  return paths.map((path) => {
    const base = (path.split('/').at(-1) ?? '').replaceAll(/[^A-Za-z0-9._-]/g, '_');
    let name = base;
    for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${count}-${base}`;
    used.add(name.toLowerCase());
    return name;
  });
};

const attach = async (
  document: PDFDocument,
  attachments: readonly Attachment[],
  date: Date,
): Promise<void> => {
  const names = plainNames(attachments.map(({ path }) => path));
  for (const [index, { path, bytes, type, relationship }] of attachments.entries()) {
    await document.attach(bytes, names[index] ?? path, {
      mimeType: type,
      description: path,
      creationDate: date,
      modificationDate: date,
      afRelationship: relationship === 'Source' ? AFRelationship.Source : AFRelationship.Data,
    });
  }
};

const identify = (settled: Uint8Array, attachments: readonly Attachment[]): string => {
  const hash = createHash('sha256').update(settled);
  for (const { path, bytes } of attachments) hash.update(`\0${path}\0`).update(bytes);
  return hash.digest('hex').slice(0, 32);
};

/**
 * Makes of a printed PDF the file that is signed: settled, with metadata, marked artifacts, mapped
 * structure types, described links and attachments, built to PDF/A-3u. The same input gives the
 * same bytes.
 */
export const assemble = async (
  printed: Uint8Array,
  metadata: PdfMetadata,
  attachments: readonly Attachment[],
): Promise<Uint8Array> => {
  const settled = settle(printed, metadata.date);
  const document = await PDFDocument.load(settled, { updateMetadata: false });
  setMetadata(document, metadata);
  mapRoles(document);
  describeLinks(document);
  markPages(document);
  await attach(document, attachments, metadata.date);
  // The library takes a random identifier where it finds none.
  const id = PDFHexString.of(identify(settled, attachments));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  document.convertToPDFA({ conformance: '3U' });
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
};
