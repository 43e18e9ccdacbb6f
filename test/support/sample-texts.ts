const NUMBERS =
  '0 00 +1 -1 -0 1 4 5 8 9 48 49 100 101 127 128 -129 2013 2014 12345 32767 32768 65536 4294967295 4294967296 18446744073709551615 18446744073709551616 1.5 1. .5 . 1e3';
const WORDS = 'true TRUE Wh varh Enable success plain plain|encrypted gbcs zigbeePlain 4.1.1 5.4 reliable ab abc GG';
const BASE64 = 'AA== AB== AAA= AAB= AAAA AAAAA A===';
const EUIS = '02-00-00-00-00-00-00-01 02-00-00-00-00-00-00-0';
const DATES =
  '2024-01-01 2024-01-01Z 2024-02-30 2023-02-29 2024-02-29 1900-02-29 2000-02-29 0000-01-01 -0001-01-01 02024-01-01 12024-01-01 2024-13-01 2024-00-10 2024-10-00 2024-01-01+14:00 2024-01-01-13:59 2024-01-01+14:01 2024-01-01+01 2024-1-1';
const TIMES = '00:00:00 23:59:59.99Z 24:00:00 24:00:00.00 24:00:01 12:60:00 12:00:60 12:00 12:00:00. 12:00:00+01:00 12:00:00+01:60';
const DATE_TIMES =
  '2024-01-01T00:00:00.00Z 2024-01-01T00:00:00 2024-01-01T24:00:00Z 2024-02-30T00:00:00Z 2024-01-01Z00:00:00 2024-01-01+01:00T00:00:00 2024-01-01T T00:00:00';

/**
 * Texts of which each is right for some type and wrong for others; no dates with white space around them, which libxml2 does
 * not always take off as XML Schema (Part 2, 4.3.6) demands
 */
export const TEXTS: readonly string[] = [
  ...[NUMBERS, WORDS, BASE64, EUIS, DATES, TIMES, DATE_TIMES].flatMap((texts) => texts.split(' ')),
  ...['', ' ', ' 7 ', '- 1', 'false ', 'Wh ', ' Wh', 'AB CD', 'AA AA', 'A A = =', ' ab-cd-ef-00-00-00-00-01\n', '2024-01-01 00:00:00Z'],
  ...[8, 9, 200, 201].map((length) => 'x'.repeat(length)),
  ...['€'.repeat(250), '€'.repeat(251), '\u{1f600}'.repeat(250)],
];
