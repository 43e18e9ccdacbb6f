import { Command } from 'commander';
export function completionCommand(_program: () => Command): Command {
  return new Command('completion');
}
