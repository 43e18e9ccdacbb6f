import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ALERT_NAMES } from '../../../mappings/enumerations/alert-codes.js';
import { escapeText } from '../../../src/writer/escape.js';
import { dlmsAlert, gbzAlertMessage, TIME_TEXT, translateAlert } from '../../support/alerts.js';
import { contentsOf } from '../../support/contents.js';

const CRITICAL = 0x1000;
const NON_CRITICAL = 0x1001;
const hexOf = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

const expected = (code: number, description: string): string =>
  `<GBCSHexAlertCode>${hexOf(code)}</GBCSHexAlertCode><AlertDescription>${escapeText(description)}</AlertDescription><Timestamp>${TIME_TEXT}</Timestamp>`;

const PROTOCOLS = { 'DLMS COSEM': dlmsAlert, GBZ: gbzAlertMessage } as const;

for (const [protocol, encode] of Object.entries(PROTOCOLS)) {
  test(`a generic ${protocol} alert of every code has its name and its time, and no payload`, () => {
    const codes = Object.entries(ALERT_NAMES);
    assert.is(codes.length, 188);
    for (const [key, name] of codes) {
      const code = Number(key);
      for (const messageCode of [CRITICAL, NON_CRITICAL]) {
        const translation = translateAlert(encode(messageCode, code));
        assert.is(contentsOf(translation, 'DeviceAlertContent'), expected(code, name));
        assert.equal(translation.warnings, []);
        assert.is(translation.kind, 'alert');
      }
    }
  });

  test(`an unknown code of a ${protocol} alert is called so, with a warning that names its place`, () => {
    for (const code of [0x0000, 0x8000, 0x9999, 0xffff]) {
      const message = encode(NON_CRITICAL, code);
      const translation = translateAlert(message);
      assert.is(contentsOf(translation, 'DeviceAlertContent'), expected(code, `Unknown alert code ${hexOf(code)}`));
      const offset = Buffer.from(message).lastIndexOf(Buffer.from([code >> 8, code & 0xff]));
      assert.equal(
        translation.warnings.map(({ code, context }) => ({ code, context })),
        [{ code: 'UNKNOWN_ALERT_CODE', context: 'alert code' }],
      );
      if (code === 0x9999) assert.is(translation.warnings[0].offset, offset);
    }
  });
}

test.run();
