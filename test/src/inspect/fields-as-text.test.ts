import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inspect, inspectionText } from '../../../src/index.js';
import { hex } from '../../encoder/octets.js';
import { bundledKeys, bundledOctets } from '../../support/bundled.js';
import { plainMessage } from '../../support/plain-message.js';

test('a line for each field: offset, octets, name indented by its depth, value', () => {
  const lines = inspectionText(inspect(plainMessage({ dateTime: hex('FFFFFFFFFFFFFFFFFF8000FF'), security: 'mac' }))).split('\n');
  const line = (name: string) => lines.find((text) => text.includes(name));
  assert.is(line('grouping header'), '000D                                       grouping header');
  assert.is(line('originator counter'), '0010  00 00 00 00 00 00 03 E8                originator counter: 1000');
  assert.is(line('date-time:'), '002B  FF FF FF FF FF FF FF FF FF 80 00 FF    date-time: not specified');
  assert.is(lines.at(-1), '');
});

test('many octets are cut off, plaintext has a mark, output elements follow an arrow', () => {
  const text = inspectionText(inspect(bundledOctets('ECS22b-active-import-profile-protected'), { keys: bundledKeys() }));
  assert.match(text, /^0081\* 02 01 +protected data: structure of 1$/m);
  assert.match(text, / → ReadActiveImportProfileDataRsp\/LogEntry\/Timestamp = 2026-03-29T00:00:00\.00Z$/m);
  assert.match(text, / double-long-unsigned 250 → …\/Electricity\/PrimaryValue$/m);
  const signed = inspectionText(inspect(bundledOctets('ECS01a-tariff-update-partly-refused')));
  assert.match(signed, /^[0-9A-F]{4} {2}([0-9A-F]{2} ){11}… +signature: r and s, 32 octets each$/m);
});

test('an error stands at its place', () => {
  const text = inspectionText(inspect(plainMessage().subarray(0, 30)));
  assert.match(text, /^001E +not read: error: .*the message ends here/m);
});

test('nothing gives nothing', () => {
  assert.is(inspectionText([]), '');
});

test.run();
