import type { Value } from '../../codecs/source.js';
import { leftOut } from '../vocabulary/numbers.js';
import type { Reading } from '../vocabulary/reading.js';
import { type DlmsRow, type DlmsSource, flag, group, select } from '../vocabulary/rows.js';

/** A channel page of GB SEP 2.0 / IEEE 802.15.4: bit n of a sub-GHz word of the page is channel `first + n` of the band */
interface ChannelPage {
  readonly band: 'Lower' | 'Upper';
  readonly first: number;
  readonly last: number;
}

/** Channel pages by number, which stands in the top five bits of a word (GBCS 10.6.2.1) */
const CHANNEL_PAGES: Readonly<Record<28 | 29 | 30 | 31, ChannelPage>> = {
  28: { band: 'Lower', first: 0, last: 26 },
  29: { band: 'Lower', first: 27, last: 34 },
  30: { band: 'Lower', first: 35, last: 61 },
  31: { band: 'Upper', first: 0, last: 26 },
};

const PAGE = 2 ** 27;

const pageOf = (word: Value): number => Math.floor(Number(word.integer()) / PAGE);

const channelsOf = ({ first, last }: ChannelPage): number[] => Array.from({ length: last - first + 1 }, (_, n) => first + n);

const hasBit = (value: Value, bit: number): boolean => ((Number(value.integer()) >>> bit) & 1) === 1;

/** An element for each channel of a page that a word names; none, with a warning, where it is a word of another page */
export function channelsOfPage(name: string, word: DlmsSource, number: keyof typeof CHANNEL_PAGES): DlmsRow {
  const page = CHANNEL_PAGES[number];
  const names =
    (channel: number) =>
    (value: Value, reading: Reading): boolean => {
      if (pageOf(value) === number) return hasBit(value, channel - page.first);
      // once, not for each channel
      if (channel === page.first)
        leftOut(value, reading, 'WRONG_PAGE', `a word of channel page ${pageOf(value)}, where ${number} is expected`);
      return false;
    };
  return group(name, ...channelsOf(page).map((channel) => flag(`Channel${channel}`, word, names(channel))));
}

function warnOfWord(value: Value, reading: Reading): false {
  leftOut(value, reading, 'ENUMERATION_VALUE', 'no single channel in this word');
  return false;
}

const operatingChannel = (
  band: ChannelPage['band'],
  channel: number,
  word: DlmsSource,
  holds: (value: Value, reading: Reading) => boolean,
): DlmsRow => group('OperatingSubGHzChannel', group(`Operating${band}BandSubGHzChannel`, flag(`Channel${channel}`, word, holds)));

/** The one channel that a word names; left out, with a warning, where it names none or several */
export function operatingSubGHzChannel(word: DlmsSource): DlmsRow {
  const alternatives: Record<number, readonly DlmsRow[]> = {};
  for (const [number, page] of Object.entries(CHANNEL_PAGES)) {
    for (const channel of channelsOf(page))
      alternatives[Number(number) * PAGE + 2 ** (channel - page.first)] = [operatingChannel(page.band, channel, word, () => true)];
  }
  return select(word, alternatives, [operatingChannel('Lower', 0, word, warnOfWord)]);
}
