import { describe, expect, it } from 'vitest';
import { markArtifacts } from '#packs/artifacts.ts';

describe('markArtifacts', () => {
  it('marks text outside of any mark', () => {
    expect(markArtifacts('q\nBT\n/F4 16 Tf\n<0085> Tj\nET\nQ')).toBe(
      'q\n/Artifact BMC\nBT\n/F4 16 Tf\n<0085> Tj\nET\nEMC\nQ',
    );
  });

  it('marks a painted path as a whole, with its construction', () => {
    expect(markArtifacts('10 177 m\n12 26 l\nS')).toBe('/Artifact BMC\n10 177 m\n12 26 l\nS\nEMC');
    expect(markArtifacts('10 177 12 26 re\nf*')).toBe('/Artifact BMC\n10 177 12 26 re\nf*\nEMC');
  });

  it('leaves clipping paths alone, which paint nothing', () => {
    const clip = '237.5 237.5 2007.959 3035.498 re\nW* n';
    expect(markArtifacts(clip)).toBe(clip);
  });

  it('leaves marked content alone, also where marks stand in each other', () => {
    const marked = '/P <</MCID 0 >>BDC\n/Span BMC\nBT\n<01> Tj\nET\nEMC\n1 2 3 4 re\nf\nEMC';
    expect(markArtifacts(marked)).toBe(marked);
  });

  it('marks only the unmarked part of a text that is marked in part', () => {
    expect(markArtifacts('BT\n<01> Tj\n/P <</MCID 0 >>BDC\n<02> Tj\nEMC\nET')).toBe(
      'BT\n/Artifact BMC\n<01> Tj\nEMC\n/P <</MCID 0 >>BDC\n<02> Tj\nEMC\nET',
    );
  });

  it('marks an image', () => {
    expect(markArtifacts('/X11 Do')).toBe('/Artifact BMC\n/X11 Do\nEMC');
  });
});
