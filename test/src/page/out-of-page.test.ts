import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { halfHourlyLog } from '../../../bench/messages.js';
import { createTranslator } from '../../../src/index.js';
import { accessResponse, getResult, longInvokeIdAndPriority } from '../../encoder/access-response.js';
import * as axdr from '../../encoder/axdr.js';
import { secondsSince2000 } from '../../encoder/date-time.js';
import { chromiumPath, inOneBrowser, inspectorFile, paste, type TestBrowser } from '../../support/browser.js';
import { bundledMessage, PLAIN } from '../../support/bundled.js';
import { plainMessage } from '../../support/plain-message.js';

const inBrowser = suite('what goes out of the page in a browser');
let browser: TestBrowser;
let page: Page;

/** Half hours of reactive import, which are not protected */
function reactiveLog(entries: number): string {
  const start = secondsSince2000('2026-01-01T00:00:00Z');
  const log = axdr.compactArray(
    { structure: [6, 6] },
    Array.from({ length: entries }, (_, i) => [start + 1800 * i, (i * 7919) % 500]),
  );
  const payload = accessResponse({ data: [log], results: [getResult()], longInvokeIdAndPriority: longInvokeIdAndPriority(1000n) });
  return Buffer.from(plainMessage({ messageCode: 0x0038, payload })).toString('base64');
}

inOneBrowser(inBrowser, (started, opened) => {
  browser = started;
  page = opened;
});

const shownAs = (words: string) => page.locator('#headline', { hasText: words }).waitFor();

/** Name and text of the file that a button saves */
async function saved(what: string): Promise<[name: string, text: string]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-out="${what}"]`)]);
  return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
}

inBrowser('XML, plain and indented, JSON, CSV and the report are saved as files', async () => {
  const message = bundledMessage(PLAIN);
  await paste(page, message);
  await shownAs('Read Instantaneous Export Registers');
  const name = 'ECS17a-02E53E0000000001-1700000000000';
  assert.equal(await saved('xml'), [`${name}.xml`, createTranslator({ pretty: true }).translate(message).xml]);
  await page.uncheck('#indented');
  assert.equal(await saved('xml'), [`${name}.xml`, createTranslator().translate(message).xml]);
  const [jsonName, json] = await saved('json');
  assert.is(jsonName, `${name}.json`);
  assert.is(JSON.parse(json).data.Header.OriginatorCounter, '1700000000000');
  const [, csv] = await saved('csv');
  assert.match(csv, /^device,useCase,.*\r\n02-E5-3E-00-00-00-00-01,ECS17a,.*,ActiveExportRegister\/Value,,123456,Wh,,unchecked\r\n/);
  const [reportName, report] = await saved('report');
  assert.is(reportName, `${name}.html`);
  assert.match(report, /^<!doctype html>[\s\S]*<h1>Response of an electricity meter to 4\.2 /);
});

inBrowser('a report that was saved opens without a complaint', async () => {
  await paste(page, reactiveLog(96));
  await shownAs('Read Reactive Import Profile Data');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-out="report"]')]);
  const path = `${await download.path()}.html`;
  await download.saveAs(path);
  const report = await browser.context.newPage();
  const complaints: string[] = [];
  report.on('console', (message) => complaints.push(message.text()));
  report.on('request', (request) => complaints.push(request.url()));
  await report.goto(pathToFileURL(path).href);
  assert.is(await report.locator('rect.bar').count(), 96);
  assert.is(
    await report
      .locator('svg text')
      .first()
      .evaluate((text) => getComputedStyle(text).fontSize),
    '12px',
  );
  await report.close();
  assert.equal(complaints, [pathToFileURL(path).href]);
});

inBrowser('pictures are shown beside the document at a key, and their values are made as they are scrolled', async () => {
  await paste(page, reactiveLog(960));
  await shownAs('Read Reactive Import Profile Data');
  await page.keyboard.press('4');
  await page.locator('#pictures svg').first().waitFor();
  assert.is(await page.locator('#pictures figure').count(), 2);
  assert.ok(await page.locator('#xml').isVisible());
  assert.not(await page.locator('#fields').isVisible());
  assert.is(await page.getByRole('img', { name: 'Reactive import, half-hourly', exact: true }).count(), 1);
  await page.locator('#pictures summary').first().click();
  const rows = page.locator('#pictures figure').first().locator('tbody tr');
  await rows.first().waitFor();
  assert.is(await rows.count(), 200);
  await page
    .locator('#pictures .rows')
    .first()
    .evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await page.waitForFunction(() => document.querySelectorAll('#pictures figure:first-child tbody tr').length === 400);
  await page.keyboard.press('2');
  assert.ok(await page.locator('#fields').isVisible());
  assert.not(await page.locator('#pictures').isVisible());
});

inBrowser('a message without pictures says so', async () => {
  await paste(page, bundledMessage(PLAIN));
  await shownAs('Read Instantaneous Export Registers');
  assert.ok(await page.locator('[data-out="pictures"]').isDisabled());
  await page.keyboard.press('4');
  assert.is(await page.locator('#pictures').textContent(), 'This message holds nothing that a picture would show better.');
});

inBrowser('a message is in the address when that is asked for, and until another one is shown', async () => {
  const address = pathToFileURL(inspectorFile).href;
  await paste(page, bundledMessage(PLAIN));
  await shownAs('Read Instantaneous Export Registers');
  assert.is(page.url(), address);
  await page.click('[data-out="link"]');
  await page.waitForFunction(() => location.hash !== '');
  assert.match(page.url(), /#[mz]=[\w-]+&v=4\.2$/);
  const link = page.url();
  await paste(page, bundledMessage('ECS80-supply-restored'));
  await shownAs('Alert of an electricity meter');
  assert.is(page.url(), address);
  await page.goto('about:blank');
  await page.goto(link);
  await shownAs('Response of an electricity meter to 4.2 Read Instantaneous Export Registers');
  browser.complaints.splice(0, browser.complaints.length, ...browser.complaints.filter((one) => !one.includes('inspector.html#')));
});

inBrowser('an address with a spoilt message says so', async () => {
  await page.evaluate(() => {
    location.hash = '#z=AAAA';
  });
  await page.locator('#status', { hasText: 'the link has a message that is cut or spoilt' }).waitFor();
});

inBrowser('a message that is too long for a link says what to do', async () => {
  await paste(page, halfHourlyLog(3000));
  await shownAs('Response of an electricity meter');
  await page.click('[data-out="link"]');
  await page.locator('#status', { hasText: 'a link has room for 16000 characters' }).waitFor();
});

if (chromiumPath === undefined) console.log('skipped: what goes out of the page in a browser (no Chromium: CHROMIUM names one)');
else inBrowser.run();
