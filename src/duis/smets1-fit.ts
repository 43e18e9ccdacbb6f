import { problemOfChildren } from '../../mappings/schema/content-model.js';
import { childNamed } from '../../mappings/schema/schema.js';
import { problemOfText } from '../../mappings/schema/text-value.js';
import type { ElementType, SchemaElement } from '../../mappings/schema/types.js';
import type { Smets1Attribute, Smets1Element, Smets1LeftOut } from './smets1-element.js';

/** An element without what the schema has no place for; none of it where it can't be made valid */
export interface Fitted {
  readonly element: Smets1Element | undefined;
  /** In the order of the document. Where the element itself is left out, it alone */
  readonly leftOut: readonly Smets1LeftOut[];
}

const NO_SUCH_ELEMENT = 'the schema has no such element there';

/**
 * Makes an element valid by the MMC XML Schema: leaves out what it has no place for, attributes, elements and texts, and each
 * element that lacks then what the schema demands of it.
 */
export function fitElement(element: Smets1Element, { type, default: byDefault }: SchemaElement): Fitted {
  const leftOut: Smets1LeftOut[] = [];
  const attributes = fitAttributes(element, type, leftOut);
  const lacking = type.attributes.find(({ name, required }) => required && !attributes.some((one) => one.name === name));
  if (lacking !== undefined)
    return without(element, `the schema demands the attribute ${lacking.name}${reasonOf(`${element.path} / @${lacking.name}`, leftOut)}`);
  const children = fitChildren(element, type, leftOut);
  if (typeof children === 'string') return without(element, `${children}${reasonOf(undefined, leftOut)}`);
  const text = children.length > 0 ? '' : fitText(element, type, byDefault, leftOut);
  return text === undefined
    ? { element: undefined, leftOut: leftOut.slice(-1) }
    : { element: { ...element, attributes, children, text }, leftOut };
}

const without = ({ path }: Smets1Element, reason: string): Fitted => ({ element: undefined, leftOut: [{ path, reason }] });

/** Why something that is lacking was left out: what stood at the path, or the last that was left out */
function reasonOf(path: string | undefined, leftOut: readonly Smets1LeftOut[]): string {
  const last = leftOut.filter((one) => path === undefined || one.path === path).at(-1);
  if (last === undefined) return '';
  return path === undefined ? `; ${last.path} was left out: ${last.reason}` : `, and ${last.reason}`;
}

function fitAttributes({ path, attributes }: Smets1Element, type: ElementType, leftOut: Smets1LeftOut[]): Smets1Attribute[] {
  return attributes.filter(({ name, value }) => {
    const known = type.attributes.find((attribute) => attribute.name === name);
    const reason = known === undefined ? 'the schema has no such attribute there' : problemOfText(known.type, value);
    if (reason !== undefined) leftOut.push({ path: `${path} / @${name}`, reason });
    return reason === undefined;
  });
}

/** @returns the children that stand; a text where one is missing that the schema demands */
function fitChildren({ children }: Smets1Element, type: ElementType, leftOut: Smets1LeftOut[]): Smets1Element[] | string {
  const fitted: Smets1Element[] = [];
  for (const child of children) {
    const known = childNamed(type, child.name);
    if (known === undefined) {
      leftOut.push({ path: child.path, reason: NO_SUCH_ELEMENT });
      continue;
    }
    const one = fitElement(child, known);
    leftOut.push(...one.leftOut);
    if (one.element !== undefined) fitted.push(one.element);
  }
  for (;;) {
    const problem = problemOfChildren(
      type,
      fitted.map(({ name }) => name),
    );
    if (problem === undefined) return fitted;
    const [unexpected] = fitted.splice(problem.at, 1);
    if (unexpected === undefined) return `the schema demands ${problem.demanded.join(' or ')} in it`;
    leftOut.push({ path: unexpected.path, reason: 'it is out of the order of the schema there, or one too many' });
  }
}

/** @returns the text that stands; undefined where the element can't stand with the text that it has */
function fitText(
  { path, text, children }: Smets1Element,
  type: ElementType,
  byDefault: string | undefined,
  leftOut: Smets1LeftOut[],
): string | undefined {
  if (type.text === undefined) {
    if (text.trim() !== '') leftOut.push({ path, reason: 'the schema has no text there' });
    return '';
  }
  if (text === '' && byDefault !== undefined) return text;
  // children were told of already
  const reason = problemOfText(type.text, text);
  if (reason === undefined) return text;
  leftOut.push({ path, reason: children.length > 0 ? `the schema has a text there, and ${reason}` : reason });
  return undefined;
}
