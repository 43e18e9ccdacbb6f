import { readFileSync } from 'node:fs';
import type { SchemaVersion } from '../../src/translation.js';
import { schemaPath } from './schema.js';
import { type SimpleType, simpleTypeNamed, simpleTypeOf } from './simple-type.js';
import { childOf, localName, readXsd, type XsdNode } from './xsd-tree.js';

export interface SchemaAttribute {
  readonly name: string;
  readonly type: SimpleType;
  readonly required: boolean;
}

/** One `xs:choice` that an element stands in, and which of its alternatives the element belongs to (from 0) */
export interface ChoicePlace {
  /** Path of the parent and a number that no other choice in it has: `…Rsp#1` */
  readonly choice: string;
  readonly alternative: number;
}

export interface SchemaElement {
  readonly name: string;
  /** Names from the element that was asked for to this one, both included, joined by `/` */
  readonly path: string;
  /** As declared, multiplied by those of the sequences and choices around it (up to the parent element) */
  readonly minOccurs: number;
  /** `Infinity` for `unbounded` */
  readonly maxOccurs: number;
  /** Choices between the parent element and this one, outermost first; empty where it stands in none */
  readonly choices: readonly ChoicePlace[];
  /** True where a valid parent may go without it: `minOccurs` of 0, or an alternative of a choice */
  readonly optional: boolean;
  readonly attributes: readonly SchemaAttribute[];
  /** Child elements in the order of the schema; those of a base type first */
  readonly children: readonly SchemaElement[];
  /** Type of the text; undefined where there are children or nothing at all */
  readonly content: SimpleType | undefined;
  /** Name of the type where it has one, a built-in with its prefix: `ActiveEnergyUnit`, `xs:integer` */
  readonly typeName: string | undefined;
}

export interface SchemaModel {
  /** The `…Rsp` element of that name. @throws Error where the schema has none */
  response(elementName: string): SchemaElement;
  /** Names of all `…Rsp` elements, in the order of the schema */
  responseNames(): string[];
  /** `Payload` of an alert */
  alertPayload(): SchemaElement;
  /** `GBCSResponse` */
  root(): SchemaElement;
  /** All elements without children below an element, in the order of the schema; `path` leaves the element itself out */
  leaves(element: SchemaElement): { path: string; element: SchemaElement }[];
}

interface Place {
  readonly minOccurs: number;
  readonly maxOccurs: number;
  readonly choices: readonly ChoicePlace[];
}

const OUTERMOST: Place = { minOccurs: 1, maxOccurs: 1, choices: [] };

function occurs(node: XsdNode): { minOccurs: number; maxOccurs: number } {
  const { minOccurs = '1', maxOccurs = '1' } = node.attributes;
  return { minOccurs: Number(minOccurs), maxOccurs: maxOccurs === 'unbounded' ? Number.POSITIVE_INFINITY : Number(maxOccurs) };
}

