import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, inspect } from '../../../../src/index.js';
import { factsView, headline, noticeView } from '../../../../src/page/view/facts-view.js';
import { fieldRow, unfolded } from '../../../../src/page/view/fields-view.js';
import { linesOfXml } from '../../../../src/page/view/lines-of-xml.js';
import { type Chosen, Links, NOTHING_CHOSEN } from '../../../../src/page/view/links.js';
import { octetRows, octetsRow } from '../../../../src/page/view/octets-view.js';
import { type MessageReader, showMessage } from '../../../../src/page/view/show-message.js';
import type { ShownMessage } from '../../../../src/page/view/shown-message.js';
import { requestInWords, timeInWords } from '../../../../src/page/view/words.js';
import { xmlRow } from '../../../../src/page/view/xml-view.js';
import { lineText } from '../../../../src/writer/document-line.js';
import { hex, toHex } from '../../../encoder/octets.js';
import { dlmsAlert } from '../../../support/alerts.js';
import { BUNDLED, bundledKeys, bundledMessage, bundledOctets, PLAIN } from '../../../support/bundled.js';
import { plainMessage } from '../../../support/plain-message.js';
import { referenceMessages, referenceSuite } from '../../../support/reference.js';

const keys = bundledKeys();
const translator = createTranslator({ keys, verify: { mac: true, signature: true } });
const reader: MessageReader = {
  inspect: (octets) => inspect(octets, { keys }),
  translateToLinesAsync: (message, perMessage) => translator.translateToLinesAsync(message, perMessage),
};

const shown = (message: string | Uint8Array): Promise<ShownMessage> => showMessage({ message, isDuis: false }, reader);
const MARKED = new Map<number, 'error' | 'warning'>();
/** What a browser shows of HTML, but for the layout */
const seen = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const documentOf = (message: ShownMessage): string =>
  message.lines.map((_, line) => seen(xmlRow(message, NOTHING_CHOSEN, MARKED, line)).trimStart()).join('');
const octetsOf = ({ octets }: ShownMessage, { places }: Chosen): string =>
  places.map(({ at, end }) => toHex(octets.subarray(at, end))).join();

test('an alert that belongs to no use case goes by its title, and has no use case', async () => {
  const message = await shown(dlmsAlert(0x00cc, 0x8f66));
  const facts = factsView(message);
  assert.match(facts, '<dt>Title</dt><dd>Future Dated Execution Of Instruction Alert (DLMS COSEM)</dd>');
  assert.match(facts, '<dt>Message code</dt><dd>00CC</dd>');
  assert.is(
    message.fields.find(({ path }) => path === 'grouping header / message code')?.value,
    '00CC Future Dated Execution Of Instruction Alert (DLMS COSEM)',
  );
});

test('a last row of octets that is shorter keeps its characters below those of the others', async () => {
  const message = await shown(bundledMessage(PLAIN));
  const row = octetsRow(message, new Links(message), NOTHING_CHOSEN, { row: octetRows(message, 16) - 1, perRow: 16 });
  // one element for each octet and for each that is missing, of the same width
  assert.is([...row.matchAll(/<i [^>]*>..<\/i>|<span class="pad">..<\/span>/g)].length, 16);
});

for (const name of BUNDLED) {
  test(`the views of ${name} say what the message says`, async () => {
    const message = await shown(bundledMessage(name));
    assert.is(documentOf(message), translator.translate(bundledMessage(name)).xml);
    const links = new Links(message);
    const rows = Array.from({ length: octetRows(message, 16) }, (_, row) => octetsRow(message, links, NOTHING_CHOSEN, { row, perRow: 16 }));
    assert.is(rows.flatMap((row) => [...row.matchAll(/<i [^>]*>(..)<\/i>/g)].map(([, octet]) => octet)).join(''), toHex(message.octets));
    assert.equal(
      unfolded(message, links, new Set()),
      message.fields.map((_, field) => field),
    );
    for (const [field, { name: own, value }] of message.fields.entries()) {
      const row = seen(fieldRow(message, links, NOTHING_CHOSEN, { field, isFolded: false }));
      assert.ok(row.includes(own) && row.includes(value), row);
    }
  });

  test(`what is chosen in ${name} leads from every octet, field and line to the same places`, async () => {
    const message = await shown(bundledMessage(name));
    const links = new Links(message);
    for (const [line, { kind, places }] of message.lines.entries()) {
      if (kind !== 'whole' || places.length === 0) continue;
      const { octet, field, lines } = links.chooseLine(line);
      assert.ok(lines.has(line));
      assert.ok(links.chooseOctet(places[0].at).lines.has(line), `${line}`);
      assert.ok(links.chooseField(field).lines.has(line), `${line}`);
      assert.ok(octet <= places[0].at);
    }
    for (let octet = 0; octet < message.octets.length; octet++) {
      const chosen = links.chooseOctet(octet);
      assert.ok(chosen.places.some(({ at, end }) => at <= octet && octet < end));
      assert.ok(chosen.fields.has(chosen.field));
    }
  });
}

