import { children } from './children.js';
import {
  type ElementType,
  type GroupParticle,
  type Occurrence,
  type Particle,
  type SchemaAttribute,
  TEXT_BASES,
  type TextBase,
  type TextType,
} from './types.js';

/*
 * The notation of the table, one type a line, its name first.
 *
 * Element types: `=T` the text, `@name:T` an attribute (`!`: required), then the children: `Name:T`, side by side in their
 * order, `(a|b)` one of them, `(a b)` together; `?`, `*`, `+` and `{0,12}` behind them for how often. Without `:T` the type has
 * the name of the element; `:.` is a type without a name of its own, called after the type and the element or attribute:
 * `HeaderType.Timestamp`. `=word` behind the type is the default.
 *
 * Text types: the base, `[first..last]` range, `#n` digits, `<least..most>` length, `/` and a pattern, `"` and words between bars.
 *
 * `^5.1` behind a name, an occurrence or a word: there since that version.
 */

/** Types of one version of the schema. Each is read when it is asked for, once. */
export class SchemaTypes {
  readonly #texts = new Map<string, TextType>();
  readonly #elements = new Map<string, ElementType>();
  readonly #textLines: ReadonlyMap<string, string>;
  readonly #elementLines: ReadonlyMap<string, string>;

  /** @param has whether what came with a version of the schema is there */
  constructor(
    textTypes: string,
    elementTypes: string,
    readonly has: (since: string) => boolean,
  ) {
    this.#textLines = linesByName(textTypes);
    this.#elementLines = linesByName(elementTypes);
  }

  /** @throws Error for a type that neither the table nor XML Schema has */
  text(name: string): TextType {
    let type = this.#texts.get(name);
    if (type === undefined) {
      const line = this.#textLines.get(name);
      type = line === undefined ? { name, base: baseOf(name) } : readTextType(name, line, this.has);
      this.#texts.set(name, type);
    }
    return type;
  }

  /** The type of an element; one that is not among the types of elements has a text and nothing else */
  element(name: string): ElementType {
    let type = this.#elements.get(name);
    if (type === undefined) {
      const line = this.#elementLines.get(name);
      type =
        line === undefined
          ? { name, attributes: [], text: this.text(name), model: undefined, children: [] }
          : new ElementLine(name, line, this).read();
      this.#elements.set(name, type);
    }
    return type;
  }
}

