import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { integer as derInteger } from '../../../../codecs/der/primitives.js';
import { array, data, gbcsRow, structure } from '../../../../codecs/dlms/shapes.js';
import { AttributeSource, CommandSource } from '../../../../codecs/gbz/sources.js';
import { named } from '../../../../codecs/named.js';
import { octetLayout, unsignedField } from '../../../../codecs/octet-fields.js';
import { ALERTS } from '../../../../mappings/alerts/index.js';
import * as basic from '../../../../mappings/clusters/basic.js';
import * as calendar from '../../../../mappings/clusters/calendar.js';
import * as deviceManagement from '../../../../mappings/clusters/device-management.js';
import * as events from '../../../../mappings/clusters/events.js';
import * as metering from '../../../../mappings/clusters/metering.js';
import * as prepayment from '../../../../mappings/clusters/prepayment.js';
import * as price from '../../../../mappings/clusters/price.js';
import { SERVICE_REQUEST_VARIANTS } from '../../../../mappings/enumerations/service-request-variants.js';
import { RESPONSES } from '../../../../mappings/index.js';
import { schemaOf } from '../../../../mappings/schema/schema.js';
import { dlmsAlert, gbzAlert } from '../../../../mappings/vocabulary/alert.js';
import * as converters from '../../../../mappings/vocabulary/converters.js';
import { eitherWord } from '../../../../mappings/vocabulary/enumeration.js';
import { items } from '../../../../mappings/vocabulary/items.js';
import { integerBetween, short } from '../../../../mappings/vocabulary/ranges.js';
import * as rows from '../../../../mappings/vocabulary/rows.js';
import { dlmsUseCase, gbzUseCase, type UseCase } from '../../../../mappings/vocabulary/use-case.js';
import type { WithoutHome } from '../../../../mappings/without-home.js';
import { checkAlert, checkMappings, checkUseCase } from '../../../../src/compile/check/check-mapping.js';
import { problemText } from '../../../../src/compile/check/mapping-problem.js';
import { sourcesOf } from '../../../../src/compile/compile-rows.js';

test('all mappings are what the schema and their messages allow', () => {
  assert.equal(checkMappings().map(problemText), []);
});

test('every attribute and command of the tables of clusters is read by some row', () => {
  const read = new Set([...RESPONSES, ...ALERTS].flatMap(({ rows: own }) => sourcesOf(own)));
  const known: readonly unknown[] = [calendar, deviceManagement, events, metering, prepayment, price, basic].flatMap((cluster) =>
    Object.values(cluster).flat(),
  );
  const sources = known.filter((one) => one instanceof AttributeSource || one instanceof CommandSource);
  assert.ok(sources.length > 60);
  assert.equal(
    sources.filter((source) => !read.has(source)).map(({ label }) => label),
    [],
  );
});

test('the service request variants are those of the schema', () => {
  assert.equal([...SERVICE_REQUEST_VARIANTS.keys()], schemaOf().element('Header/ServiceReferenceVariant')?.type.text?.words);
});

const { currentSummationDelivered, publishSnapshot } = metering;
const { publishBillingPeriod } = price;

const others = RESPONSES.filter(({ name }) => name !== 'ECS17b');
const NOTHING: readonly WithoutHome[] = [];
const problemsOf = (useCase: UseCase, withoutHome = NOTHING): string[] =>
  checkUseCase(useCase, [...others, useCase], withoutHome).map(problemText);

const VALUE = 'ReadInstantaneousImportRegistersRsp/Electricity/ActiveImportRegister/Value';
const UNIT = 'ReadInstantaneousImportRegistersRsp/Electricity/ActiveImportRegister/ActiveEnergyUnit';
const VARIANTS = { '4.1.1': 'ReadInstantaneousImportRegistersRsp' };
const TOU = 'ReadInstantaneousImportTOUMatricesRsp/Electricity/TariffTOURegisterCollection/TOUPrimaryRegisterValue';

const unit = eitherWord('Wh', 'Wh');
const ITEM = 'access response / item 1';
const ACTIVE = `${ITEM} / active`;
const ACTIVE_UNIT = `${ITEM} / activeUnit`;
const metered = items({ registers: gbcsRow(24, structure({ active: gbcsRow(100, data()), activeUnit: gbcsRow(362, data()) })) });
const { active, activeUnit } = metered.registers.of;

