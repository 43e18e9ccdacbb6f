import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SchemaTypes } from '../../mappings/schema/read-table.js';
import { referenceSuite } from '../support/reference.js';
import { derivedTable, tableModule } from './derive.js';
import type { TableLines } from './write-table.js';

/** A schema with these declarations, and an element GBCSResponse with these contents */
const xsd = (contents: string, ...declarations: string[]): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="GBCSResponse"><xs:complexType>${contents}</xs:complexType></xs:element>${declarations.join('')}</xs:schema>`;

const tableOf = (...documents: string[]): TableLines =>
  derivedTable(documents.map((text, i) => ({ text, since: ['4.0', '5.1', '5.2', '5.4'][i] as string })));

const element = (name: string, rest = 'type="xs:integer"'): string => `<xs:element name="${name}" ${rest}/>`;

const typesOf = ({ textTypes, elementTypes }: TableLines, version: '4.0' | '5.4'): SchemaTypes =>
  new SchemaTypes(textTypes.join('\n'), elementTypes.join('\n'), () => version === '5.4');

const test = suite('table of a schema');

test('children stand in their order, with how often', () => {
  const occurs = (least: number, most: number | string) => `type="xs:integer" minOccurs="${least}" maxOccurs="${most}"`;
  const { elementTypes } = tableOf(
    xsd(
      `<xs:sequence>${element('A')}${element('B', occurs(0, 1))}${element('C', occurs(0, 'unbounded'))}${element('D', occurs(1, 'unbounded'))}${element('E', occurs(2, 'unbounded'))}${element('F', occurs(0, 12))}</xs:sequence>`,
    ),
  );
  assert.equal(elementTypes, ['GBCSResponse A:integer B?:integer C*:integer D+:integer E{2,}:integer F{0,12}:integer']);
});

test('groups that stand once in a sequence, or hold one thing, leave no trace; others are kept', () => {
  const once = `<xs:sequence><xs:sequence>${element('A')}</xs:sequence><xs:choice>${element('B')}</xs:choice></xs:sequence>`;
  assert.equal(tableOf(xsd(once)).elementTypes, ['GBCSResponse A:integer B:integer']);
  const kept = `<xs:sequence><xs:sequence minOccurs="0">${element('A')}${element('B')}</xs:sequence><xs:choice maxOccurs="unbounded">${element('C')}<xs:sequence>${element('D')}${element('E')}</xs:sequence></xs:choice></xs:sequence>`;
  assert.equal(tableOf(xsd(kept)).elementTypes, ['GBCSResponse (A:integer B:integer)? (C:integer|D:integer E:integer)+']);
});

test('types declared in place are called after their element, and stand once', () => {
  const enumeration =
    '<xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="on"/><xs:enumeration value="half way"/></xs:restriction></xs:simpleType>';
  const holding = `<xs:complexType><xs:sequence><xs:element name="State">${enumeration}</xs:element></xs:sequence></xs:complexType>`;
  const table = tableOf(
    xsd(`<xs:sequence><xs:element name="First">${holding}</xs:element><xs:element name="Second">${holding}</xs:element></xs:sequence>`),
  );
  assert.equal(table.elementTypes, ['GBCSResponse First:. Second:GBCSResponse.First', 'GBCSResponse.First State:.']);
  assert.equal(table.textTypes, ['GBCSResponse.First.State string "on|half way']);
});

test('facets are written with those of the base', () => {
  const { textTypes } = tableOf(
    xsd(
      `<xs:sequence>${element('A', 'type="Month"')}${element('B', 'type="Text"')}${element('C', 'type="Form"')}</xs:sequence>`,
      '<xs:simpleType name="Month"><xs:restriction base="xs:positiveInteger"><xs:maxInclusive value="12"/><xs:totalDigits value="2"/></xs:restriction></xs:simpleType>',
      '<xs:simpleType name="Text"><xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="8"/></xs:restriction></xs:simpleType>',
      '<xs:simpleType name="Form"><xs:restriction base="xs:token"><xs:pattern value="[0-9]{2}|none"/></xs:restriction></xs:simpleType>',
    ),
  );
  assert.equal(textTypes, ['Month integer [1..12] #2', 'Text string <1..8>', 'Form token /[0-9]{2}|none']);
});

test('what a later version brings is marked with it, and is there from it on', () => {
  const timestamp = (attributes: string) =>
    `<xs:element name="T"><xs:complexType><xs:simpleContent><xs:extension base="xs:dateTime">${attributes}</xs:extension></xs:simpleContent></xs:complexType></xs:element>`;
  const words = (...names: string[]) =>
    `<xs:simpleType name="W"><xs:restriction base="xs:string">${names.map((name) => `<xs:enumeration value="${name}"/>`).join('')}</xs:restriction></xs:simpleType>`;
  const old = xsd(`<xs:sequence>${element('T', 'type="xs:dateTime"')}${element('W', 'type="W"')}</xs:sequence>`, words('a', 'c'));
  const younger = xsd(
    `<xs:sequence>${timestamp('<xs:attribute name="kind" type="xs:string"/>')}${element('W', 'type="W"')}${element('N')}</xs:sequence>`,
    words('a', 'b', 'c'),
  );
  const table = tableOf(old, younger, younger);
  assert.equal(table, {
    elementTypes: ['GBCSResponse T:. W N^5.1:integer', 'GBCSResponse.T =dateTime @kind^5.1:string'],
    textTypes: ['W string "a|b^5.1|c'],
  });
  const facts = (version: '4.0' | '5.4') => {
    const { children } = typesOf(table, version).element('GBCSResponse');
    return [children.map(({ name }) => name), children[0].type.attributes.map(({ name }) => name), children[1].type.text?.words];
  };
  assert.equal(facts('4.0'), [['T', 'W'], [], ['a', 'c']]);
  assert.equal(facts('5.4'), [['T', 'W', 'N'], ['kind'], ['a', 'b', 'c']]);
});

test('a change that the table has no place for is an error that names the element and the version', () => {
  const once = xsd(`<xs:sequence>${element('A')}${element('B')}</xs:sequence>`);
  const oftener = xsd(`<xs:sequence>${element('A', 'type="xs:integer" maxOccurs="2"')}${element('B')}</xs:sequence>`);
  assert.throws(() => tableOf(once, oftener), /^\/GBCSResponse\/A: changed in version 5\.1/);
  assert.throws(() => tableOf(once, xsd(`<xs:sequence>${element('A')}</xs:sequence>`)), /B is gone, or moved, in version 5\.1/);
});

test('what is not read is an error, never passed over', () => {
  const restricted = (facet: string) =>
    xsd(
      `<xs:sequence>${element('A', 'type="T"')}</xs:sequence>`,
      `<xs:simpleType name="T"><xs:restriction base="xs:decimal"><xs:${facet} value="1"/></xs:restriction></xs:simpleType>`,
    );
  assert.throws(() => tableOf(restricted('fractionDigits')), /fractionDigits is not read here/);
  assert.throws(() => tableOf(restricted('minInclusive')), /decimal with a range is not read here/);
  assert.throws(() => tableOf(xsd('<xs:all/>')), /all is not read here/);
  assert.throws(() => tableOf(xsd(`<xs:sequence>${element('A', 'type="xs:integer" nillable="true"')}</xs:sequence>`)), /nillable/);
  assert.throws(() => tableOf(xsd(`<xs:sequence>${element('A', 'type="xs:duration"')}</xs:sequence>`)), /xs:duration/);
});

test('a table that is damaged is an error with the place', () => {
  assert.throws(() => new SchemaTypes('', 'A B:integer )', () => true).element('A'), /can't be read at "\)" of A/);
  const [child] = new SchemaTypes('', 'A B:intger', () => true).element('A').children;
  assert.throws(() => child.type, /no type intger/);
});

test.run();

referenceSuite('table of the MMC XML Schema', (test) => {
  test('the table in the repository is that of the schema: npm run schema-table makes it anew', () => {
    const committed = readFileSync(new URL('../../mappings/schema/table.ts', import.meta.url), 'utf8');
    assert.ok(committed === tableModule(), 'mappings/schema/table.ts differs from what the schema gives');
  });
});
