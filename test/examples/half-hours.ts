import { createTranslator, KeyDirectory } from 'gbcs-mmc';

const translator = createTranslator({ keys: new KeyDirectory('fixtures/keys') });

/** What to insert into a table of a database for one log, a row at a time: device, end of the half hour, Wh */
export function* halfHours(message: string): Generator<[device: string, end: string, value: number]> {
  for (const { device, entryTime, item, value } of translator.rows(message, 'profile'))
    if (item === 'LogEntry/Electricity/PrimaryValue' && entryTime !== undefined) yield [device, entryTime, Number(value)];
}