/** ECS17b with the active import alone, its rows as given */
const importRegister = (...register: rows.DlmsRow[]): UseCase =>
  dlmsUseCase({
    name: 'ECS17b',
    messageCode: 0x0027,
    variants: VARIANTS,
    items: [metered],
    rows: [rows.electricity(rows.group('ActiveImportRegister', ...register))],
  });
const valueRow = rows.integer('Value', active);
const unitRow = rows.element('ActiveEnergyUnit', activeUnit, unit);

test('a use case without mistakes has no problems', () => {
  assert.equal(problemsOf(importRegister(valueRow, unitRow)), []);
});

test('a wrong element name: the names that the schema has there', () => {
  assert.equal(problemsOf(importRegister(rows.integer('Worth', active), unitRow)), [
    `ECS17b, ReadInstantaneousImportRegistersRsp/Electricity/ActiveImportRegister/Worth, from ${ACTIVE}: the schema has no element of that name here. Take one of those it has (type ActivePowerRegisterDataType): Value, ActiveEnergyUnit.`,
  ]);
});

test('a wrong order: the order of the schema', () => {
  assert.equal(problemsOf(importRegister(unitRow, valueRow)), [
    `ECS17b, ${VALUE}, from ${ACTIVE}: the schema has this element before ActiveEnergyUnit, which a row above writes. Put the rows in the order of the schema: Value, ActiveEnergyUnit.`,
  ]);
});

test('two rows for one place: leave one out, or choose between them', () => {
  assert.equal(problemsOf(importRegister(valueRow, valueRow, unitRow)), [
    `ECS17b, ${VALUE}, from ${ACTIVE}: the rows here write it up to 2 times, and the schema has it once. Leave one of the rows out, make the rows alternatives of one \`select\`, or take only the entries that there is room for (\`first\`, \`limit\`).`,
  ]);
});

test('an element again after alternatives is written twice, one in each of several alternatives is not', () => {
  const [problem] = problemsOf(importRegister(rows.select(active, { 1: [valueRow] }), valueRow, unitRow));
  assert.match(problem ?? '', 'the rows here write it up to 2 times');
  assert.equal(problemsOf(importRegister(rows.select(active, { 1: [valueRow] }, [valueRow]), unitRow)), []);
});

const touItems = () => items({ registers: gbcsRow(1813, array(data())) });
type TouRow = (registers: ReturnType<typeof touItems>['registers']) => rows.DlmsRow;

const touRegisters = (row: TouRow): UseCase => {
  const { registers } = touItems();
  return dlmsUseCase({
    name: 'ECS17d',
    messageCode: 0x0029,
    variants: { '4.1.2': 'ReadInstantaneousImportTOUMatricesRsp' },
    items: [[registers]],
    rows: [rows.electricity(rows.group('TariffTOURegisterCollection', row(registers)))],
  });
};
const problemsOfTou = (row: TouRow): string[] => {
  const useCase = touRegisters(row);
  return checkUseCase(useCase, [useCase], NOTHING).map(problemText);
};

test('entries as indexed elements are right as often as there is room for them', () => {
  assert.equal(
    problemsOfTou((registers) => rows.indexed('TOUPrimaryRegisterValue', registers, 48)),
    [],
  );
});

test('more entries than there is room for: the limit', () => {
  assert.equal(
    problemsOfTou((registers) => rows.indexed('TOUPrimaryRegisterValue', registers, 49)),
    [
      `ECS17d, ${TOU}, from ${ITEM}: the row writes an element for up to 49 entries, and the schema has room for 48. Give it \`limit: 48\`.`,
    ],
  );
});

test('an element for each entry where the schema has one', () => {
  const { registers } = touItems();
  const useCase = dlmsUseCase({
    name: 'ECS17b',
    messageCode: 0x0027,
    variants: VARIANTS,
    items: [[registers]],
    rows: [rows.electricity(rows.group('ActiveImportRegister', rows.forEach(registers, undefined, rows.integer('Value', registers.each))))],
  });
  assert.match(
    problemsOf(useCase)[0] ?? '',
    `${VALUE}, from ${ITEM} / entry: the rows here write it up to any number of times, and the schema has it once`,
  );
});

