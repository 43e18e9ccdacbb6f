import { crc32 } from 'node:zlib';
import { type DamagedPart, type InputPart, RECORD_LIMIT } from '../record.js';
import { RecordError } from '../record-error.js';
import { FIXED_LENGTH, headerLength, startsMember, TRAILER_LENGTH } from './gzip-header.js';
import { Inflation } from './inflation.js';
import { OctetQueue } from './octet-queue.js';

/** Octets given to the decompression at a time: even what is compressed a thousand times over stays small then */
const SLICE = 16 * 1024;
/** Octets of a header at most; the file name in it is short */
const HEADER_LIMIT = 128 * 1024;

/**
 * The chunks of an input as they are, or decompressed where it starts as gzip does. All that decompresses comes out; what doesn't, between
 * members or within one, is a damaged part (`INPUT_COMPRESSION`) behind which further members are read. Zeros behind a member pad it.
 */
export async function* decompressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<InputPart> {
  const queue = new OctetQueue(chunks);
  try {
    await queue.fill(2);
    if (queue.octets[0] === 0x1f && queue.octets[1] === 0x8b) yield* members(queue);
    else yield* queue.rest();
  } finally {
    await queue.close();
  }
}

async function* members(queue: OctetQueue): AsyncGenerator<InputPart> {
  while (await queue.fill(1)) {
    const length = await memberHeader(queue);
    if (length > 0) yield* member(queue, length);
    else yield* untilMember(queue, 'no gzip member starts here');
    await passPadding(queue);
  }
}

/** Length of the header of the member that starts at the front of the queue, 0 where none does */
async function memberHeader(queue: OctetQueue): Promise<number> {
  await queue.fill(FIXED_LENGTH);
  if (!startsMember(queue.octets, 0)) return 0;
  for (let most = 2 * FIXED_LENGTH; ; most *= 2) {
    const length = headerLength(queue.octets);
    if (length !== undefined) return length;
    if (most > HEADER_LIMIT || !(await queue.fill(most))) return 0;
  }
}

async function* member(queue: OctetQueue, header: number): AsyncGenerator<InputPart> {
  queue.take(header);
  const inflation = new Inflation();
  const given = new GivenSlices();
  let crc = 0;
  let length = 0;
  const counted = (octets: Uint8Array): Uint8Array => {
    crc = crc32(octets, crc);
    length += octets.length;
    return octets;
  };
  try {
    for (;;) {
      if (!(await queue.fill(1))) {
        yield damaged(new Uint8Array(0), 'it ends within a member');
        return;
      }
      const slice = queue.octets.subarray(0, SLICE);
      const before = inflation.taken;
      const state = await inflation.give(slice);
      for (const octets of inflation.output()) yield counted(octets);
      if (state === 'damaged') {
        const { output, sound } = await given.again(slice, length);
        for (const octets of output) yield octets;
        queue.take(sound);
        yield* untilMember(queue, inflation.problem);
        return;
      }
      given.add(slice);
      queue.take(state === 'ended' ? inflation.taken - before : slice.length);
      if (state === 'ended') break;
    }
  } finally {
    inflation.close();
  }
  yield* trailer(queue, crc, length);
}

async function* trailer(queue: OctetQueue, crc: number, length: number): AsyncGenerator<InputPart> {
  const isWhole = await queue.fill(TRAILER_LENGTH);
  const octets = Uint8Array.from(queue.take(TRAILER_LENGTH));
  if (!isWhole) {
    yield damaged(octets, 'it ends within a member');
    return;
  }
  const view = new DataView(octets.buffer);
  if (view.getUint32(0, true) !== crc) yield damaged(octets, 'the check of what came before fails (CRC-32)');
  else if (view.getUint32(4, true) !== length % 2 ** 32) yield damaged(octets, 'what came before is not of the length that it should have');
}

/** Slices of a member that were given to its inflation, as long as they are not too many: zlib keeps back what it inflated of a slice that is damaged */
class GivenSlices {
  #slices: Uint8Array[] = [];
  #length = 0;

  add(slice: Uint8Array): void {
    this.#length += slice.length;
    if (this.#length <= RECORD_LIMIT) this.#slices.push(Uint8Array.from(slice));
    else this.#slices = [];
  }

  /**
   * Inflates once more, the damaged slice octet by octet.
   * @param known octets of output that came out the first time
   * @returns those behind them, and how many octets of the damaged slice are sound
   */
  async again(damagedSlice: Uint8Array, known: number): Promise<{ output: Uint8Array[]; sound: number }> {
    if (this.#length > RECORD_LIMIT) return { output: [], sound: 0 };
    const inflation = new Inflation();
    const output: Uint8Array[] = [];
    let passed = 0;
    const keepNew = () => {
      for (const octets of inflation.output()) {
        const more = octets.subarray(Math.max(0, known - passed));
        passed += octets.length;
        if (more.length > 0) output.push(more);
      }
    };
    for (const slice of this.#slices) {
      await inflation.give(slice);
      keepNew();
    }
    let sound = 0;
    while (sound < damagedSlice.length && (await inflation.give(damagedSlice.subarray(sound, sound + 1))) === 'open') sound++;
    keepNew();
    inflation.close();
    return { output, sound };
  }
}

/** What stands before the next member, or the end, in parts as large as allowed */
async function* untilMember(queue: OctetQueue, problem: string): AsyncGenerator<DamagedPart> {
  let searched = 1;
  for (;;) {
    const hasMore = await queue.fill(searched + FIXED_LENGTH);
    const { octets } = queue;
    while (searched < octets.length) {
      const next = octets.indexOf(0x1f, searched);
      searched = next < 0 ? octets.length : next;
      const starts = next < 0 ? false : startsMember(octets, next);
      if (starts === true) {
        yield damaged(queue.take(next), problem);
        return;
      }
      if (starts === undefined && hasMore) break;
      searched++;
    }
    searched = Math.min(searched, octets.length);
    if (!hasMore || octets.length >= RECORD_LIMIT) {
      yield damaged(queue.take(searched), problem);
      if (!hasMore) return;
      searched = 1;
    }
  }
}

async function passPadding(queue: OctetQueue): Promise<void> {
  while (await queue.fill(1)) {
    const { octets } = queue;
    const next = octets.findIndex((octet) => octet !== 0);
    queue.take(next < 0 ? octets.length : next);
    if (next >= 0) return;
  }
}

function damaged(octets: Uint8Array, problem: string): DamagedPart {
  return {
    octets: Uint8Array.from(octets),
    error: new RecordError('INPUT_COMPRESSION', `the compressed input is damaged: ${problem}`, { context: 'gzip' }),
  };
}
