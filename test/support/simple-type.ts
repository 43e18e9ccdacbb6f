import { childOf, localName, type XsdNode } from './xsd-tree.js';

export type Primitive =
  | 'integer'
  | 'decimal'
  | 'dateTime'
  | 'time'
  | 'date'
  | 'boolean'
  | 'string'
  | 'token'
  | 'hexBinary'
  | 'base64Binary';

/** What a simple type allows, with all that it takes over from its bases */
export interface SimpleType {
  /** The built-in type that it comes from; every whole-number type is `integer` with bounds */
  readonly base: Primitive;
  /** The words allowed, in the order of the schema */
  readonly enumeration?: readonly string[];
  readonly minInclusive?: bigint;
  readonly maxInclusive?: bigint;
  readonly totalDigits?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expression in the notation of XML Schema, for the whole value */
  readonly pattern?: string;
}

const BUILT_IN: Record<string, SimpleType> = {
  integer: { base: 'integer' },
  nonNegativeInteger: { base: 'integer', minInclusive: 0n },
  positiveInteger: { base: 'integer', minInclusive: 1n },
  unsignedInt: { base: 'integer', minInclusive: 0n, maxInclusive: 0xffffffffn },
  unsignedShort: { base: 'integer', minInclusive: 0n, maxInclusive: 0xffffn },
  short: { base: 'integer', minInclusive: -0x8000n, maxInclusive: 0x7fffn },
  decimal: { base: 'decimal' },
  dateTime: { base: 'dateTime' },
  time: { base: 'time' },
  date: { base: 'date' },
  boolean: { base: 'boolean' },
  string: { base: 'string' },
  token: { base: 'token' },
  hexBinary: { base: 'hexBinary' },
  base64Binary: { base: 'base64Binary' },
};

/** @throws Error for a built-in type that the MMC XML Schema has not used so far */
function builtIn(name: string): SimpleType {
  const type = BUILT_IN[name];
  if (type === undefined) throw new Error(`xs:${name} is no type that this model knows`);
  return type;
}

/** The facts of a type by its qualified name. `named` gives the declaration of a type of the schema itself. */
export function simpleTypeNamed(name: string, named: (name: string) => XsdNode): SimpleType {
  return name.startsWith('xs:') ? builtIn(localName(name)) : simpleTypeOf(named(localName(name)), named);
}

/** The facts of a declared simple type, its bases resolved. @throws Error for lists and unions, which the MMC XML Schema does not use */
export function simpleTypeOf(declaration: XsdNode, named: (name: string) => XsdNode): SimpleType {
  const restriction = childOf(declaration, 'restriction');
  if (restriction === undefined) throw new Error(`${declaration.attributes.name}: not a restriction`);
  const base = simpleTypeNamed(restriction.attributes.base, named);
  const facet = (kind: string) => childOf(restriction, kind)?.attributes.value;
  const number = (kind: 'totalDigits' | 'minLength' | 'maxLength') => (facet(kind) === undefined ? {} : { [kind]: Number(facet(kind)) });
  const bound = (kind: 'minInclusive' | 'maxInclusive') => (facet(kind) === undefined ? {} : { [kind]: BigInt(facet(kind) as string) });
  const words = restriction.children.filter((child) => child.kind === 'enumeration').map((child) => child.attributes.value);
  const pattern = facet('pattern');
  return {
    ...base,
    ...bound('minInclusive'),
    ...bound('maxInclusive'),
    ...number('totalDigits'),
    ...number('minLength'),
    ...number('maxLength'),
    ...(pattern === undefined ? {} : { pattern }),
    ...(words.length === 0 ? {} : { enumeration: words }),
  };
}

const LEXICAL: Readonly<Record<Primitive, RegExp>> = {
  integer: /^-?\d+$/,
  decimal: /^-?\d+(\.\d+)?$/,
  dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/,
  time: /^\d\d:\d\d:\d\d\.\d\dZ$/,
  date: /^\d{4,5}-\d\d-\d\dZ$/,
  boolean: /^(true|false)$/,
  string: /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u,
  token: /^[\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u,
  hexBinary: /^([\dA-F]{2})*$/,
  base64Binary: /^[\d+/=A-Za-z]*$/,
};

/** Whether a type allows a text, in the forms in which this package writes */
export function allows(type: SimpleType, text: string): boolean {
  const { base, enumeration, minInclusive, maxInclusive, totalDigits, minLength, maxLength, pattern } = type;
  if (!LEXICAL[base].test(text)) return false;
  if (enumeration !== undefined && !enumeration.includes(text)) return false;
  if (base === 'integer') {
    const number = BigInt(text);
    if (minInclusive !== undefined && number < minInclusive) return false;
    if (maxInclusive !== undefined && number > maxInclusive) return false;
    if (totalDigits !== undefined && text.replace('-', '').length > totalDigits) return false;
  }
  const { length } = [...text];
  if (length < (minLength ?? 0) || length > (maxLength ?? Number.POSITIVE_INFINITY)) return false;
  return pattern === undefined || new RegExp(`^(${pattern})$`).test(text);
}
