import { Attributes, Tag, type Writer } from '../writer/writer.js';

const GBCS_DATA = new Tag('GBCSData');

/** Type of the fragments of a message by its protocol: plain octets and protected blocks */
export interface FragmentTypes {
  readonly plain: 'gbcs' | 'zigbeePlain';
  readonly encrypted: 'dlms' | 'zigbeeCiphered';
}

export const DLMS_FRAGMENTS: FragmentTypes = { plain: 'gbcs', encrypted: 'dlms' };
export const GBZ_FRAGMENTS: FragmentTypes = { plain: 'zigbeePlain', encrypted: 'zigbeeCiphered' };

/**
 * The message as GBCSData fragments, whose contents in order of `sequence` are its octets from the first to the last.
 * @param blocks first octet and octet after the last of each protected block, pair by pair
 */
export function writeFragments(
  writer: Writer,
  octets: Uint8Array,
  at: number,
  end: number,
  blocks: readonly number[],
  types: FragmentTypes,
): void {
  let sequence = 0;
  let plain = 0;
  let encrypted = 0;
  let from = at;
  const fragment = (to: number, format: 'plain' | 'encrypted') => {
    const isPlain = format === 'plain';
    const attributes = new Attributes({
      format,
      sequence: String(sequence++),
      name: isPlain ? `Message part ${++plain}` : `Protected data ${++encrypted}`,
      type: isPlain ? types.plain : types.encrypted,
    });
    writer.element(GBCS_DATA, Buffer.from(octets.buffer, octets.byteOffset + from, to - from).toString('base64'), attributes);
    from = to;
  };
  for (let i = 0; i < blocks.length; i += 2) {
    if (blocks[i] > from) fragment(blocks[i], 'plain');
    fragment(blocks[i + 1], 'encrypted');
  }
  if (end > from) fragment(end, 'plain');
}