/** Of the rows alone, of a use case that lacks items which they do not read */
const problemsOfRows = (useCase: UseCase): string[] =>
  checkUseCase(useCase, [useCase], NOTHING)
    .filter(({ path }) => path.startsWith(`${Object.values(useCase.variants)[0]}/`))
    .map(problemText);

test('a required attribute left out: how it is written', () => {
  const priced = items({ prices: array(data()) });
  const { prices } = priced;
  const row = rows.group('TariffTOUPriceMatrix', rows.eachValue('TariffTOUPrice', prices, short, { limit: 4 }));
  const useCase = dlmsUseCase({
    name: 'ECS24b',
    messageCode: 0x00bd,
    variants: { '4.11.2': 'ReadTariffSecondaryElementRsp' },
    items: [priced],
    rows: [row],
  });
  assert.equal(problemsOfRows(useCase), [
    'ECS24b, ReadTariffSecondaryElementRsp/TariffTOUPriceMatrix/TariffTOUPrice/@index: the schema demands this attribute, and nothing writes it. Add `attribute(…)` to the row, or `counted` where it numbers the entries of an array.',
  ]);
});

test('an attribute that the schema does not have', () => {
  assert.equal(
    problemsOf(importRegister(rows.element('Value', active, converters.integer, rows.attribute('index', activeUnit)), unitRow)),
    [`ECS17b, ${VALUE}/@index, from ${ACTIVE_UNIT}: the schema has no attribute of that name here. The element has none: leave it out.`],
  );
});

test('a missing element that the schema demands: the row that it lacks', () => {
  const period = items({ start: data() });
  const row = rows.group('MaxDemandConfigurableTimePeriod', rows.element('StartTime', period.start, converters.time));
  const useCase = dlmsUseCase({
    name: 'ECS18b',
    messageCode: 0x002c,
    variants: { '4.12.1': 'ReadMaximumDemandImportRegistersRsp' },
    items: [period],
    rows: [row],
  });
  assert.equal(problemsOfRows(useCase), [
    'ECS18b, ReadMaximumDemandImportRegistersRsp/MaxDemandConfigurableTimePeriod/EndTime: the schema demands this element, and no row writes it. Add a row for it; where the message may lack it, take the element around it as `whole`.',
  ]);
});

test('a wrong type, words and range: what the schema has there', () => {
  assert.equal(problemsOf(importRegister(rows.dateTime('Value', active), unitRow)), [
    `ECS17b, ${VALUE}, from ${ACTIVE}: the row writes dateTime, and the schema has integer. Take a converter that writes integer.`,
  ]);
  assert.equal(problemsOf(importRegister(valueRow, rows.element('ActiveEnergyUnit', activeUnit, eitherWord('Wh', 'kWh')))), [
    `ECS17b, ${UNIT}, from ${ACTIVE_UNIT}: the schema has no word "kWh" here. Write one of those it has: Wh.`,
  ]);
  assert.equal(problemsOf(importRegister(valueRow, rows.hex('ActiveEnergyUnit', activeUnit))), [
    `ECS17b, ${UNIT}, from ${ACTIVE_UNIT}: the schema has words here, and the converter names none. Take \`enumeration\` with those of the schema: Wh.`,
  ]);
});

test('numbers outside the range of the schema: a converter with that range', () => {
  const { operating } = items({ operating: data() });
  const curfew = (as: converters.Converter): UseCase =>
    dlmsUseCase({
      name: 'DBCH03',
      messageCode: 0x010c,
      variants: { '6.30': 'ReadCHFSubGHzConfigurationRsp' },
      items: [[operating]],
      rows: [rows.element('GSMECurfew', operating, as)],
    });
  const problemsOfCurfew = (as: converters.Converter) => {
    const useCase = curfew(as);
    return checkUseCase(useCase, [useCase], NOTHING)
      .filter(({ path }) => path.endsWith('/GSMECurfew'))
      .map(problemText);
  };
  assert.equal(problemsOfCurfew(integerBetween(0, 65535)), []);
  assert.equal(problemsOfCurfew(integerBetween(0, 65536)), [
    `DBCH03, ReadCHFSubGHzConfigurationRsp/GSMECurfew, from ${ITEM}: the row writes 0 to 65536, and the schema has 0 to 65535. Take a converter with a range (mappings/vocabulary/ranges).`,
  ]);
  assert.match(problemsOfCurfew(converters.integer)[0] ?? '', 'the row writes any number, and the schema has 0 to 65535');
  assert.match(problemsOfCurfew(short)[0] ?? '', 'the row writes -32768 to 32767');
});

