import { Primitive } from '../../../codecs/der/primitives.js';
import { SequenceOf } from '../../../codecs/der/sequence-of.js';
import type { DerShape } from '../../../codecs/der/shape.js';
import { Choice, Sequence } from '../../../codecs/der/shapes.js';
import * as tags from '../../../codecs/der/tags.js';
import * as der from '../der.js';
import { hex } from '../octets.js';
import {
  type Choice as Chosen,
  constant,
  type Draft,
  draftOf,
  type Encoding,
  entriesOf,
  type Form,
  OptionalDraft,
  ValueDraft,
} from './draft.js';

const ENTRIES = 2;

const fixed = (octets: readonly Uint8Array[]): readonly Form[] => octets.map((form) => () => form);

/** Forms by the number of the universal type, those that most elements have first */
const FORMS: Readonly<Record<number, readonly Form[]>> = {
  [tags.INTEGER]: [
    (position) => der.integer(position),
    ...fixed([1, 2, 3, 4, 5, 6, 7, 8, 10, 100, 0x8f66, 0x8f89, 0x8f8b].map((value) => der.integer(value))),
  ],
  [tags.ENUMERATED]: fixed([0, 1, 2, 3].map((value) => der.enumerated(value))),
  [tags.OCTET_STRING]: fixed(
    [8, 4, 1, 2, 6, 12, 16, 20, 32].map((octets) => der.octetString(Uint8Array.from({ length: octets }, (_, i) => i + 1))),
  ),
  [tags.BIT_STRING]: fixed([der.bitString(hex('08'), 3), der.bitString(hex('80'), 7), der.bitString(hex('00'))]),
  [tags.NULL]: fixed([der.nullValue()]),
  [tags.BOOLEAN]: fixed([der.boolean(true)]),
  [tags.GENERALIZED_TIME]: fixed([der.generalizedTime('20231114000000Z')]),
};

/** One of several elements */
class AlternativesDraft implements Draft, Chosen {
  chosen = 0;
  readonly choices: readonly Chosen[];

  constructor(private readonly alternatives: readonly Draft[]) {
    this.choices = [this, ...alternatives.flatMap(({ choices }) => choices)];
  }

  get count(): number {
    return this.alternatives.length;
  }

  encode(encoding: Encoding): Uint8Array {
    return this.alternatives[this.chosen].encode(encoding);
  }
}

/** An element of the shape. @param failed whether response codes say that something failed */
export function derDraft(shape: DerShape, failed = false): Draft {
  const draft = elementDraft(shape, failed);
  return shape.required ? draft : new OptionalDraft(draft);
}

/** Whether an element has a response code somewhere */
export function saysWhether(shape: DerShape): boolean {
  if (shape instanceof Sequence) return shape.members.some(saysWhether);
  if (shape instanceof SequenceOf) return saysWhether(shape.each);
  if (shape instanceof Choice) return shape.alternatives.some(saysWhether);
  return shape instanceof Primitive && shape.responseCode;
}

function elementDraft(shape: DerShape, failed: boolean): Draft {
  const inner = (element: DerShape): Draft => derDraft(element, failed);
  if (shape instanceof Sequence) return draftOf(shape.members.map(inner), (members) => der.sequence(members));
  if (shape instanceof SequenceOf) return entriesOf(inner(shape.each), ENTRIES, (entries) => der.sequence(entries));
  if (shape instanceof Choice) {
    const failing = failed ? shape.alternatives.filter(saysWhether) : [];
    return new AlternativesDraft((failing.length > 0 ? failing : shape.alternatives).map(inner));
  }
  if (shape instanceof Primitive) {
    const forms = FORMS[shape.type];
    if (forms === undefined) throw new Error(`no form of the universal type ${shape.type}`);
    const code = failed ? 1 : 0;
    if (shape.responseCode) return constant(shape.type === tags.INTEGER ? der.integer(code) : der.enumerated(code));
    return new ValueDraft(forms);
  }
  // an element taken as it is: a certificate, which nothing reads
  return constant(der.sequence([der.integer(1)]));
}
