import { Command } from 'commander';
import { schemaText, useCasesText } from '../listing/listing-as-text.js';
import { schemaListing } from '../listing/schema-listing.js';
import { useCases } from '../translation/use-case-list.js';
import { writeOut } from './write-out.js';

interface Flags {
  schema?: boolean;
  json?: boolean;
}

/** `gbcs-mmc list` */
export function listCommand(): Command {
  return new Command('list')
    .description('the use cases and alerts that are translated: message codes, protocol, service request variants with their elements')
    .option('--schema', 'for each element of the output where its text comes from, by use case, and what no message produces')
    .option('--json', 'as JSON')
    .action(list);
}

function list({ schema = false, json = false }: Flags): Promise<void> {
  const inJson = (listed: unknown): string => `${JSON.stringify(listed, undefined, 2)}\n`;
  return writeOut(process.stdout, schema ? (json ? inJson : schemaText)(schemaListing()) : (json ? inJson : useCasesText)(useCases));
}
