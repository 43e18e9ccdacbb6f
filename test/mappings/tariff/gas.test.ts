import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { clusterCommand, defaultResponse, type GbzComponent } from '../../encoder/gbz.js';
import { hex } from '../../encoder/octets.js';
import { translateReference } from '../../support/corpus.js';
import { element, optional, response, same } from '../../support/expected-xml.js';
import {
  type DayProfile,
  publishDayProfile,
  publishSeasons,
  publishSpecialDays,
  publishWeekProfile,
  type Reference,
  references,
  seasonElement,
  specialDayElement,
  type WeekProfile,
  weekElement,
  weekProfile,
} from '../../support/gas-calendar.js';
import {
  anyOrder,
  attributesGiven,
  availableUnsigned,
  consumptionDecimal,
  type GivenAttribute,
  gsmeResponse,
  perhaps,
  placed,
  responseOf,
  translateGsme,
  unsigned,
  warningsOf,
} from '../../support/gsme.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const PRICE = 0x0700;
const DELIVERED = 0;

interface Prices {
  readonly divisor: number | undefined;
  readonly multiplier: number | undefined;
  readonly thresholds: readonly (number | undefined)[];
  readonly blocks: readonly (number | undefined)[];
  readonly tiers: readonly (number | undefined)[];
  readonly currency: number | undefined;
  readonly standingCharge: number | undefined;
}

const several = (octets: 4 | 6, length: number) => fc.array(perhaps(unsigned(octets)), { minLength: length, maxLength: length });

const prices: fc.Arbitrary<Prices> = fc.record({
  divisor: perhaps(fc.constantFrom(1, 1000, 8)),
  multiplier: perhaps(fc.constantFrom(1, 7)),
  thresholds: several(6, 3),
  blocks: several(4, 4),
  tiers: several(4, 4),
  currency: perhaps(fc.constantFrom(826, 978)),
  standingCharge: perhaps(unsigned(4)),
});

const priceAttributes = (of: Prices): GivenAttribute[] => {
  const attribute = (id: number, type: string, value: number | undefined): GivenAttribute => ({ cluster: PRICE, id, type, value });
  return [
    attribute(0x0203, 'UINT24', of.divisor),
    attribute(0x0202, 'UINT24', of.multiplier),
    ...of.thresholds.map((threshold, i) => attribute(0x0100 + i, 'UINT48', threshold)),
    attribute(0x0615, 'ENUM8', 0),
    ...of.blocks.map((block, i) => attribute(0x0400 + i, 'UINT32', block)),
    ...of.tiers.map((tier, i) => attribute(0x0410 + 0x10 * i, 'UINT32', tier)),
    attribute(0x0616, 'UINT16', of.currency),
    attribute(0x0617, 'BITMAP8', 0x50),
    attribute(0x0301, 'UINT32', of.standingCharge),
  ];
};

const publishPrice = (price: number, trailingDigits: number, further = ''): GbzComponent =>
  clusterCommand(PRICE, 0x00, [
    ['UINT32', 0],
    ['OCTETSTRING', ''],
    ['UINT32', 473385600],
    ['UTCTime', 473385600],
    ['ENUM8', 1],
    ['UINT16', 826],
    ['BITMAP8', 0x10 * trailingDigits + 1],
    ['BITMAP8', 0x41],
    ['UTCTime', 0],
    ['UINT16', 1440],
    ['UINT32', price],
    hex(further),
  ]);

const dayProfile: fc.Arbitrary<DayProfile> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 }))
  .map(([id, tier]) => ({ id, entries: [[0, tier]] }));

const dayElement = ({ id, entries: [[, tier]] }: DayProfile): string =>
  element('DayProfile', element('DayName', id), tier === 0 ? '<BlockTariff/>' : element('TOUTariffAction', tier));

