import { writeFileSync } from 'node:fs';
import { tableModule } from './derive.js';

/** Writes `mappings/schema/table.ts` anew: `npm run schema-table` */
writeFileSync(new URL('../../mappings/schema/table.ts', import.meta.url), tableModule());
