import { SaxesParser } from 'saxes';

/** One element of a document: its path with the number of each among those of its name, its attributes and its own text */
export interface DocumentElement {
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  /** Whether elements stand in it, so that white space of its own means nothing */
  container: boolean;
}

/** The elements of a document in the order of their start tags. @throws where it is not well-formed */
export function documentElements(xml: string): DocumentElement[] {
  const elements: DocumentElement[] = [];
  const open: { element: DocumentElement; counts: Map<string, number> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1);
    const count = (parent?.counts.get(name) ?? 0) + 1;
    parent?.counts.set(name, count);
    if (parent !== undefined) parent.element.container = true;
    const step = count === 1 ? name : `${name}[${count}]`;
    const element = { path: `${parent === undefined ? '' : `${parent.element.path}/`}${step}`, attributes, text: '', container: false };
    elements.push(element);
    open.push({ element, counts: new Map() });
  });
  parser.on('text', (text) => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}
