import type { Properties } from '../delivered-message.js';

/** A message to publish, persistent and mandatory. Texts are cut where they are longer than AMQP has room for */
export interface Publication {
  readonly exchange: string;
  readonly routingKey: string;
  readonly body: Uint8Array;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly headers: Properties;
  readonly correlationId: string;
  readonly messageId: string;
  /** Seconds since 1970 */
  readonly timestamp: number;
  readonly type: string;
}

const METHOD = 1;
const HEADER = 2;
const BODY = 3;
const FRAME_END = 0xce;
/** Octets of a frame before its payload: type, channel, length */
const FRAME_START = 7;
/** Octets of a frame beside its payload */
const FRAME_OVERHEAD = FRAME_START + 1;
const BASIC = 60;
const PUBLISH = 40;
const ACKNOWLEDGE = 80;
const MANDATORY = 1;
const PERSISTENT = 2;
/** Bits that tell which properties are there, which follow in this order */
const CONTENT_TYPE = 0x8000;
const CONTENT_ENCODING = 0x4000;
const HEADERS_TO_TYPE = 0x2000 | 0x1000 | 0x0400 | 0x0080 | 0x0040 | 0x0020;
/** Octets of a short string at most */
const SHORTEST = 255;
/** Octets that method and header frame have without their texts and headers, and more; also more than an acknowledgement has */
const FIXED = 128;
/** Octets that are asked for at a time */
const CHUNK = 256 * 1024;

/**
 * Frames of AMQP 0-9-1 for messages that are published (`basic.publish`, content header and body) and for acknowledgements. The client makes
 * several buffers for each message that it publishes, and a call of the system.
 */
export class ChannelFrames {
  #octets: Buffer = Buffer.allocUnsafe(0);
  /** Where what was not taken starts */
  #start = 0;
  #at = 0;

  /**
   * @param channel its number in the connection
   * @param frameMax octets of a frame at most, as negotiated
   */
  constructor(
    private readonly channel: number,
    private readonly frameMax: number,
  ) {}

  publish(publication: Publication): void {
    const { body } = publication;
    const most = this.frameMax - FRAME_OVERHEAD;
    this.#reserve(FIXED + lengthOfTexts(publication) + body.length + FRAME_OVERHEAD * Math.ceil(body.length / most));
    this.#method(publication);
    this.#header(publication);
    for (let from = 0; from < body.length; from += most) this.#body(body.subarray(from, from + most));
  }

  /** @param withBefore whether all deliveries before it are meant too */
  acknowledge(deliveryTag: number, withBefore: boolean): void {
    this.#reserve(FIXED);
    const at = this.#startFrame(METHOD);
    this.#u16(BASIC);
    this.#u16(ACKNOWLEDGE);
    this.#u64(deliveryTag);
    this.#octets[this.#at++] = withBefore ? 1 : 0;
    this.#endFrame(at);
  }

  /** All frames that were added since the last call */
  take(): Buffer {
    const taken = this.#octets.subarray(this.#start, this.#at);
    this.#start = this.#at;
    return taken;
  }

  /** Makes room. What was taken is still to be sent, and stays as it is. */
  #reserve(length: number): void {
    if (this.#at + length <= this.#octets.length) return;
    const open = this.#octets.subarray(this.#start, this.#at);
    this.#octets = Buffer.allocUnsafeSlow(Math.max(CHUNK, 2 * open.length + length));
    this.#octets.set(open);
    this.#start = 0;
    this.#at = open.length;
  }

  #method({ exchange, routingKey }: Publication): void {
    const at = this.#startFrame(METHOD);
    this.#u16(BASIC);
    this.#u16(PUBLISH);
    this.#u16(0);
    this.#short(exchange);
    this.#short(routingKey);
    this.#octets[this.#at++] = MANDATORY;
    this.#endFrame(at);
  }

  #header({ body, contentType, contentEncoding, headers, correlationId, messageId, timestamp, type }: Publication): void {
    const at = this.#startFrame(HEADER);
    this.#u16(BASIC);
    this.#u16(0);
    this.#u64(body.length);
    this.#u16((contentType === undefined ? 0 : CONTENT_TYPE) | (contentEncoding === undefined ? 0 : CONTENT_ENCODING) | HEADERS_TO_TYPE);
    if (contentType !== undefined) this.#short(contentType);
    if (contentEncoding !== undefined) this.#short(contentEncoding);
    this.#table(headers);
    this.#octets[this.#at++] = PERSISTENT;
    this.#short(correlationId);
    this.#short(messageId);
    this.#u64(timestamp);
    this.#short(type);
    this.#endFrame(at);
  }

  #body(part: Uint8Array): void {
    const at = this.#startFrame(BODY);
    this.#octets.set(part, this.#at);
    this.#at += part.length;
    this.#endFrame(at);
  }

  #startFrame(type: number): number {
    this.#octets[this.#at] = type;
    this.#at++;
    this.#u16(this.channel);
    this.#at += 4;
    return this.#at;
  }

  /** @param at where its payload starts */
  #endFrame(at: number): void {
    this.#setLength(at);
    this.#octets[this.#at++] = FRAME_END;
  }

  #table(headers: Properties): void {
    this.#at += 4;
    const at = this.#at;
    for (const name in headers) {
      this.#short(name);
      this.#value(headers[name] as string | number | boolean);
    }
    this.#setLength(at);
  }

  #value(value: string | number | boolean): void {
    const octets = this.#octets;
    if (typeof value === 'string') {
      octets[this.#at] = 0x53; // S
      this.#at += 5;
      const at = this.#at;
      this.#text(value);
      this.#setLength(at);
    } else if (typeof value === 'boolean') {
      octets[this.#at++] = 0x74; // t
      octets[this.#at++] = value ? 1 : 0;
    } else {
      octets[this.#at++] = 0x6c; // l
      this.#u64(value);
    }
  }

  /** Puts the number of octets since then before them */
  #setLength(at: number): void {
    this.#octets.writeUInt32BE(this.#at - at, at - 4);
  }

  #short(text: string): void {
    const at = ++this.#at;
    this.#text(text);
    let length = this.#at - at;
    if (length > SHORTEST) {
      // not in the middle of a character
      for (length = SHORTEST; ((this.#octets[at + length] as number) & 0xc0) === 0x80; length--);
      this.#at = at + length;
    }
    this.#octets[at - 1] = length;
  }

  #text(text: string): void {
    const octets = this.#octets;
    let at = this.#at;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) {
        this.#at += octets.write(text, this.#at, 'utf8');
        return;
      }
      octets[at++] = code;
    }
    this.#at = at;
  }

  #u16(value: number): void {
    this.#octets[this.#at++] = value >> 8;
    this.#octets[this.#at++] = value;
  }

  #u64(value: number): void {
    this.#octets.writeUInt32BE(Math.floor(value / 2 ** 32), this.#at);
    this.#octets.writeUInt32BE(value % 2 ** 32, this.#at + 4);
    this.#at += 8;
  }
}

/** Octets that all texts of a message take in UTF-8, at most */
function lengthOfTexts({ exchange, routingKey, contentType = '', contentEncoding = '', headers, ...ids }: Publication): number {
  let length = exchange.length + routingKey.length + contentType.length + contentEncoding.length;
  length += ids.correlationId.length + ids.messageId.length + ids.type.length;
  for (const name in headers) {
    const value = headers[name];
    length += name.length + 4 + (typeof value === 'string' ? value.length : 3);
  }
  return 3 * length;
}
