import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFonts } from '#packs/fonts.ts';
import { tool } from '../independent-tools.ts';
import { usePrinter } from './printer-session.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const printer = usePrinter();
const fonts = openFonts();

const pageOf = (body: string): { html: string; files: ReturnType<typeof fonts>['files'] } => {
  const { css, files } = fonts(body);
  const style = `${css} *{font-synthesis:none} body{font-family:'Source Sans 3','Noto Emoji'} code{font-family:'JetBrains Mono'}`;
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title><style>${style}</style></head><body>${body}</body></html>`,
    files,
  };
};

const textOf = (pdf: Uint8Array): string => {
  const file = join(temporaryFolder(), 'print.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
};

describe('printer', () => {
  it.runIf(tool('pdftotext'))('prints text that can be read back', async () => {
    const { html, files } = pageOf('<h1>Zażółć</h1><p>Access <code>code</code> 🔒</p>');
    const { pdf, blocked } = await printer().print(html, files);
    expect(textOf(pdf)).toBe('Zażółć\nAccess code 🔒\n\n\f');
    expect(blocked).toEqual([]);
  });

  it.runIf(tool('pdffonts'))('embeds every font, and none as Type 3', async () => {
    const { html, files } = pageOf('<h1>Title 🔒</h1><p><b>b</b> <i>i</i> <code>code</code></p>');
    const file = join(temporaryFolder(), 'print.pdf');
    writeFileSync(file, (await printer().print(html, files)).pdf);
    const lines = execFileSync('pdffonts', [file], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) expect(line).toMatch(/CID TrueType +Identity-H +yes yes yes/);
  });

  it('reaches nothing but what it is handed', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const host = `http://127.0.0.1:${port}`;
    const { html, files } = pageOf(
      `<p>Text</p><img src="${host}/a.png"><script src="${host}/b.js"></script>
       <link rel="stylesheet" href="${host}/c.css"><iframe src="${host}/d"></iframe>
       <iframe src="file:///etc/hostname"></iframe><img src="missing.png">
       <style>@import url(${host}/e.css)</style>`,
    );
    const { blocked } = await printer().print(html, files);
    server.close();
    expect(asked).toEqual([]);
    expect(blocked).toContain(`${host}/a.png`);
    expect(blocked).toContain('https://pack.invalid/missing.png');
  });

  it.runIf(tool('pdftotext'))('runs no script', async () => {
    const { html, files } = pageOf(
      '<p id="p">kept</p><script>document.getElementById("p").textContent="changed"</script><img src="x" onerror="document.body.textContent=\'changed\'">',
    );
    expect(textOf((await printer().print(html, files)).pdf).trim()).toBe('kept');
  });

  it('keeps what one page was refused apart from the next', async () => {
    const bad = pageOf('<p>Text</p><img src="https://example.com/x.png">');
    const good = pageOf('<p>Text</p>');
    const printed = await Promise.all(
      [bad, good, good, bad, good].map(({ html, files }) => printer().print(html, files)),
    );
    expect(printed.map(({ blocked }) => blocked.length)).toEqual([1, 0, 0, 1, 0]);
  });

  it('says so where the browser printed no text', async () => {
    await expect(
      printer().print('<!doctype html><title>T</title><hr>', new Map(), 'POL-001'),
    ).rejects.toThrow('The browser printed `POL-001` without any text');
    const { html, files } = pageOf('<p>Text</p>');
    expect((await printer().print(html, files)).pdf.length).toBeGreaterThan(1000);
  });
});
