import { escapeAttribute, escapeText } from '../writer/escape.js';
import { MMC_NAMESPACE } from '../writer/namespace.js';
import type { Smets1Element } from './smets1-element.js';

/** The document as text. @param pretty whether each element stands on a line of its own */
export function smets1Text(root: Smets1Element, pretty: boolean): string {
  const lineBreak = pretty ? '\n' : '';
  const write = ({ name, attributes, children, text }: Smets1Element, indentation: string): string => {
    const declared = indentation === '' ? ` xmlns:ra="${MMC_NAMESPACE}"` : '';
    const start = `ra:${name}${declared}${attributes.map((one) => ` ${one.name}="${escapeAttribute(one.value)}"`).join('')}`;
    if (children.length === 0) return text === '' ? `<${start}/>` : `<${start}>${escapeText(text)}</ra:${name}>`;
    const inner = `${indentation}  `;
    const content = children.map((child) => `${lineBreak}${pretty ? inner : ''}${write(child, inner)}`).join('');
    return `<${start}>${content}${lineBreak}${pretty ? indentation : ''}</ra:${name}>`;
  };
  return write(root, '');
}
