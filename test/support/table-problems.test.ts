import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { SCHEMA_VERSIONS, type SchemaVersion } from '../../mappings/schema/versions.js';
import { ALTERATIONS, altered } from './altered-document.js';
import { referencePath, referenceSuite } from './reference.js';
import { tableProblems } from './table-problems.js';
import { xsdProblems } from './xsd-problems.js';

/** Texts of which each is right for some type and wrong for others */
const TEXTS = [
  ...[
    '',
    ' ',
    ' 7 ',
    '0',
    '00',
    '+1',
    '-1',
    '-0',
    '1',
    '4',
    '5',
    '8',
    '9',
    '48',
    '49',
    '100',
    '101',
    '127',
    '128',
    '-129',
    '2013',
    '2014',
    '12345',
  ],
  ...[
    '32767',
    '32768',
    '65536',
    '4294967295',
    '4294967296',
    '18446744073709551615',
    '18446744073709551616',
    '1.5',
    '1.',
    '.5',
    '.',
    '1e3',
    '- 1',
  ],
  ...[
    'true',
    'TRUE',
    'false ',
    'Wh',
    'Wh ',
    ' Wh',
    'varh',
    'Enable',
    'success',
    'plain',
    'plain|encrypted',
    '4.1.1',
    '5.4',
    'reliable',
    'x'.repeat(8),
  ],
  ...[
    'x'.repeat(9),
    'x'.repeat(200),
    'x'.repeat(201),
    '€'.repeat(250),
    '€'.repeat(251),
    '\u{1f600}'.repeat(250),
    'ab',
    'abc',
    'AB CD',
    'GG',
  ],
  ...[
    'AA==',
    'AB==',
    'AAA=',
    'AAB=',
    'AAAA',
    'AA AA',
    'A A = =',
    'AAAAA',
    'A===',
    '02-00-00-00-00-00-00-01',
    '02-00-00-00-00-00-00-0',
    ' ab-cd-ef-00-00-00-00-01\n',
  ],
  ...[
    '2024-01-01',
    '2024-01-01Z',
    '2024-02-30',
    '2023-02-29',
    '2024-02-29',
    '1900-02-29',
    '2000-02-29',
    '0000-01-01',
    '-0001-01-01',
    '02024-01-01',
    '12024-01-01',
  ],
  ...['2024-13-01', '2024-00-10', '2024-10-00', '2024-01-01+14:00', '2024-01-01-13:59', '2024-01-01+14:01', '2024-01-01+01', '2024-1-1'],
  ...[
    '00:00:00',
    '23:59:59.99Z',
    '24:00:00',
    '24:00:00.00',
    '24:00:01',
    '12:60:00',
    '12:00:60',
    '12:00',
    '12:00:00.',
    '12:00:00+01:00',
    '12:00:00+01:60',
  ],
  ...[
    '2024-01-01T00:00:00.00Z',
    '2024-01-01T00:00:00',
    '2024-01-01T24:00:00Z',
    '2024-02-30T00:00:00Z',
    '2024-01-01Z00:00:00',
    '2024-01-01 00:00:00Z',
  ],
  ...['2024-01-01+01:00T00:00:00', '2024-01-01T00:00:00Z\n', '\t2024-01-01T00:00:00Z', '2024-01-01T', 'T00:00:00'],
];

const SMALL = 20_000;

const documents = (): string[] =>
  readdirSync(referencePath('conformance', 'corpus'))
    .filter((file) => file.endsWith('.xml'))
    .sort()
    .map((file) => readFileSync(referencePath('conformance', 'corpus', file), 'utf8'));

/** What both say, each in a line */
const verdicts = (xml: string, version: SchemaVersion): [table: boolean, schema: boolean, said: string] => {
  const byTable = tableProblems(xml, version);
  const bySchema = xsdProblems(xml, version).map(({ message }) => message);
  return [byTable.length === 0, bySchema.length === 0, [...byTable, '—', ...bySchema].join('\n')];
};

/** libxml2 passes over characters that base64 does not have, which XML Schema (Part 2, 3.2.16) does not allow */
const isLooseBase64 = (xml: string, version: SchemaVersion): boolean =>
  tableProblems(xml, version).every((problem) => /"[^"]*[^"A-Za-z0-9+/= ][^"]*" is no base64Binary$/.test(problem));

referenceSuite('the table and the MMC XML Schema judge alike', (test) => {
  test('every document of the conformance corpus', () => {
    for (const xml of documents()) {
      const [table, schema, said] = verdicts(xml, '5.4');
      assert.ok(table && schema, said);
    }
  });

  test('documents altered in one place', () => {
    const small = documents().filter(({ length }) => length < SMALL);
    const counts = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(
        fc.nat(small.length - 1),
        fc.constantFrom(...SCHEMA_VERSIONS),
        fc.record({ kind: fc.constantFrom(...ALTERATIONS), at: fc.nat(10_000), other: fc.nat(10_000), text: fc.constantFrom(...TEXTS) }),
        (at, version, alteration) => {
          const xml = altered(small[at], alteration);
          const [table, schema, said] = verdicts(xml, version);
          if (table !== schema && !isLooseBase64(xml, version)) assert.unreachable(`${said}\n${xml}`);
          counts[schema ? 'valid' : 'invalid']++;
        },
      ),
      { numRuns: 2000, seed: 1 },
    );
    assert.ok(counts.valid > 200 && counts.invalid > 200, JSON.stringify(counts));
  });
});
