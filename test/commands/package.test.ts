import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe('the published package', () => {
  let folder: string;
  let packed: Packed;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'isms-package-'));
    // `--json` prints the list behind what the scripts print.
    const output = npm(['pack', '--json', '--pack-destination', folder], root);
    packed = (JSON.parse(output.slice(output.indexOf('[\n'))) as [Packed])[0];
    execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', folder]);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const paths = (): readonly string[] => packed.files.map(({ path }) => path);

  it('holds the program, what it reads at run time, and the reference ISMS', () => {
    expect(paths()).toEqual(
      expect.arrayContaining([
        'bin/isms.js',
        'dist/.eleventy.js',
        'dist/scripts/cli.js',
        'dist/scripts/open-isms.js',
        'dist/scripts/content/schemas/risk.json',
        'dist/scripts/packs/print.css',
        'dist/scripts/site/client/built/search.js',
        'docs/approvals.md',
        'docs/rules/risk/order.md',
        'isms.yml',
        'policies/isms/information-security-policy.md',
        'soa/index.md',
        'LICENSE',
        'LICENSE-CONTENT.md',
        'README.md',
      ]),
    );
  });

  it('holds no source, test, generator, map, key or local path', () => {
    expect(
      paths().filter((path) =>
        /\.tsx?$|\.map$|^test|^scripts|generate|\.pem$|node_modules/.test(path),
      ),
    ).toEqual([]);
    for (const path of paths().filter((file) => file.endsWith('.js'))) {
      expect(readFileSync(join(folder, 'package', path), 'utf8'), path).not.toContain(root);
    }
  });

  it('has no script that runs on the machine of whoever installs it', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(Object.keys(manifest.scripts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:pre|post)?install$|^prepare$/)]),
    );
  });

  it('runs from an unpacked tarball without the sources', () => {
    const home = join(folder, 'package');
    // Its dependencies are those of this project; installing them again would need the network.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    cpSync(join(root, 'test/fixtures/example'), join(folder, 'example'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{}');
    const run = (args: readonly string[]): string =>
      execFileSync(process.execPath, [join(home, 'bin/isms.js'), ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    expect(run(['--version']).trim()).toMatch(/^\d+\.\d+\.\d+$/);
    run(['init', 'mine', '--organisation', 'Example Ltd']);
    expect(readFileSync(join(folder, 'mine/isms.yml'), 'utf8')).toContain('Example Ltd');
    expect(() =>
      run(['build', '--root', 'mine', '--out', 'site', '--audience', 'management']),
    ).not.toThrow();
    expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toContain('Example Ltd');
  });
});
