import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator } from '../../../../src/index.js';
import { utf8String } from '../../../encoder/axdr.js';
import { hex } from '../../../encoder/octets.js';
import { dlmsAlert } from '../../../support/alerts.js';
import { assertValid } from '../../../support/schema.js';

/** An operational update, whose text may be any */
const textAlert = (octets: string): Uint8Array => dlmsAlert(0x0123, 0x8f88, utf8String(hex(octets.replaceAll(' ', ''))));

const translator = createTranslator();
const pretty = createTranslator({ pretty: true });

const ELEMENT = /<ra:StateAndAssociatedInformation(?:\/>|>([^<]*)<)/;

/** Octets of the string; the text that a reader of the document gets; the warning, where there is one */
const CASES: readonly [name: string, octets: string, text: string, warning?: string][] = [
  ['ASCII', '4F 4B 20 31', 'OK 1'],
  ['UTF-8 of two octets', 'C2 A3 31', '£1'],
  ['UTF-8 of four octets', 'F0 9F 94 8C', '\u{1f50c}'],
  ['a byte order mark is a character', 'EF BB BF 41', '\ufeffA'],
  ['what is not UTF-8 is ISO 8859-1', 'A3 31', '£1'],
  ['a surrogate in UTF-8 is ISO 8859-1', 'ED A1 A3', 'í¡£'],
  ['UTF-8 cut short is ISO 8859-1', 'E2 A2', 'â¢'],
  ['octets 80 to 9F are the control characters of ISO 8859-1', '80 93 9F FF', '\u0080\u0093\u009fÿ'],
  ['trailing NULs are removed', '41 00 00', 'A'],
  ['nothing but NULs is an empty text', '00 00', ''],
  ['no octets are an empty text', '', ''],
  ['a NUL within is replaced', '41 00 42', 'A\ufffdB', 'CHARACTER_REPLACED'],
  ['control characters are replaced', '01 08 0B 0C 0E 1F 41', '\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdA', 'CHARACTER_REPLACED'],
  ['U+FFFE and U+FFFF are replaced', 'EF BF BE EF BF BF', '\ufffd\ufffd', 'CHARACTER_REPLACED'],
  ['U+FFFD itself needs no warning', 'EF BF BD', '\ufffd'],
  ['DEL stays', '7F', '\u007f'],
  ['tab, line feed and carriage return stay', '09 41 0A 42 0D 43 0D 0A', '\tA\nB\rC\r\n'],
  ['blanks stay', '20 20 41 20', '  A '],
  ['markup is escaped', '3C 61 20 62 3D 22 26 27 3E 5D 5D 3E', '<a b="&\'>]]>'],
];

/** The text of XML 1.0: character references taken for what they stand for */
function textOf(xml: string): string | undefined {
  const written = ELEMENT.exec(xml);
  assert.not.match(written?.[1] ?? '', /[\r>]|&(?!(amp|lt|gt|#xD);)/);
  return (written?.[1] ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#xD;', '\r').replaceAll('&amp;', '&');
}

for (const [name, octets, expected, warning] of CASES) {
  test(name, () => {
    const translation = translator.translate(textAlert(octets));
    assertValid(translation.xml);
    assert.is(textOf(translation.xml), expected);
    assert.is(textOf(pretty.translate(textAlert(octets)).xml), expected);
    assert.equal(
      translation.warnings.map(({ code }) => code),
      warning === undefined ? [] : [warning],
    );
  });
}

test.run();
