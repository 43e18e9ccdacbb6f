import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Translation } from '../../../src/index.js';
import {
  array,
  boolean,
  doubleLong,
  doubleLongUnsigned,
  enumeration,
  integer,
  long,
  longUnsigned,
  nullData,
  octetString,
  structure,
  unsigned,
} from '../../encoder/axdr.js';
import { failed, unsigned32 } from '../../support/arbitraries.js';
import {
  activityCalendar,
  encodeActivityCalendar,
  encodeSpecialDays,
  expectedDate,
  expectedSwitchingTable,
  type SpecialDay,
  specialDays,
} from '../../support/calendars.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, responseOf, translateEsme } from '../../support/esme.js';
import { element, elementWith, indexedElements, optional, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 30 };
const price = fc.integer({ min: -0x8000, max: 0x7fff });
const prices = (count: number) => fc.array(price, { minLength: count, maxLength: count });
const scale = fc.integer({ min: -128, max: 127 });
const scalerUnit = structure(integer(-5), enumeration(254));

const charge = (index: string, value: number) => structure(octetString(index), long(value));
const unitCharge = (priceScale: number, charges: Uint8Array[]) =>
  structure(
    structure(integer(3), integer(priceScale)),
    structure(longUnsigned(3), octetString('0100010800FF'), integer(2)),
    array(charges),
  );

const touIndex = (tou: number) => tou.toString(16).padStart(2, '0');
const BLOCK_PRICES = ['a', 'b', 'c', 'd'];
const touCharges = (values: readonly number[]) => values.map((value, i) => charge(touIndex(i + 1), value));
const blockCharges = (blocks: readonly (readonly number[])[]) =>
  blocks.flatMap((values, i) => values.map((value, tou) => charge(`${BLOCK_PRICES[i]}${tou + 1}`, value)));

const expectedBlocks = (blocks: readonly (readonly number[])[]) =>
  element(
    'TariffBlockPriceMatrix',
    ...blocks[0].map((_, tou) =>
      elementWith(
        'TariffBlockPrices',
        { index: tou + 1 },
        indexedElements(
          'BlockPrice',
          blocks.map((values) => values[tou]),
        ),
      ),
    ),
  );
const expectedDays = (days: readonly SpecialDay[]) =>
  optional(
    'TariffSwitchingTableSpecialDays',
    ...days.map(({ date, dayId }) => element('SpecialDay', element('Date', expectedDate(date)), element('ReferencedDay', dayId))),
  );

/** TOU actions are the scripts 1 to 48, block actions 101 to 108 */
const primaryAction = (selector: number) =>
  selector > 100 ? element('BlockTariffAction', selector - 100) : element('TOUTariffAction', selector);
const primarySelector = fc.oneof(fc.integer({ min: 1, max: 48 }), fc.integer({ min: 101, max: 108 }));
const secondaryAction = (selector: number) => element('TOUTariffAction', selector - 200);

const tariff = fc.record({
  active: unsigned32,
  calendar: activityCalendar(primarySelector),
  days: specialDays(50, 16),
  thresholds: fc.array(fc.array(unsigned32, { maxLength: 3 }), { minLength: 8, maxLength: 8 }),
  pounds: fc.boolean(),
  standingCharge: price,
  standingScale: scale,
  priceScale: scale,
  tou: prices(48),
  blocks: fc.array(prices(8), { minLength: 4, maxLength: 4 }),
  fails: fc.array(failed, { minLength: 17, maxLength: 17 }),
});

