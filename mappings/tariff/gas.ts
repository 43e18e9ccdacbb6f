import { publishDayProfile } from '../clusters/calendar.js';
import * as price from '../clusters/price.js';
import { seasonEntries, specialDayEntries, weekProfiles } from '../shapes/gas-calendar.js';
import { scaledConsumption } from '../vocabulary/consumption.js';
import { enumeration } from '../vocabulary/enumeration.js';
import { constantNumber } from '../vocabulary/presence.js';
import { integerBetween, unsignedInt } from '../vocabulary/ranges.js';
import { attribute, combined, each, element, first, flag, type GbzRow, type GbzSource, gas, group, select } from '../vocabulary/rows.js';
import { priceScale } from '../vocabulary/scaling.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

/** Day profiles, price tiers and blocks that a GSME has */
const DAY_PROFILES = 4;
const TIERS = 4;

/** Currency as ISO 4217 numbers it */
const currencyLabel = enumeration({ 826: 'GBP', 978: 'ECB' });

const { publishPrice } = price;
const { dayId, scheduleEntries } = publishDayProfile.each.of;

/** Price tier of a day that is charged by blocks */
const BY_BLOCKS = 0;

/** A day of a GSME has one tariff action, at midnight */
const dayProfiles = each(
  'DayProfile',
  publishDayProfile,
  { whole: true, limit: DAY_PROFILES },
  element('DayName', dayId, integerBetween(1, DAY_PROFILES)),
  first(
    scheduleEntries,
    select(scheduleEntries.each.of.action, { [BY_BLOCKS]: [flag('BlockTariff', scheduleEntries.each.of.action, () => true)] }, [
      element('TOUTariffAction', scheduleEntries.each.of.action, integerBetween(1, TIERS)),
    ]),
  ),
);

/** One element for each price, its index that of the tier or block */
const prices = (name: string, sources: readonly GbzSource[]): GbzRow[] =>
  sources.map((source, i) => element(name, source, unsignedInt, attribute('index', source, constantNumber(i + 1))));

const thresholds: GbzRow[] = price.blockThresholds.map((threshold, i) =>
  combined(
    'BlockThreshold',
    [threshold, price.thresholdMultiplier, price.thresholdDivisor],
    scaledConsumption,
    attribute('index', threshold, constantNumber(i + 1)),
  ),
);

const GCS21f = gbzUseCase({
  name: 'GCS21f',
  messageCode: 0x009f,
  variants: { '4.11.1': 'ReadTariffPrimaryElementRsp' },
  rows: [
    gas(
      first(
        publishPrice,
        element('PrimaryActiveTariffPrice', publishPrice.each.of.price, unsignedInt),
        element('PrimaryActiveTariffPriceScale', publishPrice.each.of.priceTrailingDigitAndPriceTier, priceScale),
      ),
      element('CurrencyUnitsLabel', price.currency, currencyLabel),
      element('StandingCharge', price.standingCharge, unsignedInt),
      group(
        'TariffSwitchingTable',
        group('DayProfiles', dayProfiles),
        group('WeekProfiles', weekProfiles('ReferencedDay', DAY_PROFILES, false)),
        group('Seasons', seasonEntries),
      ),
      group('TariffSwitchingTableSpecialDays', specialDayEntries('ReferencedDay', DAY_PROFILES)),
      group('TariffThresholds', ...thresholds),
      group('TOUTariff', ...prices('TariffTOUPrice', price.tierPrices)),
      group('BlockTariff', ...prices('BlockPrice', price.blockPrices)),
    ),
  ],
});

export const TARIFF_GAS: readonly UseCase[] = [GCS21f];
