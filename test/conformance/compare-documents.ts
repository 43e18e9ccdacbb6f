import { type DocumentElement, documentElements } from './document-elements.js';

/** The first place where a document is not as expected */
export interface Difference {
  readonly path: string;
  readonly got: string;
  readonly expected: string;
}

const DECIMAL = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/;

/** The one text of all that say the same number */
function decimalValue(text: string): string {
  const parts = DECIMAL.exec(text);
  if (parts === null) return text;
  const [, sign, whole, fraction = ''] = parts;
  const value = fraction === '' ? whole : `${whole}.${fraction}`;
  return value === '0' ? value : sign + value;
}

const sameText = (a: string, b: string): boolean =>
  a === b || ((a.includes('.') || b.includes('.')) && decimalValue(a) === decimalValue(b));

const show = ({ path, attributes, text, container }: DocumentElement): string => {
  const names = Object.keys(attributes).sort();
  return `<${path.slice(path.lastIndexOf('/') + 1)}${names.map((name) => ` ${name}="${attributes[name]}"`).join('')}>${container ? '' : text}`;
};

function sameAttributes(a: DocumentElement['attributes'], b: DocumentElement['attributes']): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && sameText(a[name], b[name]));
}

const sameElement = (a: DocumentElement, b: DocumentElement): boolean =>
  a.path === b.path &&
  sameAttributes(a.attributes, b.attributes) &&
  a.container === b.container &&
  (a.container || sameText(a.text, b.text));

/** Compares names, order, attributes and text, decimals by value; undefined where the documents say the same. */
export function firstDifference(got: string, expected: string): Difference | undefined {
  const ours = documentElements(got);
  const theirs = documentElements(expected);
  const length = Math.max(ours.length, theirs.length);
  for (let i = 0; i < length; i++) {
    const a = ours[i];
    const b = theirs[i];
    if (a !== undefined && b !== undefined && sameElement(a, b)) continue;
    return {
      path: (b ?? a)?.path ?? '',
      got: a === undefined ? 'the end' : show(a),
      expected: b === undefined ? 'the end' : show(b),
    };
  }
  return undefined;
}
