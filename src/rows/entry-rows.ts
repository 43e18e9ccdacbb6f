import type { Entry, Found, Leaf } from './row-writer.js';

/** `OtherInformation=0100; SwitchNumber=1` */
export function detailOf(leaves: readonly Leaf[]): string | undefined {
  const detail = leaves.map(({ name, text }) => (text === '' ? name : `${name}=${text}`)).join('; ');
  return detail === '' ? undefined : detail;
}

/** One entry of an event or security log: its code and meaning, or its element where it has none, and whatever else it says */
export function eventOf({ name, time, leaves }: Entry): Found {
  const text = (wanted: string): string | undefined => leaves.find((leaf) => leaf.name === wanted)?.text;
  const others = leaves.filter((leaf) => leaf.name !== 'LogCode' && leaf.name !== 'LogMeaning');
  return { entryTime: time, item: text('LogCode') ?? name, value: text('LogMeaning'), detail: detailOf(others) };
}