/** What follows the name in each line */
function linesByName(table: string): Map<string, string> {
  return new Map(
    table.split('\n').map((line) => {
      const end = line.indexOf(' ');
      return end < 0 ? [line, ''] : [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}

const TEXT_TYPE = /^(\w+)(?: \[(-?\d*)\.\.(-?\d*)\])?(?: #(\d+))?(?: <(\d*)\.\.(\d*)>)?(?: \/(.*))?(?: "(.*))?$/;

function readTextType(name: string, line: string, has: (since: string) => boolean): TextType {
  const parts = TEXT_TYPE.exec(line);
  if (parts === null) throw new Error(`the table of the schema has no text type like this: ${line}`);
  const [, base, first, last, digits, least, most, pattern, words] = parts;
  return {
    name,
    base: baseOf(base ?? ''),
    ...(first ? { minInclusive: BigInt(first) } : {}),
    ...(last ? { maxInclusive: BigInt(last) } : {}),
    ...(digits === undefined ? {} : { totalDigits: Number(digits) }),
    ...(least ? { minLength: Number(least) } : {}),
    ...(most ? { maxLength: Number(most) } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(words === undefined ? {} : { words: wordsThere(words, has) }),
  };
}

function baseOf(name: string): TextBase {
  const base = TEXT_BASES.find((known) => known === name);
  if (base === undefined) throw new Error(`the table of the schema has no type ${name}`);
  return base;
}

function wordsThere(words: string, has: (since: string) => boolean): string[] {
  return words
    .split('|')
    .map((word) => word.split('^'))
    .filter(([, since]) => since === undefined || has(since))
    .map(([word]) => word as string);
}

const TEXT = /=([\w.-]+) ?/y;
const ATTRIBUTE = /@([\w-]+)(!?)(?:\^([\d.]+))?:([\w.-]+)(?:=([^ ]+))? ?/y;
const ELEMENT = /([\w-]+)([?*+]|\{\d+,\d*\})?(?:\^([\d.]+))?(?::([\w.-]+))?(?:=([^ ()|]+))?/y;
const AFTER_GROUP = /\)([?*+]|\{\d+,\d*\})?(?:\^([\d.]+))?/y;

/** Reads the line of one element type. */
class ElementLine {
  #at = 0;

  constructor(
    readonly name: string,
    readonly line: string,
    readonly types: SchemaTypes,
  ) {}

  read(): ElementType {
    const text = this.#take(TEXT);
    const attributes = this.#attributes();
    const { members } = this.#members();
    if (this.#at < this.line.length) this.#wrong();
    const [only] = members;
    const model =
      members.length === 1 && only !== undefined && only.kind !== 'element' && isOnce(only)
        ? only
        : group('sequence', members, { minOccurs: 1, maxOccurs: 1 });
    return {
      name: this.name,
      attributes,
      text: text === undefined ? undefined : this.types.text(this.#typeName(text[1] as string, 'text')),
      model: members.length === 0 ? undefined : model,
      children: members.length === 0 ? [] : children(model),
    };
  }

  #attributes(): SchemaAttribute[] {
    const attributes: SchemaAttribute[] = [];
    for (let found = this.#take(ATTRIBUTE); found !== undefined; found = this.#take(ATTRIBUTE)) {
      const [, name = '', required, since, type = '', byDefault] = found;
      if (since !== undefined && !this.types.has(since)) continue;
      attributes.push({
        name,
        required: required === '!',
        type: this.types.text(this.#typeName(type, name)),
        ...(byDefault === undefined ? {} : { default: byDefault }),
      });
    }
    return attributes;
  }

  /** What stands up to the end of a group or of the line */
  #members(): Pick<GroupParticle, 'kind' | 'members'> {
    const alternatives: (readonly Particle[])[] = [];
    let members: Particle[] = [];
    while (this.#at < this.line.length && this.line[this.#at] !== ')') {
      if (this.line[this.#at] === '|') {
        alternatives.push(members);
        members = [];
        this.#at++;
      } else if (this.line[this.#at] === ' ') this.#at++;
      else members.push(...this.#particle());
    }
    if (alternatives.length === 0) return { kind: 'sequence', members };
    return { kind: 'choice', members: [...alternatives, members].flatMap(alternative) };
  }

  /** The particle that stands here; none where this version does not have it */
  #particle(): Particle[] {
    if (this.line[this.#at] !== '(') return this.#element();
    this.#at++;
    const { kind, members } = this.#members();
    const [, occurs, since] = this.#take(AFTER_GROUP) ?? this.#wrong();
    return members.length === 0 || !this.#isThere(since) ? [] : [group(kind, members, occurrence(occurs))];
  }

  #element(): Particle[] {
    const [, name = '', occurs, since, type = name, byDefault] = this.#take(ELEMENT) ?? this.#wrong();
    if (!this.#isThere(since)) return [];
    const { types } = this;
    const typeName = this.#typeName(type, name);
    return [
      {
        kind: 'element',
        name,
        ...occurrence(occurs),
        // read when it is asked for: a response has no need of the types of the others
        get type() {
          return types.element(typeName);
        },
        ...(byDefault === undefined ? {} : { default: byDefault }),
      },
    ];
  }

  #isThere(since: string | undefined): boolean {
    return since === undefined || this.types.has(since);
  }

  #typeName(written: string, member: string): string {
    return written === '.' ? `${this.name}.${member}` : written;
  }

  #take(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.#at;
    const found = form.exec(this.line) ?? undefined;
    if (found !== undefined) this.#at = form.lastIndex;
    return found;
  }

  #wrong(): never {
    throw new Error(`the table of the schema can't be read at ${JSON.stringify(this.line.slice(this.#at, this.#at + 40))} of ${this.name}`);
  }
}

const group = (kind: GroupParticle['kind'], members: readonly Particle[], occurs: Occurrence): GroupParticle => ({
  kind,
  members,
  ...occurs,
});

/** One of the alternatives of a choice; none where this version has nothing of it */
const alternative = (members: readonly Particle[]): readonly Particle[] =>
  members.length < 2 ? members : [group('sequence', members, { minOccurs: 1, maxOccurs: 1 })];

const isOnce = ({ minOccurs, maxOccurs }: Occurrence): boolean => minOccurs === 1 && maxOccurs === 1;

function occurrence(written: string | undefined): Occurrence {
  switch (written) {
    case undefined:
      return { minOccurs: 1, maxOccurs: 1 };
    case '?':
      return { minOccurs: 0, maxOccurs: 1 };
    case '*':
      return { minOccurs: 0, maxOccurs: Number.POSITIVE_INFINITY };
    case '+':
      return { minOccurs: 1, maxOccurs: Number.POSITIVE_INFINITY };
    default: {
      const [least, most] = written.slice(1, -1).split(',');
      return { minOccurs: Number(least), maxOccurs: most === '' ? Number.POSITIVE_INFINITY : Number(most) };
    }
  }
}
