import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  accessResponse,
  actionResult,
  alertBody,
  dataNotification,
  getResult,
  longInvokeIdAndPriority,
  setResult,
} from './access-response.js';
import { doubleLongUnsigned, nullData, unsigned } from './axdr.js';
import { dateTime } from './date-time.js';
import { hex, toHex } from './octets.js';

const octets = (text: string): string => text.replaceAll(' ', '');

test('an access response has its data and one result for each access', () => {
  const response = accessResponse({
    longInvokeIdAndPriority: longInvokeIdAndPriority(0x1_000003e8n),
    data: [doubleLongUnsigned(1), nullData(), nullData()],
    results: [getResult(), setResult(250), actionResult()],
  });
  assert.is(toHex(response), octets('DA 200003E8 00 00 03 06 00000001 00 00 03 01 00 02 FA 03 00'));
});

test('date-time and specification stand in front where they are given', () => {
  const response = accessResponse({
    dateTime: dateTime({}),
    specifications: [
      { choice: 'get', classId: 3, instanceId: '0100010800FF', number: 2 },
      { choice: 'action', classId: 9000, instanceId: hex('00005E2C0206'), number: 1 },
    ],
    data: [],
    results: [],
    countForm: 1,
  });
  assert.is(
    toHex(response),
    octets('DA 20000001 0C FFFFFFFFFFFFFFFFFF8000FF 01 02 01 0003 0100010800FF 02 03 2328 00005E2C0206 01 8100 8100'),
  );
});

test('a data notification of an alert has its code, its time and what belongs to it', () => {
  const body = alertBody(0x8f86, dateTime({ year: 2015 }), unsigned(0x23));
  assert.is(toHex(dataNotification({ body })), octets('0F 20000001 00 02 03 12 8F86 09 0C 07DFFFFFFFFFFFFFFF8000FF 11 23'));
});

test.run();
