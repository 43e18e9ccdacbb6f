#!/usr/bin/env node
import { runProgram } from './program.js';

// not awaited, so that it can be made one file of CommonJS, as an executable of a single file needs
runProgram(process.argv.slice(2));
