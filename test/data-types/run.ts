import { writeFileSync } from 'node:fs';
import { typesModule } from './types-module.js';

/** Writes `src/data/gbcs-response.ts` anew: `npm run data-types` */
writeFileSync(new URL('../../src/data/gbcs-response.ts', import.meta.url), typesModule());
