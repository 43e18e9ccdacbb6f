import { hexNumber } from '../hex.js';
import type { Places } from '../places.js';
import { enterContents, leaveContents, readTag, skipElement } from './element.js';
import { type DerIndexer, DerShape, failTag, TaggedShape } from './shape.js';
import { ANY, CONSTRUCTED, SEQUENCE } from './tags.js';

/** The element, which its sequence may leave out. */
export function optional<Shape extends DerShape>(shape: Shape): Shape {
  shape.required = false;
  return shape;
}

/** An element that is left out where it has its default value. Rows take its absence for that value. */
export const defaulted = optional;

const pathOf = (path: string, member: DerShape): string => `${path} / ${member.label}`;

export class Sequence extends TaggedShape {
  constructor(readonly members: readonly DerShape[]) {
    super(CONSTRUCTED | SEQUENCE, 'SEQUENCE');
  }

  override place(places: Places, path: string): DerIndexer {
    const slot = places.slot(this, path);
    const { members } = this;
    const paths = members.map((member) => pathOf(path, member));
    const indexers = members.map((member, i) => member.place(places, paths[i]));
    return (c, _, outcome) => {
      const outerEnd = enterContents(c, path);
      c.slots.set(slot, SEQUENCE, c.at, c.end);
      let next = 0;
      while (c.at < c.end) {
        const at = c.at;
        const tag = readTag(c, path);
        while (next < members.length && !members[next].accepts(tag)) {
          if (members[next].required) failTag(c, members[next], at, tag, paths[next]);
          next++;
        }
        if (next < members.length) indexers[next++](c, tag, outcome);
        else {
          skipElement(c, tag, path);
          outcome.unknownElements.push({ path, at });
        }
      }
      for (; next < members.length; next++) if (members[next].required) c.fail(paths[next], c.end, 'missing: its sequence ends here');
      leaveContents(c, outerEnd);
    };
  }
}

/**
 * A sequence whose elements are named, so that rows can refer to them: `sequence({ statusCode: enumerated(), … }).statusCode`.
 * Elements after the last known one are passed over and reported.
 */
export function sequence<Members extends Record<string, DerShape>>(members: Members): TaggedShape & Members {
  for (const [name, member] of Object.entries(members)) member.label ||= name;
  return Object.assign(new Sequence(Object.values(members)), members);
}

export class Choice extends DerShape {
  readonly tags: readonly number[];
  readonly typeName: string;

  constructor(readonly alternatives: readonly DerShape[]) {
    super();
    this.tags = alternatives.flatMap((alternative) => alternative.tags ?? []);
    this.typeName = alternatives.map((alternative) => alternative.typeName).join(' or ');
  }

  override place(places: Places, path: string): DerIndexer {
    const byTag: DerIndexer[] = [];
    for (const alternative of this.alternatives) {
      const indexer = alternative.place(places, pathOf(path, alternative));
      for (const tag of alternative.tags ?? []) byTag[tag] = indexer;
    }
    return (c, tag, outcome) => byTag[tag](c, tag, outcome);
  }
}

/** One of several elements, told apart by their tags. */
export function choice<Alternatives extends Record<string, DerShape>>(alternatives: Alternatives): DerShape & Alternatives {
  for (const [name, alternative] of Object.entries(alternatives)) alternative.label ||= name;
  return Object.assign(new Choice(Object.values(alternatives)), alternatives);
}

class Any extends DerShape {
  readonly tags: readonly number[] | undefined;
  readonly typeName: string;

  constructor(tag: number | undefined) {
    super();
    this.tags = tag === undefined ? undefined : [tag];
    this.typeName = tag === undefined ? 'any type' : `tag ${hexNumber(tag, 2)}`;
  }

  override place(places: Places, path: string): DerIndexer {
    const slot = places.slot(this, path);
    return (c, tag) => {
      const at = c.at - 1;
      skipElement(c, tag, path);
      c.slots.set(slot, ANY, at, c.at);
    };
  }
}

/** One element as it is, with its tag and length; of any type, or with the tag given (30: a certificate). */
export const any = (tag?: number): DerShape => new Any(tag);
