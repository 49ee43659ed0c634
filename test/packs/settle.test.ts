import { describe, expect, it } from 'vitest';
import { settle } from '#packs/settle.ts';

const date = new Date('2026-01-12T10:00:00Z');
const settled = (text: string): string =>
  Buffer.from(settle(Buffer.from(text, 'latin1'), date)).toString('latin1');

describe('settle', () => {
  it('puts the day of the commit where the browser wrote the clock', () => {
    expect(
      settled("/CreationDate (D:20261124084133+00'00')\n/ModDate (D:20261124084133+00'00')"),
    ).toBe("/CreationDate (D:20260112100000+00'00')\n/ModDate (D:20260112100000+00'00')");
  });

  it('replaces node numbers by their rank and keeps their order', () => {
    expect(settled('(node00000118) (node00000120) (node00000118) (node00000007)')).toBe(
      '(node00000001) (node00000002) (node00000001) (node00000000)',
    );
  });

  it('makes two prints equal that differ in node numbers alone', () => {
    expect(settled('(node00000200)(node00000310)')).toBe(settled('(node00000020)(node00000031)'));
  });

  it('leaves a title alone that looks like a node number', () => {
    expect(settled('/Title (node00000118)')).toBe('/Title (node00000118)');
  });

  it('keeps every byte in its place', () => {
    const text = "\xff/ModDate (D:20261124084133+00'00')(node00000118)\xfe";
    expect(settled(text)).toHaveLength(text.length);
  });
});
