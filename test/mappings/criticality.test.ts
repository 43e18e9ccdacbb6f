import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ALERTS } from '../../mappings/alerts/index.js';
import { criticalityOf } from '../../mappings/enumerations/criticality.js';
import { RESPONSES } from '../../mappings/index.js';

test('every message code has its kind but the alert and the use cases between devices of which nothing says it', () => {
  const codes = [...RESPONSES.flatMap(({ messageCodes }) => messageCodes), ...ALERTS.map(({ messageCode }) => messageCode)];
  assert.equal(
    codes.filter((code) => criticalityOf(code) === undefined).sort((a, b) => a - b),
    [0x00d5, 0x0116, 0x0117, 0x0118, 0x0119],
  );
});

test('all message codes of a use case are of one kind', () => {
  for (const { name, messageCodes } of RESPONSES) assert.is(new Set(messageCodes.map(criticalityOf)).size, 1, name);
});

test.run();
