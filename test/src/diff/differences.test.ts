import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { halfHourlyLog } from '../../../bench/messages.js';
import { differences } from '../../../src/diff/differences.js';
import { differencesText } from '../../../src/diff/differences-as-text.js';
import { inspect } from '../../../src/index.js';
import { bundledKeys, bundledOctets } from '../../support/bundled.js';
import { plainMessage } from '../../support/plain-message.js';

const keys = bundledKeys();
const fieldsOf = (message: Uint8Array | string) => inspect(message, { keys });
const PLAIN = bundledOctets('ECS17a-export-registers-one-failed');

test('a message does not differ from itself', () => {
  for (const name of ['ECS17b-import-registers-protected', 'GCS13a-consumption-register-protected', 'CCS08-firmware-transfer']) {
    assert.equal(differences(fieldsOf(bundledOctets(name)), fieldsOf(bundledOctets(name))), []);
  }
});

test('an octet that is changed is one difference, with path, offset, both values and the element', () => {
  const changed = Uint8Array.from(PLAIN);
  // item 1 is a double-long-unsigned at offset 43 (hex)
  changed[0x47] = 0x41;
  const found = differences(inspect(PLAIN), inspect(changed));
  assert.is(found.length, 1);
  assert.is(
    differencesText(found),
    [
      '~ access response / list of data / item 1 → ReadInstantaneousExportRegistersRsp/ActiveExportRegister/Value',
      '    A 0043  double-long-unsigned 123456',
      '    B 0043  double-long-unsigned 123457',
      '',
    ].join('\n'),
  );
});

test('an entry that is put in or left out is one difference, and moves no other', () => {
  const ten = fieldsOf(halfHourlyLog(10));
  const twelve = fieldsOf(halfHourlyLog(12));
  const ignored = ['lengths', 'signatures'];
  const added = differences(ten, twelve, ignored).filter(({ kind }) => kind !== 'changed');
  assert.equal(
    added.map(({ kind, path }) => [kind, path.split(' / ').at(-1)]),
    [
      ['only in B', 'entry 11'],
      ['only in B', 'entry 12'],
    ],
  );
  const without = differences(twelve, ten, ignored).filter(({ kind }) => kind !== 'changed');
  assert.equal(
    without.map(({ kind }) => kind),
    ['only in A', 'only in A'],
  );
});

test('entries in the middle are told by what they say', () => {
  const all = fieldsOf(halfHourlyLog(40));
  const isThird = ({ path }: { path: string }) => / \/ entry 3( \/|$)/.test(path);
  const found = differences(
    all,
    all.filter((field) => !isThird(field)),
  );
  assert.equal(
    found.map(({ kind, path }) => [kind, path.split(' / ').at(-1)]),
    [['only in A', 'entry 3']],
  );
});

test('fields are ignored by name, by the end of their path and by what stands for several, with all within', () => {
  const [a, b] = [plainMessage(), plainMessage({ dateTime: Uint8Array.from(Buffer.from('07EA031DFF001E00000000FF', 'hex')) })].map(
    (message) => inspect(message),
  );
  const paths = (...ignored: string[]) => differences(a ?? [], b ?? [], ignored).map(({ path }) => path);
  assert.ok(paths().includes('grouping header / date-time / length'));
  assert.not.ok(paths('LENGTH').includes('grouping header / date-time / length'));
  assert.equal(
    paths('grouping header', 'signatures', 'lengths').filter((path) => path.startsWith('grouping header')),
    [],
  );
});

test('messages of different use cases differ in their message codes first of all that differs in kind', () => {
  const found = differences(inspect(PLAIN), inspect(bundledOctets('ECS17b-import-registers-protected')));
  assert.ok(found.some(({ path }) => path === 'grouping header / message code'));
  assert.match(differencesText(found), /^ {4}A 0038 {2}0026 ECS17a .*\n {4}B 0039 {2}0027 ECS17b /m);
});

test('long logs are compared by what stands in one of them alone', () => {
  const found = differences(fieldsOf(halfHourlyLog(2_000)), fieldsOf(halfHourlyLog(1_952)), ['lengths', 'signatures']);
  assert.is(found.filter(({ kind }) => kind === 'only in A').length, 48);
});

test.run();
