import { SaxesParser } from 'saxes';

/** One declaration of an XML Schema document, its annotations left out */
export interface XsdNode {
  /** Local name: `element`, `complexType`, `sequence` … */
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XsdNode[];
}

/** Reads an XML Schema document into its declarations. @throws Error where it is not well-formed */
export function readXsdTree(text: string): XsdNode {
  const root: XsdNode = { kind: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: XsdNode = { kind: localName(name), attributes: attributes as Record<string, string>, children: [] };
    if (node.kind !== 'annotation') open[open.length - 1].children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return root.children[0];
}

/** The name without its prefix */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function childOf(node: XsdNode, ...kinds: string[]): XsdNode | undefined {
  return node.children.find((child) => kinds.includes(child.kind));
}
