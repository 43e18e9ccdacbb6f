import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readWholeMessage } from '../../../codecs/envelope/envelope.js';
import type { GbzOutcomes } from '../../../codecs/gbz/components.js';
import { ALERT_HEAD, COMPONENT, type ComponentLayout, type GbzLayout, layOutGbz } from '../../../codecs/gbz/layout.js';
import { commandLayout } from '../../../codecs/gbz/layouts/index.js';
import { type Located, namedFields } from '../../../codecs/layout.js';
import { hex, toHex } from '../../encoder/octets.js';
import { readPayload } from '../../support/gbz.js';
import { type ReferenceMessage, referenceMessages, referenceSuite } from '../../support/reference.js';

/** Places and values of the fields, octets in hex */
const fieldsOf = (layout: object) =>
  namedFields(layout).map(({ path, at, value }) => [path.join('.'), at, value instanceof Uint8Array ? toHex(value) : value]);

const componentOf = (digits: string) => fieldsOf(COMPONENT.read(hex(digits)).layout);

test('a component field by field', () => {
  assert.equal(componentOf('11 0705 000B 1C374A80 0D 2112 07 09 404B'), [
    ['extendedHeaderControl', 0, 0x11],
    ['cluster', 1, 0x0705],
    ['length', 3, 11],
    ['fromDateTime', 5, 473385600],
    ['frameControl', 9, 0x0d],
    ['manufacturerCode', 10, 0x1221],
    ['transactionSequenceNumber', 12, 7],
    ['command', 13, 9],
    ['payload', 14, '404B'],
  ]);
});

test('an encrypted component field by field', () => {
  const block = `3100000000A1A2A3${'0B'.repeat(12)}`;
  assert.equal(componentOf(`03 0702 001B 0002 18 00 01 0014 ${block}`), [
    ['extendedHeaderControl', 0, 0x03],
    ['cluster', 1, 0x0702],
    ['length', 3, 27],
    ['additionalHeaderControl', 5, 0],
    ['additionalHeaderFrameCounter', 6, 2],
    ['frameControl', 7, 0x18],
    ['transactionSequenceNumber', 8, 0],
    ['command', 9, 1],
    ['lengthOfCipheredInformation', 10, 20],
    ['payload', 12, block],
  ]);
});

test('the head of an alert', () => {
  assert.equal(fieldsOf(ALERT_HEAD.read(hex('0109 01 8F0A 1C374A80 03 0702')).layout), [
    ['profile', 0, 0x0109],
    ['numberOfComponents', 2, 1],
    ['alertCode', 3, 0x8f0a],
    ['timeStamp', 5, 473385600],
  ]);
});

test('octets that are not one whole content are laid out up to the problem', () => {
  const whole = hex('0109 02 00 0705 0005 08 00 0B 08 00 01 0702 0005 08 01 0B 08 8B');
  assert.is(layOutGbz(whole).problem, undefined);
  for (let end = 0; end < whole.length; end++) {
    const { layout, problem } = layOutGbz(whole.subarray(0, end));
    assert.type(problem, 'string', `cut at ${end}`);
    let at = 0;
    for (const field of namedFields(layout)) {
      assert.is(field.at, at, `cut at ${end}: ${field.path.join(' / ')}`);
      at = field.end;
    }
    assert.ok(at <= end);
  }
  assert.is(layOutGbz(hex('0109 00 00')).problem, '1 octets left over');
  assert.type(layOutGbz(hex('0109 01 01 0705 0002 08 00 0B')).problem, 'string');
  assert.type(layOutGbz(hex(`0109 01 03 0702 001B 0002 18 00 01 0013 31${'00'.repeat(19)}`)).problem, 'string');
});

test.run();

const isGbz = (content: Uint8Array): boolean => content[0] === 0x01 && content[1] === 0x09;

function content({ octets: message }: ReferenceMessage): Uint8Array {
  const { contentAt, contentEnd } = readWholeMessage(message);
  return message.subarray(contentAt, contentEnd);
}

const isEncrypted = (component: ComponentLayout): boolean => component.lengthOfCipheredInformation !== undefined;

/** What `GbzReader` says of a message, in the form of the layouts: components, and the statuses of plain ones */
function byReader(outcomes: GbzOutcomes, components: readonly ComponentLayout[]): unknown {
  return Array.from({ length: outcomes.components }, (_, i) => [
    outcomes.cluster[i],
    outcomes.frameControl[i],
    isEncrypted(components[i])
      ? undefined
      : outcomes.component.flatMap((of, s) =>
          of === i && s < outcomes.statuses && outcomes.attribute[s] >= 0 ? [[outcomes.attribute[s], outcomes.status[s]]] : [],
        ),
  ]);
}

interface Record {
  readonly attribute: Located<number>;
  readonly status: Located<number>;
}

/** Attribute and status of the records of a Read Attributes Response; none for other commands */
function recordsOf({ cluster, frameControl, command, payload }: ComponentLayout): [number, number][] {
  const reader = commandLayout(cluster.value, frameControl.value, command.value);
  const records = reader?.read(payload.value).layout.records as unknown as Record[] | undefined;
  return (records ?? []).flatMap(({ attribute, status }) => (status === undefined ? [] : [[attribute.value, status.value]]));
}

referenceSuite('both readings of the GBZ reference messages', (test) => {
  test('agree on every command and response', () => {
    let compared = 0;
    for (const message of referenceMessages()) {
      const octets = content(message);
      if (message.kind === 'ALERT' || !isGbz(octets)) continue;
      compared++;
      const { layout, problem } = layOutGbz(octets);
      if (problem !== undefined) assert.unreachable(`${message.name}: ${problem}`);
      const { components } = layout as GbzLayout;
      const { outcomes, cursor } = readPayload(octets, []);
      const blocks = components.filter(isEncrypted).flatMap(({ payload }) => [payload.at, payload.end]);
      assert.equal(cursor.blocks, blocks, message.name);
      const byLayout = components.map((component) => [
        component.cluster.value,
        component.frameControl.value,
        isEncrypted(component)
          ? undefined
          : component.frameControl.value & 1
            ? []
            : recordsOf(component).filter(() => message.kind === 'RESPONSE'),
      ]);
      assert.equal(byReader(outcomes, components), byLayout, message.name);
    }
    assert.ok(compared > 200, `${compared} messages compared`);
  });

  test('every plain component of a command or response has a layout, which takes all of its payload', () => {
    for (const message of referenceMessages()) {
      const octets = content(message);
      if (message.kind === 'ALERT' || !isGbz(octets)) continue;
      for (const component of (layOutGbz(octets).layout as GbzLayout).components) {
        if (isEncrypted(component)) continue;
        const { cluster, frameControl, command, payload } = component;
        const reader = commandLayout(cluster.value, frameControl.value, command.value);
        const name = `${message.name}: ${cluster.value.toString(16)} ${frameControl.value} ${command.value}`;
        if (reader === undefined) {
          assert.unreachable(name);
          return;
        }
        const { layout, problem } = reader.read(payload.value);
        assert.is(problem, undefined, `${name} ${toHex(payload.value)}`);
        const end = Math.max(0, ...namedFields(layout).map((field) => field.end));
        assert.is(end, payload.value.length, `${name} ${toHex(payload.value)}`);
      }
    }
  });

  test('every alert has a head', () => {
    for (const message of referenceMessages({ kind: 'ALERT' })) {
      const octets = content(message);
      if (isGbz(octets)) assert.is((ALERT_HEAD.read(octets).layout.alertCode?.value ?? 0) >> 8 >= 0x80, true, message.name);
    }
  });
});
