import { TEXT_BASES } from '../../mappings/schema/types.js';
import type {
  Declarations,
  DeclaredAttribute,
  DeclaredElement,
  DeclaredElementType,
  DeclaredGroup,
  DeclaredParticle,
  DeclaredTextType,
  DeclaredType,
  TypeReference,
} from './declared.js';
import { childOf, localName, readXsdTree, type XsdNode } from './xsd-tree.js';

/** Built-in types that the others here derive from */
const PRIMITIVES: ReadonlySet<string> = new Set(TEXT_BASES);

/** Ranges of the built-in whole-number types (XML Schema Part 2, 3.3) */
const RANGES: Readonly<Record<string, readonly [string, string?]>> = {
  nonNegativeInteger: ['0'],
  positiveInteger: ['1'],
  unsignedInt: ['0', '4294967295'],
  unsignedShort: ['0', '65535'],
  short: ['-32768', '32767'],
};

const EMPTY: DeclaredGroup = { kind: 'sequence', minOccurs: 1, maxOccurs: 1, members: [] };

/**
 * What an XML Schema document declares below one of its elements.
 * @throws Error for anything that the MMC XML Schema has not used so far, by its name: nothing is passed over
 */
export function readXsd(text: string, rootName: string): Declarations {
  const schema = readXsdTree(text);
  const types = new Map<string, DeclaredType>();

  const declared = (kind: string, name: string): XsdNode => {
    const node = schema.children.find((child) => child.kind === kind && child.attributes.name === name);
    if (node === undefined) throw new Error(`the schema declares no ${kind} ${name}`);
    return node;
  };

  /** Takes a type in by its qualified name. @returns its name in the table */
  function named(qualified: string): string {
    const name = localName(qualified);
    if (PRIMITIVES.has(name) && qualified.startsWith('xs:')) return name;
    if (types.has(name)) return name;
    if (qualified.startsWith('xs:')) {
      types.set(name, builtIn(name));
      return name;
    }
    if (PRIMITIVES.has(name) || name in RANGES)
      throw new Error(`the schema has a type of its own with the name of a built-in one: ${name}`);
    const complex = schema.children.find((child) => child.kind === 'complexType' && child.attributes.name === name);
    types.set(name, complex === undefined ? textType(declared('simpleType', name)) : elementType(complex));
    return name;
  }

  function builtIn(name: string): DeclaredTextType {
    if (!(name in RANGES)) throw new Error(`xs:${name} is no type that is known here`);
    const [minInclusive, maxInclusive] = RANGES[name];
    return { kind: 'text', base: 'integer', minInclusive, ...(maxInclusive === undefined ? {} : { maxInclusive }), words: [] };
  }

  function textType(node: XsdNode): DeclaredTextType {
    const restriction = onlyChild(node, 'restriction');
    const base = named(restriction.attributes.base);
    const inherited = types.get(base) ?? { kind: 'text', base, words: [] };
    if (inherited.kind !== 'text') throw new Error(`${base} is no type of a text`);
    const facets: Record<string, string> = {};
    const words: { name: string }[] = [];
    for (const { kind, attributes } of restriction.children) {
      if (kind === 'enumeration') words.push({ name: attributes.value });
      else if (!FACETS.has(kind) || kind in facets) throw new Error(`${node.attributes.name ?? base}: ${kind} is not read here`);
      else facets[kind] = attributes.value;
    }
    const { base: primitive } = inherited;
    if (NUMBER_FACETS.some((kind) => kind in facets) && primitive !== 'integer')
      throw new Error(`${primitive} with a range is not read here`);
    if ((LENGTH_FACETS.some((kind) => kind in facets) || words.length > 0) && primitive !== 'string' && primitive !== 'token')
      throw new Error(`${primitive} with a length or words is not read here`);
    return { ...inherited, ...facets, words: words.length === 0 ? inherited.words : words };
  }

  function elementType(node: XsdNode): DeclaredElementType {
    const content = childOf(node, 'complexContent', 'simpleContent');
    if (content === undefined) return { kind: 'element', attributes: attributesOf(node), model: modelOf(node) };
    const extension = onlyChild(content, 'extension');
    const base = named(extension.attributes.base);
    if (content.kind === 'simpleContent') {
      const inherited = types.get(base);
      if (inherited?.kind === 'element') throw new Error(`${base}: a text with attributes that is extended is not read here`);
      return { kind: 'element', text: base, attributes: attributesOf(extension), model: EMPTY };
    }
    const inherited = types.get(base);
    if (inherited?.kind !== 'element' || inherited.text !== undefined) throw new Error(`${base} is no type of an element with children`);
    return {
      kind: 'element',
      attributes: [...inherited.attributes, ...attributesOf(extension)],
      model: simplified({ ...EMPTY, members: [inherited.model, modelOf(extension)] }),
    };
  }

  const attributesOf = (node: XsdNode): DeclaredAttribute[] =>
    node.children
      .filter(({ kind }) => kind === 'attribute')
      .map((attribute) => {
        allow(attribute, 'name', 'type', 'use', 'default');
        const { name, use, default: byDefault } = attribute.attributes;
        return {
          name,
          required: use === 'required',
          type: typeOf(attribute),
          ...(byDefault === undefined ? {} : { default: byDefault }),
        };
      });

  function modelOf(node: XsdNode): DeclaredGroup {
    const members = node.children.filter(({ kind }) => kind !== 'attribute').map(particle);
    return simplified({ ...EMPTY, members });
  }

  function particle(node: XsdNode): DeclaredParticle {
    if (node.kind === 'element') return element(node);
    if (node.kind !== 'sequence' && node.kind !== 'choice') throw new Error(`${node.kind} is not read here`);
    allow(node, 'minOccurs', 'maxOccurs');
    return { kind: node.kind, ...occurrence(node), members: node.children.map(particle) };
  }

  function element(node: XsdNode): DeclaredElement {
    allow(node, 'name', 'type', 'ref', 'minOccurs', 'maxOccurs', 'default');
    const { ref } = node.attributes;
    const declaration = ref === undefined ? node : declared('element', localName(ref));
    const { name, default: byDefault } = declaration.attributes;
    return {
      kind: 'element',
      name,
      ...occurrence(node),
      type: typeOf(declaration),
      ...(byDefault === undefined ? {} : { default: byDefault }),
    };
  }

  function typeOf(node: XsdNode): TypeReference {
    const { name, type } = node.attributes;
    if (type !== undefined) return named(type);
    const inPlace = childOf(node, 'complexType', 'simpleType');
    if (inPlace === undefined) throw new Error(`${name} has no type`);
    return inPlace.kind === 'complexType' ? elementType(inPlace) : textType(inPlace);
  }

  return { root: element(declared('element', rootName)), types };
}

