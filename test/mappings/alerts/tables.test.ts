import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ALERTS } from '../../../mappings/alerts/index.js';
import { ALERT_NAMES } from '../../../mappings/enumerations/alert-codes.js';
import { schemaOf } from '../../../mappings/schema/schema.js';
import { referenceJson, referenceSuite } from '../../support/reference.js';

referenceSuite('alerts against the tables of GBCS', (test) => {
  test('every message code of an alert is known', () => {
    const listed = referenceJson('gbcs/message-codes.json')
      .filter(({ kind }: { kind: string }) => kind === 'alert')
      .map(({ code }: { code: string }) => Number.parseInt(code, 16));
    assert.equal([...new Set(ALERTS.map(({ messageCode }) => messageCode))].sort(byNumber), listed.sort(byNumber));
  });
});

test('every alert code that the payloads name is one of the table', () => {
  for (const { alertCodes } of ALERTS) for (const code of alertCodes) assert.ok(ALERT_NAMES[code], code.toString(16));
});

test('every description fits into the schema', () => {
  const { maxLength } = schemaOf().element('Body/DeviceAlertMessage/DeviceAlertContent/AlertDescription')!.type.text!;
  for (const name of Object.values(ALERT_NAMES)) assert.ok(name.length <= maxLength!, name);
});

test.run();

function byNumber(a: number, b: number): number {
  return a - b;
}
