import { hexNumber } from '../../codecs/hex.js';
import type { SupportedUseCase } from '../translation/use-case-list.js';
import type { ListedElement } from './schema-listing.js';

const HEADINGS = ['CODE', 'USE CASE', 'PROTOCOL', 'KIND', 'SERVICE REQUEST VARIANTS'] as const;

/** A line for each use case: message codes in hex, name, protocol, kind, service request variants with their elements */
export function useCasesText(useCases: readonly SupportedUseCase[]): string {
  const rows = useCases.map(({ name, messageCodes, encoding, kind, variants }) => [
    messageCodes.map((code) => hexNumber(code, 4)).join(' '),
    name,
    encoding,
    kind,
    Object.entries(variants)
      .map(([variant, element]) => `${variant} ${element}`)
      .join(', '),
  ]);
  const all = [[...HEADINGS], ...rows];
  const widths = HEADINGS.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** Each element with its leaves, each leaf with the use cases that write it and what from */
export function schemaText(elements: readonly ListedElement[]): string {
  return elements.map((element) => `${linesOf(element).join('\n')}\n`).join('\n');
}

function linesOf({ element, leaves, notCarried }: ListedElement): string[] {
  return [
    element,
    ...leaves.flatMap(({ path, origins }) => [
      `  ${path}`,
      ...origins.map(({ useCase, sources }) => `    ${useCase}: ${sources.join(', ')}`),
    ]),
    ...(leaves.length === 0 ? ['  nothing but MessageSuccess'] : []),
    ...notCarried.map(({ path, reason }) => `  ${path}\n    no message: ${reason}`),
  ];
}
