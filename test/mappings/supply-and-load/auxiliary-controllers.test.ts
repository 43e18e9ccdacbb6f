import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  array,
  bitString,
  boolean,
  longUnsigned,
  octetString,
  structure,
  unsigned,
  utf8String,
  visibleString,
} from '../../encoder/axdr.js';
import { euiOf } from '../../encoder/octets.js';
import { failed } from '../../support/arbitraries.js';
import {
  encodeScheduleEntry,
  encodeSpecialDays,
  expectedDate,
  expectedTime,
  expectedWeekdays,
  type ScheduleEntry,
  type SpecialDay,
  scheduleEntry,
  setDays,
  specialDays,
} from '../../support/calendars.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, responseOf, translateEsme } from '../../support/esme.js';
import { element, elementWith, optional, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 30 };
const CONTROLLER_SCRIPTS = '00000A0067FF';
const five = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 5, maxLength: 5 });
const failures = (count: number) => fc.array(failed, { minLength: count, maxLength: count });
const description = fc.stringMatching(/^[A-Za-z0-9 _-]{1,22}$/);

/** What a controller says it is: nothing, an ALCS, an HCALCS with its identifier, an APC */
const NONE = octetString('');
const ALCS = octetString('0000000000000000');
const APC = octetString('FF');
const hcalcs = fc.uint8Array({ minLength: 8, maxLength: 8 }).filter((octets) => octets.some((octet) => octet !== 0));

const expectedDays = (name: string, entry: string, attribute: string, days: readonly SpecialDay[]) =>
  optional(name, ...days.map(({ date, dayId }) => elementWith(entry, { [attribute]: dayId }, expectedDate(date))));

const expectedWhen = (attribute: string, name: string, entry: ScheduleEntry) =>
  [
    ...setDays(entry.specialDays).map((day) => elementWith('SpecialDaysApplicability', { [attribute]: day })),
    expectedWeekdays(entry.weekdays),
    element(
      name,
      element('SwitchTime', expectedTime(entry.switchTime)),
      element('StartDate', expectedDate(entry.begin)),
      element('EndDate', expectedDate(entry.end)),
    ),
  ].join('');

const switchType = fc.oneof(
  fc.constantFrom({ data: NONE, written: '' }, { data: ALCS, written: '<TypeAndIdentifier><ALCS/></TypeAndIdentifier>' }),
  hcalcs.map((id) => ({ data: octetString(id), written: element('TypeAndIdentifier', element('HCALCS', euiOf(id))) })),
);
const alcsEntry = fc.record({ controller: fc.integer({ min: 1, max: 5 }), activate: fc.boolean(), entry: scheduleEntry() });

test('ALCS and HCALCS (ECS61a): descriptions, types, states and calendar, whichever items failed', () => {
  fc.assert(
    fc.property(
      five(description),
      five(switchType),
      five(fc.boolean()),
      specialDays(20, 20),
      fc.array(alcsEntry, { maxLength: 48 }),
      failures(17),
      (descriptions, types, states, days, schedule, fails) => {
        const items = [
          ...descriptions.map((text) => visibleString(text)),
          ...types.map(({ data }) => data),
          encodeSpecialDays(days),
          array(
            schedule.map(({ controller, activate, entry }, i) =>
              encodeScheduleEntry(i + 1, CONTROLLER_SCRIPTS, controller * 256 + (activate ? 1 : 2), entry),
            ),
          ),
          ...states.map((state) => boolean(state, 0xff)),
        ];
        const unless = (item: number, written: string) => (fails[item] ? '' : written);
        const switches = descriptions.map((text, i) => {
          const content =
            unless(i, element('Description', text)) + unless(5 + i, types[i].written) + unless(12 + i, element('State', String(states[i])));
          return content === '' ? '' : elementWith('AuxiliaryLoadControlSwitch', { Index: i + 1 }, content);
        });
        const scheduled = schedule.map(({ controller, activate, entry }) =>
          element(
            'ALCSScheduler',
            elementWith('ActivateDeactivateSwitch', { index: controller }, activate ? '<ActivateSwitch/>' : '<DeactivateSwitch/>'),
            expectedWhen('index', 'ALCSScheduleDatesAndTime', entry),
          ),
        );
        same(
          responseOf(
            translateEsme(
              esmeResponse(
                0x00bb,
                items.map((item, i) => (fails[i] ? getFailed(250) : got(item))),
              ),
            ),
          ),
          response(
            'ReadALCSDataRsp',
            !fails.includes(true),
            ...switches,
            unless(10, expectedDays('ALCSHCALCSSpecialDays', 'ALCSHCALCSSpecialDay', 'index', days)),
            unless(11, scheduled.join('')),
          ),
        );
      },
    ),
    runs,
  );
});