const priceElements = (of: Prices) => ({
  label: element('CurrencyUnitsLabel', of.currency === undefined ? undefined : of.currency === 826 ? 'GBP' : 'ECB'),
  standingCharge: element('StandingCharge', availableUnsigned(of.standingCharge, 4)),
  thresholds: optional(
    'TariffThresholds',
    placed(
      'BlockThreshold',
      of.thresholds.map((threshold) => consumptionDecimal(availableUnsigned(threshold, 6), of.multiplier, of.divisor)),
    ),
  ),
  tiers: optional(
    'TOUTariff',
    placed(
      'TariffTOUPrice',
      of.tiers.map((price) => availableUnsigned(price, 4)),
    ),
  ),
  blocks: optional(
    'BlockTariff',
    placed(
      'BlockPrice',
      of.blocks.map((price) => availableUnsigned(price, 4)),
    ),
  ),
});

test('tariff (GCS21f): prices, thresholds and calendar, the components in any order', () => {
  const calendar = fc.record({
    days: fc.array(dayProfile, { maxLength: 4 }),
    weeks: fc.array(weekProfile(4), { maxLength: 2 }),
    seasons: perhaps(references(2, 3)),
    specialDays: perhaps(references(4, 20)),
  });
  const active = perhaps(fc.tuple(unsigned(4), fc.integer({ min: 0, max: 15 }), fc.constantFrom('', '0102', 'FF'.repeat(19))));
  type Calendar = { days: DayProfile[]; weeks: WeekProfile[]; seasons: Reference[] | undefined; specialDays: Reference[] | undefined };
  const components = (
    of: Prices,
    { days, weeks, seasons, specialDays }: Calendar,
    price: [number, number, string] | undefined,
  ): GbzComponent[][] => [
    attributesGiven(priceAttributes(of)),
    days.map((day) => publishDayProfile(day, DELIVERED)),
    weeks.map(publishWeekProfile),
    [seasons === undefined ? defaultResponse(0x0707, 0x03, 0x8b) : publishSeasons(seasons)],
    [specialDays === undefined ? defaultResponse(0x0707, 0x04, 0x8b) : publishSpecialDays(specialDays, DELIVERED)],
    [price === undefined ? defaultResponse(PRICE, 0x00, 0x8b) : publishPrice(...price)],
  ];
  const given = fc
    .tuple(prices, calendar, active)
    .chain(([of, dates, price]) =>
      fc.tuple(fc.constant(of), fc.constant(dates), fc.constant(price), anyOrder(components(of, dates, price))),
    );
  fc.assert(
    fc.property(given, ([of, { days, weeks, seasons = [], specialDays = [] }, price, ordered]) => {
      const written = priceElements(of);
      same(
        responseOf(translateGsme(gsmeResponse(0x009f, () => ordered.flat()))),
        response(
          'ReadTariffPrimaryElementRsp',
          priceAttributes(of).every(({ value }) => value !== undefined),
          element(
            'Gas',
            element('PrimaryActiveTariffPrice', availableUnsigned(price?.[0], 4)),
            price === undefined ? '' : element('PrimaryActiveTariffPriceScale', 0 - price[1]),
            written.label,
            written.standingCharge,
            optional(
              'TariffSwitchingTable',
              optional('DayProfiles', ...days.map(dayElement)),
              optional('WeekProfiles', ...weeks.map((week) => weekElement('ReferencedDay', week))),
              optional('Seasons', ...seasons.map(seasonElement)),
            ),
            optional('TariffSwitchingTableSpecialDays', ...specialDays.map((day) => specialDayElement('ReferencedDay', day))),
            written.thresholds,
            written.tiers,
            written.blocks,
          ),
        ),
      );
    }),
    { numRuns: 40 },
  );
});

test('seasons that come in two commands are gathered', () => {
  const date = { year: 255, month: 3, day: 29, dayOfWeek: 255 };
  const xml = responseOf(translateGsme(gsmeResponse(0x009f, () => [publishSeasons([[date, 1]]), publishSeasons([[date, 2]])])));
  const seasons = element('Seasons', seasonElement([date, 1]), seasonElement([date, 2]));
  same(xml, response('ReadTariffPrimaryElementRsp', true, element('Gas', element('TariffSwitchingTable', seasons))));
});

