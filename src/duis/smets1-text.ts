import { escapeAttribute, escapeText } from '../writer/escape.js';
import { indented } from '../writer/indented.js';
import { MMC_NAMESPACE } from '../writer/namespace.js';
import type { Smets1Element } from './smets1-element.js';

/** The document as text. @param pretty whether each element stands on a line of its own */
export function smets1Text(root: Smets1Element, pretty: boolean): string {
  const xml = written(root, ` xmlns:ra="${MMC_NAMESPACE}"`);
  return pretty ? indented(xml) : xml;
}

function written({ name, attributes, children, text }: Smets1Element, declared = ''): string {
  const start = `ra:${name}${declared}${attributes.map((one) => ` ${one.name}="${escapeAttribute(one.value)}"`).join('')}`;
  const content = children.length === 0 ? escapeText(text) : children.map((child) => written(child)).join('');
  return content === '' ? `<${start}/>` : `<${start}>${content}</ra:${name}>`;
}
