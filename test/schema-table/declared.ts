/** What one or several versions of the schema declare, before it is written as a table */
export interface Declarations {
  readonly root: DeclaredElement;
  /** Types with a name of their own, and the built-in ones that the schema uses */
  readonly types: ReadonlyMap<string, DeclaredType>;
}

/** A type by its name, or as declared in place */
export type TypeReference = string | DeclaredType;

export type DeclaredType = DeclaredTextType | DeclaredElementType;

/** Present since a version of the schema; always, where it says nothing */
interface Since {
  readonly since?: string;
}

export interface DeclaredWord extends Since {
  readonly name: string;
}

export interface DeclaredTextType {
  readonly kind: 'text';
  /** Built-in type without a range of its own */
  readonly base: string;
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly totalDigits?: string;
  readonly minLength?: string;
  readonly maxLength?: string;
  readonly pattern?: string;
  readonly words: readonly DeclaredWord[];
}

export interface DeclaredAttribute extends Since {
  readonly name: string;
  readonly required: boolean;
  readonly type: TypeReference;
  readonly default?: string;
}

export interface DeclaredElementType {
  readonly kind: 'element';
  readonly text?: TypeReference;
  readonly attributes: readonly DeclaredAttribute[];
  /** The children; no members where there are none */
  readonly model: DeclaredGroup;
}

export type DeclaredParticle = DeclaredElement | DeclaredGroup;

interface Occurrence {
  readonly minOccurs: number;
  /** `Infinity` for `unbounded` */
  readonly maxOccurs: number;
}

export interface DeclaredElement extends Occurrence, Since {
  readonly kind: 'element';
  readonly name: string;
  readonly type: TypeReference;
  readonly default?: string;
}

export interface DeclaredGroup extends Occurrence, Since {
  readonly kind: 'sequence' | 'choice';
  readonly members: readonly DeclaredParticle[];
}
