import type { Advice } from '../../explain/advice.js';
import { wrapped } from '../../text/wrapped.js';

const WIDTH = 76;

/** Codes with what they are for, and after an arrow what to do */
export const adviceText = (table: Readonly<Record<string, Advice>>): string =>
  Object.entries(table)
    .map(([code, { means, advice }]) =>
      [
        `  ${code}`,
        ...wrapped(means, WIDTH).map((line) => `    ${line}`),
        ...wrapped(`→ ${advice}`, WIDTH).map((line) => `    ${line}`),
      ].join('\n'),
    )
    .join('\n');
