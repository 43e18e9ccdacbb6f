import { Argument, Command } from 'commander';
import { explain, knownWords, resembling } from '../explain/explain.js';
import { explanationText } from '../explain/explanation-as-text.js';
import { painterFor } from './colour.js';
import { suggesting } from './completion/suggestions.js';
import { terminalWidth } from './terminal-width.js';
import { writeOut } from './write-out.js';

/** Exit statuses: all codes known, some not */
const STATUS = { known: 0, unknown: 1 } as const;

interface Flags {
  json?: boolean;
}

/** `gbcs-mmc explain CODE…` */
export function explainCommand(): Command {
  return new Command('explain')
    .description('tell what a code stands for, and what answers it: alerts, messages, use cases, service requests, errors, attributes')
    .addArgument(
      suggesting(new Argument('<code...>', '8F1F, 0x0027, ECS17b, 4.1.1, MISSING_KEY, 0x0702/0x0000, 0-0:1.0.0.255 …'), {
        words: knownWords,
        isList: false,
      }),
    )
    .option('--json', 'as JSON: an object for each code')
    .addHelpText('after', `\n${FORMS}\n\nExit status: 0 all codes are known, 1 one is not.`)
    .action(explainCodes);
}

const FORMS = `Codes that are known:
  8F1F, 0x8F1F              alerts and events: four hex digits
  0x0027, 0027              message codes: four hex digits
  ECS17b, GCS13a, CS02b     use cases
  4.1.1                     service request variants
  ReadMeterBalanceRsp       elements of responses and service requests
  MISSING_KEY               errors and warnings
  0702, 0702/0000, 0702/06  clusters, their attributes (four hex digits) and commands (two)
  7, 0-0:1.0.0.255          COSEM classes and objects
  250, 0x8B                 access results (DLMS COSEM) and statuses (ZCL)`;

async function explainCodes(codes: string[], { json = false }: Flags, command: Command): Promise<void> {
  const { stdout, stderr } = process;
  const paint = painterFor(stdout, command.optsWithGlobals<{ color?: boolean }>().color);
  const explained = codes.map((code) => ({ code, meanings: explain(code) }));
  const text = json
    ? explained.map((one) => `${JSON.stringify(one)}\n`).join('')
    : explained.flatMap(({ meanings }) => meanings.map((meaning) => explanationText(meaning, terminalWidth(stdout), paint))).join('\n');
  await writeOut(stdout, text);
  const unknown = explained.filter(({ meanings }) => meanings.length === 0).map(({ code }) => code);
  for (const code of unknown) {
    const similar = [...new Set(resembling(code))];
    stderr.write(
      `gbcs-mmc: the tables have no code ${code}${similar.length === 0 ? '' : ` (did you mean ${similar.slice(0, 5).join(', ')}?)`}\n`,
    );
  }
  if (unknown.length > 0) stderr.write(`${FORMS}\n`);
  process.exitCode = unknown.length > 0 ? STATUS.unknown : STATUS.known;
}
