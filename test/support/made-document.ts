import { problemOfText } from '../../mappings/schema/text-value.js';
import type { ElementParticle, ElementType, Particle, SchemaElement, TextType } from '../../mappings/schema/types.js';
import { MMC_NAMESPACE } from '../../src/writer/namespace.js';
import { TEXTS } from './sample-texts.js';

/** Numbers from 0 up to 1, the same for a seed (mulberry32) */
export function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let n = Math.imul(state ^ (state >>> 15), 1 | state);
    n = (n + Math.imul(n ^ (n >>> 7), 61 | n)) ^ n;
    return ((n ^ (n >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A document made of nothing but the table of the schema.
 * @param random from 0 to 1: above a half, what is optional stands, and what may be repeated stands twice
 * @param first which alternative the first choice takes, which text the first element has; those after it count on
 * @param wanted alternatives that are taken wherever they are among those of a choice
 */
export function madeDocument(root: SchemaElement, random: () => number, first: number, wanted: readonly string[] = []): string {
  let next = first;
  return element({ kind: 'element', ...root }, ` xmlns:ra="${MMC_NAMESPACE}"`);

  function element({ name, type }: Pick<ElementParticle, 'kind' | 'name' | 'type'>, declarations = ''): string {
    const attributes = type.attributes
      .filter(({ required }) => required || random() > 0.5)
      .map((attribute) => ` ${attribute.name}="${escaped(text(attribute.type))}"`);
    return `<ra:${name}${declarations}${attributes.join('')}>${contents(type)}</ra:${name}>`;
  }

  function contents({ text: textType, model }: ElementType): string {
    if (textType !== undefined) return escaped(text(textType));
    return model === undefined ? '' : particle(model);
  }

  function particle(one: Particle): string {
    const { minOccurs, maxOccurs } = one;
    const times = random() > 0.5 ? Math.max(minOccurs, Math.min(maxOccurs, 2)) : minOccurs;
    let made = '';
    for (let i = 0; i < times; i++) {
      if (one.kind === 'element') made += element(one);
      else if (one.kind === 'sequence') made += one.members.map(particle).join('');
      else made += particle(one.members.find(isWanted) ?? one.members[next++ % one.members.length]);
    }
    return made;
  }

  function isWanted(member: Particle): boolean {
    return member.kind === 'element' && wanted.includes(member.name);
  }

  function text(type: TextType): string {
    const texts = textsOf(type);
    return texts[next++ % texts.length];
  }
}

const texts = new Map<TextType, string[]>();

/** Texts that are right for a type */
function textsOf(type: TextType): string[] {
  let right = texts.get(type);
  if (right === undefined) {
    const { words = [], minInclusive, maxInclusive } = type;
    const ends = [minInclusive, maxInclusive].filter((end) => end !== undefined).map(String);
    right = [...words, ...ends, ...TEXTS].filter((candidate) => problemOfText(type, candidate) === undefined);
    if (right.length === 0) throw new Error(`no sample text for ${type.name}`);
    texts.set(type, right);
  }
  return right;
}

/** Text that may stand anywhere, white space as it is */
export const escaped = (value: string): string => value.replace(/[&<"\t\r\n]/g, (c) => `&#${c.charCodeAt(0)};`);
