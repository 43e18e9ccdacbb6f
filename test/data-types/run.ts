import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchema } from './json-schema.js';
import { typesModule } from './types-module.js';

const root = new URL('../../', import.meta.url);

/** Writes the types and the JSON Schema of plain data anew: `npm run data-types` */
writeFileSync(new URL('src/data/gbcs-response.ts', root), typesModule());
mkdirSync(new URL('json-schema', root), { recursive: true });
writeFileSync(new URL('json-schema/translation.schema.json', root), jsonSchema());
