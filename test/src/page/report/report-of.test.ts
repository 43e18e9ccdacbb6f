import { createHash } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { halfHourlyLog } from '../../../../bench/messages.js';
import { createTranslator, inspect, KeyDirectory } from '../../../../src/index.js';
import { reportOf } from '../../../../src/page/report/report-of.js';
import { REPORT_STYLES, REPORT_STYLES_HASH } from '../../../../src/page/report/styles.js';
import { showMessage } from '../../../../src/page/view/show-message.js';
import { BUNDLED, bundledKeys, bundledMessage, bundledOctets } from '../../../support/bundled.js';
import { referenceMessages, referencePath, referenceSuite } from '../../../support/reference.js';
import { duisResponse } from '../../duis/documents.js';

async function report(message: Uint8Array | string, keys?: KeyDirectory, isDuis = false): Promise<string> {
  const options = keys === undefined ? {} : { keys };
  const translator = createTranslator({ ...options, verify: keys === undefined ? {} : { mac: true, signature: true } });
  const shown = await showMessage(
    { message, isDuis },
    {
      inspect: (octets) => inspect(octets, options),
      translateToLinesAsync: (octets, known) => translator.translateToLinesAsync(octets, known),
    },
  );
  return reportOf(shown);
}

/** Names of elements that are opened and not closed, or the other way round; elements that hold nothing are passed over */
function unclosed(html: string): string[] {
  const open: string[] = [];
  for (const [, end, name, isEmpty] of html.replace(/^<!doctype html>/, '').matchAll(/<(\/?)([a-z][\w-]*)(?:\s[^<>]*?)?(\/?)>/gi)) {
    if (isEmpty === '/' || name === 'meta') continue;
    if (end === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}

test('the hash in the policy of a report is that of its styles', () => {
  assert.is(REPORT_STYLES_HASH, `sha256-${createHash('sha256').update(REPORT_STYLES).digest('base64')}`);
});

for (const name of BUNDLED) {
  test(`the report of ${name} is HTML without script, with a policy that lets nothing run and nothing be fetched`, async () => {
    const html = await report(bundledMessage(name), bundledKeys());
    assert.equal(unclosed(html), []);
    assert.ok(
      html.includes(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${REPORT_STYLES_HASH}'; base-uri 'none'; form-action 'none'">`,
      ),
    );
    assert.ok(html.includes(`<style>${REPORT_STYLES}</style>`));
    assert.not.match(html, /<script|<link|<img|<iframe| style=| on[a-z]+=| src=|url\(|@import/);
    assert.not.match(html, /href="(?!#field-\d)/);
  });
}

test('a report has facts in words, pictures, the document indented and the fields with their elements', async () => {
  const html = await report(bundledMessage('ECS22b-active-import-profile-protected'), bundledKeys());
  assert.match(
    html,
    /<h1>Response of an electricity meter to 4\.8\.1 Read Active Import Profile Data, 29 March 2026 00:30 UTC, MAC valid<\/h1>/,
  );
  assert.match(html, /<figure class="picture"><figcaption><strong>Active import, half-hourly<\/strong>/);
  assert.match(html, /\n {14}&lt;ra:PrimaryValue&gt;250&lt;\/ra:PrimaryValue&gt;\n/);
  assert.match(
    html,
    /<tr id="field-\d+" class="opened"><td>008D<\/td><td>00 00 00 FA<\/td><td class="name"> +structure member 2<\/td><td>double-long-unsigned 250<\/td><td>ReadActiveImportProfileDataRsp\/LogEntry\/Electricity\/PrimaryValue = 250<\/td><\/tr>/,
  );
});

test('a broken message is shown up to where it breaks, and its error leads there', async () => {
  const html = await report(bundledOctets('ECS17b-import-registers-protected').subarray(0, 90));
  assert.match(html, /<li class="error"><b>Error<\/b> .* <code>DECODE<\/code> <a href="#field-\d+">at offset [0-9A-F]{4}<\/a><\/li>/);
  assert.match(html, /<td>ECS17b|0027 ECS17b/);
  assert.match(html, /class="error"><td>[0-9A-F]{4}<\/td>.*not read/);
  assert.equal(unclosed(html), []);
});

test('what is no message at all has a report that says so', async () => {
  assert.match(await report('this is no message'), /<b>Error<\/b>/);
});

test('a command has its fields, and no document for a reason', async () => {
  const octets = bundledOctets('ECS17a-export-registers-one-failed');
  const craFlag = octets.indexOf(0x02, 14);
  octets[craFlag] = 1;
  const html = await report(octets);
  assert.match(html, /A command or pre-command has no MMC document/);
});

test('a document of a SMETS1 device has its picture too', async () => {
  const MMC = 'xmlns:m="http://www.dccinterface.co.uk/ResponseAndAlert"';
  const ids =
    '<m:BusinessOriginatorID>88-73-84-00-00-00-00-01</m:BusinessOriginatorID><m:BusinessTargetID>90-B3-D5-1F-30-01-00-00</m:BusinessTargetID>';
  const header = `${ids}<m:OriginatorCounter>42</m:OriginatorCounter><m:ServiceReference>4.8</m:ServiceReference><m:ServiceReferenceVariant>4.8.2</m:ServiceReferenceVariant>`;
  const entry =
    '<m:LogEntry><m:ReactiveEnergyImportedValue>7</m:ReactiveEnergyImportedValue><m:Timestamp>2026-01-01T00:30:00Z</m:Timestamp></m:LogEntry>';
  const data = `<m:SMETSData><m:ReadReactiveImportProfileDataRsp MessageSuccess="true">${entry}</m:ReadReactiveImportProfileDataRsp></m:SMETSData>`;
  const response = `<sr:SMETS1Response><sr:Header>${header}</sr:Header><sr:Body><sr:ResponseMessage>${data}</sr:ResponseMessage></sr:Body></sr:SMETS1Response>`;
  const signed = `<sr:SMETS1SignedResponse ${MMC} schemaVersion="5.4">${response}</sr:SMETS1SignedResponse>`;
  const references = '<sr:ServiceReference>4.8</sr:ServiceReference><sr:ServiceReferenceVariant>4.8.2</sr:ServiceReferenceVariant>';
  const html = await report(duisResponse(`<sr:SMETS1ResponseMessage>${references}${signed}</sr:SMETS1ResponseMessage>`), undefined, true);
  assert.match(html, /<h1>SMETS1 response 4\.8\.2 Read Reactive Import Profile Data/);
  assert.match(html, /Reactive import: 7 varh at 1 Jan 2026 00:30\./);
});

test('neither keys nor secrets stand in a report', async () => {
  const html = await report(bundledMessage('ECS17b-import-registers-protected'), bundledKeys());
  assert.not.match(html, /PRIVATE KEY|BEGIN CERTIFICATE/);
});

test('a log of thirteen months makes a report that can still be mailed, and says what is left out', async () => {
  const html = await report(halfHourlyLog(19_056), bundledKeys());
  assert.match(html, /The 19,056 values stand in the MMC XML below\./);
  assert.match(html, /fields? more, which <code>gbcs-mmc inspect<\/code> shows\./);
  assert.ok(html.length < 6_000_000, `${html.length}`);
});

test.run();

referenceSuite('reports of reference messages', (withReference) => {
  withReference('each message of the reference has its report: responses, alerts, commands and pre-commands', async () => {
    const keys = new KeyDirectory(referencePath('rtds', 'keystore'));
    for (const { name, octets } of referenceMessages()) {
      const html = await report(octets, keys);
      assert.equal(unclosed(html), [], name);
      assert.not.match(html, /NaN|undefined|\[object/, name);
    }
  });
});
