import type {
  Declarations,
  DeclaredAttribute,
  DeclaredElement,
  DeclaredElementType,
  DeclaredGroup,
  DeclaredParticle,
  DeclaredTextType,
  TypeReference,
} from './declared.js';

/** The lines of the table, in the notation that `mappings/schema/read-table.ts` reads */
export interface TableLines {
  readonly elementTypes: readonly string[];
  readonly textTypes: readonly string[];
}

/**
 * The table of declarations: a line for each type that is in use, those declared in place named after the element or
 * attribute that they were first declared for, and no line twice.
 * @throws Error for a name or a word that the notation can't hold
 */
export function tableOf({ root, types }: Declarations): TableLines {
  const elementTypes: string[] = [];
  const textTypes: string[] = [];
  const written = new Set<string>();
  /** Names of the types declared in place, by what they declare */
  const inPlace = new Map<string, string>();

  referenceText(root.type, root.name);
  return { elementTypes, textTypes };

  /** Writes the type where it has no line yet. @returns its name */
  function referenceText(reference: TypeReference, ownName: string): string {
    const name = typeof reference === 'string' ? reference : nameInPlace(reference, ownName);
    const type = typeof reference === 'string' ? types.get(reference) : reference;
    // primitive types have no line
    if (type === undefined || written.has(name)) return name;
    written.add(checked(name, /^[A-Za-z_][\w.-]*$/));
    if (type.kind === 'text') textTypes.push(textLine(name, type));
    else {
      const at = elementTypes.push('') - 1;
      elementTypes[at] = elementLine(name, type);
    }
    return name;
  }

  function nameInPlace(declared: object, ownName: string): string {
    const key = JSON.stringify(declared, (_, value) => (value === Number.POSITIVE_INFINITY ? 'unbounded' : value));
    const known = inPlace.get(key);
    if (known !== undefined) return known;
    if (written.has(ownName)) throw new Error(`two types would be named ${ownName}`);
    inPlace.set(key, ownName);
    return ownName;
  }

  function elementLine(name: string, { text, attributes, model }: DeclaredElementType): string {
    const parts = [
      name,
      ...(text === undefined ? [] : [`=${shortened(referenceText(text, `${name}.text`), name)}`]),
      ...attributes.map((attribute) => attributeText(attribute, name)),
    ];
    if (model.members.length > 0) parts.push(groupText(model, name, true));
    return parts.join(' ');
  }

  function attributeText({ name, required, since, type, default: byDefault }: DeclaredAttribute, owner: string): string {
    const own = `${owner}.${name}`;
    const typed = referenceText(type, own);
    return `@${name}${required ? '!' : ''}${sinceText(since)}:${typed === own ? '.' : typed}${defaultText(byDefault)}`;
  }

  function particleText(particle: DeclaredParticle, owner: string): string {
    return particle.kind === 'element' ? elementText(particle, owner) : groupText(particle, owner, false);
  }

  function elementText({ name, since, type, default: byDefault, ...occurs }: DeclaredElement, owner: string): string {
    const own = `${owner}.${name}`;
    const typed = referenceText(type, own);
    const typeText = typed === name ? '' : `:${typed === own ? '.' : typed}`;
    return `${checked(name, /^[A-Za-z_][\w-]*$/)}${occurrenceText(occurs)}${sinceText(since)}${typeText}${defaultText(byDefault)}`;
  }

  /** @param bare true where the parentheses around a sequence that stands once can go */
  function groupText(group: DeclaredGroup, owner: string, bare: boolean): string {
    const { kind, members, since } = group;
    if (members.length === 0) throw new Error(`${owner}: an empty ${kind}`);
    const texts = members.map((member) =>
      kind === 'choice' && isSequenceOnce(member) ? groupText(member, owner, true) : particleText(member, owner),
    );
    const inner = texts.join(kind === 'choice' ? '|' : ' ');
    return bare && isSequenceOnce(group) ? inner : `(${inner})${occurrenceText(group)}${sinceText(since)}`;
  }
}

const isSequenceOnce = (particle: DeclaredParticle): particle is DeclaredGroup =>
  particle.kind === 'sequence' && particle.minOccurs === 1 && particle.maxOccurs === 1 && particle.since === undefined;

function textLine(
  name: string,
  { base, minInclusive, maxInclusive, totalDigits, minLength, maxLength, pattern, words }: DeclaredTextType,
): string {
  const parts = [name, base];
  if (minInclusive !== undefined || maxInclusive !== undefined) parts.push(`[${minInclusive ?? ''}..${maxInclusive ?? ''}]`);
  if (totalDigits !== undefined) parts.push(`#${totalDigits}`);
  if (minLength !== undefined || maxLength !== undefined) parts.push(`<${minLength ?? ''}..${maxLength ?? ''}>`);
  if (pattern !== undefined && words.length > 0) throw new Error(`${name}: a pattern and words`);
  if (pattern !== undefined) parts.push(`/${pattern}`);
  if (words.length > 0) parts.push(`"${words.map((word) => `${checked(word.name, /^[^|^]+$/)}${sinceText(word.since)}`).join('|')}`);
  return parts.join(' ');
}

/** `?`, `*`, `+`, `{7,7}`; nothing for once */
function occurrenceText({ minOccurs, maxOccurs }: { minOccurs: number; maxOccurs: number }): string {
  if (minOccurs === 1 && maxOccurs === 1) return '';
  if (minOccurs === 0 && maxOccurs === 1) return '?';
  if (maxOccurs !== Number.POSITIVE_INFINITY) return `{${minOccurs},${maxOccurs}}`;
  return minOccurs === 0 ? '*' : minOccurs === 1 ? '+' : `{${minOccurs},}`;
}

const sinceText = (since: string | undefined): string => (since === undefined ? '' : `^${since}`);

const defaultText = (value: string | undefined): string => (value === undefined ? '' : `=${checked(value, /^[^\s()|]+$/)}`);

/** A type of the name of its owner and more is named by a point */
const shortened = (name: string, owner: string): string => (name === `${owner}.text` ? '.' : name);

function checked(text: string, form: RegExp): string {
  if (!form.test(text)) throw new Error(`the table can't hold ${JSON.stringify(text)}`);
  return text;
}