test('an optional element that would stand empty, and a demanded one that would be left out', () => {
  const importRegisters = rows.electricity(rows.container('ActiveImportRegister', valueRow, unitRow));
  assert.equal(
    problemsOf(
      dlmsUseCase({
        name: 'ECS17b',
        messageCode: 0x0027,
        variants: VARIANTS,
        items: [metered],
        rows: [importRegisters],
      }),
    ),
    [
      'ECS17b, ReadInstantaneousImportRegistersRsp/Electricity/ActiveImportRegister: the element is optional in the schema, and the row writes it even where it is empty. Take `group` instead of `container`.',
    ],
  );
  const electricity = rows.group('Electricity', rows.group('ActiveImportRegister', valueRow, unitRow));
  assert.match(
    problemsOf(
      dlmsUseCase({
        name: 'ECS17b',
        messageCode: 0x0027,
        variants: VARIANTS,
        items: [metered],
        rows: [electricity],
      }),
    ).join('\n'),
    'Electricity: the schema demands this element, and the row leaves it out where it is empty. Take `container` instead of `group`.',
  );
});

test('a source of another use case: which one it is of', () => {
  const exported = items({ first: data(), elsewhere: data(), third: data(), fourth: data() });
  const other = dlmsUseCase({
    name: 'ECS17a',
    messageCode: 0x0026,
    variants: { '4.2': 'ReadInstantaneousExportRegistersRsp' },
    items: [exported],
  });
  const useCase = importRegister(rows.integer('Value', exported.elsewhere), valueRow, unitRow);
  const [problem] = checkUseCase(useCase, [other, useCase], NOTHING).map(problemText);
  assert.is(
    problem,
    `ECS17b, ${VALUE}, from elsewhere: no shape holds this source here: it is one of ECS17a, access response / item 2. Take a source of this use case; one of an entry is read by rows inside \`each\` or \`forEach\` of its array.`,
  );
});

test('a source that no shape holds, and a source of a GBZ cluster in a DLMS COSEM use case', () => {
  assert.match(
    problemsOf(importRegister(rows.integer('Value', named('loose', data())), unitRow))[0] ?? '',
    'no shape of this use case holds this source. Put its shape among what the message carries, or take a source that stands there.',
  );
  assert.match(
    problemsOf(importRegister(rows.integer('Value', currentSummationDelivered) as unknown as rows.DlmsRow, unitRow))[0] ?? '',
    /from Current Summation Delivered \(cluster 0702, attribute 0000\): no shape holds this source here: it is one of GCS/,
  );
});

test('a source of an entry outside the rows of its array', () => {
  const useCase = gbzUseCase({
    name: 'GCS15b',
    messageCode: 0x00c2,
    variants: {},
    rows: [rows.seconds('Timestamp', publishSnapshot.each.of.snapshotTime)],
  });
  const checked: UseCase = { ...useCase, variants: { '4.4.3': 'RetrieveBillingCalendarTriggeredBillingDataLogRsp' } };
  assert.match(checkUseCase(checked, [checked], NOTHING).map(problemText).join('\n'), 'no shape holds this source here');
});

test('a forgotten item: add a row or give the reason', () => {
  const registers = structure({ active: data(), activeUnit: data(), scaler: data() });
  const value = rows.integer('Value', registers.of.active);
  const unitOf = rows.element('ActiveEnergyUnit', registers.of.activeUnit, unit);
  const forgotten = dlmsUseCase({
    name: 'ECS17b',
    messageCode: 0x0027,
    variants: VARIANTS,
    items: [items({ registers: gbcsRow(24, registers) })],
    rows: [rows.electricity(rows.group('ActiveImportRegister', value, unitOf))],
  });
  assert.equal(problemsOf(forgotten), [
    `ECS17b, from ${ITEM} / scaler: the message carries this, and no row reads it. Add a row for it, or list it with the reason in mappings/without-home.ts.`,
  ]);
  assert.equal(problemsOf(forgotten, [{ reason: 'written as carried', useCases: ['ECS17b'], items: ['scaler'] }]), []);
  assert.equal(problemsOf(forgotten, [{ reason: 'another use case', useCases: ['ECS17a'], items: ['scaler'] }]).length, 1);
});

