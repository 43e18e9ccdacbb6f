import { Cursor } from '../../codecs/cursor.js';
import { DecodeError } from '../../codecs/errors.js';
import { CLUSTER_SPECIFIC, GbzOutcomes, MANUFACTURER_SPECIFIC, SERVER_TO_CLIENT } from '../../codecs/gbz/components.js';
import { type ComponentLayout, layOutGbz } from '../../codecs/gbz/layout.js';
import { commandLayout } from '../../codecs/gbz/layouts/index.js';
import { ENCRYPTED, FROM_DATE_TIME, GBZ_PROFILE, GbzReader } from '../../codecs/gbz/payload.js';
import { hexNumber } from '../../codecs/hex.js';
import { namedFields } from '../../codecs/layout.js';
import { PayloadCursor } from '../../codecs/payload-cursor.js';
import { Places } from '../../codecs/places.js';
import { dateTimeOfSeconds } from '../../codecs/time/utc.js';
import { CLUSTERS } from '../../mappings/enumerations/clusters.js';
import { inspectCommand } from './gbz-command.js';
import type { Inspection } from './inspection.js';
import { octetCount } from './values-in-words.js';

const [PROFILE_HIGH, PROFILE_LOW] = [GBZ_PROFILE >> 8, GBZ_PROFILE & 0xff];

/** Whether a content begins with the GBZ profile, or with as much of it as there is */
export const isGbz = ({ octets, at, end }: Cursor): boolean =>
  octets[at] === PROFILE_HIGH && (at + 1 >= end || octets[at + 1] === PROFILE_LOW);

/** Shows the content of a GBZ command or response (GBCS 7.2.9). @throws DecodeError where it can't be read on */
export function inspectGbz(inspection: Inspection, c: Cursor): void {
  inspection.part('GBZ payload', '', () => {
    const { layout, problem } = layOutGbz(c.octets, c.at, c.end);
    const { profile, numberOfComponents, components = [] } = layout;
    if (profile?.end !== undefined) inspection.field('profile', profile.at, profile.end, 'ZigBee Smart Energy');
    if (numberOfComponents?.end !== undefined) {
      inspection.field('number of components', numberOfComponents.at, numberOfComponents.end, String(numberOfComponents.value));
    }
    components.forEach((component, i) => {
      inspectComponent(inspection, c, component, i + 1);
    });
    c.at = inspection.at;
    if (problem !== undefined) failAsReader(c, layout.profile?.at ?? c.at);
  });
}

/** The reader of translations tells the place more exactly. @throws DecodeError */
function failAsReader(c: Cursor, at: number): never {
  try {
    new GbzReader([], new Places()).read(new PayloadCursor().start(c.octets, at, c.end, undefined), new GbzOutcomes());
  } catch (error) {
    throw error instanceof DecodeError
      ? new DecodeError(error.context.replace('GBZ payload / ', ''), error.offset as number, error.problem)
      : error;
  }
  return c.fail('component', c.at, 'the lengths in it do not agree');
}

/** What the fields of a component say, by the names of the layout; its payload is shown by itself */
const COMPONENT_FIELDS: Readonly<Record<string, readonly [name: string, words: (value: number, component: ComponentLayout) => string]>> = {
  extendedHeaderControl: ['extended header control field', controlText],
  cluster: ['cluster', (value) => CLUSTERS[value] ?? ''],
  length: ['length', octetCount],
  additionalHeaderControl: ['additional header control', String],
  additionalHeaderFrameCounter: ['additional header frame counter', String],
  fromDateTime: ['From Date Time', dateTimeOfSeconds],
  frameControl: ['frame control', frameControlText],
  manufacturerCode: ['manufacturer code', (value) => hexNumber(value, 4)],
  transactionSequenceNumber: ['transaction sequence number', String],
  command: ['command', (_, component) => layoutOf(component)?.name ?? ''],
  lengthOfCipheredInformation: ['length of ciphered information', octetCount],
};

function controlText(control: number): string {
  const words = [
    control & 1 ? 'last component' : 'not the last component',
    ...(control & ENCRYPTED ? ['encrypted'] : []),
    ...(control & FROM_DATE_TIME ? ['with From Date Time'] : []),
  ];
  return words.join(', ');
}

const DISABLE_DEFAULT_RESPONSE = 0x10;

function frameControlText(frameControl: number): string {
  const words = [
    frameControl & CLUSTER_SPECIFIC ? 'cluster-specific' : 'profile-wide',
    ...(frameControl & MANUFACTURER_SPECIFIC ? ['manufacturer-specific'] : []),
    frameControl & SERVER_TO_CLIENT ? 'server to client' : 'client to server',
    ...(frameControl & DISABLE_DEFAULT_RESPONSE ? ['default response disabled'] : []),
  ];
  return words.join(', ');
}

const layoutOf = ({ cluster, frameControl, command }: ComponentLayout) => commandLayout(cluster.value, frameControl.value, command.value);

/** @param component lacks fields where the message could not be read to its end */
export function inspectComponent(inspection: Inspection, c: Cursor, component: ComponentLayout, position: number): void {
  const { cluster, command, payload } = component;
  const known = command?.end === undefined ? undefined : layoutOf(component);
  const title = cluster?.end === undefined ? '' : [CLUSTERS[cluster.value] ?? '', known?.name].filter(Boolean).join(', ');
  inspection.part(`component ${position}`, title, () => {
    for (const {
      path: [field = ''],
      at,
      end,
      value,
    } of namedFields(component)) {
      const [name, words] = COMPONENT_FIELDS[field] ?? [];
      if (name !== undefined && words !== undefined) inspection.field(name, at, end, words(value as number, component));
    }
    if (payload?.end === undefined) return;
    const inner = new Cursor(c.octets, payload.at, payload.end);
    if (component.lengthOfCipheredInformation === undefined) inspectCommand(inspection, inner, component, known);
    else inspection.block(inner, payload.end - payload.at, () => inspectCommand(inspection, inner, component, known));
    c.octets = inner.octets;
  });
}
