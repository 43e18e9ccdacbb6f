import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { carriedFields } from '../../../src/command/carried-fields.js';
import { GbcsError } from '../../../src/errors.js';
import { toHex } from '../../encoder/octets.js';
import { supplierNameResponse } from '../northbound/own-messages.js';
import { gbcsMmc } from './gbcs-mmc.js';

const test = suite('fields carried from NDJSON');

const one = toHex(supplierNameResponse(1));
const carried = (line: string): string => carriedFields(line, ['message', 'variant'], 'mmc');

for (const [what, value] of [
  ['an integer beyond 2^53', '12345678901234567890'],
  ['a decimal with a zero at its end', '1.10'],
  ['a number beyond a double', '-1.5E+400'],
  ['minus zero', '-0'],
  ['a text with escapes', '"\\u00e9\\\\\\" , } ] \\ud800"'],
  ['a text that ends in a backslash', '"\\\\"'],
  ['a nested value', '{"a": [1.0, {"b": "]}"}, []], "message": 1}'],
  ['an empty object', '{ }'],
  ['a word', 'null'],
] as const) {
  test(`${what} stays as it is, wherever it stands`, () => {
    assert.is(carried(`{"f":${value},"message":"00"}`), `"f":${value}`);
    assert.is(carried(` { "message" : "00" , "f" : ${value} } `), `"f":${value}`);
    assert.is(carried(`{"variant":"4.1","f":${value}}`), `"f":${value}`);
    assert.equal(JSON.parse(`{${carried(`{"g":[${value}],"f":${value}}`)}}`), JSON.parse(`{"g":[${value}],"f":${value}}`));
  });
}

test('a name that stands twice, and one of no letters, are carried as they stand', () => {
  assert.is(carried('{"id":1,"":0,"id":2,"__proto__":3}'), '"id":1,"":0,"id":2,"__proto__":3');
});

test('no fields, no text', () => {
  assert.is(carried('{}'), '');
  assert.is(carried('{"message":"00","variant":null}'), '');
});

test('names are told by what they say, not by how they are written', () => {
  assert.is(carried('{"mess\\u0061ge":"00","f":1}'), '"f":1');
});

for (const [line, name] of [
  ['{"message":"00","message":"01"}', 'message'],
  ['{"message":"00","mess\\u0061ge":"01"}', 'message'],
  ['{"message":"00","variant":"1","variant":"2"}', 'variant'],
  ['{"message":"00","mmc":1}', 'mmc'],
]) {
  test(`a field that can't be told from another is an error: ${line}`, () => {
    try {
      carried(line);
      assert.unreachable();
    } catch (error) {
      assert.instance(error, GbcsError);
      const { code, context } = error as GbcsError;
      assert.equal([code, context], ['INPUT_FIELD', name]);
    }
  });
}

const translate = (input: string, ...flags: string[]) => gbcsMmc(['translate', '--to', 'ndjson', ...flags], input);

test('in the output they stand beside ours, digit by digit, whatever their names', async () => {
  const fields = '"id":12345678901234567890,"price":1.10,"xml":"theirs","warnings":0,"code":"C","useCase":null';
  const { status, stdout } = await translate(`{${fields},"message":"${one}"}\n`);
  assert.is(status, 0);
  assert.ok(stdout.startsWith(`{${fields},"mmc":{"xml":"<ra:`), stdout);
  assert.is(JSON.parse(stdout).mmc.useCase, 'ECS16');
});

test('a JSON object among lines in hex has its fields carried, and a message by itself among JSON has none', async () => {
  const object = `{"id":1.0,"message":"${one}"}`;
  for (const lines of [
    [one, object],
    [object, one],
  ]) {
    const { status, stdout } = await translate(`${lines.join('\n')}\n`);
    const fields = lines.map((line) => (line === one ? '' : '"id":1.0,'));
    assert.is(status, 0);
    assert.equal(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(1, line.indexOf('"mmc"'))),
      fields,
    );
  }
});

test('a field with our name is a rejection, until ours has another', async () => {
  const line = `{"mmc":1,"message":"${one}"}\n`;
  const rejected = await translate(line, '--errors', '-');
  assert.is(rejected.status, 1);
  assert.match(JSON.parse(rejected.stdout).mmc.reason, /^the field "mmc" has the name of the result: --result-field gives another$/);
  assert.is(JSON.parse(rejected.stdout).mmc.raw, line.trim());
  const { status, stdout } = await translate(line, '--result-field', 'translation');
  const { mmc, translation } = JSON.parse(stdout);
  assert.equal([status, mmc, translation.useCase], [0, 1, 'ECS16']);
});

test('two messages in one line are a rejection, for documents too', async () => {
  const { status, stdout, stderr } = await gbcsMmc(['translate'], `{"message":"${one}","message":"${one}"}\n`);
  assert.equal([status, stdout], [1, '']);
  assert.match(stderr, /INPUT_FIELD: the field "message" stands twice/);
});

test('--errors - gives one line for each line, in order, with the fields that came along', async () => {
  const lines = [
    `{"id":1,"message":"${one}"}`,
    `{"id":2.50,"message":"${one.slice(0, 60)}"}`,
    '{"id":3}',
    'no JSON',
    `{"id":5,"message":"${one}"}`,
    '{"id":6,"message":"zz"}',
    '[1]',
  ];
  const { status, stdout } = await translate(`${lines.join('\n')}\n`, '--errors', '-');
  assert.is(status, 1);
  const written = stdout.trimEnd().split('\n');
  assert.ok(written[1].startsWith('{"id":2.50,"mmc":{"code":"DECODE",'), written[1]);
  const out = written.map((line) => JSON.parse(line));
  assert.equal(
    out.map(({ id }) => id),
    [1, 2.5, 3, undefined, 5, 6, undefined],
  );
  assert.equal(
    out.map(({ mmc }) => mmc.code ?? mmc.useCase),
    ['ECS16', 'DECODE', 'INPUT_FIELD', 'INPUT_JSON', 'ECS16', out[5].mmc.code, 'INPUT_JSON'],
  );
  for (const [index, { mmc }] of out.entries()) {
    if (mmc.code === undefined) continue;
    assert.equal([mmc.raw, mmc.position.line, mmc.position.message], [lines[index], index + 1, index + 1]);
  }
});

test('--errors - with documents: a line of JSON among them', async () => {
  const { stdout } = await gbcsMmc(['translate', '--errors', '-'], `x\n${one}\ny\n`);
  const [first, second, third, ...none] = stdout.trimEnd().split('\n');
  assert.equal([JSON.parse(first).raw, second.slice(0, 4), JSON.parse(third).raw, none], ['x', '<ra:', 'y', []]);
});

test.run();
