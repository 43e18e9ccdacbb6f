// Writes the manual page, dist/man/gbcs-mmc.1, from the definitions of the commands.
import { mkdirSync, writeFileSync } from 'node:fs';
import { gbcsMmc } from '../dist/src/command/gbcs-mmc.js';
import { manPage } from '../dist/src/command/man-page.js';
import { VERSION } from '../dist/src/command/version.js';

const folder = new URL('../dist/man/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('gbcs-mmc.1', folder), manPage(gbcsMmc(), VERSION));