function read(schema: XsdNode): SchemaModel {
  const declared = (kind: string, name: string): XsdNode => {
    const node = schema.children.find((child) => child.kind === kind && child.attributes.name === name);
    if (node === undefined) throw new Error(`the schema declares no ${kind} ${name}`);
    return node;
  };
  const simpleNamed = (name: string) => declared('simpleType', name);
  const isComplex = (name: string) =>
    !name.startsWith('xs:') && schema.children.some((child) => child.kind === 'complexType' && child.attributes.name === localName(name));

  function attributesOf(node: XsdNode): SchemaAttribute[] {
    return node.children
      .filter((child) => child.kind === 'attribute')
      .map((child) => {
        const { name, type, use } = child.attributes;
        const own = childOf(child, 'simpleType');
        return {
          name,
          type: own === undefined ? simpleTypeNamed(type, simpleNamed) : simpleTypeOf(own, simpleNamed),
          required: use === 'required',
        };
      });
  }

  /** Elements that a type declares; `inherited` are those of its base, whose choices are counted first */
  function particles(node: XsdNode, path: string, inherited: readonly SchemaElement[] = []): SchemaElement[] {
    let choicesSeen = new Set(inherited.map((child) => child.choices[0]?.choice)).size;
    const visit = (particle: XsdNode, around: Place): SchemaElement[] => {
      const { minOccurs, maxOccurs } = occurs(particle);
      const here = { ...around, minOccurs: around.minOccurs * minOccurs, maxOccurs: around.maxOccurs * maxOccurs };
      if (particle.kind === 'element') return [element(particle, path, here)];
      if (particle.kind === 'sequence') return particle.children.flatMap((child) => visit(child, here));
      if (particle.kind !== 'choice') return [];
      const choice = `${path}#${++choicesSeen}`;
      return particle.children.flatMap((child, alternative) =>
        visit(child, { ...here, choices: [...here.choices, { choice, alternative }] }),
      );
    };
    return node.children.flatMap((child) => visit(child, OUTERMOST));
  }

  type Contents = Pick<SchemaElement, 'attributes' | 'children' | 'content'>;

  function contentsOfNamed(type: string, path: string): Contents {
    if (isComplex(type)) return contentsOf(declared('complexType', localName(type)), path);
    return { attributes: [], children: [], content: simpleTypeNamed(type, simpleNamed) };
  }

  function contentsOf(type: XsdNode, path: string): Contents {
    const derivation = childOf(childOf(type, 'complexContent', 'simpleContent') ?? type, 'extension', 'restriction');
    if (derivation === undefined) return { attributes: attributesOf(type), children: particles(type, path), content: undefined };
    const base = contentsOfNamed(derivation.attributes.base, path);
    const own = particles(derivation, path, base.children);
    return {
      attributes: [...base.attributes, ...attributesOf(derivation)],
      children: derivation.kind === 'restriction' ? own : [...base.children, ...own],
      content: base.content,
    };
  }

  function element(node: XsdNode, parentPath: string, place: Place): SchemaElement {
    const { ref } = node.attributes;
    const declaration = ref === undefined ? node : declared('element', localName(ref));
    const { name, type } = declaration.attributes;
    const path = parentPath === '' ? name : `${parentPath}/${name}`;
    const complex = childOf(declaration, 'complexType');
    const simple = childOf(declaration, 'simpleType');
    let contents: Contents = { attributes: [], children: [], content: undefined };
    if (type !== undefined) contents = contentsOfNamed(type, path);
    else if (complex !== undefined) contents = contentsOf(complex, path);
    else if (simple !== undefined) contents = { ...contents, content: simpleTypeOf(simple, simpleNamed) };
    const typeName = type?.startsWith('xs:') ? type : type && localName(type);
    return { name, path, ...place, optional: place.minOccurs === 0 || place.choices.length > 0, ...contents, typeName };
  }

  function elementsWithin(node: XsdNode): XsdNode[] {
    return node.children.flatMap((child) => (child.kind === 'element' ? [child, ...elementsWithin(child)] : elementsWithin(child)));
  }

  function elementOf(typeName: string, name: string): SchemaElement {
    const node = elementsWithin(declared('complexType', typeName)).find((candidate) => candidate.attributes.name === name);
    if (node === undefined) throw new Error(`the schema has no element ${name} in ${typeName}`);
    return element(node, '', { ...OUTERMOST, ...occurs(node) });
  }

  function leavesBelow(parent: SchemaElement, path: string): { path: string; element: SchemaElement }[] {
    return parent.children.flatMap((child) =>
      child.children.length === 0 ? [{ path: path + child.name, element: child }] : leavesBelow(child, `${path}${child.name}/`),
    );
  }

  return {
    response: (elementName) => elementOf('ResponsePayload', elementName),
    responseNames: () =>
      elementsWithin(declared('complexType', 'ResponsePayload'))
        .map((node) => node.attributes.name)
        .filter((name) => name?.endsWith('Rsp')),
    alertPayload: () => elementOf('DeviceAlertContentType', 'Payload'),
    root: () => element(declared('element', 'GBCSResponse'), '', OUTERMOST),
    leaves: (parent) => leavesBelow(parent, ''),
  };
}

const models = new Map<string, SchemaModel>();

/** What the MMC XML Schema of a version declares; read once. @throws Error where the reference material is not there */
export function schemaModel(version: SchemaVersion = '5.4'): SchemaModel {
  const path = schemaPath(version);
  let model = models.get(path);
  if (model === undefined) {
    model = read(readXsd(readFileSync(path, 'utf8')));
    models.set(path, model);
  }
  return model;
}
