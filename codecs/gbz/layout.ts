import { Parser } from 'binary-parser';
import { type Laid, type LaidOut, LayoutReader, located, locatedOctets } from '../layout.js';
import { MANUFACTURER_SPECIFIC } from './components.js';
import { ENCRYPTED, FROM_DATE_TIME, GBZ_PROFILE } from './payload.js';

const uint8 = located((p) => p.uint8('value'));
/** The extended header is big-endian, the ZCL frame little-endian (GBCS 7.2.9) */
const uint16be = located((p) => p.uint16be('value'));
const uint32be = located((p) => p.uint32be('value'));
const uint16le = located((p) => p.uint16le('value'));

interface PayloadHead {
  profile: number;
  numberOfComponents: number;
}

const payloadHead = () =>
  new Parser()
    .nest(
      'profile',
      located((p) => p.uint16be('value', { assert: GBZ_PROFILE })),
    )
    .nest('numberOfComponents', uint8);

const PAYLOAD_HEAD = new LayoutReader<Laid<PayloadHead>>(payloadHead());

/** What a GBZ alert begins with; what follows is of its own making, often a component */
export const ALERT_HEAD = new LayoutReader<Laid<PayloadHead & { alertCode: number; timeStamp: number }>>(
  payloadHead().nest('alertCode', uint16be).nest('timeStamp', uint32be),
);

/** One GBZ component (GBCS 7.2.9.2): extended header and ZCL frame, whose payload stays as it is */
interface Component {
  extendedHeaderControl: number;
  cluster: number;
  length: number;
  /** Both absent where the payload is not encrypted */
  additionalHeaderControl?: number;
  additionalHeaderFrameCounter?: number;
  fromDateTime?: number;
  frameControl: number;
  manufacturerCode?: number;
  transactionSequenceNumber: number;
  command: number;
  /** Absent where the payload is not encrypted */
  lengthOfCipheredInformation?: number;
  /** Of the command; where it is encrypted, the protected block */
  payload: Uint8Array;
}

/** A GBZ component with the place of each of its fields */
export type ComponentLayout = Laid<Component>;

type Condition = (component: ComponentLayout) => boolean;
const isEncrypted: Condition = (component) => (component.extendedHeaderControl.value & ENCRYPTED) !== 0;
const hasFromDateTime: Condition = (component) => (component.extendedHeaderControl.value & FROM_DATE_TIME) !== 0;
const hasManufacturer: Condition = (component) => (component.frameControl.value & MANUFACTURER_SPECIFIC) !== 0;

const where = (condition: Condition, parser: Parser) => ({
  tag: (component: ComponentLayout) => Number(condition(component)),
  choices: { 0: new Parser(), 1: parser },
});

/** No length: what asks for it fails */
const WRONG_LENGTH = -1;

export const COMPONENT = new LayoutReader<ComponentLayout>(
  new Parser()
    .nest('extendedHeaderControl', uint8)
    .nest('cluster', uint16be)
    .nest('length', uint16be)
    .choice(where(isEncrypted, new Parser().nest('additionalHeaderControl', uint8).nest('additionalHeaderFrameCounter', uint8)))
    .choice(where(hasFromDateTime, new Parser().nest('fromDateTime', uint32be)))
    .nest('frameControl', uint8)
    .choice(where(hasManufacturer, new Parser().nest('manufacturerCode', uint16le)))
    .nest('transactionSequenceNumber', uint8)
    .nest('command', uint8)
    .choice(where(isEncrypted, new Parser().nest('lengthOfCipheredInformation', uint16be)))
    .nest(
      'payload',
      locatedOctets(({ length, command, lengthOfCipheredInformation: ciphered }: ComponentLayout) => {
        const left = length.value - ((ciphered ?? command).end - length.end);
        return ciphered === undefined || ciphered.value === left ? left : WRONG_LENGTH;
      }),
    ),
);

/** The content of a GBZ command or response */
export interface GbzLayout extends Laid<PayloadHead> {
  /** The last one lacks fields where the content could not be read to its end */
  readonly components: readonly ComponentLayout[];
}

/** Lays out the content of a GBZ command or response, from `at` to before `end`, as far as it is one. */
export function layOutGbz(octets: Uint8Array, at = 0, end = octets.length): LaidOut<GbzLayout> {
  const head = PAYLOAD_HEAD.read(octets, at, end);
  if (head.problem !== undefined) return head;
  const components: ComponentLayout[] = [];
  const all = { ...head.layout, components };
  let from = head.layout.numberOfComponents.end;
  while (components.length < head.layout.numberOfComponents.value) {
    const { layout, problem } = COMPONENT.read(octets, from, end);
    components.push(layout as ComponentLayout);
    if (problem !== undefined) return { layout: all, problem };
    from = layout.payload.end;
  }
  return from === end ? { layout: all } : { layout: all, problem: `${end - from} octets left over` };
}
