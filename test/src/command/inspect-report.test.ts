import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bundledMessage } from '../../support/bundled.js';
import { duisResponse, element, responseMessage } from '../duis/documents.js';
import { gbcsMmc } from './gbcs-mmc.js';

const test = suite('gbcs-mmc inspect --html');
const KEYS = fileURLToPath(new URL('../../../fixtures/keys', import.meta.url));
const PROTECTED = bundledMessage('ECS17b-import-registers-protected');

let folder = '';
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-report-'));
});
test.after(() => rmSync(folder, { recursive: true }));

test('one message becomes a report, with what its keys open', async () => {
  const path = join(folder, 'report.html');
  const { status, stdout } = await gbcsMmc(['inspect', '--keys', KEYS, '--html', path], PROTECTED);
  assert.is(status, 0);
  assert.is(stdout, '');
  const html = readFileSync(path, 'utf8');
  assert.match(html, /^<!doctype html>\n<html lang="en-GB">/);
  assert.match(html, /MAC valid/);
  assert.match(html, /&lt;ra:Value&gt;4294967294&lt;/);
});

test('to standard output for -, and from a DUIS document too', async () => {
  const document = duisResponse(responseMessage('4.1.1', element('GBCSPayload', PROTECTED)));
  const { status, stdout } = await gbcsMmc(['inspect', '--html', '-'], document);
  assert.is(status, 0, stdout.slice(0, 2000));
  assert.match(stdout, /Response of an electricity meter to 4\.1\.1/);
});

test('a report that is there already stays, unless that is asked for', async () => {
  const path = join(folder, 'kept.html');
  writeFileSync(path, 'mine');
  const { status, stderr } = await gbcsMmc(['inspect', '--html', path], PROTECTED);
  assert.is(status, 2);
  assert.match(stderr, /kept\.html is there already: --force writes over it/);
  assert.is(readFileSync(path, 'utf8'), 'mine');
  assert.is((await gbcsMmc(['inspect', '--force', '--html', path], PROTECTED)).status, 0);
  assert.match(readFileSync(path, 'utf8'), /^<!doctype html>/);
});

test('an input is not written over, even where that is asked for', async () => {
  const path = join(folder, 'message.b64');
  writeFileSync(path, PROTECTED);
  assert.is((await gbcsMmc(['inspect', '--force', '--html', path, path])).status, 2);
  assert.is(readFileSync(path, 'utf8'), PROTECTED);
});

test('of none or of several messages there is no report', async () => {
  for (const input of ['', `${PROTECTED}\n${PROTECTED}\n`]) {
    const path = join(folder, 'none.html');
    assert.is((await gbcsMmc(['inspect', '--html', path], input)).status, 2);
    assert.not(existsSync(path));
  }
});

test('a broken message has its report, and the exit status says that it is broken', async () => {
  const cut = Buffer.from(PROTECTED, 'base64').subarray(0, 60).toString('hex');
  const { status, stdout } = await gbcsMmc(['inspect', '--html', '-'], cut);
  assert.is(status, 1);
  assert.match(stdout, /<b>Error<\/b>/);
});

test.run();