test('an item without the number of its row in the mapping tables of GBCS: give it, or the reason', () => {
  const { registers } = items({ registers: structure({ active: data(), activeUnit: data() }) });
  const useCase = dlmsUseCase({
    name: 'ECS17b',
    messageCode: 0x0027,
    variants: VARIANTS,
    items: [[registers]],
    rows: [
      rows.electricity(
        rows.group(
          'ActiveImportRegister',
          rows.integer('Value', registers.of.active),
          rows.element('ActiveEnergyUnit', registers.of.activeUnit, unit),
        ),
      ),
    ],
  });
  assert.equal(problemsOf(useCase), [
    'ECS17b, from registers: it has no GBCS row. Give it the number of its row in the mapping table of the use case, `gbcsRow(number, …)`, or list it with the reason in mappings/without-gbcs-row.ts.',
  ]);
});

test('a forgotten shape among the items: how many the message has', () => {
  const row = rows.group('ActiveExportRegister', rows.integer('Value', active), rows.element('ActiveEnergyUnit', activeUnit, unit));
  const useCase = dlmsUseCase({
    name: 'ECS17a',
    messageCode: 0x0026,
    variants: { '4.2': 'ReadInstantaneousExportRegistersRsp' },
    items: [[active, activeUnit]],
    rows: [row],
  });
  assert.equal(checkUseCase(useCase, [useCase], NOTHING).map(problemText), [
    'ECS17a, from access response: there are shapes for 2 items, and mappings/enumerations/answers.ts has 4 for it. Give a shape for each item, in the order of the access request, or correct that table.',
  ]);
});

test('one shape at two places, and one attribute twice', () => {
  const { shared, other } = items({ shared: gbcsRow(362, data()), other: gbcsRow(103, data()) });
  const useCase = dlmsUseCase({
    name: 'ECS17a',
    messageCode: 0x0026,
    variants: { '4.2': 'ReadInstantaneousExportRegistersRsp' },
    items: [[active, shared, other, shared]],
    rows: [rows.group('ActiveExportRegister', rows.integer('Value', active), rows.element('ActiveEnergyUnit', shared, unit))],
  });
  assert.match(
    checkUseCase(useCase, [useCase], NOTHING).map(problemText).join('\n'),
    'ECS17a, from access response / item 2 and access response / item 4: one shape stands at both places, so that the later value takes the place of the earlier. Make a shape for each.',
  );
  const { prices } = items({ prices: gbcsRow(1060, array(data())) });
  const attributes = [rows.attribute('index', prices.each, integerBetween(1, 4))];
  const row = rows.eachValue('TariffTOUPrice', prices, short, { limit: 4, counted: 'index', attributes });
  const twice = dlmsUseCase({
    name: 'ECS24b',
    messageCode: 0x00bd,
    variants: { '4.11.2': 'ReadTariffSecondaryElementRsp' },
    items: [[prices]],
    rows: [rows.group('TariffTOUPriceMatrix', row)],
  });
  assert.equal(problemsOfRows(twice), [
    `ECS24b, ReadTariffSecondaryElementRsp/TariffTOUPriceMatrix/TariffTOUPrice/@index, from ${ITEM} / entry: the row writes this attribute twice. Leave one of them out.`,
  ]);
});

test('what is listed as without a home though a row reads it', () => {
  assert.equal(problemsOf(importRegister(valueRow, unitRow), [{ reason: '', useCases: ['ECS17b'], items: ['active'] }]), [
    'ECS17b, from active: mappings/without-home.ts lists this, but a row reads it or the message does not carry it. Take it off the list.',
  ]);
});

