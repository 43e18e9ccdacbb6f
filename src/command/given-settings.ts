import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';

/** Prefix of the names of environment variables that stand for flags */
export const ENVIRONMENT = 'GBCS_MMC_';

/** An option that is a flag, an environment variable (`--max-deliveries`: `GBCS_MMC_MAX_DELIVERIES`) and a member of the settings file alike */
export function setting(flags: string, description: string): Option {
  const option = new Option(flags, description);
  return option.env(ENVIRONMENT + option.name().replaceAll('-', '_').toUpperCase());
}

/**
 * Settles flags without a value that stand in the environment: there, `false`, `0` and nothing at all say no.
 * Ends the command where anything else than these, `true` or `1` stands there.
 */
export function settleSwitches(command: Command): void {
  for (const option of command.options) {
    const text = option.envVar === undefined ? undefined : process.env[option.envVar];
    const name = option.attributeName();
    if (text === undefined || !option.isBoolean() || command.getOptionValueSource(name) !== 'env') continue;
    if (!/^(true|1|false|0|)$/.test(text)) command.error(`error: ${option.envVar} is true or false`);
    command.setOptionValueWithSource(name, text === 'true' || text === '1', 'env');
  }
}

/**
 * Takes what neither flags nor environment say from a file: a JSON object with the names of the flags, without their dashes at the front.
 * Ends the command where the file can't be read, or has what no flag is.
 * @param others members that are no flags
 */
export function takeSettingsOf(path: string, command: Command, others: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(settingsIn(path, command))) {
    const text = Array.isArray(value) ? value.join(',') : String(value);
    const option = command.options.find((one) => one.name() === name);
    if (option === undefined) {
      if (!others.includes(name)) command.error(`error: ${path} has a member ${JSON.stringify(name)}, and there is no such setting`);
      given.set(name, text);
      continue;
    }
    const source = command.getOptionValueSource(option.attributeName());
    if (source === 'cli' || source === 'env') continue;
    command.setOptionValueWithSource(option.attributeName(), settingValue(option, text, path, command), 'config');
  }
  return given;
}

function settingsIn(path: string, command: Command): object {
  try {
    const settings: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof settings === 'object' && settings !== null && !Array.isArray(settings)) return settings;
  } catch (error) {
    // what JSON.parse says repeats what stands there, which may be a password
    const code = (error as NodeJS.ErrnoException).code;
    command.error(`error: the settings file ${path} ${code === undefined ? 'is no JSON' : `can't be read (${code})`}`);
  }
  return command.error(`error: the settings file ${path} holds no JSON object`);
}

function settingValue(option: Option, text: string, path: string, command: Command): unknown {
  if (option.isBoolean()) {
    if (text !== 'true' && text !== 'false') command.error(`error: ${option.name()} in ${path} is true or false`);
    return text === 'true';
  }
  try {
    return option.parseArg === undefined ? text : option.parseArg(text, undefined as never);
  } catch (error) {
    return command.error(`error: ${option.name()} in ${path}: ${(error as Error).message}`);
  }
}