test('an APC is no switch: its type is left out of ECS61a with a warning', () => {
  const items = Array.from({ length: 17 }, (_, i) => (i === 7 ? got(APC) : getFailed()));
  const translation = translateEsme(esmeResponse(0x00bb, items));
  same(responseOf(translation), response('ReadALCSDataRsp', false));
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['ENUMERATION_VALUE'],
  );
});

const controllerEntry = fc.record({
  controller: fc.integer({ min: 1, max: 5 }),
  input: fc.boolean(),
  level: fc.integer({ min: 0, max: 100 }),
  entry: scheduleEntry(),
});

test('configuration of auxiliary controllers (ECS61d): up to 120 entries of the calendar, whichever items failed', () => {
  fc.assert(
    fc.property(
      five(description),
      specialDays(20, 20),
      fc.array(controllerEntry, { maxLength: 120 }),
      failures(7),
      (descriptions, days, schedule, fails) => {
        const items = [
          ...descriptions.map((text) => visibleString(text)),
          encodeSpecialDays(days),
          array(
            schedule.map(({ controller, input, level, entry }, i) =>
              encodeScheduleEntry(i + 1, CONTROLLER_SCRIPTS, ((input ? 0x20 : 0x10) + controller) * 256 + 0x80 + level, entry),
            ),
          ),
        ];
        const unless = (item: number, written: string) => (fails[item] ? '' : written);
        const scheduled = schedule.map(({ controller, input, level, entry }) =>
          element(
            'AuxiliaryControllerSchedule',
            elementWith(
              'AuxiliaryControllerAction',
              { auxiliaryControllerN: controller },
              element('CommandedStateLevel', level) + (input ? '<InputFromControlledLoad/>' : ''),
            ),
            expectedWhen('identifier', 'AuxiliaryControllerSchedulePeriodAndTime', entry),
          ),
        );
        same(
          responseOf(
            translateEsme(
              esmeResponse(
                0x011c,
                items.map((item, i) => (fails[i] ? getFailed(250) : got(item))),
              ),
            ),
          ),
          response(
            'ReadAuxiliaryControllerConfigurationDataRsp',
            !fails.includes(true),
            ...descriptions.map((text, i) =>
              unless(
                i,
                elementWith(
                  'AuxiliaryControllerDescription',
                  { auxiliaryControllerN: i + 1 },
                  element('AuxiliaryControlDescription', text),
                ),
              ),
            ),
            unless(
              5,
              expectedDays('AuxiliaryControllerSpecialDayDefinitions', 'AuxiliaryControllerSpecialDayDefinition', 'identifier', days),
            ),
            unless(6, scheduled.join('')),
          ),
        );
      },
    ),
    runs,
  );
});

/** Switched on working days from the second last day of June to the last of July, 08:30 */
const AT_HALF_PAST_EIGHT: ScheduleEntry = {
  weekdays: [true, false, false, false, false, false, false],
  specialDays: [],
  switchTime: { hour: 8, minute: 30, second: 0, hundredths: 0 },
  begin: { month: 6, dayOfMonth: 0xfd },
  end: { month: 7, dayOfMonth: 0xfe },
};
const WHEN =
  '<DaysOfWeekApplicability><DayOfWeekApplicability><DayOfWeekID>Monday</DayOfWeekID></DayOfWeekApplicability></DaysOfWeekApplicability>';
const FROM_TO =
  '<SwitchTime>08:30:00.00Z</SwitchTime><StartDate><Year><NonSpecifiedYear/></Year><Month><SpecifiedMonth>6</SpecifiedMonth></Month><DayOfMonth><SecondLastDayOfMonth/></DayOfMonth><DayOfWeek><NonSpecifiedDayOfWeek/></DayOfWeek></StartDate><EndDate><Year><NonSpecifiedYear/></Year><Month><SpecifiedMonth>7</SpecifiedMonth></Month><DayOfMonth><LastDayOfMonth/></DayOfMonth><DayOfWeek><NonSpecifiedDayOfWeek/></DayOfWeek></EndDate>';

