import { hexNumber } from '../hex.js';
import { altered, type MembersOf, membersOf, type Named } from '../named.js';
import type { Places } from '../places.js';
import { enterContents, leaveContents, readTag, skipElement } from './element.js';
import { type DerIndexer, DerShape, onlyTagOf, otherTag, TaggedShape } from './shape.js';
import { ANY, CONSTRUCTED, SEQUENCE } from './tags.js';

/** The element, which its sequence may leave out. */
export const optional = <Shape extends DerShape>(shape: Shape): Shape => altered<DerShape>(shape, { required: false }) as Shape;

/** An element that is left out where it has its default value. Rows take its absence for that value. */
export const defaulted = optional;

/** Shapes by name, in order */
export type DerMembers = Readonly<Record<string, DerShape>>;

const pathOf = (path: string, member: Named<DerShape>): string => `${path} / ${member.label}`;

export class Sequence<Members extends DerMembers = DerMembers> extends TaggedShape {
  constructor(readonly of: MembersOf<Members>) {
    super(CONSTRUCTED | SEQUENCE, 'SEQUENCE');
  }

  /** In order */
  get members(): readonly Named<DerShape>[] {
    return Object.values(this.of);
  }

  override place(places: Places, path: string): DerIndexer {
    const slot = places.slot(this, path);
    const { members } = this;
    const paths = members.map((member) => pathOf(path, member));
    const indexers = members.map((member, i) => member.place(places, paths[i]));
    const onlyTags = Int16Array.from(members, onlyTagOf);
    const accepts = (member: number, tag: number): boolean =>
      onlyTags[member] === tag || (onlyTags[member] < 0 && members[member].accepts(tag));
    return (c, _, outcome) => {
      const outerEnd = enterContents(c, path);
      c.slots.set(slot, SEQUENCE, c.at, c.end);
      let next = 0;
      while (c.at < c.end) {
        const at = c.at;
        const tag = readTag(c, path);
        while (next < members.length && !accepts(next, tag)) {
          if (members[next].required) c.fail(paths[next], at, otherTag(members[next], tag));
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
 * A sequence whose elements are named, so that rows can refer to them: `sequence({ statusCode: enumerated(), … }).of.statusCode`.
 * Elements after the last known one are passed over and reported.
 */
export const sequence = <Members extends DerMembers>(members: Members): Sequence<Members> =>
  Object.freeze(new Sequence<Members>(membersOf(members)));

export class Choice<Alternatives extends DerMembers = DerMembers> extends DerShape {
  readonly tags: readonly number[];
  readonly typeName: string;

  constructor(readonly of: MembersOf<Alternatives>) {
    super();
    const { alternatives } = this;
    this.tags = alternatives.flatMap((alternative) => alternative.tags ?? []);
    this.typeName = alternatives.map((alternative) => alternative.typeName).join(' or ');
  }

  get alternatives(): readonly Named<DerShape>[] {
    return Object.values(this.of);
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
export const choice = <Alternatives extends DerMembers>(alternatives: Alternatives): Choice<Alternatives> =>
  Object.freeze(new Choice<Alternatives>(membersOf(alternatives)));

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
export const any = (tag?: number): DerShape => Object.freeze(new Any(tag));