test('a day that counts from the end of the month has no word in gas dates: it is left out with a warning', () => {
  const date = { year: 114, month: 0xfd, day: 0xfe, dayOfWeek: 7 };
  const translation = translateGsme(gsmeResponse(0x009f, () => [publishSpecialDays([[date, 1]], DELIVERED)]));
  const words =
    element('GasYearWithWildcards', element('SpecifiedYear', 2014)) +
    element('GasDayOfWeekWithWildcards', element('SpecifiedDayOfWeek', 7));
  same(
    responseOf(translation),
    response(
      'ReadTariffPrimaryElementRsp',
      true,
      element(
        'Gas',
        element('TariffSwitchingTableSpecialDays', element('SpecialDay', element('Date', words), element('ReferencedDay', 1))),
      ),
    ),
  );
  assert.equal(warningsOf(translation), ['VALUE_OUT_OF_RANGE', 'VALUE_OUT_OF_RANGE']);
});

test('a day profile without a name that the schema knows is left out with a warning', () => {
  const translation = translateGsme(
    gsmeResponse(0x009f, () => [
      publishDayProfile({ id: 5, entries: [[0, 1]] }, DELIVERED),
      publishDayProfile({ id: 1, entries: [[0, 5]] }, DELIVERED),
    ]),
  );
  const days = element('DayProfiles', element('DayProfile', element('DayName', 1)));
  same(responseOf(translation), response('ReadTariffPrimaryElementRsp', true, element('Gas', element('TariffSwitchingTable', days))));
  assert.ok(translation.warnings.some(({ code }) => code === 'VALUE_OUT_OF_RANGE'));
});

test('of the currencies the schema has two', () => {
  const translation = translateGsme(
    gsmeResponse(0x009f, () => attributesGiven([{ cluster: PRICE, id: 0x0616, type: 'UINT16', value: 840 }])),
  );
  same(responseOf(translation), response('ReadTariffPrimaryElementRsp', true, element('Gas')));
  assert.equal(warningsOf(translation), ['ENUMERATION_VALUE']);
});

const date = (day: number) => ({ year: 126, month: 7, day, dayOfWeek: 0xff });

test('parts of seasons and special days are put in the order of their commands', () => {
  const components = [
    publishSpecialDays([[date(3), 3]], DELIVERED, { index: 1, commands: 2, entries: 3 }),
    publishSeasons([[date(12), 2]], { index: 1, commands: 2 }),
    publishSeasons([[date(11), 1]], { index: 0, commands: 2 }),
    publishSpecialDays(
      [
        [date(1), 1],
        [date(2), 2],
      ],
      DELIVERED,
      { index: 0, commands: 2, entries: 3 },
    ),
  ];
  const seasons = element('Seasons', seasonElement([date(11), 1]), seasonElement([date(12), 2]));
  const specialDays = [1, 2, 3].map((day) => specialDayElement('ReferencedDay', [date(day), day]));
  const gas = element('Gas', element('TariffSwitchingTable', seasons), element('TariffSwitchingTableSpecialDays', ...specialDays));
  const translation = translateGsme(gsmeResponse(0x009f, () => components));
  same(responseOf(translation), response('ReadTariffPrimaryElementRsp', true, gas));
  assert.equal(warningsOf(translation), []);
});

