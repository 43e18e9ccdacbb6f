import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { suite } from 'uvu';
import * as assert from 'uvu/assert';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where Chromium is: the one that CHROMIUM names, else one on the path; undefined where there is none */
export const chromiumPath: string | undefined =
  process.env.CHROMIUM ??
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((file) => existsSync(file));

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // root is not let into the sandbox
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The page as `npm run build` makes it */
export const inspectorFile: string = fileURLToPath(new URL('../../dist/inspector.html', import.meta.url));

/** A browser of its own, without anything that another one has kept. What its pages report or ask for is noted. */
export class TestBrowser {
  /** Errors and what the console was told, and requests but for the page itself: there must be none */
  readonly complaints: string[] = [];
  readonly #folder: string;

  private constructor(
    readonly context: BrowserContext,
    folder: string,
  ) {
    this.#folder = folder;
  }

  static async start(): Promise<TestBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-browser-'));
    const options = { headless: true, args: QUIET, viewport: { width: 1400, height: 860 }, acceptDownloads: true };
    const context = await chromium.launchPersistentContext(folder, { ...options, executablePath: chromiumPath as string });
    // what runs these tests gives functions their names with it, those too that run in the page
    await context.addInitScript('globalThis.__name = (named) => named');
    return new TestBrowser(context, folder);
  }

  /** The page, opened from disk */
  async open(size: { width: number; height: number } = { width: 1400, height: 860 }): Promise<Page> {
    const page = await this.context.newPage();
    const address = pathToFileURL(inspectorFile).href;
    page.on('console', (message) => this.complaints.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.stack ?? error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (url !== address && !url.startsWith('blob:') && !url.startsWith('data:')) this.complaints.push(`request: ${url.slice(0, 200)}`);
    });
    await page.setViewportSize(size);
    await page.goto(address);
    await page.waitForSelector('body[data-state]');
    return page;
  }

  async stop(): Promise<void> {
    await this.context.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Gives each test of a suite the page anew, in one browser, and demands that there was nothing to complain of. @param take is told of them before each test */
export function inOneBrowser(tests: ReturnType<typeof suite>, take: (browser: TestBrowser, page: Page) => void): void {
  let browser: TestBrowser;
  let page: Page;
  tests.before(async () => {
    browser = await TestBrowser.start();
  });
  tests.after(() => browser.stop());
  tests.before.each(async () => {
    page = await browser.open();
    take(browser, page);
  });
  tests.after.each(async () => {
    await page.close();
    assert.equal(browser.complaints, []);
  });
}

/** Pastes a text into a page, wherever its focus is */
export const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

/** Drops files on a page, by their names, their octets in base64 */
export const drop = (page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> =>
  page.evaluate(
    (dropped) => {
      const data = new DataTransfer();
      for (const [name, octets] of Object.entries(dropped))
        data.items.add(new File([Uint8Array.from(atob(octets), (c) => c.charCodeAt(0))], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    Object.fromEntries(Object.entries(files).map(([name, octets]) => [name, Buffer.from(octets).toString('base64')])),
  );
