import type { View } from '#audiences/view.ts';
import type { AnyRecord } from '#content/record.ts';
import type { Finding } from '#findings/finding.ts';
import type { Html } from '#markdown/html.ts';
import { assemble, type Attachment, type PdfMetadata } from './assemble.ts';
import { listedHeadings, pageNumbers, type PageNumbers } from './contents-list.ts';
import { openFonts } from './fonts.ts';
import { loadImages, type ReadFile } from './images.ts';
import { type PackPlan, sourcesOf } from './pack-plan.ts';
import { documentBody, frameOf } from './print-document.ts';
import { blockedRequest, missingGlyph } from './print-findings.ts';
import { risksBody, risksFrame } from './print-risks.ts';
import { soaBody } from './print-soa.ts';
import type { PrintFile, Printer } from './printer.ts';
import { openSheetMaker, type SheetFrame, type SheetMaker } from './sheet.ts';

/** What printing needs besides the view. */
export interface PrintTools {
  readonly printer: Printer;
  readonly sheet: SheetMaker;
  /** Name and version of this program. */
  readonly producer: string;
  readonly read?: ReadFile | undefined;
}

/** A PDF of the pack before it is signed. */
export interface PrintedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

/** One PDF to be made. */
export interface PrintJob {
  readonly path: string;
  /** What the reader of a progress bar is told. */
  readonly name: string;
  readonly make: () => Promise<PrintedFile>;
}

interface Page {
  readonly path: string;
  readonly record: AnyRecord;
  /** All records that the page shows: a character without glyph is one of theirs. */
  readonly shown: readonly AnyRecord[];
  readonly frame: SheetFrame;
  readonly body: (pages: PageNumbers) => Html;
  readonly files: ReadonlyMap<string, PrintFile>;
  readonly twice: boolean;
  readonly subject: string;
}

/** Opens the tools that every print of a pack shares. */
export const openPrintTools = (
  printer: Printer,
  engineVersion: string,
  read?: ReadFile,
): PrintTools => ({
  printer,
  sheet: openSheetMaker(openFonts()),
  producer: `isms-as-code ${engineVersion}`,
  read,
});

const owning = (page: Page, character: string): AnyRecord =>
  page.shown.find(({ source }) => Buffer.from(source).includes(character)) ?? page.record;

const printPage = async (tools: PrintTools, page: Page, pages: PageNumbers) => {
  const { html, fonts } = tools.sheet(page.frame, page.body(pages));
  const files = new Map([...fonts.files, ...page.files]);
  const { pdf, blocked } = await tools.printer.print(html, files, page.path);
  const findings = [
    ...fonts.missing.map((point) => missingGlyph(owning(page, String.fromCodePoint(point)), point)),
    ...blocked.map((address) => blockedRequest(page.record, address)),
  ];
  return { pdf, findings };
};

/** Page numbers are known only once it is printed; the second print must not move anything. */
const printWithContents = async (tools: PrintTools, page: Page) => {
  const first = await printPage(tools, page, new Map());
  if (!page.twice) return first;
  const numbers = await pageNumbers(first.pdf);
  const second = await printPage(tools, page, numbers);
  const again = await pageNumbers(second.pdf);
  const moved = [...numbers].some(([anchor, number]) => again.get(anchor) !== number);
  return moved ? first : second;
};

const metadataOf = (view: View, tools: PrintTools, page: Page): PdfMetadata => ({
  title: `${page.frame.reference} ${page.frame.title}`,
  author: page.frame.organisation,
  subject: page.subject,
  keywords: [page.frame.classification, `commit ${page.frame.commit}`],
  producer: `${tools.producer}, ${tools.printer.browserVersion}`,
  date: new Date((view.proof.commit?.time ?? 0) * 1000),
});

const attachmentsOf = (view: View, page: Page): readonly Attachment[] =>
  sourcesOf(view, page.shown).map(({ path, source }) => ({
    path,
    bytes: source,
    type: 'text/markdown',
    relationship: 'Source',
  }));

const makePage = async (view: View, tools: PrintTools, page: Page): Promise<PrintedFile> => {
  const { pdf, findings } = await printWithContents(tools, page);
  const bytes = await assemble(pdf, metadataOf(view, tools, page), attachmentsOf(view, page));
  return { path: page.path, bytes, findings };
};

const documentPage = async (
  view: View,
  tools: PrintTools,
  { record, file }: PackPlan['documents'][number],
): Promise<Page> => {
  const images = await loadImages(view, record.id, tools.read);
  const headings = view.register.texts.get(record.id)?.headings ?? [];
  return {
    path: file,
    record,
    shown: [record],
    frame: frameOf(view, record),
    body: (pages) => documentBody(view, record, images.address, pages),
    files: images.files,
    twice: listedHeadings(headings).length > 0,
    subject: 'Document of the information security management system',
  };
};

const soaPage = (view: View, plan: PackPlan): Page | undefined => {
  const { statement, controls } = plan;
  if (statement === undefined) return undefined;
  return {
    path: 'registers/soa.pdf',
    record: statement,
    shown: [statement, ...controls],
    frame: frameOf(view, statement),
    body: () => soaBody(view, statement),
    files: new Map(),
    twice: false,
    subject: 'Statement of Applicability, ISO/IEC 27001:2022, 6.1.3 d',
  };
};

const risksPage = (view: View, plan: PackPlan): Page | undefined => {
  const method = view.register.settings.risk;
  const [first] = plan.risks;
  if (method === undefined || first === undefined) return undefined;
  return {
    path: 'registers/risks.pdf',
    record: first,
    shown: plan.risks,
    frame: risksFrame(view),
    body: () => risksBody(view, method),
    files: new Map(),
    twice: false,
    subject: 'Risk register, ISO/IEC 27001:2022, 6.1.2 and 6.1.3',
  };
};

/** The PDFs of a plan, each ready to be made, in the order of their paths. */
export const printJobs = (view: View, tools: PrintTools, plan: PackPlan): readonly PrintJob[] => {
  const documents = plan.documents.map((planned) => ({
    path: planned.file,
    name: planned.record.id,
    make: async () => makePage(view, tools, await documentPage(view, tools, planned)),
  }));
  const registers = [soaPage(view, plan), risksPage(view, plan)]
    .filter((page) => page !== undefined)
    .map((page) => ({
      path: page.path,
      name: page.frame.title,
      make: () => makePage(view, tools, page),
    }));
  return [...documents, ...registers];
};
