import { SaxesParser } from 'saxes';
import { escaped } from './made-document.js';

/** An element of a document that is altered, or a text in it */
interface Node {
  name: string;
  readonly attributes: Map<string, string>;
  children: (Node | string)[];
}

/** Ways to alter a document in one place */
export const ALTERATIONS = [
  'as it is',
  'an element left out',
  'an element twice',
  'two neighbours swapped',
  'an element from elsewhere put in',
  'an element with the name of another',
  'an element with a name that the schema does not have',
  'another text',
  'an attribute left out',
  'an attribute with another text',
  'an attribute from elsewhere put in',
] as const;

export interface Alteration {
  readonly kind: (typeof ALTERATIONS)[number];
  /** Which element, and which other one; counted on around the end */
  readonly at: number;
  readonly other: number;
  readonly text: string;
}

/** A document with one place altered */
export function altered(xml: string, { kind, at, other, text }: Alteration): string {
  const root = read(xml);
  const nodes = allNodes(root);
  const from = nodes[other % nodes.length];
  // those in which the alteration is possible
  const candidates = nodes.filter(({ node, parent }) => {
    if (kind.startsWith('an attribute')) return kind.endsWith('put in') || node.attributes.size > 0;
    if (kind === 'another text') return !node.children.some((child) => typeof child !== 'string');
    return parent !== undefined;
  });
  const { node, parent } = candidates[at % candidates.length];
  const place = parent?.children.indexOf(node) ?? 0;
  const attribute = [...node.attributes.keys()][other % node.attributes.size];
  switch (kind) {
    case 'as it is':
      break;
    case 'an element left out':
      parent?.children.splice(place, 1);
      break;
    case 'an element twice':
      parent?.children.splice(place, 0, node);
      break;
    case 'two neighbours swapped':
      parent?.children.splice(place, 2, ...parent.children.slice(place, place + 2).reverse());
      break;
    case 'an element from elsewhere put in':
      parent?.children.splice(place, 0, copyOf(from.node));
      break;
    case 'an element with the name of another':
      node.name = from.node.name;
      break;
    case 'an element with a name that the schema does not have':
      node.name = 'ra:Unheard';
      break;
    case 'another text':
      node.children = [text];
      break;
    case 'an attribute left out':
      node.attributes.delete(attribute);
      break;
    case 'an attribute with another text':
      node.attributes.set(attribute, text);
      break;
    case 'an attribute from elsewhere put in': {
      const [name, value] = [...from.node.attributes, ['index', '1'] as const][0];
      if (!name.startsWith('xmlns')) node.attributes.set(name, value);
      break;
    }
  }
  return markup(root);
}

function read(xml: string): Node {
  const document: Node = { name: '', attributes: new Map(), children: [] };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: new Map(Object.entries(attributes as Record<string, string>)), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    if (open.length > 1) open.at(-1)?.children.push(text);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return document.children[0] as Node;
}

interface Placed {
  readonly node: Node;
  readonly parent: Node | undefined;
}

const allNodes = (node: Node, parent?: Node): Placed[] => [
  { node, parent },
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : allNodes(child, node))),
];

const copyOf = (node: Node): Node => ({
  name: node.name,
  attributes: new Map(node.attributes),
  children: node.children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
});

function markup({ name, attributes, children }: Node): string {
  const start = [name, ...[...attributes].map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  return `<${start}>${children.map((child) => (typeof child === 'string' ? escaped(child) : markup(child))).join('')}</${name}>`;
}
