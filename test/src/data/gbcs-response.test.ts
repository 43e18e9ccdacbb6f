import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, type GbcsResponse, type ResponsePayloadSMETSData } from '../../../src/index.js';
import { typesModule } from '../../data-types/types-module.js';
import { messagesOfEveryUseCase } from '../../encoder/every-use-case.js';
import { partyKeys } from '../../support/party-keys.js';

test('the types are those that the table of the schema and the mappings make', () => {
  const committed = readFileSync(new URL('../../../src/data/gbcs-response.ts', import.meta.url), 'utf8');
  assert.ok(committed === typesModule(), 'run `npm run data-types`');
});

/** Fails to compile where two types are not the same */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? A : never;
const is = <Expected>() => ({
  of: <Actual>(value: Actual & Same<Actual, Expected>): Actual => value,
});

const translator = createTranslator({ keys: partyKeys });
const documents: readonly { readonly exact: GbcsResponse; readonly numbers: GbcsResponse<number> }[] = messagesOfEveryUseCase(1, {
  security: 'none',
}).map(({ octets }) => ({ exact: translator.toData(octets), numbers: translator.toData(octets, { decimals: 'numbers' }) }));

/** What is read of the responses of a name, where there is something */
function read<Name extends ResponsePayloadSMETSData['name'], Read>(
  name: Name,
  of: (response: Extract<ResponsePayloadSMETSData, { name: Name }>) => Read | undefined,
): NonNullable<Read>[] {
  return documents.flatMap(({ exact }) => {
    const response = exact.Body.ResponseMessage?.SMETSData;
    if (response?.name !== name) return [];
    const found = of(response as Extract<ResponsePayloadSMETSData, { name: Name }>);
    return found === undefined || found === null ? [] : [found];
  });
}

/** Asserts that something was read, and that all of it is of the type */
function assertAll(found: readonly unknown[], type: string): void {
  assert.ok(found.length > 0);
  for (const one of found) assert.is(typeof one, type);
}

test('the name of a response tells which it is', () => {
  let seen = 0;
  for (const { exact } of documents) {
    const response = exact.Body.ResponseMessage?.SMETSData;
    if (response?.name === 'ReadInstantaneousImportRegistersRsp') {
      const value = is<bigint | undefined>().of(response.Electricity?.ActiveImportRegister?.Value);
      const volume = is<string | undefined>().of(response.Gas?.ConsumptionRegister?.Value);
      if (value !== undefined) assert.is(typeof value, 'bigint');
      if (volume !== undefined) assert.type(volume, 'string');
      seen += Number(value !== undefined) + Number(volume !== undefined);
    }
  }
  assert.ok(seen >= 2, 'electricity and gas');
});

test('decimals are numbers in the type and in the data where that is asked for', () => {
  const found = documents.flatMap(({ numbers }) => {
    const response = numbers.Body.ResponseMessage?.SMETSData;
    if (response?.name !== 'ReadInstantaneousImportRegistersRsp') return [];
    const volume = is<number | undefined>().of(response.Gas?.ConsumptionRegister?.Value);
    return volume === undefined ? [] : [volume];
  });
  assertAll(found, 'number');
});

test('readings', () => {
  const found = read('ReadMeterBalanceRsp', (rsp) => is<bigint | undefined>().of(rsp.MeterBalance));
  assertAll(found, 'bigint');
});

test('profile logs', () => {
  const found = read('ReadActiveImportProfileDataRsp', (rsp) => rsp.LogEntry?.[0]);
  assert.ok(found.length > 0);
  for (const entry of found) is<string | undefined>().of(entry.Timestamp);
});

test('billing logs', () => {
  const found = read('RetrieveBillingCalendarTriggeredBillingDataLogRsp', (rsp) => rsp.Gas);
  assert.ok(found.length > 0);
});

test('event logs', () => {
  const found = read('ReadEventOrSecurityLogRsp', (rsp) => rsp.Log?.LogEntry?.[0]);
  assert.ok(found.length > 0);
  for (const entry of found) is<string | undefined>().of(entry.LogCode);
});

test('clock', () => {
  assertAll(
    read('SynchroniseClockRsp', (rsp) => is<string | undefined>().of(rsp.DeviceTime)),
    'string',
  );
});

test('configuration', () => {
  assertAll(
    read('ReadDeviceConfigurationVoltageRsp', (rsp) => rsp.RMSVoltageSettings ?? rsp.SinglePhaseVoltageSettings),
    'object',
  );
});

test('Communications Hub', () => {
  assertAll(
    read('ReadDeviceLogRsp', (rsp) => rsp.CHFDeviceLog ?? rsp.DeviceLogEntries),
    'object',
  );
  assertAll(
    read('ReadCHFSubGHzChannelLogRsp', (rsp) => rsp.LogEntry?.[0]),
    'object',
  );
});

test('firmware', () => {
  assertAll(
    read('ActivateFirmwareRsp', (rsp) => is<string | undefined>().of(rsp.FirmwareVersion)),
    'string',
  );
});

test('network', () => {
  assertAll(
    read('ReadMaximumDemandImportRegistersRsp', (rsp) => rsp.MaxDemandActiveEnergyImport),
    'object',
  );
});

test('prepayment', () => {
  assertAll(
    read('ReadPrepaymentConfigurationRsp', (rsp) => is<bigint | undefined>().of(rsp.EmergencyCreditLimit)),
    'bigint',
  );
  assertAll(
    read('ReadPrepaymentConfigurationRsp', (rsp) => is<boolean | undefined>().of(rsp.SuspendDebtDisabled)),
    'boolean',
  );
});

test('security', () => {
  assertAll(
    read('RetrieveDeviceSecurityCredentialsKRPRsp', (rsp) => rsp.RemotePartyDetails?.[0]),
    'object',
  );
});

test('supply and load', () => {
  assertAll(
    read('ReadSupplyStatusRsp', (rsp) => is<'Enabled' | 'Disabled' | 'Armed' | undefined>().of(rsp.SupplyState)),
    'string',
  );
});

test('tariff', () => {
  assertAll(
    read('ReadTariffPrimaryElementRsp', (rsp) => is<'GBP' | 'ECB' | undefined>().of(rsp.Electricity?.CurrencyUnitsLabel)),
    'string',
  );
});

test('responses that only say whether they are a success', () => {
  assertAll(
    read('UpdateMeterBalanceRsp', (rsp) => is<boolean | undefined>().of(rsp.MessageSuccess)),
    'boolean',
  );
});

test('payloads of alerts', () => {
  const found = documents.flatMap(({ exact }) => {
    const payload = exact.Body.DeviceAlertMessage?.DeviceAlertContent?.Payload;
    return payload?.name === 'LimitAPCLevelEndedDeviceAlert' ? [is<number>().of(payload.ResultingLevel)] : [];
  });
  assertAll(found, 'number');
});

test('a member that the schema does not have does not compile', () => {
  const [{ exact }] = documents;
  // @ts-expect-error the schema has no footer
  assert.is(exact.Footer, undefined);
  // @ts-expect-error a counter is a bigint
  const counter: number = exact.Header.OriginatorCounter;
  assert.is(typeof counter, 'bigint');
});

test.run();
