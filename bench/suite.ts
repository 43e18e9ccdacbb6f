import { SUITES } from './suites.js';

/** Measures one suite, named on the command line, and prints what was measured as JSON */
console.log(JSON.stringify(await SUITES[process.argv[2]].measure()));