test('of two elements made of one list each leads to its own octets', async () => {
  const message = await shown(bundledMessage('ECS22b-active-import-profile-protected'));
  const links = new Links(message);
  const values = [...message.lines.keys()].filter((line) => message.lines[line].name === 'PrimaryValue');
  assert.equal(
    values.map((line) => octetsOf(message, links.chooseLine(line))),
    ['000000FA', '000000FB', '000000FC', '000000FD'],
  );
});

test('statuses, MessageSuccess and the parts of a closed message lead to their octets', async () => {
  const gas = await shown(bundledMessage('GCS13a-consumption-register-protected'));
  const links = new Links(gas);
  const octetsOfLines = (name: string): string[] =>
    [...gas.lines.keys()].filter((line) => gas.lines[line].name === name).map((line) => octetsOf(gas, links.chooseLine(line)));
  assert.equal(octetsOfLines('AttributeID'), ['0203', '0103', '0003', '0000'].slice(0, octetsOfLines('AttributeID').length));
  assert.equal(octetsOfLines('ClusterName'), ['0702']);
  assert.ok(octetsOfLines('ZCLStatus').every((octets) => octets === '00'));
  const success = gas.lines.flatMap(({ attributes }) => attributes).find(({ name }) => name === 'MessageSuccess');
  assert.is(success?.places.length, octetsOfLines('ZCLStatus').length);
  const electricity = await shown(bundledMessage(PLAIN));
  const ofElectricity = new Links(electricity);
  assert.equal(
    [...electricity.lines.keys()]
      .filter((line) => electricity.lines[line].name === 'DataAccessResult')
      .map((line) => octetsOf(electricity, ofElectricity.chooseLine(line))),
    ['0100', '0100', '0102', '0100'],
  );
  const closed = await showMessage(
    { message: bundledMessage('GCS13a-consumption-register-protected'), isDuis: false },
    { inspect: (octets) => inspect(octets), translateToLinesAsync: (message) => createTranslator().translateToLinesAsync(message) },
  );
  const parts = closed.lines.filter(({ name }) => name === 'GBCSData');
  assert.equal(
    parts.map(({ places: [{ at, end }] }) => Buffer.from(closed.octets.subarray(at, end)).toString('base64')),
    parts.map(({ text }) => text),
  );
});

test('a message in plain words', async () => {
  const words = async (name: string): Promise<string> => headline(await shown(bundledMessage(name)));
  assert.is(
    await words(PLAIN),
    'Response of an electricity meter to 4.2 Read Instantaneous Export Registers, 29 March 2026 00:30 UTC, MAC valid',
  );
  assert.match(
    await words('ECS80-supply-restored'),
    /^Alert of an electricity meter: 8F36 Supply Outage Restored .*, 29 March 2026 00:30 UTC, signature valid$/,
  );
  assert.match(await words('GCS13a-consumption-register-protected'), /^Response of a gas meter to /);
  const command = await shown(plainMessage({ craFlag: 1, messageCode: 0x0027, payload: hex('D9') }));
  assert.match(headline(command), /^Command to an electricity meter: ECS17b /);
  assert.is(headline(await shown('§')), 'Nothing that can be read as a message');
});