test('a forgotten field of a GBZ command, and a forgotten command', () => {
  const duration = rows.group(
    'Gas',
    rows.forEach(publishBillingPeriod, undefined, rows.integer('Nothing', publishBillingPeriod.each.of.tariffType)),
  );
  const useCase = gbzUseCase({
    name: 'GCS21d',
    messageCode: 0x0079,
    variants: { '6.2.3': 'ReadDeviceConfigurationBillingCalendarRsp' },
    rows: [duration],
  });
  const problems = checkUseCase(useCase, [useCase], NOTHING).map(problemText).join('\n');
  assert.match(
    problems,
    'GCS21d, from Publish Billing Period (cluster 0700, command 09) / providerId: the message carries this, and no row reads it',
  );
  const other = gbzUseCase({
    name: 'GCS21d',
    messageCode: 0x0079,
    variants: {},
    rows: [rows.integer('Value', currentSummationDelivered)],
  });
  assert.match(
    checkUseCase(other, [other], NOTHING).map(problemText).join('\n'),
    'GCS21d, from cluster 0700, command 09: the message carries this command (mappings/enumerations/answers.ts), and no row reads it',
  );
});

test('a forgotten element of an ASN.1 sequence, and a forgotten field of plain octets', () => {
  const layout = octetLayout({ kept: unsignedField(2), forgotten: unsignedField(2) });
  const alert = gbzAlert({
    name: '00CD',
    messageCode: 0x00cd,
    alertCodes: [],
    payload: layout,
  });
  assert.equal(checkAlert(alert, [alert], NOTHING).map(problemText), [
    'alert 00CD, from GBZ alert / payload / kept: the message carries this, and no row reads it. Add a row for it, or list it with the reason in mappings/without-home.ts.',
    'alert 00CD, from GBZ alert / payload / forgotten: the message carries this, and no row reads it. Add a row for it, or list it with the reason in mappings/without-home.ts.',
  ]);
  const sequence = RESPONSES.find(({ name }) => name === 'GCS28');
  assert.ok(sequence?.encoding === 'ASN.1');
  if (sequence?.encoding !== 'ASN.1') return;
  const useCase: UseCase = { ...sequence, payload: derInteger(), rows: [] };
  assert.match(
    checkUseCase(useCase, [useCase], NOTHING).map(problemText).join('\n'),
    'GCS28, from ASN.1 payload: the message carries this',
  );
});

test('a duplicated message code, in hex', () => {
  const one = importRegister(valueRow, unitRow);
  const other = dlmsUseCase({
    name: 'ECS17x',
    messageCode: 0x0027,
    variants: VARIANTS,
    items: [],
  });
  assert.equal(checkUseCase(one, [one, other], NOTHING).map(problemText), [
    'ECS17b, message code 0x0027: ECS17x has this message code too. Give each its own: see the message codes of GBCS.',
  ]);
  const alert = dlmsAlert({
    name: 'ECS68',
    messageCode: 0x0061,
    alertCodes: [],
  });
  assert.equal(
    checkAlert(
      alert,
      [
        alert,
        dlmsAlert({
          name: 'ECS80',
          messageCode: 0x0061,
          alertCodes: [],
        }),
      ],
      NOTHING,
    ).map(problemText),
    ['alert ECS68, message code 0x0061: alert ECS80 has this message code too. Give each its own: see the message codes of GBCS.'],
  );
});

test('a message code of another use case, by the table of titles', () => {
  const useCase = { ...importRegister(valueRow, unitRow), messageCodes: [0x0026] as const };
  assert.equal(checkUseCase(useCase, [useCase], NOTHING).map(problemText), [
    'ECS17b, message code 0x0026: by the table of titles it is the message code of ECS17a. Correct the code or the name, or the title in mappings/enumerations/use-case-titles.ts.',
  ]);
});

test('a wrong variant, and a wrong name of a response', () => {
  assert.equal(problemsOf({ ...importRegister(valueRow, unitRow), variants: { '4.1.9': 'ReadInstantaneousImportRegistersRsp' } }), [
    'ECS17b, service request variant 4.1.9: the DUIS has no such variant. Take the one that the service request has there, such as 4.1.1.',
  ]);
  assert.match(
    problemsOf({ ...importRegister(valueRow, unitRow), variants: { '4.1.1': 'ReadInstantaneousImportRegisterRsp' } })[0] ?? '',
    'ECS17b, ReadInstantaneousImportRegisterRsp: the schema has no such response for the service request variant 4.1.1. Take one of its names: those most like it are ReadInstantaneousImportRegistersRsp,',
  );
});

test.run();
