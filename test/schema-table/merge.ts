import type {
  Declarations,
  DeclaredAttribute,
  DeclaredElement,
  DeclaredElementType,
  DeclaredGroup,
  DeclaredParticle,
  DeclaredTextType,
  DeclaredType,
  TypeReference,
} from './declared.js';

/**
 * The declarations of a version and those before it as one, what came with it marked.
 * @throws Error for a change that the table has no place for: something gone, renamed, or with another range or occurrence
 */
export function merged(old: Declarations, younger: Declarations, version: string): Declarations {
  const types = new Map<string, DeclaredType>();
  for (const name of new Set([...old.types.keys(), ...younger.types.keys()])) {
    const [before, after] = [old.types.get(name), younger.types.get(name)];
    types.set(name, before !== undefined && after !== undefined ? mergedType(before, after, name) : ((before ?? after) as DeclaredType));
  }
  return { root: mergedElement(old.root, younger.root, ''), types };

  function mergedReference(before: TypeReference, after: TypeReference, where: string): TypeReference {
    if (before === after) return before;
    return mergedType(resolved(before, old), resolved(after, younger), where);
  }

  function mergedType(before: DeclaredType, after: DeclaredType, where: string): DeclaredType {
    if (before.kind === 'text' && after.kind === 'text') return mergedText(before, after, where);
    return mergedElementType(asElementType(before), asElementType(after), where);
  }

  function mergedText(before: DeclaredTextType, after: DeclaredTextType, where: string): DeclaredTextType {
    same({ ...before, words: [] }, { ...after, words: [] }, where);
    return { ...after, words: mergedList(before.words, after.words, nameOf, (word) => word, where) };
  }

  function mergedElementType(before: DeclaredElementType, after: DeclaredElementType, where: string): DeclaredElementType {
    const { text: textBefore, ...childrenBefore } = before;
    const { text: textAfter } = after;
    if ((textBefore === undefined) !== (textAfter === undefined)) throw changed(where);
    return {
      ...childrenBefore,
      ...(textBefore === undefined ? {} : { text: mergedReference(textBefore, textAfter as TypeReference, where) }),
      attributes: mergedList(before.attributes, after.attributes, nameOf, (a, b) => mergedAttribute(a, b, where), where),
      model: mergedGroup(before.model, after.model, where),
    };
  }

  function mergedAttribute(before: DeclaredAttribute, after: DeclaredAttribute, parent: string): DeclaredAttribute {
    const where = `${parent}/@${before.name}`;
    same({ ...before, type: '', since: '' }, { ...after, type: '', since: '' }, where);
    return { ...before, type: mergedReference(before.type, after.type, where) };
  }

  function mergedGroup(before: DeclaredGroup, after: DeclaredGroup, where: string): DeclaredGroup {
    same({ ...before, members: [], since: '' }, { ...after, members: [], since: '' }, where);
    return { ...before, members: mergedList(before.members, after.members, keyOf, (a, b) => mergedParticle(a, b, where), where) };
  }

  function mergedParticle(before: DeclaredParticle, after: DeclaredParticle, where: string): DeclaredParticle {
    if (before.kind === 'element' && after.kind === 'element') return mergedElement(before, after, where);
    if (before.kind === 'element' || after.kind === 'element') throw changed(where);
    return mergedGroup(before, after, where);
  }

  function mergedElement(before: DeclaredElement, after: DeclaredElement, parent: string): DeclaredElement {
    const where = `${parent}/${before.name}`;
    same({ ...before, type: '', since: '' }, { ...after, type: '', since: '' }, where);
    return { ...before, type: mergedReference(before.type, after.type, where) };
  }

  function mergedList<Item extends { since?: string }>(
    before: readonly Item[],
    after: readonly Item[],
    key: (item: Item) => string,
    merge: (before: Item, after: Item) => Item,
    where: string,
  ): Item[] {
    let known = 0;
    const items = after.map((item) => {
      if (known < before.length && key(before[known]) === key(item)) return merge(before[known++], item);
      return { ...item, since: version };
    });
    if (known < before.length) throw new Error(`${where}: ${key(before[known])} is gone, or moved, in version ${version}`);
    return items;
  }

  function changed(where: string): Error {
    return new Error(`${where}: changed in version ${version} in a way that the table has no place for`);
  }

  function same(before: object, after: object, where: string): void {
    if (JSON.stringify(Object.entries(before).sort()) !== JSON.stringify(Object.entries(after).sort())) throw changed(where);
  }
}

const nameOf = ({ name }: { name: string }): string => name;

const keyOf = (particle: DeclaredParticle): string =>
  particle.kind === 'element' ? particle.name : `${particle.kind} of ${particle.members.map(keyOf).join(', ')}`;

function resolved(reference: TypeReference, { types }: Declarations): DeclaredType {
  if (typeof reference !== 'string') return reference;
  return types.get(reference) ?? { kind: 'text', base: reference, words: [] };
}

/** A text without attributes, as the type of an element */
const asElementType = (type: DeclaredType): DeclaredElementType =>
  type.kind === 'element'
    ? type
    : {
        kind: 'element',
        text: type.words.length === 0 && Object.keys(type).length === 3 ? type.base : type,
        attributes: [],
        model: { kind: 'sequence', minOccurs: 1, maxOccurs: 1, members: [] },
      };
