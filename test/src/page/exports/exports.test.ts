import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, TABLES, type TableRow, type Translator } from '../../../../src/index.js';
import { documentText } from '../../../../src/page/exports/document-text.js';
import { fileName } from '../../../../src/page/exports/file-name.js';
import { jsonText } from '../../../../src/page/exports/json-text.js';
import { csvText, rowsOf } from '../../../../src/page/exports/rows-text.js';
import { dataOfLines } from '../../../../src/page/exports/write-lines.js';
import { csvHeader } from '../../../../src/rows/csv-text.js';
import { messagesOfEveryUseCase } from '../../../encoder/every-use-case.js';
import { BUNDLED, bundledKeys, bundledMessage } from '../../../support/bundled.js';
import { partyKeys } from '../../../support/party-keys.js';
import { gbcsMmc } from '../../command/gbcs-mmc.js';

const KEYS = fileURLToPath(new URL('../../../../fixtures/keys', import.meta.url));
const translator = createTranslator({ keys: bundledKeys(), verify: { mac: true } });
const pretty = createTranslator({ keys: bundledKeys(), verify: { mac: true }, pretty: true });
const ours = createTranslator({ keys: partyKeys });

const made = (): Uint8Array[] => messagesOfEveryUseCase(1, { security: 'none' }).map(({ octets }) => octets);

/** Rows of the one table of those that are no part of another which has any */
function expectedRows(by: Translator, message: Uint8Array | string): TableRow[] {
  const all = TABLES.filter((table) => ['readings', 'events', 'alerts'].includes(table)).map((table) => [...by.rows(message, table)]);
  return all.find((rows) => rows.length > 0) ?? [];
}

test('the document as it is saved is that of the library, plain and indented', () => {
  for (const name of BUNDLED) {
    const message = bundledMessage(name);
    const { lines } = translator.translateToLines(message);
    assert.is(documentText(lines, 'plain'), translator.translate(message).xml);
    assert.is(documentText(lines, 'indented'), pretty.translate(message).xml);
  }
});

test('plain data made of the lines of a document is that of the library, of every use case and alert', () => {
  for (const octets of made()) assert.equal(dataOfLines(ours.translateToLines(octets).lines), ours.toData(octets));
});

test('rows made of the lines of a document are those of the library, of every use case and alert', () => {
  let withRows = 0;
  for (const octets of made()) {
    const { lines, ...outcome } = ours.translateToLines(octets);
    const rows = rowsOf(lines, outcome);
    if (rows.length > 0) withRows++;
    assert.equal(rows, expectedRows(ours, octets), `${outcome.useCase}`);
  }
  assert.ok(withRows > 100, `${withRows}`);
});

test('JSON has what is known of a message and its plain data, with bigints as decimal strings', () => {
  const { lines, ...outcome } = translator.translateToLines(bundledMessage('ECS17b-import-registers-protected'));
  const { useCase, originatorCounter, mac, fragments, data } = JSON.parse(jsonText(lines, outcome));
  assert.equal(
    { useCase, originatorCounter, mac, fragments },
    { useCase: 'ECS17b', originatorCounter: '1700000000001', mac: 'valid', fragments: undefined },
  );
  assert.equal(data.Body.ResponseMessage.SMETSData.Electricity.ActiveImportRegister, { Value: '4294967294', ActiveEnergyUnit: 'Wh' });
});

test('JSON and CSV are those of the command', async () => {
  for (const name of BUNDLED) {
    const message = bundledMessage(name);
    const { lines, ...outcome } = translator.translateToLines(message);
    const run = async (...flags: string[]): Promise<string> =>
      (await gbcsMmc(['translate', '--keys', KEYS, '--verify', 'mac', ...flags], message)).stdout;
    assert.equal(JSON.parse(jsonText(lines, outcome)), JSON.parse(await run('--to', 'json')).mmc, name);
    const table = outcome.kind === 'alert' ? 'alerts' : 'readings';
    assert.is(csvText(lines, outcome) ?? csvHeader(), await run('--to', 'csv', '--table', table), name);
  }
});

test('CSV has a header line and a line for each row; a message without rows has none', () => {
  const { lines, ...outcome } = translator.translateToLines(bundledMessage('ECS17b-import-registers-protected'));
  assert.is(
    csvText(lines, outcome),
    [
      'device,useCase,messageTime,entryTime,item,index,value,unit,detail,verdict',
      '02-E5-3E-00-00-00-00-01,ECS17b,2026-03-29T00:30:00.00Z,,Electricity/ActiveImportRegister/Value,,4294967294,Wh,,valid',
      '02-E5-3E-00-00-00-00-01,ECS17b,2026-03-29T00:30:00.00Z,,Electricity/ReactiveImportRegister/Value,,98765,varh,,valid',
      '02-E5-3E-00-00-00-00-01,ECS17b,2026-03-29T00:30:00.00Z,,Electricity/SecondaryActiveImportRegister/Value,,1234,,,valid',
      '',
    ].join('\r\n'),
  );
  const status = translator.translateToLines(bundledMessage('ECS01a-tariff-update-partly-refused'));
  assert.is(csvText(status.lines, status), undefined);
});

test('files are named by use case, device and counter, and by nothing that a file system takes amiss', () => {
  const outcome = translator.translate(bundledMessage('ECS17b-import-registers-protected'));
  assert.is(fileName(outcome, 'xml'), 'ECS17b-02E53E0000000001-1700000000001.xml');
  assert.is(fileName({ useCase: '../a b', originator: '00-01', originatorCounter: 1n }, 'csv'), '..ab-0001-1.csv');
  assert.is(fileName(undefined, 'html'), 'message.html');
});

test.run();
