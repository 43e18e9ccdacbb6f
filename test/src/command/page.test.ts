import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { servePage } from '../../../src/command/page-server.js';
import { BUILT, gbcsMmc, startBuilt } from './gbcs-mmc.js';

const test = suite('gbcs-mmc page');
const built = readFileSync(fileURLToPath(new URL('../../../dist/inspector.html', import.meta.url)), 'utf8');

let folder = '';
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-page-'));
});
test.after(() => rmSync(folder, { recursive: true }));

test('the page is written as it was built, and nothing is written over unless that is asked for', async () => {
  const path = join(folder, 'inspector.html');
  assert.is((await gbcsMmc(['page', path])).status ?? 0, 0);
  assert.is(readFileSync(path, 'utf8'), built);
  writeFileSync(path, 'mine');
  const refused = await gbcsMmc(['page', path]);
  assert.is(refused.status, 2);
  assert.match(refused.stderr, /inspector\.html is there already: --force writes over it/);
  assert.is(readFileSync(path, 'utf8'), 'mine');
  assert.is((await gbcsMmc(['page', '--force', path])).status ?? 0, 0);
  assert.is(readFileSync(path, 'utf8'), built);
});

test('to standard output for -', async () => {
  assert.is((await gbcsMmc(['page', '-'])).stdout, built);
});

test('a port is a number, and a page is either written or served', async () => {
  assert.is((await gbcsMmc(['page', '--serve', '70000'])).status, 2);
  assert.is((await gbcsMmc(['page', 'a.html', '--serve'])).status, 2);
});

test('the command serves the page and ends well at SIGINT', async () => {
  const { child, outcome } = startBuilt('page', '--serve');
  const [first] = await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
  const address = String(first).trim();
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/, BUILT);
  assert.is(await (await fetch(address)).text(), built);
  child.kill('SIGINT');
  assert.is((await outcome).status, 0);
});

const PAGE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>x</title>`;

test('the page comes with its policy, not to be stored or framed', async () => {
  const { address, close } = await servePage(PAGE, 0);
  try {
    const response = await fetch(address);
    assert.is(response.status, 200);
    assert.is(await response.text(), PAGE);
    assert.is(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.is(response.headers.get('cache-control'), 'no-store');
    assert.is(response.headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
    assert.is(response.headers.get('x-content-type-options'), 'nosniff');
    const head = await fetch(address, { method: 'HEAD' });
    assert.is(head.status, 200);
    assert.is(head.headers.get('content-length'), String(PAGE.length));
    assert.is(await head.text(), '');
  } finally {
    close();
  }
});

test('anything else is not found, and any other method not allowed', async () => {
  const { address, close } = await servePage(PAGE, 0);
  try {
    assert.is((await fetch(`${address}package.json`)).status, 404);
    assert.is((await fetch(`${address}../package.json`)).status, 404);
    const posted = await fetch(address, { method: 'POST', body: 'x' });
    assert.is(posted.status, 405);
    assert.is(posted.headers.get('allow'), 'GET, HEAD');
  } finally {
    close();
  }
});

test('no other address of this machine answers', async () => {
  const other = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  if (other === undefined) return;
  const { address, close } = await servePage(PAGE, 0);
  try {
    const answered = await fetch(address.replace('127.0.0.1', other.address)).then(
      () => true,
      () => false,
    );
    assert.is(answered, false);
  } finally {
    close();
  }
});

test('a port that is taken is an error that says so', async () => {
  const { address, close } = await servePage(PAGE, 0);
  try {
    const { status, stderr } = await gbcsMmc(['page', '--serve', new URL(address).port]);
    assert.is(status, 2);
    assert.match(stderr, /EADDRINUSE/);
  } finally {
    close();
  }
});

test.run();
