import { leaf, Part } from './parts.js';

const NONE = new Uint8Array(0);
/** Octets of the contents by DLMS tag */
const SIZES: Readonly<Record<number, number>> = {
  0: 0,
  3: 1,
  5: 4,
  6: 4,
  13: 1,
  15: 1,
  16: 2,
  17: 1,
  18: 2,
  20: 8,
  21: 8,
  22: 1,
  23: 4,
  24: 8,
  25: 12,
  26: 5,
  27: 4,
  255: 0,
};

/** Takes a payload apart as far as it is what it should be; what is not stays in one piece. */
export class PartReader {
  #at = 0;

  constructor(private readonly octets: Uint8Array) {}

  /** An access response or data notification, the components of GBZ, an element of DER, or one of DLMS data (a decrypted plaintext) */
  payload(): Part {
    switch (this.octets[0]) {
      case 0xda:
        return this.#whole(() => this.#accessResponse());
      case 0x0f:
        return this.#whole(() => [this.#take(6 + this.octets[5]), this.#data()]);
      case 0x01:
        if (this.octets[1] === 0x09) return this.#whole(() => this.#components());
        break;
      case 0x30:
      case 0x04:
        return this.#whole(() => [this.#element()]);
    }
    return this.#whole(() => [this.#data()]);
  }

  /** All parts that could be read, then what is left */
  #whole(read: () => Part[]): Part {
    const { octets } = this;
    let parts: Part[] = [];
    try {
      parts = read();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#at = 0;
    }
    if (this.#at < octets.length) parts.push(leaf(octets.subarray(this.#at)));
    return new Part(NONE, 'none', parts);
  }

  #accessResponse(): Part[] {
    const head = this.#take(6 + this.octets[5]);
    const specifications = this.#take(1);
    const data = new Part(
      NONE,
      'count',
      this.#times(this.#length(), () => this.#data()),
    );
    const results = new Part(
      NONE,
      'count',
      this.#times(this.#length(), () => this.#take(2)),
    );
    return [head, specifications, data, results];
  }

  #data(): Part {
    const tag = this.#octet();
    const lead = Uint8Array.of(tag);
    if (tag === 1 || tag === 2)
      return new Part(
        lead,
        'count',
        this.#times(this.#length(), () => this.#data()),
      );
    if (tag === 19) {
      const description = this.#description();
      return new Part(lead, 'none', [description, new Part(NONE, 'length', [this.#take(this.#length())])]);
    }
    if (tag === 9 || tag === 10 || tag === 12) return new Part(lead, 'length', [this.#take(this.#length())]);
    if (tag === 4) {
      const from = this.#at;
      this.#at += (this.#length() + 7) >> 3;
      return new Part(lead, 'none', [leaf(this.#from(from))]);
    }
    const size = SIZES[tag];
    if (size === undefined) throw new RangeError(`tag ${tag}`);
    return new Part(lead, 'none', [this.#take(size)]);
  }

  #description(): Part {
    const tag = this.#octet();
    if (tag === 2)
      return new Part(
        Uint8Array.of(tag),
        'count',
        this.#times(this.#length(), () => this.#description()),
      );
    if (tag === 1) return new Part(Uint8Array.of(tag), 'none', [this.#take(2), this.#description()]);
    return leaf(Uint8Array.of(tag));
  }

  #components(): Part[] {
    const profile = this.#take(2).lead;
    return [
      new Part(
        profile,
        'count8',
        this.#times(this.#octet(), () => this.#component()),
      ),
    ];
  }

  /** Extended header, and in it the ZCL frame: its head, then records, or octets of a command */
  #component(): Part {
    const lead = this.#take(3).lead;
    const end = this.#number16() + this.#at;
    const encrypted = (lead[0] & 2) !== 0;
    const head = this.#take((encrypted ? 2 : 0) + (lead[0] & 0x10 ? 4 : 0) + 3);
    const isRead = (head.lead[head.lead.length - 3] & 1) === 0 && head.lead[head.lead.length - 1] === 1;
    const contents = isRead && !encrypted ? this.#records(end) : [this.#take(end - this.#at)];
    return new Part(lead, 'length16', [head, ...contents]);
  }

  /** Records of a Read Attributes Response, as far as their types have a fixed size that is small */
  #records(end: number): Part[] {
    const records: Part[] = [];
    while (this.#at < end) {
      const from = this.#at;
      const status = this.octets[from + 2];
      const type = this.octets[from + 3];
      const size =
        type >= 0x08 && type < 0x30
          ? (type & 7) + 1
          : type === 0x31
            ? 2
            : type === 0xe2 || type === 0xe1
              ? 4
              : type === 0x41 || type === 0x42
                ? 1 + this.octets[from + 4]
                : 1;
      this.#at = Math.min(end, from + (status === 0 ? 4 + size : 3));
      records.push(leaf(this.#from(from)));
    }
    return records;
  }

  #element(): Part {
    const tag = this.#octet();
    const length = this.#length();
    const end = this.#at + length;
    if (end > this.octets.length) throw new RangeError('length');
    if ((tag & 0x20) === 0) return new Part(Uint8Array.of(tag), 'length', [this.#take(length)]);
    const elements: Part[] = [];
    while (this.#at < end) elements.push(this.#element());
    return new Part(Uint8Array.of(tag), 'length', elements);
  }

  #times(count: number, read: () => Part): Part[] {
    const parts: Part[] = [];
    for (let i = 0; i < count; i++) parts.push(read());
    return parts;
  }

  #octet(): number {
    if (this.#at >= this.octets.length) throw new RangeError('end');
    return this.octets[this.#at++];
  }

  #number16(): number {
    return this.#octet() * 256 + this.#octet();
  }

  #length(): number {
    const first = this.#octet();
    if (first < 0x80) return first;
    let length = 0;
    for (let i = 0; i < (first & 0x7f); i++) length = length * 256 + this.#octet();
    return length;
  }

  #from(at: number): Uint8Array {
    return this.octets.subarray(at, this.#at);
  }

  #take(count: number): Part {
    const from = this.#at;
    if (!(count >= 0) || from + count > this.octets.length) throw new RangeError('end');
    this.#at += count;
    return leaf(this.octets.subarray(from, this.#at));
  }
}
