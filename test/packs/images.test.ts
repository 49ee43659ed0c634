import { describe, expect, it } from 'vitest';
import type { View } from '#audiences/view.ts';
import { loadImages } from '#packs/images.ts';
import { buildView, policy } from './view-builder.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const viewWith = (markdown: string, ...paths: readonly string[]): View => {
  const view = buildView({ files: { 'policies/x.md': policy('POL-001', 'X', markdown) } });
  const files = paths.map((path) => [path, { path, type: 'file' as const, size: 1 }] as const);
  return { ...view, register: { ...view.register, entries: new Map(files) } };
};

describe('loadImages', () => {
  it('takes an image of the tree by what it is, not by its name', async () => {
    const view = viewWith(
      '![a](plan.txt) ![b](script.png)',
      'policies/plan.txt',
      'policies/script.png',
    );
    const read = (path: string): Promise<Uint8Array> =>
      Promise.resolve(path.endsWith('.txt') ? png : Buffer.from('<script>'));
    const images = await loadImages(view, 'POL-001', read);
    expect(images.address('plan.txt')).toBe('images/0');
    expect(images.address('script.png')).toBeUndefined();
    expect(images.files.get('images/0')).toEqual({ type: 'image/png', bytes: png });
  });

  it('reads nothing that the view does not show, nor anything outside the tree', async () => {
    const asked: string[] = [];
    const view = viewWith(
      '![a](hidden.png) ![b](../../etc/passwd) ![c](https://example.com/x.png) ![d](shown.png)',
      'policies/shown.png',
    );
    await loadImages(view, 'POL-001', (path) => {
      asked.push(path);
      return Promise.resolve(png);
    });
    expect(asked).toEqual(['policies/shown.png']);
  });
});
