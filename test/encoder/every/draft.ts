/** What encoding a draft depends on beside its choices */
export interface Encoding {
  /** Makes a protected block of plaintext */
  readonly seal: (plaintext: Uint8Array) => Uint8Array;
  /** Position in the arrays around: entries of one draft differ by it */
  position: number;
}

/** Something of which one of several forms is taken */
export interface Choice {
  readonly count: number;
  /** The form in which nothing is said, where there is one */
  readonly nothing?: number;
  chosen: number;
}

/** Part of a payload whose shape is known and whose values are still to be chosen. */
export interface Draft {
  readonly choices: readonly Choice[];
  encode(encoding: Encoding): Uint8Array;
}

/** One form that a value may have; `position` makes entries of an array differ */
export type Form = (position: number) => Uint8Array;

/** A form that is made once for each position */
export function remembered(form: Form): Form {
  const made: Uint8Array[] = [];
  return (position) => {
    made[position] ??= form(position);
    return made[position];
  };
}

/** A value of which the first form is taken until another one is found to say more. */
export class ValueDraft implements Draft, Choice {
  chosen = 0;
  declare readonly nothing?: number;
  readonly choices: readonly Choice[] = [this];

  /** @param nothing the form in which nothing is said, where there is one */
  constructor(
    private readonly forms: readonly Form[],
    nothing?: number,
  ) {
    if (nothing !== undefined) this.nothing = nothing;
  }

  get count(): number {
    return this.forms.length;
  }

  encode({ position }: Encoding): Uint8Array {
    return this.forms[this.chosen](position);
  }
}

/** A part that is there or not. */
export class OptionalDraft implements Draft, Choice {
  readonly count = 2;
  readonly nothing = 1;
  chosen = 0;
  readonly choices: readonly Choice[];

  constructor(private readonly part: Draft) {
    this.choices = [this, ...part.choices];
  }

  encode(encoding: Encoding): Uint8Array {
    return this.chosen === 0 ? this.part.encode(encoding) : new Uint8Array(0);
  }
}

/** Parts, and what makes octets of theirs */
export const draftOf = (parts: readonly Draft[], encode: (parts: Uint8Array[], encoding: Encoding) => Uint8Array): Draft => ({
  choices: parts.flatMap((part) => part.choices),
  encode: (encoding) =>
    encode(
      parts.map((part) => part.encode(encoding)),
      encoding,
    ),
});

/** `count` entries of one draft, that differ by their position */
export const entriesOf = (entry: Draft, count: number, encode: (entries: Uint8Array[]) => Uint8Array): Draft => ({
  choices: entry.choices,
  encode(encoding) {
    const { position } = encoding;
    const entries: Uint8Array[] = [];
    for (let i = 0; i < count; i++) {
      encoding.position = position * 8 + i;
      entries.push(entry.encode(encoding));
    }
    encoding.position = position;
    return encode(entries);
  },
});

export const constant = (octets: Uint8Array): Draft => ({ choices: [], encode: () => octets });
