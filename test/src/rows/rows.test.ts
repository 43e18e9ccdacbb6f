import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { halfHourlyLog } from '../../../bench/messages.js';
import { createTranslator, EncryptedError, OptionError, type Table, type TableRow } from '../../../src/index.js';
import { messagesOfEveryUseCase } from '../../encoder/every-use-case.js';
import { bundledKeys, bundledMessage, PROTECTED } from '../../support/bundled.js';
import { dataOfXml } from '../../support/data-of-xml.js';
import { partyKeys } from '../../support/party-keys.js';

const [ELECTRICITY, PROFILE, GAS] = PROTECTED;
const translator = createTranslator({ keys: bundledKeys(), verify: { mac: true } });
const rowsOf = (message: string, table: Table): TableRow[] => [...translator.rows(message, table)];

test('each number of a reading is a row, with the unit beside it', () => {
  assert.equal(rowsOf(bundledMessage(ELECTRICITY), 'registers'), [
    register('Electricity/ActiveImportRegister/Value', 4_294_967_294n, 'Wh'),
    register('Electricity/ReactiveImportRegister/Value', 98_765n, 'varh'),
    register('Electricity/SecondaryActiveImportRegister/Value', 1_234n, undefined),
  ]);
});

const register = (item: string, value: bigint, unit: string | undefined): TableRow => ({
  device: '02-E5-3E-00-00-00-00-01',
  useCase: 'ECS17b',
  messageTime: '2026-03-29T00:30:00.00Z',
  entryTime: undefined,
  item,
  index: undefined,
  value,
  unit,
  verdict: 'valid',
});

test('decimals are their exact text', () => {
  const [row] = rowsOf(bundledMessage(GAS), 'registers');
  assert.is(row.value, '281474976710.654');
  assert.is(row.unit, 'm3');
});

test('values of a log have the time of their entry', () => {
  const rows = rowsOf(bundledMessage(PROFILE), 'profile');
  assert.ok(rows.length > 1);
  for (const { entryTime, item } of rows) {
    assert.match(entryTime as string, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/);
    assert.match(item, /^LogEntry\/Electricity\//);
  }
});

test('a message of which a table has nothing gives no rows, and what is known of it all the same', () => {
  const rows = translator.rows(bundledMessage(PROFILE), 'registers');
  const end = rows.next();
  assert.is(end.done, true);
  if (end.done) assert.is(end.value.useCase, 'ECS22b');
});

test('rows of a long log come one at a time, while other messages come', () => {
  const message = Buffer.from(halfHourlyLog(19_056), 'base64');
  const rows = translator.rows(message, 'profile');
  assert.is((rows.next().value as TableRow).entryTime, '2025-01-01T00:00:00.00Z');
  let count = 1;
  let waiting = 0;
  for (let next = rows.next(); !next.done; next = rows.next()) {
    count++;
    // other messages come meanwhile
    if (count % 1000 === 0) waiting += rowsOf(bundledMessage(ELECTRICITY), 'registers').length;
  }
  assert.is(count, 19_056);
  assert.is(waiting, 19 * 3);
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function liveHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

test('memory does not grow with the rows of a log', () => {
  const message = Buffer.from(halfHourlyLog(19_056), 'base64');
  const rows = translator.rows(message, 'profile');
  const heapAfter = (count: number): number => {
    for (let i = 0; i < count; i++) rows.next();
    return liveHeap();
  };
  const early = heapAfter(2_000);
  const late = heapAfter(16_000);
  assert.is(rows.next().done, false);
  // the rows alone would be megabytes
  assert.ok(late - early < 300_000, `${late - early} octets more`);
});

test('a consumer that has enough leaves the translator as it was', () => {
  for (const row of translator.rows(bundledMessage(PROFILE), 'profile')) {
    assert.is(row.useCase, 'ECS22b');
    break;
  }
  assert.is(rowsOf(bundledMessage(ELECTRICITY), 'registers').length, 3);
});

test('rows that stay closed for want of a key are an error, where the table would have them', () => {
  const closed = createTranslator();
  assert.throws(
    () => [...closed.rows(bundledMessage(ELECTRICITY), 'registers')],
    (error: unknown) => error instanceof EncryptedError,
  );
  assert.equal([...closed.rows(bundledMessage(ELECTRICITY), 'events')], []);
});

test('a table that there is not is an error at once', () => {
  assert.throws(
    () => translator.rows(bundledMessage(ELECTRICITY), 'meters' as Table),
    (error: unknown) => error instanceof OptionError,
  );
});

/** Numbers that stand in plain data: those with a point or without, as text */
function numbersIn(data: unknown, found: string[] = [], name = ''): string[] {
  if (typeof data === 'bigint' || typeof data === 'number') found.push(String(data));
  else if (typeof data === 'string' && /Value|Consumption|Register|Amount|Matrix/.test(name) && /^-?\d+(\.\d+)?$/.test(data))
    found.push(data);
  else if (Array.isArray(data)) for (const one of data) numbersIn(one, found, name);
  else if (typeof data === 'object' && data !== null)
    for (const [member, value] of Object.entries(data)) if (member !== 'index') numbersIn(value, found, member === 'value' ? name : member);
  return found;
}

const ours = createTranslator({ keys: partyKeys });

for (const table of ['registers', 'profile', 'billing'] as const) {
  test(`no number of the document is lost, in its order: ${table}`, () => {
    let messages = 0;
    for (const { octets } of messagesOfEveryUseCase(1, { security: 'none' })) {
      const rows = [...ours.rows(octets, table)];
      if (rows.length === 0) continue;
      messages++;
      // biome-ignore lint/suspicious/noExplicitAny: the part of the document that has the numbers
      const { ResponseMessage, DeviceAlertMessage } = (dataOfXml(ours.translate(octets).xml) as any).Body;
      const numbers = numbersIn(ResponseMessage?.SMETSData ?? DeviceAlertMessage.DeviceAlertContent.Payload);
      assert.equal(rows.map(({ value }) => String(value)).sort(), numbers.sort());
    }
    assert.ok(messages > 5, `${messages} messages`);
  });
}

test('entries of event logs and alerts have their code and meaning, and whatever else they say', () => {
  const rows = (table: Table): TableRow[] =>
    messagesOfEveryUseCase(1, { security: 'none' }).flatMap(({ octets }) => [...ours.rows(octets, table)]);
  const events = rows('events');
  assert.ok(events.length > 10);
  assert.ok(
    events.some(({ item, value, detail }) => /^[0-9A-F]{4}$/.test(item) && value !== undefined && detail?.startsWith('OtherInformation=')),
  );
  assert.ok(events.some(({ item, detail }) => item === 'ALCSEventLogEntry' && /SwitchNumber=\d; SwitchAction=/.test(detail ?? '')));
  const alerts = rows('alerts');
  const ended = alerts.find(({ useCase }) => useCase === 'ECS102');
  assert.is(ended?.item, '8F87');
  assert.is(ended?.value, 'Limit APC [n] Level ended or cancelled');
  assert.is(ended?.detail, 'AuxiliaryControllerN=1; ResultingLevel=1');
});

test.run();
