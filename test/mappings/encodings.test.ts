import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { octetString as derOctetString, integer } from '../../codecs/der/primitives.js';
import { sequence } from '../../codecs/der/shapes.js';
import { array, data, octetString, structure } from '../../codecs/dlms/shapes.js';
import * as types from '../../codecs/gbz/data-types.js';
import { field, fields } from '../../codecs/gbz/field-shapes.js';
import { attribute, command } from '../../codecs/gbz/sources.js';
import { octetLayout, unsignedField } from '../../codecs/octet-fields.js';
import { ALERTS } from '../../mappings/alerts/index.js';
import { RESPONSES } from '../../mappings/index.js';
import { alertSequence, asn1Alert, dlmsAlert, gbzAlert } from '../../mappings/vocabulary/alert.js';
import { hex } from '../../mappings/vocabulary/converters.js';
import { items } from '../../mappings/vocabulary/items.js';
import * as rows from '../../mappings/vocabulary/rows.js';
import { asn1UseCase, dlmsUseCase, gbzUseCase } from '../../mappings/vocabulary/use-case.js';
import { sourcesOf } from '../../src/compile/compile-rows.js';

const registers = items({ active: data(), log: array(structure({ value: data() })), reference: octetString({ code: unsignedField(2) }) });
const divisor = attribute(0x0702, 0x0302, 'Divisor');
const published = command(0x0702, 0x06, 'Publish Snapshot', fields({ snapshotId: field(types.UINT32) }));
const content = alertSequence({ deviceIdentifier: derOctetString(8) });
const layout = octetLayout({ reason: unsignedField(2) });

const dlmsRow = rows.integer('Value', registers.active);
const gbzRow = rows.integer('Value', divisor);
const asn1Row = rows.element('Value', content.of.deviceIdentifier, hex);

const common = { name: 'ECS17a', messageCode: 0x0026, variants: {} };
const alert = { name: 'ECS80', messageCode: 0x0067, alertCodes: [] };

test('use cases take rows of their own encoding', () => {
  const made = [
    dlmsUseCase({ ...common, items: [registers], rows: [dlmsRow, rows.group('Log', rows.each('LogEntry', registers.log, {}, dlmsRow))] }),
    gbzUseCase({ ...common, rows: [gbzRow, rows.first(published, rows.integer('Value', published.each.of.snapshotId))] }),
    asn1UseCase({ ...common, payload: content, rows: [asn1Row] }),
  ];
  assert.equal(
    made.map(({ encoding }) => encoding),
    ['DLMS COSEM', 'GBZ', 'ASN.1'],
  );
});

test('a row of another encoding does not compile in a use case, at whatever depth it stands', () => {
  const made = [
    // @ts-expect-error GBZ in DLMS COSEM
    dlmsUseCase({ ...common, rows: [gbzRow] }),
    // @ts-expect-error ASN.1 in DLMS COSEM
    dlmsUseCase({ ...common, rows: [asn1Row] }),
    // @ts-expect-error DLMS COSEM in GBZ
    gbzUseCase({ ...common, rows: [dlmsRow] }),
    // @ts-expect-error ASN.1 in GBZ
    gbzUseCase({ ...common, rows: [asn1Row] }),
    // @ts-expect-error DLMS COSEM in ASN.1
    asn1UseCase({ ...common, payload: content, rows: [dlmsRow] }),
    // @ts-expect-error GBZ in ASN.1
    asn1UseCase({ ...common, payload: content, rows: [gbzRow] }),
    // @ts-expect-error in a group
    gbzUseCase({ ...common, rows: [rows.group('Electricity', gbzRow, rows.container('Values', dlmsRow))] }),
    // @ts-expect-error in the rows of an entry
    gbzUseCase({ ...common, rows: [rows.first(published, rows.integer('Value', registers.log.each.of.value))] }),
    // @ts-expect-error in an alternative
    dlmsUseCase({ ...common, rows: [rows.select(registers.active, { 1: [gbzRow] })] }),
    // @ts-expect-error in an attribute
    dlmsUseCase({ ...common, rows: [rows.element('Value', registers.active, hex, rows.attribute('index', divisor))] }),
    // @ts-expect-error among the values of one text
    gbzUseCase({ ...common, rows: [rows.combined('Value', [divisor, registers.active], { type: 'integer', write: () => '1' })] }),
    // @ts-expect-error a field of an octet-string
    gbzUseCase({ ...common, rows: [rows.integer('Value', registers.reference.of.code)] }),
  ];
  assert.is(made.length, 12);
});

test('a row of another encoding does not compile in an alert', () => {
  const made = [
    dlmsAlert({ ...alert, members: [registers], rows: [dlmsRow] }),
    gbzAlert({ ...alert, payload: layout, rows: [rows.integer('Value', layout.of.reason)] }),
    asn1Alert({ ...alert, content, rows: [asn1Row] }),
    // @ts-expect-error GBZ in DLMS COSEM
    dlmsAlert({ ...alert, rows: [rows.integer('Value', layout.of.reason)] }),
    // @ts-expect-error ASN.1 in DLMS COSEM
    dlmsAlert({ ...alert, rows: [asn1Row] }),
    // @ts-expect-error DLMS COSEM in GBZ
    gbzAlert({ ...alert, rows: [dlmsRow] }),
    // @ts-expect-error ASN.1 in GBZ
    gbzAlert({ ...alert, rows: [asn1Row] }),
    // @ts-expect-error DLMS COSEM in ASN.1
    asn1Alert({ ...alert, content, rows: [dlmsRow] }),
    // @ts-expect-error GBZ in ASN.1
    asn1Alert({ ...alert, content, rows: [gbzRow] }),
  ];
  assert.is(made.length, 9);
});

test('a shape of another encoding does not compile in what holds it, and one without a name not in a row', () => {
  const shapes = [
    // @ts-expect-error GBZ in DLMS COSEM
    () => structure({ value: field(types.UINT8) }),
    // @ts-expect-error ASN.1 in GBZ
    () => fields({ value: integer() }),
    // @ts-expect-error DLMS COSEM in ASN.1
    () => sequence({ value: data() }),
    // @ts-expect-error nothing holds it, so it has no name
    () => rows.integer('Value', data()),
  ];
  assert.is(shapes.length, 4);
});

test('every source that rows name is of the encoding of its use case or alert', () => {
  for (const { name, encoding, rows } of [...RESPONSES, ...ALERTS])
    for (const source of sourcesOf(rows)) {
      assert.is(source.encoding, encoding, `${name}: ${source.label}`);
      assert.ok(source.label, name);
    }
});

test.run();
