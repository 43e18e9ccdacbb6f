import { Argument, Command } from 'commander';
import { completionScript } from './completion/script.js';
import { SHELLS, type Shell } from './completion/shells.js';
import { writeOut } from './write-out.js';

/** `gbcs-mmc completion SHELL` */
export function completionCommand(): Command {
  return new Command('completion')
    .description('print the script that completes command lines in a shell')
    .addArgument(new Argument('<shell>', 'which one').choices(SHELLS))
    .addHelpText(
      'after',
      `
For this shell alone:
  source <(gbcs-mmc completion bash)      bash, zsh
  gbcs-mmc completion fish | source       fish
For each shell that is started, put what is printed to
  ~/.local/share/bash-completion/completions/gbcs-mmc
  a folder of $fpath, as _gbcs-mmc        zsh
  ~/.config/fish/completions/gbcs-mmc.fish`,
    )
    .action((shell: Shell, _: object, command: Command) => writeOut(process.stdout, completionScript(command.parent as Command, shell)));
}
