import { styleText } from 'node:util';
import { type Paint, type Part, plain } from '../text/paint.js';

/** What a text goes to */
export interface ColourStream {
  readonly isTTY?: boolean;
}

const STYLES = {
  heading: 'bold',
  name: 'cyan',
  faint: 'dim',
  good: 'green',
  bad: 'red',
  changed: 'yellow',
} as const satisfies Record<Part, Parameters<typeof styleText>[0]>;

/**
 * Whether a text is to have colours: where the command line says so (`--color`, `--no-color`), else where `FORCE_COLOR` or `NO_COLOR` do
 * (no-color.org, force-color.org), else on a terminal that can show them
 */
export function hasColours(stream: ColourStream, wanted: boolean | undefined, environment: NodeJS.ProcessEnv = process.env): boolean {
  if (wanted !== undefined) return wanted;
  const { FORCE_COLOR, NO_COLOR, TERM } = environment;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return stream.isTTY === true && TERM !== 'dumb';
}

/** Colours for a text that goes to a stream, see hasColours */
export function painterFor(stream: ColourStream, wanted: boolean | undefined): Paint {
  // whether the stream shows them is decided here
  return hasColours(stream, wanted) ? (part, words) => styleText(STYLES[part], words, { validateStream: false }) : plain;
}
