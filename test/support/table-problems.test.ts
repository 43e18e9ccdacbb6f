import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { schemaOf } from '../../mappings/schema/schema.js';
import { SCHEMA_VERSIONS, type SchemaVersion } from '../../mappings/schema/versions.js';
import { ALTERATIONS, altered } from './altered-document.js';
import { madeDocument, pseudoRandom } from './made-document.js';
import { referencePath, referenceSuite } from './reference.js';
import { TEXTS } from './sample-texts.js';
import { tableProblems } from './table-problems.js';
import { xsdProblems } from './xsd-problems.js';

/** Documents of the corpus up to this length are altered: more of them in the same time */
const SMALL = 20_000;

const corpus = (): string[] =>
  readdirSync(referencePath('conformance', 'corpus'))
    .filter((file) => file.endsWith('.xml'))
    .sort()
    .map((file) => readFileSync(referencePath('conformance', 'corpus', file), 'utf8'));

/** Whether a document is valid by both. @throws Assertion where only one says so */
function isValid(xml: string, version: SchemaVersion): boolean {
  const byTable = tableProblems(xml, version);
  const bySchema = xsdProblems(xml, version).map(({ message }) => message);
  if ((byTable.length === 0) !== (bySchema.length === 0) && !isLooseBase64(byTable))
    assert.unreachable(`by the table: ${byTable.join('\n')}\nby the schema: ${bySchema.join('\n')}\n${xml}`);
  return byTable.length === 0;
}

/** libxml2 passes over characters that base64 does not have, which XML Schema (Part 2, 3.2.16) does not allow */
const isLooseBase64 = (byTable: readonly string[]): boolean =>
  byTable.length > 0 && byTable.every((problem) => /"[^"]*[^"A-Za-z0-9+/= ][^"]*" is no base64Binary$/.test(problem));

referenceSuite('the table and the MMC XML Schema judge alike', (test) => {
  test('every document of the conformance corpus', () => {
    for (const xml of corpus()) assert.ok(isValid(xml, '5.4'), xml);
  });

  test('documents made from the table with all that it has: every response and every payload of an alert', () => {
    for (const [first, version] of SCHEMA_VERSIONS.entries()) {
      const { root, responses, alertPayload } = schemaOf(version);
      const wanted = [
        ...responses.map(({ name }) => ['ResponseMessage', name]),
        ...alertPayload.type.children.map(({ name }) => ['DeviceAlertMessage', name]),
      ];
      for (const names of wanted) {
        const xml = madeDocument(root, () => 1, first, names);
        for (const name of names) assert.ok(xml.includes(`<ra:${name}`), name);
        assert.ok(isValid(xml, version), xml);
      }
    }
  });

  const alterations = fc.record({
    kind: fc.constantFrom(...ALTERATIONS),
    at: fc.nat(10_000),
    other: fc.nat(10_000),
    text: fc.constantFrom(...TEXTS),
  });

  const altersAlike = (documents: fc.Arbitrary<string>): void => {
    const numRuns = 1000;
    let valid = 0;
    fc.assert(
      fc.property(documents, fc.constantFrom(...SCHEMA_VERSIONS), alterations, (document, version, alteration) => {
        if (isValid(altered(document, alteration), version)) valid++;
      }),
      { numRuns, seed: 1 },
    );
    assert.ok(valid > numRuns / 10 && valid < numRuns * 0.9, `${valid} of ${numRuns} are valid`);
  };

  test('documents of the corpus altered in one place', () => {
    altersAlike(fc.constantFrom(...corpus().filter(({ length }) => length < SMALL)));
  });

  test('documents made from the table, altered in one place', () => {
    altersAlike(
      fc
        .record({ seed: fc.integer(), first: fc.nat(10_000) })
        .map(({ seed, first }) => madeDocument(schemaOf().root, pseudoRandom(seed), first)),
    );
  });
});
