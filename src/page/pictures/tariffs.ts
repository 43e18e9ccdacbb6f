import { scaledByTen } from '../../../codecs/decimal.js';
import type {
  Decimal,
  ElecProfileSchedulePrimaryElement,
  ElecProfileScheduleSecondaryElement,
  ReadTariffPrimaryElementRsp,
  ReadTariffPrimaryElementRspElectricity,
  ReadTariffPrimaryElementRspGas,
  ReadTariffSecondaryElementRsp,
} from '../../data/gbcs-response.js';
import { type DayRow, dayGrid, type Stretch } from '../drawing/day-grid.js';
import { type Cell, matrixOf } from '../drawing/matrix.js';
import { type Picture, tableOf } from '../drawing/picture.js';
import { counted } from '../view/words.js';
import { clockOf, gasDateText, minuteOf, WEEKDAYS, wildcardDateText } from './dates.js';
import { cellOf, type Register } from './registers.js';

const MINUTES = 24 * 60;

/** Prices as carried, and what they come to */
interface Prices {
  /** `GBP per kWh`; undefined where the message does not say it */
  readonly unit: string | undefined;
  /** Power of ten of what is carried; undefined where the message does not say it */
  readonly scale: number | undefined;
}

const priceText = (value: number, { scale }: Prices): string => (scale === undefined ? String(value) : scaledByTen(value, scale));

const priceCell = (value: number | undefined, prices: Prices): Cell =>
  value === undefined ? cellOf(value) : { text: priceText(value, prices), value };

const AS_CARRIED = 'as carried';

/** What is done at a time of a day */
interface Action {
  readonly time: string | undefined;
  readonly tou?: number | undefined;
  readonly block?: number | undefined;
}

/** What is in force in each kind of day */
interface DayProfile {
  readonly name: string;
  readonly actions: readonly Action[];
}

/** Days, weeks, seasons and special days of a tariff */
interface SwitchingTable {
  readonly days: readonly DayProfile[];
  readonly weeks: readonly { readonly name: string; readonly days: ReadonlyMap<number, number> }[];
  readonly seasons: readonly (readonly [name: string, start: string, week: string])[];
  readonly specialDays: readonly (readonly [date: string, day: string])[];
}

/** 4.11.1 */
export const primaryTariff = ({ Electricity, Gas }: ReadTariffPrimaryElementRsp<Decimal>): Picture[] => [
  ...(Electricity === undefined ? [] : electricityTariff(Electricity)),
  ...(Gas === undefined ? [] : gasTariff(Gas)),
];

function electricityTariff(tariff: ReadTariffPrimaryElementRspElectricity): Picture[] {
  const currency = tariff.CurrencyUnitsLabel;
  const prices: Prices = {
    unit: currency && tariff.PriceScale !== undefined ? `${currency} per kWh` : undefined,
    scale: tariff.PriceScale,
  };
  const tou = tariff.TariffTOUPriceMatrix?.TariffTOUPrice ?? [];
  const blocks = tariff.TariffBlockPriceMatrix?.TariffBlockPrices ?? [];
  const { StandingCharge, StandingChargeScale } = tariff;
  const standing =
    StandingCharge === undefined
      ? []
      : [
          `Standing charge: ${priceText(StandingCharge, { unit: undefined, scale: StandingChargeScale })} ${StandingChargeScale === undefined ? AS_CARRIED : (currency ?? '')}.`,
        ];
  return [
    ...switching('Switching table', electricityTable(tariff), new Map(tou.map(({ index, value }) => [index, value])), prices),
    ...touPrices('Time-of-use prices', tou, prices, standing),
    ...blockPrices(blocks, prices),
    ...thresholds(
      'Matrix row',
      (tariff.TariffThresholdMatrix?.ElecTariffThresholds ?? []).map(({ index, BlockThreshold }) => ({
        name: String(index),
        list: BlockThreshold,
      })),
      AS_CARRIED,
    ),
  ];
}

/** 4.11.2 */
export function secondaryTariff(tariff: ReadTariffSecondaryElementRsp): Picture[] {
  const prices: Prices = { unit: undefined, scale: tariff.PriceScale };
  const tou = tariff.TariffTOUPriceMatrix?.TariffTOUPrice ?? [];
  return [
    ...switching(
      'Switching table, secondary element',
      electricityTable(tariff),
      new Map(tou.map(({ index, value }) => [index, value])),
      prices,
    ),
    ...touPrices('Time-of-use prices, secondary element', tou, prices, []),
  ];
}

/** What the tables of both elements have; the secondary one has no blocks */
type ElectricityTables =
  | Pick<ReadTariffPrimaryElementRspElectricity, 'TariffSwitchingTable' | 'TariffSwitchingTableSpecialDays'>
  | ReadTariffSecondaryElementRsp;

