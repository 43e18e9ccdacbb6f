import * as assert from 'uvu/assert';
import { ALERTS } from '../../../mappings/alerts/index.js';
import { ALERT_NAMES } from '../../../mappings/enumerations/alert-codes.js';
import { referenceJson, referenceSuite } from '../../support/reference.js';
import { schemaModel } from '../../support/schema-model.js';
import { problemsOfRows } from '../rows-against-schema.js';
import { writtenLeaves } from '../unwritten-leaves.js';

referenceSuite('alerts against the MMC XML Schema and the tables of GBCS', (test) => {
  for (const alert of ALERTS) {
    test(`every row of ${alert.name} for ${alert.messageCode.toString(16)} stands in Payload, in its order, with a compatible type`, () => {
      assert.equal(problemsOfRows(alert.rows, schemaModel().alertPayload(), true), []);
    });
  }

  test('every leaf of Payload is written by some alert', () => {
    const written = new Set<string>();
    for (const { rows } of ALERTS) writtenLeaves(rows, '', written);
    const leaves = schemaModel()
      .leaves(schemaModel().alertPayload())
      .map(({ path }) => `/${path}`);
    assert.equal(
      leaves.filter((path) => !written.has(path)),
      [],
    );
  });

  test('every message code of an alert is known', () => {
    const listed = referenceJson('gbcs/message-codes.json')
      .filter(({ kind }: { kind: string }) => kind === 'alert')
      .map(({ code }: { code: string }) => Number.parseInt(code, 16));
    assert.equal([...new Set(ALERTS.map(({ messageCode }) => messageCode))].sort(byNumber), listed.sort(byNumber));
  });

  test('every alert code that the payloads name is one of the table', () => {
    for (const { alertCodes } of ALERTS) for (const code of alertCodes) assert.ok(ALERT_NAMES[code], code.toString(16));
  });

  test('every description fits into the schema', () => {
    for (const name of Object.values(ALERT_NAMES)) assert.ok(name.length <= 250, name);
  });
});

function byNumber(a: number, b: number): number {
  return a - b;
}
