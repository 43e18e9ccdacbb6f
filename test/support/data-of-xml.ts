import { SaxesParser } from 'saxes';
import { childNamed, schemaOf } from '../../mappings/schema/schema.js';
import type { ElementType, TextType } from '../../mappings/schema/types.js';

/** An element that is open */
interface Open {
  readonly name: string;
  readonly type: ElementType;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: [name: string, type: ElementType, data: unknown][];
  text: string;
}

/** What a document is as plain data, by the table of the schema alone */
export function dataOfXml(xml: string): unknown {
  const open: Open[] = [];
  let root: unknown;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.replace(/^ra:/, '');
    const parent = open.at(-1);
    const type = parent === undefined ? schemaOf().root.type : childNamed(parent.type, local)?.type;
    if (type === undefined) throw new Error(`no ${local} in ${parent?.type.name}`);
    const { 'xmlns:ra': _, ...own } = attributes as Record<string, string>;
    open.push({ name: local, type, attributes: own, children: [], text: '' });
  });
  parser.on('text', (text) => {
    (open.at(-1) ?? { text: '' }).text += text;
  });
  parser.on('closetag', () => {
    const closed = open.pop() as Open;
    const parent = open.at(-1);
    const data = dataOf(closed, parent?.name);
    if (parent === undefined) root = data;
    else parent.children.push([closed.name, closed.type, data]);
  });
  parser.write(xml).close();
  return root;
}

/** Elements of which one of many stands in them */
export const ONE_OF_MANY: ReadonlySet<string> = new Set(['SMETSData', 'Payload']);

function dataOf({ name, type, attributes, children, text }: Open, around: string | undefined): unknown {
  if (type.text === undefined && type.model === undefined && type.attributes.length === 0) return true;
  const value = type.text && ofItsType(type.text, text);
  if (type.text !== undefined && type.attributes.length === 0) return value;
  if (ONE_OF_MANY.has(name)) return children[0]?.[2];
  const data: Record<string, unknown> = ONE_OF_MANY.has(around ?? '') ? { name } : {};
  for (const [attribute, written] of Object.entries(attributes)) {
    const { type: attributeType } = type.attributes.find((known) => known.name === attribute) ?? {};
    if (attributeType === undefined) throw new Error(`no attribute ${attribute} of ${name}`);
    data[attribute] = ofItsType(attributeType, written);
  }
  if (type.text !== undefined) data.value = value;
  for (const [child, , childData] of children) {
    if (allows(type, child) === 1) data[child] = childData;
    else data[child] = [...((data[child] as unknown[]) ?? []), childData];
  }
  return data;
}

/** How many of a name a parent may have. In this schema a name stands at one place among the children */
export function allows(type: ElementType, child: string): number {
  const places = type.children.filter(({ name }) => name === child);
  if (places.length !== 1) throw new Error(`${child} stands at ${places.length} places in ${type.name}`);
  return places[0]?.maxOccurs as number;
}

/** 2^53 - 1 */
const LAST_SAFE = 9007199254740991n;

export function ofItsType(type: TextType, text: string): unknown {
  if (type.base === 'boolean') return text === 'true';
  if (type.base === 'date') return text.replace(/Z$/, '');
  if (type.base !== 'integer') return text;
  const { minInclusive, maxInclusive, totalDigits } = type;
  const last = maxInclusive ?? (totalDigits === undefined ? undefined : 10n ** BigInt(totalDigits));
  const bounded = minInclusive !== undefined && last !== undefined && minInclusive >= -LAST_SAFE && last <= LAST_SAFE;
  return bounded ? Number(text) : BigInt(text);
}
