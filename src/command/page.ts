import { Command, InvalidArgumentError } from 'commander';
import { readPage } from './page-file.js';
import { servePage } from './page-server.js';
import { writeWhole } from './whole-file.js';

const DEFAULT_FILE = 'inspector.html';

interface Flags {
  /** True for any port that is free */
  serve?: number | true;
  force?: boolean;
}

/** `gbcs-mmc page [FILE]` */
export function pageCommand(): Command {
  return new Command('page')
    .description('write the page that shows messages: one file, opened from disk or served by anything, that connects to nothing')
    .argument('[file]', `where to; - is standard output (default: "${DEFAULT_FILE}")`)
    .option('--serve [port]', 'serve it on the loopback address instead, at a port that is free where none is given', portOf)
    .option('--force', 'write over a file that is there already')
    .action(page);
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('a port is a number up to 65535');
  return port;
}

async function page(file: string | undefined, { serve, force = false }: Flags, command: Command): Promise<void> {
  if (serve === undefined) {
    await writeWhole(file ?? DEFAULT_FILE, readPage(), force);
    if (file !== '-') process.stderr.write(`${file ?? DEFAULT_FILE}: open it in a browser\n`);
    return;
  }
  if (file !== undefined) command.error('error: the page is either written or served: leave the file out, or --serve');
  const { address, close } = await servePage(readPage(), serve === true ? 0 : serve);
  process.stdout.write(`${address}\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  close();
}
