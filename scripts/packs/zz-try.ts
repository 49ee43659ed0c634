import { openCacheFolder } from '#packs/cache-folder.ts';
import { openPrinter } from '#packs/printer.ts';
import { openFonts } from '#packs/fonts.ts';
import { assemble } from '#packs/assemble.ts';
import { writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
const cache = await openCacheFolder(process.env);
const p = await openPrinter({ cache, env: process.env });
const body = `<h1 id=a>Hello Ünïcode 1️⃣ 😀</h1><p>Some <strong>bold</strong> <em>it</em> <code>code</code> <a href="#b">link</a> <a href="https://example.com/">ext</a></p><img src="https://evil.example/x.png"><table><thead><tr><th>A</th></tr></thead><tr><td style="background:#eee;border:1px solid">1</td></tr></table><h2 id=b>b</h2><aside>x</aside>`;
const f = openFonts()(body + '中');
const html = `<!doctype html><html lang="en"><head><title>T</title><style>${f.css} *{font-synthesis:none} body{font-family:'Source Sans 3','Noto Emoji'} code{font-family:'JetBrains Mono'} @page{size:A4;margin:2cm;@bottom-right{font-family:'Source Sans 3';content:counter(page) "/" counter(pages)}}</style></head><body>${body}</body></html>`;
for (let i = 0; i < 3; i++) {
  const r = await p.print(html, f.files, 'x');
  console.time('a');
  const o = await assemble(
    r.pdf,
    {
      title: 'T (x) ü',
      author: 'Example Ltd',
      subject: 's',
      keywords: ['a', 'b'],
      producer: 'isms-as-code 0.1.0',
      date: new Date('2026-01-12T10:00:00Z'),
    },
    [
      {
        path: 'policies/x (1).md',
        bytes: Buffer.from('hi'),
        type: 'text/markdown',
        relationship: 'Source',
      },
    ],
  );
  console.timeEnd('a');
  console.log(o.length, createHash('sha256').update(o).digest('hex'));
  writeFileSync('/tmp/try.pdf', o);
}
await p.close();