test('the primary tariff (ECS24): prices, switching table, special days and thresholds, whichever items failed', () => {
  fc.assert(
    fc.property(tariff, (t) => {
      const items = [
        doubleLongUnsigned(t.active),
        scalerUnit,
        ...encodeActivityCalendar(t.calendar),
        encodeSpecialDays(t.days),
        ...t.thresholds.map((values) => array(values.map(doubleLongUnsigned))),
        boolean(t.pounds, 0xff),
        unitCharge(t.standingScale, [charge('', t.standingCharge)]),
        unitCharge(t.priceScale, [...touCharges(t.tou), ...blockCharges(t.blocks)]),
      ];
      const message = esmeResponse(
        0x003a,
        items.map((item, i) => (t.fails[i] ? getFailed(250) : got(item))),
      );
      const [active, , seasons, weeks, days, special] = t.fails;
      const [currency, standing, matrix] = t.fails.slice(14);
      const calendar = {
        seasons: seasons ? [] : t.calendar.seasons,
        weeks: weeks ? [] : t.calendar.weeks,
        days: days ? [] : t.calendar.days,
      };
      same(
        responseOf(translateEsme(message)),
        response(
          'ReadTariffPrimaryElementRsp',
          !t.fails.includes(true),
          element(
            'Electricity',
            active ? '' : element('PrimaryActiveTariffPrice', t.active),
            currency ? '' : element('CurrencyUnitsLabel', t.pounds ? 'GBP' : 'ECB'),
            currency ? '' : element('CurrencyUnitsName', t.pounds ? 'Millipence' : 'Millicent'),
            standing ? '' : element('StandingCharge', t.standingCharge),
            standing ? '' : element('StandingChargeScale', t.standingScale),
            matrix ? '' : element('PriceScale', t.priceScale),
            matrix ? '' : expectedBlocks(t.blocks),
            matrix ? '' : element('TariffTOUPriceMatrix', indexedElements('TariffTOUPrice', t.tou)),
            expectedSwitchingTable(calendar, primaryAction),
            special ? '' : expectedDays(t.days),
            optional(
              'TariffThresholdMatrix',
              ...t.thresholds.map((values, i) =>
                t.fails[6 + i] || values.length === 0
                  ? ''
                  : elementWith('ElecTariffThresholds', { index: i + 1 }, indexedElements('BlockThreshold', values)),
              ),
            ),
          ),
        ),
      );
    }),
    runs,
  );
});

test('a price is told by the index of its charge table element, wherever it stands', () => {
  const charges = [charge('d8', -1), charge('30', 48), charge('a1', 11), charge('01', 1), charge('b2', 22)];
  const items = Array.from({ length: 16 }, () => getFailed());
  const translation = translateEsme(esmeResponse(0x003a, [...items, got(unitCharge(-5, charges))]));
  same(
    responseOf(translation),
    response(
      'ReadTariffPrimaryElementRsp',
      false,
      element(
        'Electricity',
        element('PriceScale', -5),
        element(
          'TariffBlockPriceMatrix',
          '<TariffBlockPrices index="1"><BlockPrice index="1">11</BlockPrice></TariffBlockPrices>',
          '<TariffBlockPrices index="2"><BlockPrice index="2">22</BlockPrice></TariffBlockPrices>',
          '<TariffBlockPrices index="8"><BlockPrice index="4">-1</BlockPrice></TariffBlockPrices>',
        ),
        element('TariffTOUPriceMatrix', '<TariffTOUPrice index="1">1</TariffTOUPrice>', '<TariffTOUPrice index="48">48</TariffTOUPrice>'),
      ),
    ),
  );
});

test('a season that starts at no given time has its name and week, and names of weeks may have four octets', () => {
  const season = structure(octetString(Buffer.from('all')), nullData(), octetString('00000003'));
  const items = Array.from({ length: 7 }, (_, i) => (i === 4 ? got(array([season])) : getFailed()));
  same(
    responseOf(translateEsme(esmeResponse(0x00bd, items))),
    response(
      'ReadTariffSecondaryElementRsp',
      false,
      '<TariffSwitchingTable><Seasons><Season><SeasonName>all</SeasonName><ReferencedWeekName>3</ReferencedWeekName></Season></Seasons></TariffSwitchingTable>',
    ),
  );
});

test('a script selector that is no tariff action is left out with a warning', () => {
  const day = structure(integer(1), array([structure(octetString('00000000'), octetString('00000A0064FF'), longUnsigned(1))]));
  const items = Array.from({ length: 7 }, (_, i) => (i === 6 ? got(array([day])) : getFailed()));
  const translation = translateEsme(esmeResponse(0x00bd, items));
  assert.match(responseOf(translation), '<ProfileSchedule><StartTime>00:00:00.00Z</StartTime></ProfileSchedule>');
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['VALUE_OUT_OF_RANGE'],
  );
});