test('a document without a message of a device says what it is', async () => {
  const duis = (contents: string) =>
    `<sr:Response xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway"><sr:Header><sr:ResponseCode>E65</sr:ResponseCode></sr:Header><sr:Body>${contents}</sr:Body></sr:Response>`;
  const variant = '<sr:ServiceReference>4.1</sr:ServiceReference><sr:ServiceReferenceVariant>4.1.1</sr:ServiceReferenceVariant>';
  const answer = await showMessage({ message: duis(`<sr:ResponseMessage>${variant}</sr:ResponseMessage>`), isDuis: true }, reader);
  assert.is(headline(answer), 'DUIS acknowledgement: 4.1.1, response code E65');
  assert.match(answer.withoutDocument ?? '', 'brings no message of a device');
  const request = `<sr:Request xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway"><sr:Header>${variant}</sr:Header><sr:Body><sr:ReadInstantaneousImportRegisters/></sr:Body></sr:Request>`;
  assert.match(
    headline(await showMessage({ message: request, isDuis: true }, reader)),
    /^DUIS service request: (4\.1\.1 )?Read Instantaneous Import Registers$/,
  );
});

test('a DUIS document gives its message what it knows of it', async () => {
  const duis = `<sr:Response xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway"><sr:Body><sr:ResponseMessage><sr:ServiceReferenceVariant>4.2</sr:ServiceReferenceVariant><sr:GBCSPayload>${bundledMessage(PLAIN)}</sr:GBCSPayload></sr:ResponseMessage></sr:Body></sr:Response>`;
  const message = await showMessage({ message: duis, isDuis: true }, reader);
  assert.is(message.duis?.kind, 'response');
  assert.equal(message.octets, bundledOctets(PLAIN));
  assert.is(documentOf(message), translator.translate(bundledMessage(PLAIN), { serviceReferenceVariant: '4.2' }).xml);
});

test('a command has no document, and that is no error', async () => {
  const command = await shown(plainMessage({ craFlag: 1, messageCode: 0x0027, payload: hex('D92000000000010100080000010000FF020100') }));
  assert.ok(command.isCommand);
  assert.match(command.withoutDocument ?? '', /^A command or pre-command has no MMC document/);
  assert.equal(command.notices, []);
});

test('an error marks the octet that it is about, and the head of a broken message is known', async () => {
  const broken = await shown(bundledOctets(PLAIN).subarray(0, 90));
  assert.is(broken.notices[0].level, 'error');
  assert.ok(new Links(broken).marked.size > 0);
  assert.match(factsView(broken), '<dd>02-E5-3E-00-00-00-00-01</dd>');
  assert.match(noticeView(broken.notices[0], 0), /^<li class="error"><button type="button" data-notice="0"><b>Error<\/b> /);
});

test('texts of a message do not become markup', async () => {
  const notice = { level: 'warning', code: 'DATE_TIME', message: '<img src=x onerror="alert(1)">', context: '' } as const;
  assert.not.match(noticeView(notice, 0), '<img');
});

test('the lines of a document that was written as text are its own', () => {
  for (const name of BUNDLED) {
    const { lines } = translator.translateToLines(bundledMessage(name));
    const { xml } = translator.translate(bundledMessage(name));
    assert.is(linesOfXml(xml).map(lineText).join(''), xml);
    assert.equal(
      linesOfXml(xml).map(({ kind, depth, name: own, text }) => [kind, depth, own, text]),
      lines.map(({ kind, depth, name: own, text }) => [kind, depth, own, text]),
    );
  }
});

test('times and names of requests in words', () => {
  assert.is(timeInWords('2026-03-29T00:30:00.00Z'), '29 March 2026 00:30 UTC');
  assert.is(timeInWords('2026-03-29T00:30:07.50Z'), '29 March 2026 00:30:07.50 UTC');
  assert.is(timeInWords('2026-12-01T23:59:59.00Z'), '1 December 2026 23:59:59 UTC');
  assert.is(requestInWords('ReadInstantaneousImportTOUMatricesRsp'), 'Read Instantaneous Import TOU Matrices');
  assert.is(requestInWords('RetrieveCoMOrTariffTriggeredBillingDataLogRsp'), 'Retrieve CoM Or Tariff Triggered Billing Data Log');
  assert.is(requestInWords('ReadDeviceConfigurationMPxNRsp'), 'Read Device Configuration MPxN');
});

test.run();

referenceSuite('views of the reference messages', (reference) => {
  reference('their documents are those of the library', async () => {
    for (const { octets, kind, name } of referenceMessages()) {
      const message = await shown(octets);
      if (kind === 'COMMAND' || kind === 'PRECOMMAND') assert.ok(message.isCommand || message.notices.length > 0, name);
      if (message.lines.length > 0) assert.is(documentOf(message), translator.translate(octets).xml, name);
    }
  });
});