/** Entries that the schema has no form for: a part of a date, a time, a controller */
const incomplete = (selector: number) => [
  encodeScheduleEntry(1, CONTROLLER_SCRIPTS, selector, { ...AT_HALF_PAST_EIGHT, begin: { month: 0xfe, dayOfMonth: 1 } }),
  encodeScheduleEntry(2, CONTROLLER_SCRIPTS, selector, { ...AT_HALF_PAST_EIGHT, end: { year: 2013 } }),
  encodeScheduleEntry(3, CONTROLLER_SCRIPTS, selector, {
    ...AT_HALF_PAST_EIGHT,
    switchTime: { hour: 0xff, minute: 0, second: 0, hundredths: 0 },
  }),
  encodeScheduleEntry(4, CONTROLLER_SCRIPTS, (selector & 0xf0ff) | 0x0600, AT_HALF_PAST_EIGHT),
];

const onlyItem = (messageCode: number, count: number, item: number, data: Uint8Array) =>
  translateEsme(
    esmeResponse(
      messageCode,
      Array.from({ length: count }, (_, i) => (i === item ? got(data) : getFailed())),
    ),
  );

test('an entry of a calendar without time, dates, switch and action that the schema has a form for is left out with a warning', () => {
  const entries = [...incomplete(0x0101), encodeScheduleEntry(5, CONTROLLER_SCRIPTS, 0x0103, AT_HALF_PAST_EIGHT)];
  const translation = onlyItem(0x00bb, 17, 11, array([...entries, encodeScheduleEntry(6, CONTROLLER_SCRIPTS, 0x0502, AT_HALF_PAST_EIGHT)]));
  same(
    responseOf(translation),
    response(
      'ReadALCSDataRsp',
      false,
      `<ALCSScheduler><ActivateDeactivateSwitch index="5"><DeactivateSwitch/></ActivateDeactivateSwitch>${WHEN}<ALCSScheduleDatesAndTime>${FROM_TO}</ALCSScheduleDatesAndTime></ALCSScheduler>`,
    ),
  );
  assert.equal(
    translation.warnings.map(({ code }) => code),
    [
      'VALUE_OUT_OF_RANGE',
      'INCOMPLETE',
      'VALUE_OUT_OF_RANGE',
      'INCOMPLETE',
      'PARTLY_SPECIFIED_DATE',
      'INCOMPLETE',
      'VALUE_OUT_OF_RANGE',
      'INCOMPLETE',
    ],
  );
});

test('the same of auxiliary controllers; a controller that is no APC has no level', () => {
  const entries = [...incomplete(0x2132), encodeScheduleEntry(5, CONTROLLER_SCRIPTS, 0x0101, AT_HALF_PAST_EIGHT)];
  same(
    responseOf(onlyItem(0x011c, 7, 6, array([...entries, encodeScheduleEntry(6, CONTROLLER_SCRIPTS, 0x25e4, AT_HALF_PAST_EIGHT)]))),
    response(
      'ReadAuxiliaryControllerConfigurationDataRsp',
      false,
      `<AuxiliaryControllerSchedule><AuxiliaryControllerAction auxiliaryControllerN="1"/>${WHEN}<AuxiliaryControllerSchedulePeriodAndTime>${FROM_TO}</AuxiliaryControllerSchedulePeriodAndTime></AuxiliaryControllerSchedule>`,
      `<AuxiliaryControllerSchedule><AuxiliaryControllerAction auxiliaryControllerN="5"><CommandedStateLevel>100</CommandedStateLevel><InputFromControlledLoad/></AuxiliaryControllerAction>${WHEN}<AuxiliaryControllerSchedulePeriodAndTime>${FROM_TO}</AuxiliaryControllerSchedulePeriodAndTime></AuxiliaryControllerSchedule>`,
    ),
  );
});

