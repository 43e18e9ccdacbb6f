import { keysCases } from './keys.js';
import { type Case, measure } from './measure.js';
import { northboundCases } from './northbound.js';
import { logCases, translationCases } from './translation.js';

/** Measures one suite, named on the command line, and prints what was measured as JSON */
const SUITES: Readonly<Record<string, () => readonly Case[]>> = {
  translation: translationCases,
  logs: logCases,
  keys: keysCases,
  northbound: northboundCases,
};

const name = process.argv[2];
const cases = SUITES[name];
if (cases === undefined) throw new Error(`no suite ${name}: ${Object.keys(SUITES).join(', ')}`);
console.log(JSON.stringify(measure(name, cases())));
