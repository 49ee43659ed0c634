import { describe, expect, it } from 'vitest';
import { openFonts } from '#packs/fonts.ts';

const fonts = openFonts();

describe('openFonts', () => {
  it('takes only the faces whose range meets the text', () => {
    expect([...fonts('Access').files.keys()]).toEqual([
      'fonts/source-sans-3-latin-400-normal.woff2',
      'fonts/source-sans-3-latin-400-italic.woff2',
      'fonts/source-sans-3-latin-600-normal.woff2',
      'fonts/source-sans-3-latin-700-normal.woff2',
      'fonts/jetbrains-mono-latin-400-normal.woff2',
    ]);
  });

  it('adds faces for other scripts and for emoji', () => {
    const names = [...fonts('Zażółć Ελλάδα Київ 🔒').files.keys()].join(' ');
    expect(names).toContain('source-sans-3-latin-ext-');
    expect(names).toContain('source-sans-3-greek-');
    expect(names).toContain('source-sans-3-cyrillic-');
    expect(names).toContain('noto-emoji-');
  });

  it('takes digits from the emoji font only for keycaps', () => {
    expect([...fonts('1').files.keys()].join(' ')).not.toContain('noto-emoji');
    expect([...fonts('1\ufe0f\u20e3').files.keys()].join(' ')).toContain('noto-emoji');
  });

  it('waits for each face, and has a file for it', () => {
    const { css, files } = fonts('Access');
    const asked = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, file]) => file);
    expect(asked).toEqual([...files.keys()]);
    expect(css).not.toContain('swap');
  });

  it('names the characters that no font has', () => {
    expect(fonts('Access 中文').missing).toEqual([0x4e2d, 0x6587]);
  });

  it('misses nothing that is never drawn', () => {
    expect(fonts('a\n\t\u00ad\u200b\u200d\u200e\ufe0e\ufeff').missing).toEqual([]);
  });
});
