import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { leavesOf, type Schema, schemaOf } from '../../../mappings/schema/schema.js';
import { SCHEMA_VERSIONS } from '../../../mappings/schema/versions.js';
import { type ElementForm, formOf, formOfDocument } from '../../../src/writer/data-form.js';

const schema: Schema = schemaOf();

function formAt(path: string): ElementForm {
  let form = formOfDocument();
  for (const name of path.split('/')) form = form.member(name).form;
  return form;
}

const textAt = (path: string) => formAt(path).text;
const RSP = 'Body/ResponseMessage/SMETSData';

test('integers whose type can pass 2^53 are bigints, others numbers: the type decides, and no value', () => {
  assert.is(textAt('Header/OriginatorCounter'), 'integer');
  assert.is(
    textAt(`${RSP}/ReadInstantaneousImportRegistersRsp/Electricity/ActiveImportRegister/Value`),
    'integer',
    'xs:integer has no end',
  );
  const response = schema.responses.map(({ name, type }) => ({
    name,
    leaf: leavesOf(type).find(({ path }) => path.endsWith('SpecifiedYear')),
  }));
  const { name, leaf } = response.find(({ leaf }) => leaf !== undefined) ?? {};
  assert.is(textAt(`${RSP}/${name}/${leaf?.path}`), 'number', 'at most four digits');
  assert.is(formAt('Body/ResponseMessage/GBCSData').attributes.get('sequence')?.as, 'integer');
});

test('an element with attributes and a text is an object, one with neither and nothing in it is there or not', () => {
  assert.is(formAt('Header/Timestamp').kind, 'valued');
  assert.is(formAt('Header/BusinessTargetID').kind, 'text');
  assert.is(formAt(`${RSP}/UpdateMeterBalanceRsp`).kind, 'members');
  assert.is(formAt('Body/DeviceAlertMessage/DeviceAlertContent/Payload').kind, 'choice');
});

test('what the schema allows more than once is a list, and nothing else', () => {
  const lists: string[] = [];
  const seen = new Set<ElementForm>();
  const visit = (form: ElementForm): void => {
    if (seen.has(form)) return;
    seen.add(form);
    for (const { name, isList, element, form: inner } of form.members) {
      assert.is(isList, element.maxOccurs > 1, `${form.type.name}/${name}`);
      if (isList) lists.push(name);
      visit(inner);
    }
  };
  visit(formOfDocument());
  assert.ok(lists.length > 100, `${lists.length} lists`);
});

test('no name of the schema clashes with those of value and name', () => {
  const seen = new Set<ElementForm>();
  const visit = (form: ElementForm): void => {
    if (seen.has(form)) return;
    seen.add(form);
    const names = [...form.attributes.keys(), ...form.members.map(({ name }) => name)];
    assert.is(new Set(names).size, names.length, form.type.name);
    assert.not.ok(names.includes('value'), form.type.name);
    for (const { form: inner } of form.members) {
      if (form.kind === 'choice') assert.not.ok(inner.attributes.has('name') || inner.members.some(({ name }) => name === 'name'));
      visit(inner);
    }
  };
  visit(formOfDocument());
});

test('one form serves all versions: the last has all elements and attributes of the others, of the same types', () => {
  for (const version of SCHEMA_VERSIONS) {
    const seen = new Set<string>();
    const visit = (type: typeof schema.root.type, form: ElementForm): void => {
      if (seen.has(type.name)) return;
      seen.add(type.name);
      if (type.text !== undefined) assert.is(formOf(type).text, form.text, type.name);
      for (const { name } of type.attributes) assert.ok(form.attribute(name));
      for (const child of type.children) visit(child.type, form.member(child.name).form);
    };
    visit(schemaOf(version).root.type, formOfDocument());
  }
});

test('what the schema does not have is an error that names it', () => {
  assert.throws(() => formOfDocument().member('Footer'), /no element Footer in GBCSResponse/);
  assert.throws(() => formOfDocument().attribute('colour'), /no attribute colour for GBCSResponse/);
});

test.run();
