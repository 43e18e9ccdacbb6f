import { schemaOf } from '../../mappings/schema/schema.js';
import type { ElementType, TextType } from '../../mappings/schema/types.js';
import { MMC_NAMESPACE } from '../../src/writer/namespace.js';
import { ONE_OF_MANY } from './data-of-xml.js';

type Members = Readonly<Record<string, unknown>>;

/** The document of which something is the plain data, by the table of the schema alone: elements in its order, all of one name together */
export const xmlOfData = (data: unknown): string => elementOf('GBCSResponse', schemaOf().root.type, data, ` xmlns:ra="${MMC_NAMESPACE}"`);

function elementOf(name: string, type: ElementType, data: unknown, attributes = ''): string {
  if (type.text !== undefined && type.attributes.length === 0) return tagged(name, attributes, escaped(textOf(type.text, data)));
  if (data === true) return tagged(name, attributes, '');
  const members = data as Members;
  let start = attributes;
  for (const { name: attribute, type: attributeType } of type.attributes)
    if (members[attribute] !== undefined) start += ` ${attribute}="${escapedAttribute(textOf(attributeType, members[attribute]))}"`;
  if (type.text !== undefined) return tagged(name, start, escaped(textOf(type.text, members.value)));
  const isOneOfMany = ONE_OF_MANY.has(name);
  const contents = type.children.map(({ name: child, type: childType }) => {
    const childData = isOneOfMany ? (members.name === child ? members : undefined) : members[child];
    if (childData === undefined) return '';
    if (Array.isArray(childData) && childData.length === 0) throw new Error(`an empty list of ${child}`);
    return (Array.isArray(childData) ? childData : [childData]).map((one) => elementOf(child, childType, one)).join('');
  });
  return tagged(name, start, contents.join(''));
}

const tagged = (name: string, attributes: string, contents: string): string =>
  contents === '' ? `<ra:${name}${attributes}/>` : `<ra:${name}${attributes}>${contents}</ra:${name}>`;

const textOf = (type: TextType, value: unknown): string => (type.base === 'date' ? `${value}Z` : String(value));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');

const escapedAttribute = (text: string): string =>
  escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#xA;').replaceAll('\t', '&#x9;');