function electricityTable({ TariffSwitchingTable, TariffSwitchingTableSpecialDays }: ElectricityTables): SwitchingTable {
  const { DayProfiles, WeekProfiles, Seasons } = TariffSwitchingTable ?? {};
  return {
    days: (DayProfiles?.DayProfile ?? []).map(({ Day, ProfileSchedule }) => ({
      name: `Day ${Day ?? '–'}`,
      actions: (ProfileSchedule ?? []).map((action: ElecProfileSchedulePrimaryElement | ElecProfileScheduleSecondaryElement) => ({
        time: action.StartTime,
        tou: action.TOUTariffAction,
        block: 'BlockTariffAction' in action ? action.BlockTariffAction : undefined,
      })),
    })),
    weeks: (WeekProfiles?.WeekProfile ?? []).map(({ WeekName, ReferencedElecDay }) => ({
      name: String(WeekName ?? '–'),
      days: new Map(ReferencedElecDay?.map(({ index, value }) => [index, value])),
    })),
    seasons: (Seasons?.Season ?? []).map(({ SeasonName, SeasonStartDate, ReferencedWeekName }) => [
      SeasonName ?? '–',
      wildcardDateText(SeasonStartDate),
      String(ReferencedWeekName ?? '–'),
    ]),
    specialDays: (TariffSwitchingTableSpecialDays?.SpecialDay ?? []).map((day) => [
      wildcardDateText(day.Date),
      String(day.ReferencedDay ?? '–'),
    ]),
  };
}

function gasTariff(tariff: ReadTariffPrimaryElementRspGas<Decimal>): Picture[] {
  const prices: Prices = { unit: undefined, scale: undefined };
  const tou = tariff.TOUTariff?.TariffTOUPrice ?? [];
  const { DayProfiles, WeekProfiles, Seasons } = tariff.TariffSwitchingTable ?? {};
  const table: SwitchingTable = {
    days: (DayProfiles?.DayProfile ?? []).map(({ DayName, TOUTariffAction, BlockTariff }) => ({
      name: `Day ${DayName}`,
      actions: [{ time: '00:00:00', tou: TOUTariffAction, block: BlockTariff ? 1 : undefined }],
    })),
    weeks: (WeekProfiles?.WeekProfile ?? []).map(({ WeekName, ReferencedDay }) => ({
      name: String(WeekName ?? '–'),
      days: new Map(ReferencedDay?.map(({ index, value }) => [index, value])),
    })),
    seasons: (Seasons?.Season ?? []).map(({ SeasonStartDate, ReferencedWeekName }, i) => [
      String(i + 1),
      gasDateText(SeasonStartDate),
      String(ReferencedWeekName ?? '–'),
    ]),
    specialDays: (tariff.TariffSwitchingTableSpecialDays?.SpecialDay ?? []).map((day) => [
      gasDateText(day.Date),
      String(day.ReferencedDay ?? '–'),
    ]),
  };
  const standing = tariff.StandingCharge === undefined ? [] : [`Standing charge: ${tariff.StandingCharge} ${AS_CARRIED}.`];
  const blocks = tariff.BlockTariff?.BlockPrice ?? [];
  return [
    ...switching('Switching table', table, new Map(tou.map(({ index, value }) => [index, value])), prices),
    ...touPrices('Time-of-use prices', tou, prices, standing),
    ...(blocks.length === 0
      ? []
      : [
          pictureOfPrices(
            'Block prices',
            'Price',
            blocks.map(({ index }) => `Block ${index}`),
            [{ name: AS_CARRIED, cells: blocks.map(({ value }) => priceCell(value, prices)) }],
            prices,
            [],
          ),
        ]),
    ...thresholds('', [{ name: 'm³', list: tariff.TariffThresholds?.BlockThreshold }], 'm³'),
  ];
}

/** Prices by time of use, those that are 0 left out where others are not */
function touPrices(
  title: string,
  tou: readonly { readonly index: number; readonly value: number }[],
  prices: Prices,
  notes: readonly string[],
): Picture[] {
  if (tou.length === 0) return [];
  const filled = tou.filter(({ value }) => value !== 0);
  const shown = filled.length === 0 ? tou : filled;
  const left = tou.length - shown.length;
  const zeros = left === 0 ? [] : [`${left} of ${tou.length} prices are 0 and left out.`];
  const rows = shown.map(({ index, value }) => ({ name: `TOU ${index}`, cells: [priceCell(value, prices)] }));
  return [pictureOfPrices(title, 'Time of use', [prices.unit ?? AS_CARRIED], rows, prices, [...notes, ...zeros])];
}