const secondaryTariff = fc.record({
  active: unsigned32,
  calendar: activityCalendar(fc.integer({ min: 201, max: 204 })),
  days: specialDays(50, 16),
  priceScale: scale,
  tou: prices(4),
});

test('the tariff of the secondary element (ECS24b)', () => {
  fc.assert(
    fc.property(secondaryTariff, (t) => {
      const items = [
        unitCharge(t.priceScale, touCharges(t.tou)),
        doubleLongUnsigned(t.active),
        scalerUnit,
        encodeSpecialDays(t.days),
        ...encodeActivityCalendar(t.calendar),
      ];
      same(
        responseOf(translateEsme(esmeResponse(0x00bd, items.map(got)))),
        response(
          'ReadTariffSecondaryElementRsp',
          true,
          element('SecondaryActiveTariffPrice', t.active),
          element('PriceScale', t.priceScale),
          element('TariffTOUPriceMatrix', indexedElements('TariffTOUPrice', t.tou)),
          expectedSwitchingTable(t.calendar, secondaryAction),
          expectedDays(t.days),
        ),
      );
    }),
    runs,
  );
});

/** A primary tariff of which everything failed but one item, counted from 0 */
const primaryWith = (item: number, data: Uint8Array) =>
  translateEsme(
    esmeResponse(
      0x003a,
      Array.from({ length: 17 }, (_, i) => (i === item ? got(data) : getFailed())),
    ),
  );

const primary = (...content: string[]) => response('ReadTariffPrimaryElementRsp', false, element('Electricity', ...content));
const codesOf = ({ warnings }: Translation) => warnings.map(({ code }) => code);

test('an action of the primary element that has no number or starts at no time is left out with a warning, the others stay', () => {
  const action = (start: string, selector: number) => structure(octetString(start), octetString('00000A0064FF'), longUnsigned(selector));
  const actions = [action('00000000', 0), action('01000000', 48), action('02000000', 49), action('03000000', 108), action('04000000', 109)];
  const translation = primaryWith(4, array([structure(unsigned(1), array([...actions, action('FFFFFFFF', 1), action('173B3B63', 101)]))]));
  same(
    responseOf(translation),
    primary(
      '<TariffSwitchingTable><DayProfiles><DayProfile><Day>1</Day>',
      '<ProfileSchedule><StartTime>01:00:00.00Z</StartTime><TOUTariffAction>48</TOUTariffAction></ProfileSchedule>',
      '<ProfileSchedule><StartTime>03:00:00.00Z</StartTime><BlockTariffAction>8</BlockTariffAction></ProfileSchedule>',
      '<ProfileSchedule><StartTime>23:59:59.99Z</StartTime><BlockTariffAction>1</BlockTariffAction></ProfileSchedule>',
      '</DayProfile></DayProfiles></TariffSwitchingTable>',
    ),
  );
  const noAction = ['VALUE_OUT_OF_RANGE', 'INCOMPLETE'];
  assert.equal(codesOf(translation), [...noAction, ...noAction, ...noAction, 'INCOMPLETE']);
});

const specialDay = (date: string, day: number) => structure(longUnsigned(1), octetString(date), unsigned(day));
const FIRST_OF_MAY =
  '<Date><Year><NonSpecifiedYear/></Year><Month><SpecifiedMonth>5</SpecifiedMonth></Month><DayOfMonth><SpecifiedDayOfMonth>1</SpecifiedDayOfMonth></DayOfMonth><DayOfWeek><NonSpecifiedDayOfWeek/></DayOfWeek></Date>';

/** Start of summer time, day 32, day of week 8, the year 2013: no form in the schema. Day 0 and 17: no day name. */
const OUTSIDE = [specialDay('FFFFFE01FF', 1), specialDay('FFFF0520FF', 1), specialDay('FFFF050108', 1), specialDay('07DD0501FF', 1)];