test('a calendar has four day profiles, two weeks, three seasons and twenty special days: more are left out with a warning', () => {
  const days = [1, 2, 3, 4, 4].map((id): DayProfile => ({ id, entries: [[0, 1]] }));
  const weeks = [1, 2, 1].map((id): WeekProfile => ({ id, days: [1, 1, 1, 1, 1, 2, 2] }));
  const seasons = [1, 2, 3, 4].map((day): Reference => [date(day), 1]);
  const specialDays = Array.from({ length: 21 }, (_, i): Reference => [date(i + 1), 4]);
  const components = [
    ...days.map((day) => publishDayProfile(day, DELIVERED)),
    ...weeks.map(publishWeekProfile),
    publishSeasons(seasons.slice(0, 2), { index: 0, commands: 2 }),
    publishSeasons(seasons.slice(2), { index: 1, commands: 2 }),
    publishSpecialDays(specialDays.slice(0, 11), DELIVERED, { index: 0, commands: 2, entries: 21 }),
    publishSpecialDays(specialDays.slice(11), DELIVERED, { index: 1, commands: 2, entries: 21 }),
  ];
  const table = element(
    'TariffSwitchingTable',
    element('DayProfiles', ...days.slice(0, 4).map(dayElement)),
    element('WeekProfiles', ...weeks.slice(0, 2).map((week) => weekElement('ReferencedDay', week))),
    element('Seasons', ...seasons.slice(0, 3).map(seasonElement)),
  );
  const special = element(
    'TariffSwitchingTableSpecialDays',
    ...specialDays.slice(0, 20).map((day) => specialDayElement('ReferencedDay', day)),
  );
  const translation = translateGsme(gsmeResponse(0x009f, () => components));
  same(responseOf(translation), response('ReadTariffPrimaryElementRsp', true, element('Gas', table, special)));
  assert.equal(warningsOf(translation), ['NO_ROOM', 'NO_ROOM', 'NO_ROOM', 'NO_ROOM']);
});

test('a price beyond 32 bits is left out with a warning', () => {
  const price: GivenAttribute = { cluster: PRICE, id: 0x0401, type: 'UINT48', value: 0x100000000 };
  const translation = translateGsme(gsmeResponse(0x009f, () => attributesGiven([price])));
  same(responseOf(translation), response('ReadTariffPrimaryElementRsp', true, element('Gas')));
  assert.equal(warningsOf(translation), ['VALUE_OUT_OF_RANGE']);
});

test.run();

referenceSuite('tariff of gas in the reference messages', (test) => {
  const read = (name: string) => responseOf(translateReference(referenceMessage(name)));

  const date = (year: number, month: number, day: number) => ({ year: year - 1900, month, day, dayOfWeek: 0xff });
  const charge = [element('CurrencyUnitsLabel', 'GBP'), element('StandingCharge', 22465)];
  const day = (id: number, action: number) => dayElement({ id, entries: [[0, action]] });
  const switching = element(
    'TariffSwitchingTable',
    element('DayProfiles', day(1, 1), day(2, 2), day(3, 3), day(4, 4)),
    element(
      'WeekProfiles',
      weekElement('ReferencedDay', { id: 1, days: [1, 1, 1, 1, 1, 2, 2] }),
      weekElement('ReferencedDay', { id: 2, days: [3, 3, 3, 3, 3, 4, 4] }),
    ),
    element('Seasons', seasonElement([date(2014, 9, 23), 1]), seasonElement([date(2015, 3, 20), 2])),
  );
  const specialDays = element(
    'TariffSwitchingTableSpecialDays',
    specialDayElement('ReferencedDay', [date(2014, 12, 25), 2]),
    specialDayElement('ReferencedDay', [date(2014, 12, 26), 2]),
    specialDayElement('ReferencedDay', [date(2015, 4, 3), 4]),
  );
  const tables = [
    element('TariffThresholds', placed('BlockThreshold', [100, 200, 300])),
    element('TOUTariff', placed('TariffTOUPrice', [9600, 10200, 10750, 11000])),
    element('BlockTariff', placed('BlockPrice', [10600, 11200, 11750, 12000])),
  ];

  test('GCS21f with everything', () => {
    const price = [element('PrimaryActiveTariffPrice', 9600), element('PrimaryActiveTariffPriceScale', -5)];
    same(
      read('GCS21f_4.11.1_SUCCESS_RESPONSE'),
      response('ReadTariffPrimaryElementRsp', true, element('Gas', ...price, ...charge, switching, specialDays, ...tables)),
    );
  });

  test('GCS21f without a calendar is a success, with a failure none', () => {
    same(read('GCS21f_4.11.1_NOT_FOUND_RESPONSE'), response('ReadTariffPrimaryElementRsp', true, element('Gas', ...charge, ...tables)));
    same(
      read('GCS21f_4.11.1_ERROR_RESPONSE'),
      response('ReadTariffPrimaryElementRsp', false, element('Gas', ...charge, switching, ...tables)),
    );
  });
});