function blockPrices(
  blocks: readonly { readonly index: number; readonly BlockPrice?: readonly { readonly index: number; readonly value: number }[] }[],
  prices: Prices,
): Picture[] {
  const filled = blocks.filter(({ BlockPrice = [] }) => BlockPrice.some(({ value }) => value !== 0));
  const shown = filled.length === 0 ? blocks : filled;
  if (shown.length === 0) return [];
  const numbers = [...new Set(shown.flatMap(({ BlockPrice = [] }) => BlockPrice.map(({ index }) => index)))].sort((a, b) => a - b);
  const rows = shown.map(({ index, BlockPrice = [] }) => ({
    name: String(index),
    cells: numbers.map((number) => priceCell(BlockPrice.find((price) => price.index === number)?.value, prices)),
  }));
  const left = blocks.length - shown.length;
  return [
    pictureOfPrices(
      'Block prices',
      'Matrix row',
      numbers.map((number) => `Price ${number}`),
      rows,
      prices,
      left === 0 ? [] : [`${left} of ${blocks.length} rows are 0 and left out.`],
    ),
  ];
}

/** What a block ends at; the largest number that there is stands for no end, so that shades would say nothing */
function thresholds(
  corner: string,
  rows: readonly { readonly name: string; readonly list: readonly Register[] | undefined }[],
  unit: string,
): Picture[] {
  const filled = rows.filter(({ list = [] }) => list.length > 0);
  if (filled.length === 0) return [];
  const columns = [...new Set(filled.flatMap(({ list = [] }) => list.map(({ index }) => String(index))))];
  const title = 'Block thresholds';
  const drawing = matrixOf({
    caption: `${title}, ${unit}`,
    corner,
    columns: columns.map((index) => `Threshold ${index}`),
    rows: filled.map(({ name, list = [] }) => ({
      name,
      cells: columns.map((column) => ({ ...cellOf(list.find(({ index }) => String(index) === column)?.value), value: undefined })),
    })),
  });
  return [{ title, summary: [], drawing }];
}

function pictureOfPrices(
  title: string,
  corner: string,
  columns: readonly string[],
  rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[],
  { unit }: Prices,
  summary: readonly string[],
): Picture {
  return { title, summary, drawing: matrixOf({ caption: `${title}, ${unit ?? AS_CARRIED}`, corner, columns, rows }) };
}

/** Days over 24 hours, with weeks, seasons and special days below */
function switching(
  title: string,
  { days, weeks, seasons, specialDays }: SwitchingTable,
  tou: ReadonlyMap<number, number>,
  prices: Prices,
): Picture[] {
  if (days.length === 0 && weeks.length === 0 && seasons.length === 0 && specialDays.length === 0) return [];
  const rows = days.map(({ name, actions }): DayRow => ({ name, stretches: stretchesOf(name, actions, tou, prices) }));
  const summary = [
    `${counted(days.length, 'kind')} of days, ${counted(weeks.length, 'week')}, ${counted(seasons.length, 'season')}, ${counted(specialDays.length, 'special day')}.`,
    'Before its first time a day sets nothing anew.',
  ];
  const actions = days.flatMap((day) => day.actions.map((action) => [day.name, clockOf(action.time), actionText(action)]));
  const weekTable = matrixOf({
    caption: 'Weeks: the kind of each day',
    corner: 'Week',
    columns: WEEKDAYS,
    rows: weeks.map(({ name, days: ofWeek }) => ({
      name,
      cells: WEEKDAYS.map((_, i) => ({ text: String(ofWeek.get(i + 1) ?? '–'), value: undefined })),
    })),
  });
  const drawing = [
    rows.length === 0 ? '' : dayGrid(title, summary, rows, 'UTC'),
    weeks.length === 0 ? '' : weekTable,
    textTable('Seasons', ['Season', 'Starts', 'Week'], seasons),
    textTable('Special days', ['Date', 'Kind of day'], specialDays),
  ];
  const values = { columns: ['Day', 'From, UTC', 'Action'], count: actions.length, rowAt: (index: number) => actions[index] ?? [] };
  return [{ title, summary, drawing: drawing.join(''), values }];
}

const textTable = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : tableOf({ columns, count: rows.length, rowAt: (index) => rows[index] ?? [] }, caption, 'texts');

const actionText = ({ tou, block }: Action): string => (tou !== undefined ? `TOU ${tou}` : block === undefined ? '–' : `Block ${block}`);

function stretchesOf(day: string, actions: readonly Action[], tou: ReadonlyMap<number, number>, prices: Prices): Stretch[] {
  const timed = actions
    .flatMap((action) => {
      const from = minuteOf(action.time);
      return from === undefined ? [] : [{ ...action, from }];
    })
    .sort((a, b) => a.from - b.from);
  return timed.map((action, i) => {
    const to = timed[i + 1]?.from ?? MINUTES;
    const price = action.tou === undefined ? undefined : tou.get(action.tou);
    const paid = price === undefined ? '' : `: ${priceText(price, prices)} ${prices.unit ?? AS_CARRIED}`;
    const text = actionText(action);
    // blocks have tints from the other end, so that TOU 1 and block 1 differ
    const tint = action.tou !== undefined ? action.tou - 1 : 8 - (action.block ?? 1);
    return { from: action.from, to, text, tint, tip: `${day}, from ${clockOf(action.time)}: ${text}${paid}` };
  });
}
