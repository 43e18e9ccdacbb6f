import type { DuisDocument } from '../../duis/duis-document.js';

type Content = NonNullable<DuisDocument['content']>;

/** What a DUIS document says, name by name, a line each: what an element holds stands below it, two spaces on */
export const contentText = (content: Content): string => linesOf(content, '').join('\n');

function linesOf(content: object, indent: string): string[] {
  return Object.entries(content).flatMap(([name, held]) =>
    (Array.isArray(held) ? held : [held]).flatMap((one) => linesOfOne(name, one, indent)),
  );
}

const linesOfOne = (name: string, held: unknown, indent: string): string[] =>
  typeof held === 'object' && held !== null ? [indent + name, ...linesOf(held, `${indent}  `)] : [`${indent}${name}: ${String(held)}`];
