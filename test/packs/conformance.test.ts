import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePack } from '#packs/write-pack.ts';
import { tmpdir } from 'node:os';
import { tool } from '../independent-tools.ts';
import { usePrinter } from './printer-session.ts';
import { buildView, policy, smallIsms } from './view-builder.ts';

const printer = usePrinter();

const body = `Text with **strong**, _emphasis_ and \`code\`, see <https://example.com/>.

> Quoted.

## Heading

- [x] done
- one
  1. two

| Head | Second |
| --- | --- |
| cell | cell |

Note[^1].

> [!WARNING]
> Careful.

\`\`\`text
code
\`\`\`

[^1]: Footnote.
`;

/** ISO 32000-1, 14.8.4. */
const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

let folder = '';
const out = mkdtempSync(join(tmpdir(), 'isms-packs-'));
const documents = new Map<string, PDFDocument>();

beforeAll(async () => {
  const files = {
    ...smallIsms,
    'policies/access-control.md': policy('POL-001', 'Access control policy', body),
    'policies/remote-work.md': policy('POL-900', 'Remote work policy', 'Draft.').replace(
      'status: approved',
      'status: draft',
    ),
  };
  const result = await writePack({
    view: buildView({ files, verdicts: { 'POL-900': 'draft' } }),
    profile: 'policies',
    printer: printer(),
    engineVersion: '0.1.0',
    includeDrafts: true,
    out,
  });
  folder = result.folder;
  for (const name of result.files.filter((file) => file.endsWith('.pdf'))) {
    documents.set(
      name,
      await PDFDocument.load(readFileSync(join(folder, name)), { updateMetadata: false }),
    );
  }
});

afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

const name = (text: string): PDFName => PDFName.of(text);

const dictionaries = (document: PDFDocument): readonly PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
    );

/** Page content, decoded. */
const contents = (document: PDFDocument): readonly string[] =>
  document.getPages().flatMap((page) => {
    const ref = page.node.get(name('Contents'));
    const stream = ref instanceof PDFRef ? document.context.lookup(ref) : undefined;
    return stream instanceof PDFRawStream
      ? [Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')]
      : [];
  });

/** Operators that paint while no mark is open. */
const unmarked = (content: string): readonly string[] => {
  let depth = 0;
  return content.split('\n').filter((line) => {
    if (/(?:BDC|BMC)$/.test(line)) depth += 1;
    if (/^EMC$/.test(line)) depth -= 1;
    return depth === 0 && /(?:^|\s)(?:Tj|TJ|f|f\*|F|S|s|B|B\*|b|b\*|Do|sh)$/.test(line);
  });
};

const each = (check: (document: PDFDocument, file: string) => void): void => {
  expect(documents.size).toBe(4);
  for (const [file, document] of documents) check(document, file);
};

describe('a PDF of a pack', () => {
  it('paints nothing that is neither tagged nor an artifact', () => {
    each((document) => {
      const pages = contents(document);
      expect(pages).toHaveLength(document.getPageCount());
      for (const page of pages) expect(unmarked(page)).toEqual([]);
    });
  });

  it('closes every mark that it opens', () => {
    each((document) => {
      for (const page of contents(document)) {
        const count = (pattern: RegExp): number => page.match(pattern)?.length ?? 0;
        expect(count(/(?:BDC|BMC)$/gm)).toBe(count(/^EMC$/gm));
      }
    });
  });

  it('uses only structure types of PDF 1.7, or maps them to one', () => {
    each((document) => {
      const tree = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
      const roles = tree.lookup(name('RoleMap'), PDFDict);
      const types = dictionaries(document)
        .filter((one) => one.get(name('Type')) === name('StructElem'))
        .map((one) => one.get(name('S')));
      expect(types.length).toBeGreaterThan(10);
      const unknown = types.filter(
        (type) =>
          !(type instanceof PDFName) || (!standardTypes.has(type.decodeText()) && !roles.has(type)),
      );
      expect(unknown.map(String)).toEqual([]);
    });
  });

  it('has no figure without a text that stands for it', () => {
    each((document) => {
      const figures = dictionaries(document).filter(
        (one) => one.get(name('S')) === name('Figure') && !one.has(name('Alt')),
      );
      expect(figures).toEqual([]);
    });
  });

  it('has an identifier, an output intent, a language, bookmarks and a title', () => {
    each((document, file) => {
      const { catalog } = document;
      expect(document.context.trailerInfo.ID).toBeInstanceOf(PDFArray);
      expect(catalog.lookup(name('OutputIntents'), PDFArray).size()).toBe(1);
      expect(catalog.get(name('Lang'))?.toString()).toBe('(en)');
      expect(catalog.has(name('Outlines')), file).toBe(true);
      expect(document.getTitle()).toMatch(
        /Access control policy|Remote work policy|Risk register|Statement of/,
      );
    });
  });

  it('says in its metadata that it is built to PDF/A-3u, with the dates of its Info', () => {
    each((document) => {
      const stream = document.catalog.lookup(name('Metadata'));
      const xmp =
        stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : '';
      expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
      expect(xmp).toContain('<pdfaid:conformance>U</pdfaid:conformance>');
      expect(xmp).toContain('2026-01-12T10:00:00Z');
      expect(xmp).not.toContain('pdfuaid');
      expect(document.getCreationDate()?.toISOString()).toBe('2026-01-12T10:00:00.000Z');
    });
  });

  it('holds no script, no action but links, and describes each link and attachment', () => {
    each((document) => {
      for (const one of dictionaries(document)) {
        expect(one.has(name('JS')) || one.has(name('AA')) || one.has(name('OpenAction'))).toBe(
          false,
        );
        if (one.get(name('Subtype')) === name('Link')) expect(one.has(name('Contents'))).toBe(true);
        if (one.get(name('Type')) === name('Filespec')) {
          expect(one.get(name('AFRelationship'))).toBe(name('Source'));
        }
        expect(one.get(name('Interpolate'))?.toString()).not.toBe('true');
      }
      expect(document.catalog.lookup(name('AF'), PDFArray).size()).toBeGreaterThan(0);
    });
  });

  it.runIf(process.env['ISMS_TEST_TOOLS'] !== 'required' && tool('verapdf'))(
    'passes veraPDF for PDF/A-3u',
    () => {
      for (const file of documents.keys()) {
        const report = execFileSync(
          'verapdf',
          ['--flavour', '3u', '--format', 'text', join(folder, file)],
          { encoding: 'utf8' },
        );
        expect(report).toMatch(/^PASS/);
      }
    },
  );
});
