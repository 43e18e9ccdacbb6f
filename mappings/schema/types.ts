/** Built-in types of XML Schema that a text may be of; a whole-number type is `integer` with a range */
export const TEXT_BASES = [
  'integer',
  'decimal',
  'dateTime',
  'time',
  'date',
  'boolean',
  'string',
  'token',
  'hexBinary',
  'base64Binary',
] as const;

/** Built-in type of XML Schema that a text is derived from */
export type TextBase = (typeof TEXT_BASES)[number];

/** What the text of an element or attribute may be */
export interface TextType {
  /** Name in the schema (`EUI`, `unsignedInt`); of a type without one, the element or attribute that it is for: `Year.SpecifiedYear` */
  readonly name: string;
  readonly base: TextBase;
  /** First and last number, of integers; none where it is undefined */
  readonly minInclusive?: bigint;
  readonly maxInclusive?: bigint;
  /** Most digits of a number, leading zeros not counted */
  readonly totalDigits?: number;
  /** Characters of a text */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expression for the whole text */
  readonly pattern?: string;
  /** The words allowed, in the order of the schema; any text where it is undefined */
  readonly words?: readonly string[];
}

/** An attribute of an element */
export interface SchemaAttribute {
  readonly name: string;
  readonly required: boolean;
  readonly type: TextType;
  readonly default?: string;
}

/** How often something stands: `maxOccurs` is `Infinity` where the schema says `unbounded` */
export interface Occurrence {
  readonly minOccurs: number;
  readonly maxOccurs: number;
}

/** An element where it is declared */
export interface ElementParticle extends Occurrence {
  readonly kind: 'element';
  readonly name: string;
  readonly type: ElementType;
  /** What an empty element stands for */
  readonly default?: string;
}

/** Members in their order, or one of them */
export interface GroupParticle extends Occurrence {
  readonly kind: 'sequence' | 'choice';
  readonly members: readonly Particle[];
}

/** What stands at one place of a content model */
export type Particle = ElementParticle | GroupParticle;

/** One choice that an element stands in, and which of its alternatives the element belongs to (from 0) */
export interface ChoicePlace {
  /** Number that no other choice among the children of that parent has, from 1 */
  readonly choice: number;
  readonly alternative: number;
}

/** An element among the children of its parent */
export interface SchemaElement extends Occurrence {
  readonly name: string;
  readonly type: ElementType;
  /** What an empty element stands for */
  readonly default?: string;
  /** Choices between the parent and this element, outermost first; empty where it stands in none */
  readonly choices: readonly ChoicePlace[];
  /** True where a valid parent may go without it: `minOccurs` of 0, or an alternative of a choice */
  readonly optional: boolean;
}

/** What an element may have: attributes, and a text, or children, or nothing. One object for all elements of the type. */
export interface ElementType {
  /** Name in the schema (`HeaderType`, `integer`); of a type without one, the element that it is for: `ReadNetworkDataRsp.Gas` */
  readonly name: string;
  readonly attributes: readonly SchemaAttribute[];
  /** Type of the text; undefined where there are children or nothing */
  readonly text: TextType | undefined;
  /** How the children stand; undefined where there are none */
  readonly model: GroupParticle | undefined;
  /** The children in the order of the schema; occurrences are multiplied by those of the groups around them */
  readonly children: readonly SchemaElement[];
}
