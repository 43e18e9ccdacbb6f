/**
 * What the codecs use of binary-parser. Its own types are hidden by its `exports`, and they bring the types of Node with them,
 * which the codecs do without.
 */
declare module 'binary-parser' {
  export interface Options {
    assert?: number | string | ((value: number | string) => boolean);
    formatter?: (value: never) => unknown;
  }

  export interface BufferOptions extends Options {
    length: number | ((layout: never) => number);
  }

  export interface ArrayOptions extends Options {
    type: Parser;
    length?: number | ((layout: never) => number);
    readUntil?: 'eof';
  }

  export interface ChoiceOptions {
    tag: string | ((layout: never) => number);
    choices: { [tag: number]: Parser };
    defaultChoice?: Parser;
  }

  export interface NestOptions extends Options {
    type: Parser;
  }

  export class Parser {
    uint8(name: string, options?: Options): this;
    uint16be(name: string, options?: Options): this;
    uint16le(name: string, options?: Options): this;
    uint32be(name: string, options?: Options): this;
    uint32le(name: string, options?: Options): this;
    uint64be(name: string, options?: Options): this;
    buffer(name: string, options: BufferOptions): this;
    array(name: string, options: ArrayOptions): this;
    choice(options: ChoiceOptions): this;
    nest(name: string, options: NestOptions): this;
    saveOffset(name: string, options?: Options): this;
    /** @param of called for each layout, which it has as `this` */
    create(of: (this: object) => void): this;
    parse(octets: Uint8Array): object;
  }
}