test('a special day of the primary element without a date or a day that the schema has a form for is left out with a warning', () => {
  const days = [...OUTSIDE, specialDay('FFFF0501FF', 0), specialDay('FFFF0501FF', 16), specialDay('FFFF0501FF', 17)];
  const translation = primaryWith(5, array(days));
  same(
    responseOf(translation),
    primary(
      `<TariffSwitchingTableSpecialDays><SpecialDay>${FIRST_OF_MAY}<ReferencedDay>16</ReferencedDay></SpecialDay></TariffSwitchingTableSpecialDays>`,
    ),
  );
  assert.is(translation.warnings.filter(({ code }) => code === 'INCOMPLETE').length, 6);
  assert.is(translation.warnings.filter(({ code }) => code === 'VALUE_OUT_OF_RANGE').length, 6);
  assert.match(translation.warnings[1].message, 'Date/Month');
});

test('a special day of the secondary element keeps what the schema has a form for', () => {
  const items = Array.from({ length: 7 }, (_, i) => (i === 3 ? got(array([OUTSIDE[0], specialDay('FFFF0501FF', 17)])) : getFailed()));
  same(
    responseOf(translateEsme(esmeResponse(0x00bd, items))),
    response(
      'ReadTariffSecondaryElementRsp',
      false,
      `<TariffSwitchingTableSpecialDays><SpecialDay><ReferencedDay>1</ReferencedDay></SpecialDay><SpecialDay>${FIRST_OF_MAY}</SpecialDay></TariffSwitchingTableSpecialDays>`,
    ),
  );
});

test('a season with a name, start or week outside of the schema keeps the rest', () => {
  const season = (name: string, start: string, week: string) =>
    structure(octetString(Buffer.from(name)), octetString(`${start}0000000000800000`.slice(0, 24)), octetString(week));
  const seasons = [season('midsummer', '07E10615FF', '01'), season('summer', '07E1FD01FF', '02'), season('winter', 'FFFFFFFDFF', '05')];
  const translation = primaryWith(2, array(seasons));
  same(
    responseOf(translation),
    primary(
      '<TariffSwitchingTable><Seasons>',
      '<Season><SeasonStartDate><Year><SpecifiedYear>2017</SpecifiedYear></Year><Month><SpecifiedMonth>6</SpecifiedMonth></Month><DayOfMonth><SpecifiedDayOfMonth>21</SpecifiedDayOfMonth></DayOfMonth><DayOfWeek><NonSpecifiedDayOfWeek/></DayOfWeek></SeasonStartDate><ReferencedWeekName>1</ReferencedWeekName></Season>',
      '<Season><SeasonName>summer</SeasonName><ReferencedWeekName>2</ReferencedWeekName></Season>',
      '<Season><SeasonName>winter</SeasonName><SeasonStartDate><Year><NonSpecifiedYear/></Year><Month><NonSpecifiedMonth/></Month><DayOfMonth><SecondLastDayOfMonth/></DayOfMonth><DayOfWeek><NonSpecifiedDayOfWeek/></DayOfWeek></SeasonStartDate></Season>',
      '</Seasons></TariffSwitchingTable>',
    ),
  );
  assert.is(translation.warnings.length, 4);
});

test('prices are written whatever type of number carries them, as far as the schema has room for them', () => {
  const charges = [
    structure(octetString('01'), doubleLong(-32768)),
    structure(octetString('02'), doubleLong(-32769)),
    structure(octetString('03'), unsigned(255)),
    structure(octetString('04'), longUnsigned(32768)),
    nullData(),
    structure(octetString('05'), nullData()),
  ];
  const translation = primaryWith(16, unitCharge(-5, charges));
  same(
    responseOf(translation),
    primary(
      '<PriceScale>-5</PriceScale><TariffTOUPriceMatrix><TariffTOUPrice index="1">-32768</TariffTOUPrice><TariffTOUPrice index="3">255</TariffTOUPrice></TariffTOUPriceMatrix>',
    ),
  );
  assert.equal(codesOf(translation), ['EMPTY_ENTRY', 'VALUE_OUT_OF_RANGE', 'VALUE_OUT_OF_RANGE']);
});

