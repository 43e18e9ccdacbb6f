import { readFileSync } from 'node:fs';
import { MMC_SCHEMA_FILES, referencePath } from '../support/reference.js';
import { merged } from './merge.js';
import { readXsd } from './read-xsd.js';
import { type TableLines, tableOf } from './write-table.js';

const ROOT = 'GBCSResponse';

/** A document of XML Schema, and the first version that it stands for */
export interface SchemaDocument {
  readonly since: string;
  readonly text: string;
}

/** The table of several versions, oldest first. @throws Error where it can't hold what they declare */
export function derivedTable([first, ...younger]: readonly SchemaDocument[]): TableLines {
  let declarations = readXsd(first.text, ROOT);
  for (const { since, text } of younger) declarations = merged(declarations, readXsd(text, ROOT), since);
  return tableOf(declarations);
}

/** The module `mappings/schema/table.ts`, out of the reference material. @throws Error where that is not there */
export function tableModule(): string {
  const documents = MMC_SCHEMA_FILES.map(({ since, file }) => ({ since, text: readFileSync(referencePath('mmc', file), 'utf8') }));
  const { elementTypes, textTypes } = derivedTable(documents);
  return `// Derived from the MMC XML Schema by \`npm run schema-table\`; read-table.ts tells the notation.

/** Types of elements: attributes, text, children */
export const ELEMENT_TYPES: string = \`${escaped(elementTypes)}\`;

/** Types of texts: range, digits, length, pattern, words */
export const TEXT_TYPES: string = \`${escaped(textTypes)}\`;
`;
}

const escaped = (lines: readonly string[]): string => lines.join('\n').replace(/[\\`]|\$\{/g, '\\$&');
