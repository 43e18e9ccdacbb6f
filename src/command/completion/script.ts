import type { Command } from 'commander';
import { bashScript } from './bash.js';
import { fishScript } from './fish.js';
import { type ProgramModel, programModel } from './model.js';
import type { Shell } from './shells.js';
import { zshScript } from './zsh.js';

const SCRIPTS: Readonly<Record<Shell, (model: ProgramModel) => string>> = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** A script that completes the command line of a program in a shell */
export const completionScript = (program: Command, shell: Shell): string => SCRIPTS[shell](programModel(program));
