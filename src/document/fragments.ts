import type { Fragment } from '../translation.js';
import { tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';

const GBCS_DATA = tagOf('GBCSData');

/** Type of the fragments of a message by its protocol: plain octets and protected blocks */
export interface FragmentTypes {
  readonly plain: 'gbcs' | 'zigbeePlain';
  readonly encrypted: 'dlms' | 'zigbeeCiphered';
}

export const DLMS_FRAGMENTS: FragmentTypes = { plain: 'gbcs', encrypted: 'dlms' };
export const GBZ_FRAGMENTS: FragmentTypes = { plain: 'zigbeePlain', encrypted: 'zigbeeCiphered' };

/**
 * The parts of a message, whose contents in order of `sequence` are its octets from the first to the last.
 * @param blocks first octet and octet after the last of each protected block, pair by pair
 */
export function fragmentsOf(octets: Uint8Array, at: number, end: number, blocks: readonly number[], types: FragmentTypes): Fragment[] {
  const fragments: Fragment[] = [];
  let plain = 0;
  let encrypted = 0;
  let from = at;
  const cut = (to: number, format: Fragment['format']) => {
    const isPlain = format === 'plain';
    fragments.push({
      format,
      sequence: fragments.length,
      name: isPlain ? `Message part ${++plain}` : `Protected data ${++encrypted}`,
      type: isPlain ? types.plain : types.encrypted,
      contents: octets.subarray(from, to),
    });
    from = to;
  };
  for (let i = 0; i < blocks.length; i += 2) {
    if (blocks[i] > from) cut(blocks[i], 'plain');
    cut(blocks[i + 1], 'encrypted');
  }
  if (end > from) cut(end, 'plain');
  return fragments;
}

/** GBCSData elements, their contents in base64 */
export function writeFragments(writer: Writer, fragments: readonly Fragment[]): void {
  for (const { format, sequence, name, type, contents } of fragments) {
    const octets = contents as Uint8Array;
    writer.open(GBCS_DATA);
    writer.attribute('format', format);
    writer.attribute('sequence', String(sequence));
    writer.attribute('name', name);
    writer.attribute('type', type);
    writer.characters(Buffer.from(octets.buffer, octets.byteOffset, octets.length).toString('base64'));
    writer.close(GBCS_DATA);
  }
}
