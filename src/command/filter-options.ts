import { InvalidArgumentError, Option } from 'commander';
import { useCases } from '../translation/use-case-list.js';
import { suggesting } from './completion/suggestions.js';
import type { Wanted } from './filter.js';

/** Flags that say which messages are wanted */
export interface FilterFlags {
  useCase?: string[];
  device?: string[];
  since?: string;
  until?: string;
  alert?: number[];
}

export const filterOptions = (): Option[] => [
  suggesting(
    new Option('--use-case <names>', 'only messages of these use cases: ECS17b, several with commas').argParser((text) =>
      list(text, useCase),
    ),
    { words: () => [...new Set(useCases.map(({ name }) => name))], isList: true },
  ),
  new Option('--device <euis>', 'only messages of these devices, by EUI-64; several with commas').argParser((text) => list(text, eui)),
  new Option('--since <time>', 'only messages of that time or later, ISO 8601; those without a time of their own too').argParser(time),
  new Option('--until <time>', 'only messages before that time, in the same way').argParser(time),
  new Option('--alert <codes>', 'only alerts with these codes, four hex digits; several with commas').argParser((text) =>
    list(text, alertCode),
  ),
];

/** Undefined where all messages are wanted */
export function wantedBy({ useCase, device, since, until, alert }: FilterFlags): Wanted | undefined {
  if (useCase === undefined && device === undefined && since === undefined && until === undefined && alert === undefined) return undefined;
  return {
    ...(useCase === undefined ? {} : { useCases: useCase }),
    ...(device === undefined ? {} : { devices: device }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(alert === undefined ? {} : { alertCodes: alert }),
  };
}

const list = <T>(text: string, one: (word: string) => T): T[] => text.split(',').map((word) => one(word.trim()));

function useCase(name: string): string {
  const wanted = name.toLowerCase();
  if (!useCases.some((known) => known.name.toLowerCase() === wanted))
    throw new InvalidArgumentError(`there is no use case ${name}: \`gbcs-mmc list\` has them`);
  return wanted;
}

function eui(text: string): string {
  const digits = text.replace(/[-:]/g, '').toUpperCase();
  const pairs = /^[0-9A-F]{16}$/.test(digits) ? digits.match(/../g) : null;
  if (pairs === null) throw new InvalidArgumentError(`${text} is no EUI-64 of sixteen hex digits`);
  return pairs.join('-');
}

function time(text: string): string {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('a day such as 2026-03-29, or a time such as 2026-03-29T12:00:00Z, is expected');
  return text;
}

function alertCode(text: string): number {
  if (!/^(0x)?[0-9A-Fa-f]{4}$/.test(text)) throw new InvalidArgumentError(`${text} is no alert code of four hex digits`);
  return Number.parseInt(text.replace('0x', ''), 16);
}
