import { fileURLToPath } from 'node:url';

/** What stands in browsers in place of a package: layouts without the code that binary-parser makes and evaluates, see there */
export const IN_BROWSERS = { 'binary-parser': fileURLToPath(new URL('../codecs/interpreted-parser.ts', import.meta.url)) };