test('a price whose charge index has no place, and one that is given again, are left out with a warning', () => {
  const charges = [
    structure(octetString('01'), doubleLong(1)),
    structure(octetString('31'), doubleLong(2)),
    structure(octetString('A9'), doubleLong(3)),
    structure(octetString('31'), nullData()),
    structure(octetString('01'), doubleLong(4)),
  ];
  const translation = primaryWith(16, unitCharge(-5, charges));
  same(
    responseOf(translation),
    primary('<PriceScale>-5</PriceScale><TariffTOUPriceMatrix><TariffTOUPrice index="1">4</TariffTOUPrice></TariffTOUPriceMatrix>'),
  );
  assert.equal(
    translation.warnings.map(({ code, context }) => [code, context]),
    [
      ['NO_PLACE', 'access response / item 17 / charges / entry 31'],
      ['NO_PLACE', 'access response / item 17 / charges / entry A9'],
      ['REPEATED', 'access response / item 17 / charges / entry 01'],
    ],
  );
  assert.ok(translation.warnings.every(({ offset }) => offset !== undefined));
});

test.run();

referenceSuite('reference messages of the tariff', (test) => {
  test('ECS24: prices of TOU and blocks, two block actions a day, thresholds as carried', () => {
    const xml = responseOf(translateReference(referenceMessage('ECS24_4.11.1_SUCCESS_RESPONSE_GBCS')));
    assert.match(
      xml,
      '<PrimaryActiveTariffPrice>1</PrimaryActiveTariffPrice><CurrencyUnitsLabel>GBP</CurrencyUnitsLabel><CurrencyUnitsName>Millipence</CurrencyUnitsName><StandingCharge>20000</StandingCharge><StandingChargeScale>-5</StandingChargeScale><PriceScale>-5</PriceScale>',
    );
    assert.match(xml, '<TariffTOUPriceMatrix><TariffTOUPrice index="1">2121</TariffTOUPrice><TariffTOUPrice index="2">0</TariffTOUPrice>');
    assert.match(
      xml,
      '<DayProfile><Day>1</Day><ProfileSchedule><StartTime>07:00:00.00Z</StartTime><BlockTariffAction>1</BlockTariffAction></ProfileSchedule><ProfileSchedule><StartTime>23:00:00.00Z</StartTime><BlockTariffAction>2</BlockTariffAction></ProfileSchedule></DayProfile>',
    );
    assert.match(
      xml,
      '<DayProfile><Day>2</Day><ProfileSchedule><StartTime>00:00:00.00Z</StartTime><TOUTariffAction>1</TOUTariffAction></ProfileSchedule></DayProfile>',
    );
    assert.match(
      xml,
      '<ElecTariffThresholds index="2"><BlockThreshold index="1">10000</BlockThreshold><BlockThreshold index="2">4294967295</BlockThreshold><BlockThreshold index="3">4294967295</BlockThreshold></ElecTariffThresholds>',
    );
    assert.match(
      xml,
      '<SpecialDay><Date><Year><SpecifiedYear>2015</SpecifiedYear></Year><Month><SpecifiedMonth>12</SpecifiedMonth></Month><DayOfMonth><SpecifiedDayOfMonth>25</SpecifiedDayOfMonth></DayOfMonth><DayOfWeek><NonSpecifiedDayOfWeek/></DayOfWeek></Date><ReferencedDay>2</ReferencedDay></SpecialDay>',
    );
  });

  test('ECS24b: a failed week and day table leaves prices, seasons and special days', () => {
    const xml = responseOf(translateReference(referenceMessage('ECS24b_4.11.2_ERROR_RESPONSE_GBCS')));
    assert.match(xml, /^<ReadTariffSecondaryElementRsp MessageSuccess="false"><SecondaryActiveTariffPrice>10000</);
    assert.match(xml, '<TariffTOUPrice index="4">13000</TariffTOUPrice>');
    assert.match(xml, '<TariffSwitchingTable><Seasons><Season><SeasonName>spring</SeasonName>');
    assert.not.match(xml, 'WeekProfiles');
    assert.is(xml.match(/<SpecialDay>/g)?.length, 3);
  });
});
