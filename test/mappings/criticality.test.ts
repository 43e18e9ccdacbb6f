import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { hexNumber } from '../../codecs/hex.js';
import { ALERTS } from '../../mappings/alerts/index.js';
import { criticalityOf } from '../../mappings/enumerations/criticality.js';
import { RESPONSES } from '../../mappings/index.js';

test('every message code has its kind but the alert and the use cases between devices of which nothing says it', () => {
  const codes = [...RESPONSES.flatMap(({ messageCodes }) => messageCodes), ...ALERTS.map(({ messageCode }) => messageCode)];
  assert.equal(
    codes
      .filter((code) => criticalityOf(code) === undefined)
      .map((code) => hexNumber(code, 4))
      .sort(),
    ['00D5', '0116', '0117', '0118', '0119'],
    'a message code that is in neither list of mappings/enumerations/criticality.ts',
  );
});

test('all message codes of a use case are of one kind', () => {
  for (const { name, messageCodes } of RESPONSES) assert.is(new Set(messageCodes.map(criticalityOf)).size, 1, name);
});

test.run();
