import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parsedLines, startBuilt } from './gbcs-mmc.js';

const test = suite('gbcs-mmc explain');

test('codes are explained one after the other', async () => {
  const { status, stdout } = await startBuilt('explain', '8F1F', '0x0027', 'ECS17b', '4.1.1', 'MISSING_KEY').outcome;
  assert.is(status, 0);
  assert.match(stdout, /^8F1F {2}alert or event code\n {2}Low Battery Capacity\n/);
  assert.match(stdout, /^0027 {2}message code$/m);
  assert.match(stdout, /^ECS17b {2}use case\n {2}Read ESME Energy Registers \(Import Energy\)$/m);
  assert.match(stdout, /^4\.1\.1 {2}service request variant\n {2}ReadInstantaneousImportRegisters$/m);
  assert.match(stdout, /^MISSING_KEY {2}error code$/m);
  assert.match(stdout, /^MISSING_KEY {2}warning code$/m);
});

test('one that is not known has those that resemble it, and the forms there are; the others are explained', async () => {
  const { status, stdout, stderr } = await startBuilt('explain', 'ECS17x', '8F1F').outcome;
  assert.is(status, 1);
  assert.match(stdout, /^8F1F {2}/);
  assert.match(stderr, /^gbcs-mmc: the tables have no code ECS17x \(did you mean ECS17a, ECS17b, .*\?\)\nCodes that are known:\n {2}8F1F/);
});

test('--json has a line for each code, with all its meanings', async () => {
  const { stdout } = await startBuilt('explain', '--json', '8F1F', 'nothing').outcome;
  const [known, unknown] = parsedLines(stdout);
  assert.is(known.meanings[0].title, 'Low Battery Capacity');
  assert.equal(unknown, { code: 'nothing', meanings: [] });
});

test('no code is wrong usage', async () => {
  const { status, stderr } = await startBuilt('explain').outcome;
  assert.is(status, 2);
  assert.match(stderr, /missing required argument 'code'/);
});

test.run();
