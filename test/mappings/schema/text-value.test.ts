import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { problemOfText } from '../../../mappings/schema/text-value.js';
import type { TextBase, TextType } from '../../../mappings/schema/types.js';

const TEXTS: Readonly<Record<TextBase, { valid: readonly string[]; invalid: readonly string[] }>> = {
  integer: {
    valid: ['0', '-1', '+1', '007', ' 7\n', '340282366920938463463374607431768211456'],
    invalid: ['', '1.0', '1e3', '- 1', 'seven', '0x7'],
  },
  decimal: { valid: ['0', '-1.5', '+.5', '1.', '0.00147163867950439453125'], invalid: ['', '.', '1,5', '1e3', 'NaN'] },
  boolean: { valid: ['true', 'false', '1', '0', ' true '], invalid: ['', 'TRUE', 'yes', '2'] },
  string: { valid: ['', ' a  b ', '€'], invalid: [] },
  token: { valid: ['', ' a  b '], invalid: [] },
  hexBinary: { valid: ['', '00fF', ' AB '], invalid: ['A', 'ABC', 'GG', 'AB CD', '0xAB'] },
  base64Binary: {
    valid: ['', 'AAAA', 'AAA=', 'AA==', 'AA A A\n', 'A A = ='],
    invalid: ['A', 'AAAAA', 'AAB=', 'AB==', 'A===', 'AA=A', 'A*=='],
  },
  date: {
    valid: ['2024-02-29', '2000-02-29Z', '-0001-01-01', '12024-01-01', '2024-01-01+14:00', '2024-01-01-13:59'],
    invalid: [
      '2023-02-29',
      '1900-02-29',
      '2024-04-31',
      '2024-13-01',
      '2024-00-01',
      '2024-01-00',
      '0000-01-01',
      '02024-01-01',
      '24-01-01',
      '2024-01-01+14:01',
    ],
  },
  time: {
    valid: ['00:00:00', '23:59:59.99Z', '24:00:00', '24:00:00.00', '12:00:00-01:30'],
    invalid: ['24:00:01', '24:00:00.01', '12:60:00', '12:00:60', '12:00', '12:00:00.', '12:00:00+01:60', '1:00:00'],
  },
  dateTime: {
    valid: ['2024-02-29T00:00:00.00Z', '2024-01-01T24:00:00', ' 2024-01-01T00:00:00+01:00\n'],
    invalid: [
      '',
      '2024-01-01',
      '2024-02-30T00:00:00Z',
      '2024-01-01 00:00:00Z',
      '2024-01-01Z',
      '2024-01-01ZT00:00:00',
      '2024-01-01+01:00T00:00:00',
      'T00:00:00',
    ],
  },
};

for (const [base, { valid, invalid }] of Object.entries(TEXTS) as [TextBase, (typeof TEXTS)[TextBase]][]) {
  test(`texts of ${base}`, () => {
    const type: TextType = { name: base, base };
    for (const text of valid) assert.is(problemOfText(type, text), undefined, JSON.stringify(text));
    for (const text of invalid) assert.match(problemOfText(type, text) ?? '', `is no ${base}`, JSON.stringify(text));
  });
}

/** What is wrong with texts of a type */
const problems = (type: Omit<TextType, 'name'>, ...texts: string[]) => texts.map((text) => problemOfText({ name: 'T', ...type }, text));

test('both ends of a range are in it, beyond 2^53 as well', () => {
  assert.equal(problems({ base: 'integer', minInclusive: -128n, maxInclusive: 127n }, '-128', '127', '-129', '128'), [
    undefined,
    undefined,
    '"-129" is not in the range -128..127',
    '"128" is not in the range -128..127',
  ]);
  assert.equal(
    problems({ base: 'integer', minInclusive: 0n, maxInclusive: 2n ** 64n - 1n }, '18446744073709551615', '18446744073709551616', '+0'),
    [undefined, '"18446744073709551616" is not in the range 0..18446744073709551615', undefined],
  );
});

test('leading zeros are no digits', () => {
  assert.equal(problems({ base: 'integer', minInclusive: 2014n, totalDigits: 4 }, '02014', '10000'), [
    undefined,
    '"10000" is not in the range 2014.. of 4 digits',
  ]);
});

test('a length is that of characters, not of units of UTF-16', () => {
  const eight = { base: 'string', minLength: 1, maxLength: 8 } as const;
  assert.equal(problems(eight, 'x', '\u{1f600}'.repeat(8), '', 'x'.repeat(9)), [
    undefined,
    undefined,
    '"" is not of the length 1 to 8',
    '"xxxxxxxxx" is not of the length 1 to 8',
  ]);
});

test('a pattern is for the whole text', () => {
  assert.equal(problems({ base: 'string', pattern: 'plain|encrypted' }, 'plain', 'encrypted', 'plainly'), [
    undefined,
    undefined,
    '"plainly" is not of the form plain|encrypted',
  ]);
});

test('words are compared as they stand: white space around them is that of the text, except in tokens', () => {
  assert.equal(problems({ base: 'string', words: ['On', 'Off'] }, 'On', ' On', 'on'), [
    undefined,
    '" On" is none of On, Off',
    '"on" is none of On, Off',
  ]);
  assert.equal(problems({ base: 'token', words: ['Root'] }, ' Root\n'), [undefined]);
});

test('a long text is cut in what is said of it', () => {
  assert.ok(problemOfText({ name: 'integer', base: 'integer' }, 'x'.repeat(100_000))!.length < 120);
});

test.run();
