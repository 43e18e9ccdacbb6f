import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { euiText } from '../../../codecs/envelope/eui.js';
import { hex } from '../../encoder/octets.js';

test('an EUI-64 is eight upper-case hex pairs joined by dashes', () => {
  assert.is(euiText(hex('FF 00DB1234567890AF FF'), 1), '00-DB-12-34-56-78-90-AF');
});

test.run();