test('special days are named by their day_id, whatever their index; one that is not 1 to 20 is left out with a warning, as is an impossible date', () => {
  const day = (dayId: number, date: string) => structure(longUnsigned(1), octetString(date), unsigned(dayId));
  const days = array([day(0, 'FFFF0C19FF'), day(20, 'FFFF0C19FF'), day(21, 'FFFF0C19FF'), day(7, 'FFFF0D19FF'), day(3, '07E8FFFE05')]);
  const translation = onlyItem(0x011c, 7, 5, days);
  same(
    responseOf(translation),
    response(
      'ReadAuxiliaryControllerConfigurationDataRsp',
      false,
      '<AuxiliaryControllerSpecialDayDefinitions>',
      '<AuxiliaryControllerSpecialDayDefinition identifier="20"><Year><NonSpecifiedYear/></Year><Month><SpecifiedMonth>12</SpecifiedMonth></Month><DayOfMonth><SpecifiedDayOfMonth>25</SpecifiedDayOfMonth></DayOfMonth><DayOfWeek><NonSpecifiedDayOfWeek/></DayOfWeek></AuxiliaryControllerSpecialDayDefinition>',
      '<AuxiliaryControllerSpecialDayDefinition identifier="3"><Year><SpecifiedYear>2024</SpecifiedYear></Year><Month><NonSpecifiedMonth/></Month><DayOfMonth><LastDayOfMonth/></DayOfMonth><DayOfWeek><SpecifiedDayOfWeek>5</SpecifiedDayOfWeek></DayOfWeek></AuxiliaryControllerSpecialDayDefinition>',
      '</AuxiliaryControllerSpecialDayDefinitions>',
    ),
  );
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['VALUE_OUT_OF_RANGE', 'VALUE_OUT_OF_RANGE', 'VALUE_OUT_OF_RANGE', 'INCOMPLETE'],
  );
});

test('bits after the seventh week day and the twentieth special day stand for none', () => {
  const entry = structure(
    longUnsigned(1),
    boolean(true),
    octetString(CONTROLLER_SCRIPTS),
    longUnsigned(0x1180),
    octetString('081E0000'),
    longUnsigned(0xffff),
    bitString('10000001'),
    bitString('000000000000000000011'),
    octetString('FFFF06FDFF'),
    octetString('FFFF07FEFF'),
  );
  const translation = onlyItem(0x011c, 7, 6, array([entry]));
  same(
    responseOf(translation),
    response(
      'ReadAuxiliaryControllerConfigurationDataRsp',
      false,
      `<AuxiliaryControllerSchedule><AuxiliaryControllerAction auxiliaryControllerN="1"><CommandedStateLevel>0</CommandedStateLevel></AuxiliaryControllerAction><SpecialDaysApplicability identifier="20"/>${WHEN}<AuxiliaryControllerSchedulePeriodAndTime>${FROM_TO}</AuxiliaryControllerSchedulePeriodAndTime></AuxiliaryControllerSchedule>`,
    ),
  );
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['VALUE_OUT_OF_RANGE', 'ENUMERATION_VALUE'],
  );
});

test('a description of more than 22 characters is left out with a warning', () => {
  const translation = onlyItem(0x011c, 7, 0, visibleString('x'.repeat(23)));
  same(responseOf(translation), response('ReadAuxiliaryControllerConfigurationDataRsp', false));
  assert.is(translation.warnings.length, 1);
  assert.match(
    responseOf(onlyItem(0x011c, 7, 4, visibleString('é'.repeat(22)))),
    `auxiliaryControllerN="5"><AuxiliaryControlDescription>${'é'.repeat(22)}<`,
  );
});

const controllerType = fc.oneof(
  fc.constantFrom({ data: NONE, written: ['None'] }, { data: APC, written: ['APC'] }, { data: ALCS, written: ['ALCS'] }),
  hcalcs.map((id) => ({ data: octetString(id), written: ['HCALCS', euiOf(id)] })),
);
const level = fc.integer({ min: 0, max: 100 });

/** States as controllers give them: levels in digits between quotes, or as numbers; and what is no such object */
const state = fc.oneof(
  fc.tuple(level, level, fc.boolean()).map(([output, input, inQuotes]) => ({
    text: JSON.stringify({
      outputState: inQuotes ? String(output) : output,
      inputState: inQuotes ? String(input) : input,
      'other-data': '',
    }),
    levels: element('OutputState', output) + element('InputState', input),
  })),
  level.map((output) => ({ text: JSON.stringify({ outputState: String(output) }), levels: element('OutputState', output) })),
  fc.constantFrom(
    { text: '{"outputState":"101","inputState":"-1"}', levels: '' },
    { text: '{"outputState":"","inputState":null}', levels: '' },
    { text: 'on', levels: '' },
    { text: '[1,2]', levels: '' },
    { text: `{"outputState":"7","other-data":"${'x'.repeat(71950)}"}`, levels: element('OutputState', 7) },
  ),
);

