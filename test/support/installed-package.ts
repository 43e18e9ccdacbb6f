import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A fresh folder with the package in it as users have it, without a registry: what `npm pack` takes, and the packages that it asks for */
export class InstalledPackage {
  readonly folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-installed-'));
  /** The files of the package, by their paths in it */
  readonly files: readonly string[];

  /** @param beside packages of development that the folder has too */
  constructor(...beside: readonly string[]) {
    // as it is built: `prepack` would build anew, while other tests run what is built
    const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', this.folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
    this.files = files.map(({ path }) => path);
    const own = join(this.folder, 'node_modules', 'gbcs-mmc');
    mkdirSync(own, { recursive: true });
    execFileSync('tar', ['-xzf', join(this.folder, filename), '--strip-components=1', '-C', own]);
    const { dependencies, bin } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
    for (const name of [...Object.keys(dependencies), ...beside]) this.#link(name, join(root, 'node_modules', name));
    for (const [name, file] of Object.entries<string>(bin)) this.#link(`.bin/${name}`, join(own, file));
    this.write('package.json', JSON.stringify({ private: true, type: 'module' }));
    cpSync(join(root, 'fixtures'), join(this.folder, 'fixtures'), { recursive: true });
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #link(name: string, target: string): void {
    const at = join(this.folder, 'node_modules', name);
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(target, at);
  }
}
