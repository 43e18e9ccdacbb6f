import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ALERTS } from '../../mappings/alerts/index.js';
import { RESPONSES } from '../../mappings/index.js';
import { leavesOf, schemaOf } from '../../mappings/schema/schema.js';
import { UNPRODUCED_BY_ELECTRICITY, UNPRODUCED_BY_GAS } from '../../mappings/unproduced/index.js';
import { ELECTRICITY, GAS, type Unproduced } from '../../mappings/unproduced/unproduced.js';
import type { UseCase } from '../../mappings/vocabulary/use-case.js';
import { leavesOfResponse, writtenLeaves } from './unwritten-leaves.js';

/** Paths of the leaves that rows of the use cases write, from the `…Rsp` element */
function writtenBy(useCases: readonly UseCase[]): Set<string> {
  const written = new Set<string>();
  for (const { variants, rows } of useCases) for (const response of Object.values(variants)) writtenLeaves(rows, response, written);
  return written;
}

const isGas = ({ encoding, name }: UseCase): boolean => encoding === 'GBZ' || name.startsWith('GCS');
const isElectricity = ({ name }: UseCase): boolean => name.startsWith('ECS');

const covers = ({ path }: Unproduced, leaf: string): boolean => leaf === path || leaf.startsWith(`${path}/`);

const responseNames = schemaOf().responses.map(({ name }) => name);
const schemaLeaves = responseNames.flatMap(leavesOfResponse);

test('every response element answers a use case', () => {
  const answered = new Set(RESPONSES.flatMap(({ variants }) => Object.values(variants)));
  assert.equal(
    responseNames.filter((response) => !answered.has(response)),
    [],
  );
});

test('every leaf is written by a row of some use case, or is listed with a reason that holds for all', () => {
  const written = writtenBy(RESPONSES);
  // that only the other protocol has a leaf is no reason where that one does not write it either
  const listed = [...UNPRODUCED_BY_ELECTRICITY, ...UNPRODUCED_BY_GAS].filter(({ reason }) => reason !== GAS && reason !== ELECTRICITY);
  const missing = schemaLeaves.filter((leaf) => !written.has(leaf) && !listed.some((unproduced) => covers(unproduced, leaf)));
  assert.equal(missing, []);
});

for (const [protocol, useCases, listed] of [
  ['electricity', RESPONSES.filter(isElectricity), UNPRODUCED_BY_ELECTRICITY],
  ['gas', RESPONSES.filter(isGas), UNPRODUCED_BY_GAS],
] as const) {
  test(`no leaf is both written and listed as one that no message of ${protocol} produces`, () => {
    const written = [...writtenBy(useCases)];
    const both = listed.filter((unproduced) => written.some((leaf) => covers(unproduced, leaf)));
    assert.equal(
      both.map(({ path }) => path),
      [],
    );
  });

  test(`what is listed of ${protocol} is in the schema, once`, () => {
    assert.equal(
      listed.filter((unproduced) => !schemaLeaves.some((leaf) => covers(unproduced, leaf))).map(({ path }) => path),
      [],
    );
    assert.is(new Set(listed.map(({ path }) => path)).size, listed.length);
  });
}

test('every leaf of the payload of alerts is written by a row of some alert', () => {
  const written = new Set<string>();
  for (const { rows } of ALERTS) writtenLeaves(rows, 'Payload', written);
  const leaves = leavesOf(schemaOf().alertPayload.type).map(({ path }) => `Payload/${path}`);
  assert.equal(
    leaves.filter((leaf) => !written.has(leaf)),
    [],
  );
});
test.run();