test('operational data of auxiliary controllers (ECS61e): the whole state, and the levels read out of it', () => {
  fc.assert(
    fc.property(five(controllerType), five(state), failures(10), (types, states, fails) => {
      const items = [...types.map(({ data }) => data), ...states.map(({ text }) => utf8String(text))];
      const controllers = types.map(({ written: [type, id] }, i) => {
        const content = [
          fails[i] ? '' : element('TypeAndIdentifier', element('AuxiliaryControllerType', type), element('HCALCSID', id)),
          fails[5 + i]
            ? ''
            : element(
                'AuxiliaryControllerStateAndAssociatedInformation',
                states[i].levels,
                element('StateAndAssociatedInformation', states[i].text),
              ),
        ].join('');
        return content === '' ? '' : elementWith('AuxiliaryControllerOperationalData', { auxiliaryControllerN: i + 1 }, content);
      });
      same(
        responseOf(
          translateEsme(
            esmeResponse(
              0x011d,
              items.map((item, i) => (fails[i] ? getFailed(4) : got(item))),
            ),
          ),
        ),
        response('ReadAuxiliaryControllerOperationalDataRsp', !fails.includes(true), ...controllers),
      );
    }),
    runs,
  );
});

test.run();

referenceSuite('reference messages of auxiliary controllers', (test) => {
  const contents = (name: string) => responseOf(translateReference(referenceMessage(name)));

  test('ECS61a: an HCALCS among ALCS, a calendar with wildcards', () => {
    const xml = contents('ECS61a_7.7_ALL_OPTIONALS_SUCCESS_RESPONSE');
    assert.match(
      xml,
      '<AuxiliaryLoadControlSwitch Index="2"><Description>HCALCS_2_Description</Description><TypeAndIdentifier><HCALCS>00-DB-12-34-56-78-90-97</HCALCS></TypeAndIdentifier><State>true</State></AuxiliaryLoadControlSwitch>',
    );
    const entries = xml.match(/<ALCSScheduler>.*?<\/ALCSScheduler>/g) as string[];
    assert.is(entries.length, 6);
    const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
      .map((day) => `<DayOfWeekApplicability><DayOfWeekID>${day}</DayOfWeekID></DayOfWeekApplicability>`)
      .join('');
    const on = (month: string) =>
      `<Year><NonSpecifiedYear/></Year><Month><SpecifiedMonth>${month}</SpecifiedMonth></Month><DayOfMonth><SpecifiedDayOfMonth>21</SpecifiedDayOfMonth></DayOfMonth><DayOfWeek><NonSpecifiedDayOfWeek/></DayOfWeek>`;
    assert.is(
      entries[3],
      `<ALCSScheduler><ActivateDeactivateSwitch index="2"><DeactivateSwitch/></ActivateDeactivateSwitch><DaysOfWeekApplicability>${weekdays}</DaysOfWeekApplicability><ALCSScheduleDatesAndTime><SwitchTime>22:00:00.00Z</SwitchTime><StartDate>${on('6')}</StartDate><EndDate>${on('9')}</EndDate></ALCSScheduleDatesAndTime></ALCSScheduler>`,
    );
    assert.match(
      entries[4],
      '<ActivateSwitch/></ActivateDeactivateSwitch><SpecialDaysApplicability index="1"/><SpecialDaysApplicability index="2"/><SpecialDaysApplicability index="3"/><SpecialDaysApplicability index="4"/>',
    );
  });

  test('ECS61d: levels of an input, on some of the special days', () => {
    const entries = contents('ECS61d_7.14_SUCCESS_RESPONSE').match(
      /<AuxiliaryControllerSchedule>.*?<\/AuxiliaryControllerSchedule>/g,
    ) as string[];
    assert.is(entries.length, 6);
    assert.match(
      entries[1],
      '<AuxiliaryControllerAction auxiliaryControllerN="1"><CommandedStateLevel>50</CommandedStateLevel><InputFromControlledLoad/></AuxiliaryControllerAction><SpecialDaysApplicability identifier="1"/><SpecialDaysApplicability identifier="3"/><DaysOfWeekApplicability>',
    );
    assert.match(entries[5], 'auxiliaryControllerN="3"><CommandedStateLevel>50<');
    assert.match(
      entries[5],
      '</AuxiliaryControllerAction><SpecialDaysApplicability identifier="2"/><SpecialDaysApplicability identifier="3"/>',
    );
  });
});
