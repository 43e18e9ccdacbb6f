import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator } from '../../../src/index.js';
import { bundledKeys, bundledMessage, PLAIN, PROTECTED } from '../../support/bundled.js';
import { assertOutcome, inJson } from '../../support/json-schema.js';
import { duisResponse, element, responseMessage } from '../duis/documents.js';
import { gbcsMmc } from './gbcs-mmc.js';

const KEYS = fileURLToPath(new URL('../../../fixtures/keys', import.meta.url));
const [electricity] = PROTECTED;

/** What stands in the field of ours in each line. @throws Assertion where that is not valid by the JSON Schema */
// biome-ignore lint/suspicious/noExplicitAny: each test knows what it reads
async function outcomes(input: string, ...flags: string[]): Promise<any[]> {
  const { stdout } = await gbcsMmc(['translate', '--to', 'json', '--keys', KEYS, ...flags], input);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { mmc } = JSON.parse(line);
      assertOutcome(mmc);
      return mmc;
    });
}

test('a line has the plain data of a message with facts, verdicts and warnings, and no text of it', async () => {
  const [outcome] = await outcomes(`${bundledMessage(electricity)}\n`, '--verify', 'mac');
  const { data, ...facts } = createTranslator({ keys: bundledKeys(), verify: { mac: true } }).translateToData(bundledMessage(electricity));
  const { fragments: _, ...others } = facts;
  assert.equal(outcome, inJson({ ...others, data }));
  assert.is(outcome.mac, 'valid');
  assert.is(outcome.data.Header.OriginatorCounter, '1700000000001');
});

test('fields of NDJSON come along, and rejections have their lines where they are to stand in line', async () => {
  const { stdout } = await gbcsMmc(
    ['translate', '--to', 'json', '--errors', '-', '--result-field', 'ours'],
    `{"id":12345678901234567890,"message":"${bundledMessage(PLAIN)}"}\n{"id":2,"message":"DF09"}\n`,
  );
  const [first, second] = stdout.trim().split('\n');
  assert.match(first, /^\{"id":12345678901234567890,"ours":\{/);
  const rejected = JSON.parse(second);
  assert.is(rejected.id, 2);
  assertOutcome(rejected.ours);
  assert.is(rejected.ours.code, 'DECODE');
});

test('the message of a DUIS document comes with what the envelope says', async () => {
  const [outcome] = await outcomes(duisResponse(responseMessage('4.1.1', element('GBCSPayload', bundledMessage(electricity)))));
  assert.is(outcome.envelope.kind, 'response');
  assert.is(outcome.data.Body.ResponseMessage.SMETSData.name, 'ReadInstantaneousImportRegistersRsp');
});

test('a document that brings no message is data instead of a rejection', async () => {
  const alert = element(
    'DCCAlertMessage',
    element('DCCAlertCode', 'N58') +
      element('DCCAlert', element('DeviceStatusChangeEvent', element('DeviceID', '00-00-00-00-00-00-00-01'))),
  );
  const { status, stdout, stderr } = await gbcsMmc(['translate', '--to', 'json'], duisResponse(alert));
  const { mmc } = JSON.parse(stdout);
  assertOutcome(mmc);
  assert.is(mmc.kind, 'dcc-alert');
  assert.is(mmc.content.Body.DCCAlertMessage.DCCAlert.DeviceStatusChangeEvent.DeviceID, '00-00-00-00-00-00-00-01');
  assert.match(stderr, /1 message: 1 translated, 0 rejected/);
  assert.is(status, 0);
});

test('what an S1SP sends is data as that of any message', async () => {
  const MMC = 'xmlns:m="http://www.dccinterface.co.uk/ResponseAndAlert"';
  const header =
    '<m:BusinessOriginatorID>88-73-84-00-00-00-00-01</m:BusinessOriginatorID><m:BusinessTargetID>90-B3-D5-1F-30-01-00-00</m:BusinessTargetID><m:OriginatorCounter>42</m:OriginatorCounter>';
  const rsp =
    '<m:SMETSData><m:ReadMeterBalanceRsp MessageSuccess=" true "><m:MeterBalance> +17 </m:MeterBalance><m:Colour>red</m:Colour></m:ReadMeterBalanceRsp></m:SMETSData>';
  const signed = `<sr:SMETS1SignedResponse ${MMC} schemaVersion="5.4"><sr:SMETS1Response>${element('Header', header)}${element('Body', element('ResponseMessage', rsp))}</sr:SMETS1Response></sr:SMETS1SignedResponse>`;
  const [outcome] = await outcomes(
    duisResponse(
      element('SMETS1ResponseMessage', element('ServiceReference', '4.18') + element('ServiceReferenceVariant', '4.18') + signed),
    ),
  );
  assert.equal(outcome.data.Body.ResponseMessage.SMETSData, { name: 'ReadMeterBalanceRsp', MessageSuccess: true, MeterBalance: '17' });
  const [{ code, context }] = outcome.warnings;
  assert.is(code, 'SMETS1_LEFT_OUT');
  assert.match(context, /Colour$/);
});

test.run();
