import { Parser } from 'binary-parser';
import { type LaidOut, LayoutReader, type Located, located, locatedOctets, wholeBuffer } from '../layout.js';
import { CHARACTER_STRING, FIXED_SIZE, LONG_CHARACTER_STRING, LONG_OCTET_STRING, OCTET_STRING } from './data-types.js';

/** What the payload of a command holds, in order: fields by name */
export interface CommandFields {
  readonly [name: string]: CommandField;
}

/** A ZCL type, or what depends on fields before it */
export type CommandField = number | RepeatedFields | ConditionalFields | TypedField;

/** Entries one after the other */
export interface RepeatedFields {
  /** The field that counts them, and what of its number does; none: up to the end */
  readonly count?: { readonly field: string; readonly of: (value: number) => number };
  readonly entry: CommandFields;
}

/** Fields that stand there only where a field before them has this number; their own name says nothing */
export interface ConditionalFields {
  readonly where: string;
  readonly is: number;
  readonly fields: CommandFields;
}

/** A value of the ZCL type that a field before it names */
export interface TypedField {
  readonly typeIn: string;
}

/** Entries up to the end of the command */
export const toTheEnd = (entry: CommandFields): RepeatedFields => ({ entry });

/** As many entries as a field before them says */
export const counted = (field: string, entry: CommandFields, of: (value: number) => number = (value) => value): RepeatedFields => ({
  count: { field, of },
  entry,
});

/** The fields of a command as they were read, each with its place: numbers, octets, strings without their length */
export interface CommandLayout {
  readonly [name: string]: Located<unknown> | readonly CommandLayout[];
}

/** The layout of one command of a cluster, or of a profile-wide one. */
export class CommandReader {
  readonly #reader: LayoutReader<CommandLayout>;

  constructor(
    readonly name: string,
    readonly fields: CommandFields,
  ) {
    this.#reader = new LayoutReader(parserOf(fields));
  }

  /** Lays out the payload from `at` to before `end`; octets may be left over */
  read(octets: Uint8Array, at = 0, end = octets.length): LaidOut<CommandLayout> {
    return this.#reader.read(octets, at, end);
  }
}

function parserOf(fields: CommandFields): Parser {
  const parser = new Parser();
  for (const [name, field] of Object.entries(fields)) {
    if (typeof field === 'number') parser.nest(name, ofType(field));
    else if ('entry' in field) addEntries(parser, name, field);
    else if ('where' in field) addWhere(parser, field);
    else addTyped(parser, name, field);
  }
  return parser;
}

/** The number in a field before; `this` is the part of the layout around it. The types of binary-parser leave out `this`. */
const numberIn = (field: string) =>
  function (this: CommandLayout): number {
    return (this[field] as Located<number>).value;
  };

function addEntries(parser: Parser, name: string, { count, entry }: RepeatedFields): void {
  const type = parserOf(entry);
  if (count === undefined) {
    parser.array(name, { type, readUntil: 'eof' });
    return;
  }
  const number = numberIn(count.field);
  parser.array(name, {
    type,
    length(this: CommandLayout) {
      return count.of(number.call(this));
    },
  });
}

function addWhere(parser: Parser, { where, is, fields }: ConditionalFields): void {
  const number = numberIn(where);
  parser.choice({
    tag(this: CommandLayout) {
      return Number(number.call(this) === is);
    },
    choices: { 0: new Parser(), 1: parserOf(fields) },
  });
}

function addTyped(parser: Parser, name: string, { typeIn }: TypedField): void {
  const choices: Record<number, Parser> = {};
  for (let type = 0; type < 256; type++) {
    if (FIXED_SIZE[type] >= 0 || STRINGS.has(type)) choices[type] = new Parser().nest(name, ofType(type));
  }
  parser.choice({ tag: numberIn(typeIn), choices });
}

/** Strings by whether their length has two octets */
const STRINGS: ReadonlyMap<number, boolean> = new Map([
  [OCTET_STRING, false],
  [CHARACTER_STRING, false],
  [LONG_OCTET_STRING, true],
  [LONG_CHARACTER_STRING, true],
]);

/** Whether a field of this type begins with a length, and of how many octets; 0 where it does not */
export const lengthOctets = (type: number): number => {
  const long = STRINGS.get(type);
  return long === undefined ? 0 : long ? 2 : 1;
};

/** A field of a ZCL type; what is no number of 1, 2 or 4 octets is read as octets */
function ofType(type: number): { type: Parser } {
  if (STRINGS.has(type)) return string(lengthOctets(type));
  switch (FIXED_SIZE[type]) {
    case 1:
      return located((p) => p.uint8('value'));
    case 2:
      return located((p) => p.uint16le('value'));
    case 4:
      return located((p) => p.uint32le('value'));
    default:
      return locatedOctets(FIXED_SIZE[type]);
  }
}

interface LaidString {
  length: number;
  octets: Uint8Array;
}

/** Where all bits of the length are set, the string is not available and no octets follow */
function string(octets: number): { type: Parser } {
  const notAvailable = octets === 2 ? 0xffff : 0xff;
  const length = octets === 2 ? new Parser().uint16le('length') : new Parser().uint8('length');
  const contents = wholeBuffer(function (this: LaidString) {
    return this.length === notAvailable ? 0 : this.length;
  });
  return located((p) =>
    p.nest('value', { type: length.buffer('octets', contents), formatter: (read: LaidString): Uint8Array => read.octets }),
  );
}