const NUMBER_FACETS = ['minInclusive', 'maxInclusive', 'totalDigits'];
const LENGTH_FACETS = ['minLength', 'maxLength'];
const FACETS = new Set([...NUMBER_FACETS, ...LENGTH_FACETS, 'pattern']);

function onlyChild(node: XsdNode, kind: string): XsdNode {
  const [child, ...others] = node.children;
  if (child?.kind !== kind || others.length > 0) throw new Error(`${node.attributes.name ?? node.kind}: not one ${kind} alone`);
  return child;
}

function allow({ kind, attributes }: XsdNode, ...names: string[]): void {
  for (const name of Object.keys(attributes)) if (!names.includes(name)) throw new Error(`${kind} with ${name} is not read here`);
}

function occurrence({ attributes }: XsdNode): { minOccurs: number; maxOccurs: number } {
  const { minOccurs = '1', maxOccurs = '1' } = attributes;
  return { minOccurs: Number(minOccurs), maxOccurs: maxOccurs === 'unbounded' ? Number.POSITIVE_INFINITY : Number(maxOccurs) };
}

const isOnce = ({ minOccurs, maxOccurs }: DeclaredParticle): boolean => minOccurs === 1 && maxOccurs === 1;

/** The same contents with no group around what stands once in a sequence, or alone */
function simplified(group: DeclaredGroup): DeclaredGroup {
  const members = group.members.map((member) => (member.kind === 'element' ? member : simplified(member)));
  const flat = members.flatMap((member) =>
    member.kind === 'sequence' && isOnce(member) && (group.kind === 'sequence' || member.members.length === 1) ? member.members : [member],
  );
  const [only] = flat;
  if (flat.length === 1 && only.kind !== 'element' && isOnce(group)) return only;
  return { ...group, kind: flat.length === 1 ? 'sequence' : group.kind, members: flat };
}
