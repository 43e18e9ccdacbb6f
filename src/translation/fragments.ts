import { base64Text } from '../../codecs/base64.js';
import type { Envelope } from '../../codecs/envelope/envelope.js';
import { numberAt } from '../../codecs/number-at.js';
import { AUTHENTICATION_TAG, SECURITY_HEADER } from '../../codecs/payload-cursor.js';
import { attributeNameOf } from '../writer/attribute-name.js';
import { tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';
import type { CurrentMessage } from './current-message.js';
import type { Fragment } from './translation.js';

const GBCS_DATA = tagOf('GBCSData');
const FORMAT = attributeNameOf('format');
const SEQUENCE = attributeNameOf('sequence');
const NAME = attributeNameOf('name');
const TYPE = attributeNameOf('type');

/** Type of the fragments of a message by its protocol: plain octets and protected blocks */
export interface FragmentTypes {
  readonly plain: 'gbcs' | 'zigbeePlain';
  readonly encrypted: 'dlms' | 'zigbeeCiphered';
}

export const DLMS_FRAGMENTS: FragmentTypes = { plain: 'gbcs', encrypted: 'dlms' };
export const GBZ_FRAGMENTS: FragmentTypes = { plain: 'zigbeePlain', encrypted: 'zigbeeCiphered' };

/** How protected blocks are given: as they came, or what stands in them */
type ProtectedPart = (from: number, to: number) => Pick<Fragment, 'format' | 'contents'>;

/**
 * The parts of a message, whose contents in order of `sequence` are its octets from the first to the last.
 * @param blocks first octet and octet after the last of each protected block, pair by pair
 */
export function fragmentsOf(
  { octets, at, end }: Pick<Envelope, 'octets' | 'at' | 'end'>,
  blocks: readonly number[],
  types: FragmentTypes,
  protectedPart: ProtectedPart = (from, to) => ({ format: 'encrypted', contents: octets.subarray(from, to) }),
): Fragment[] {
  const fragments: Fragment[] = [];
  let plain = 0;
  let from = at;
  const cutPlain = (to: number) => {
    if (to > from)
      fragments.push({
        format: 'plain',
        sequence: fragments.length,
        name: `Message part ${++plain}`,
        type: types.plain,
        contents: octets.subarray(from, to),
      });
    from = to;
  };
  for (let i = 0; i < blocks.length; i += 2) {
    const blockAt = numberAt(blocks, i);
    cutPlain(blockAt);
    from = numberAt(blocks, i + 1);
    const { format, contents } = protectedPart(blockAt, from);
    fragments.push({ format, sequence: fragments.length, name: `Protected data ${i / 2 + 1}`, type: types.encrypted, contents });
  }
  cutPlain(end);
  return fragments;
}

/** The parts of the message at hand, whose protected blocks are all open: as in a second pass, these stand as plaintext without header and tag */
export function openedFragmentsOf({ envelope, cursor, octets }: CurrentMessage, types: FragmentTypes): Fragment[] {
  return fragmentsOf(envelope, cursor.blocks, types, (from, to) => ({
    format: 'plain',
    contents: octets.subarray(from + SECURITY_HEADER, to - AUTHENTICATION_TAG),
  }));
}

/** GBCSData elements, their contents in base64 */
export function writeFragments(writer: Writer, fragments: readonly Fragment[]): void {
  for (const { format, sequence, name, type, contents } of fragments) {
    writer.open(GBCS_DATA);
    writer.attribute(FORMAT, format);
    writer.attribute(SEQUENCE, String(sequence));
    writer.attribute(NAME, name);
    writer.attribute(TYPE, type);
    if (typeof contents === 'string') writer.characters(contents);
    else writer.digits(base64Text(contents));
    writer.close(GBCS_DATA);
  }
}
