import { FIXTURE_MESSAGES } from '../fixtures/messages.js';
import { accessResponse, actionResult, getResult, setResult } from '../test/encoder/access-response.js';
import * as axdr from '../test/encoder/axdr.js';
import { secondsSince2000 } from '../test/encoder/date-time.js';
import { defaultResponse, gbzPayload, readAttributesResponse } from '../test/encoder/gbz.js';
import { electricityMeter, gasMeter, networkOperator, supplier } from '../test/encoder/keys.js';
import { blockAgreement, encodeMessage, type Message, parametersOf } from '../test/encoder/message.js';
import { protectedAttributes, protectedBlock } from '../test/encoder/protection.js';

const base64 = (message: Message): string => Buffer.from(encodeMessage(message)).toString('base64');

/** A bundled message in base64. @throws Error where there is none of that name */
export function bundled(name: string): string {
  const found = FIXTURE_MESSAGES.find((fixture) => fixture.name === name);
  if (found === undefined) throw new Error(`no bundled message ${name}`);
  return base64(found.message);
}

const betweenElectricity = { originator: electricityMeter, recipient: networkOperator, originatorCounter: 1_700_000_000_000n } as const;
const betweenGas = { originator: gasMeter, recipient: supplier, originatorCounter: 1_700_000_000_000n } as const;

const scalerUnit = (unit: number): Uint8Array => axdr.structure(axdr.integer(0), axdr.enumeration(unit));

/** Export registers, four plain items */
export const plainDlms = (): string =>
  base64({
    ...betweenElectricity,
    craFlag: 2,
    messageCode: 0x0026,
    payload: accessResponse({
      data: [axdr.doubleLongUnsigned(123_456), scalerUnit(30), axdr.doubleLongUnsigned(98_765), scalerUnit(32)],
      results: [getResult(), getResult(), getResult(), getResult()],
    }),
  });

/** A write of twelve items that succeeded */
export const statusOnlyDlms = (): string =>
  base64({
    ...betweenElectricity,
    craFlag: 2,
    messageCode: 0x001f,
    payload: accessResponse({ data: Array.from({ length: 12 }, axdr.nullData), results: Array.from({ length: 12 }, () => setResult()) }),
  });

/** Meter balance: two components of one record */
export const plainGbz = (): string =>
  base64({
    ...betweenGas,
    craFlag: 2,
    messageCode: 0x008d,
    payload: gbzPayload([
      readAttributesResponse(0x0702, [{ id: 0x0a00, type: 'UINT32', value: 3_500_000 }]),
      readAttributesResponse(0x0705, [{ id: 0x0001, type: 'INT32', value: -2_500_000 }]),
    ]),
  });

/** Twelve writes that succeeded */
export const statusOnlyGbz = (): string =>
  base64({
    ...betweenGas,
    craFlag: 2,
    messageCode: 0x006f,
    payload: gbzPayload(Array.from({ length: 12 }, (_, i) => defaultResponse(0x0705, i, 0))),
  });

/** Thirteen months of half hours, protected as a meter sends them */
export function halfHourlyLog(entries: number): string {
  const between = { originator: electricityMeter, recipient: supplier, originatorCounter: 1_700_000_000_000n } as const;
  const start = secondsSince2000('2025-01-01T00:00:00Z');
  const values = Array.from({ length: entries }, (_, i) => [start + 1800 * i, (i * 7919) % 5000]);
  const block = protectedBlock(blockAgreement(between), axdr.structure(axdr.compactArray({ structure: [6, 6] }, values)));
  const data = [protectedAttributes(parametersOf(between), block)];
  return base64({ ...between, craFlag: 2, messageCode: 0x0037, payload: accessResponse({ data, results: [actionResult()] }) });
}
