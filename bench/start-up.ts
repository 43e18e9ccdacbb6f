import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND, moduleOf, PACKAGE, runNode, temporaryFolder } from './fresh-process.js';
import type { Case } from './measure.js';
import { plainDlms } from './messages.js';

/** What else the machine does comes to one run or another of a tenth of a second */
const ROUNDS = 15;

/** What a process costs that translates little: each run is a fresh one */
export function startUpCases(): Case[] {
  const message = plainDlms();
  const file = join(temporaryFolder(), 'message.txt');
  writeFileSync(file, `${message}\n`);
  const beside = {
    floor: { name: 'a bare node process', run: () => runNode(moduleOf('')) },
    rounds: ROUNDS,
    inOtherProcess: true,
  } as const;
  const importing = moduleOf(`import ${JSON.stringify(PACKAGE)};`);
  const translating = moduleOf(`import { translate } from ${JSON.stringify(PACKAGE)}; translate(${JSON.stringify(message)});`);
  return [
    { name: 'import of the package', run: () => runNode(importing), ...beside, limit: 1.75 },
    { name: 'import, and a first document', run: () => runNode(translating), ...beside, limit: 2.4 },
    { name: 'one message through the command', run: () => runNode([COMMAND, 'translate', file]), ...beside, limit: 3 },
  ];
}
