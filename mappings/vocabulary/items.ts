import { type DataMembers, type DataShape, gbcsRow } from '../../codecs/dlms/shapes.js';
import { type MembersOf, membersOf, type Named, named } from '../../codecs/named.js';

/** What answers one position of an access request, or stands in one member of the body of an alert */
export type Item = Named<DataShape>;

/** Items one after the other */
export type Items = Readonly<Record<string, Item>> | readonly Item[];

/** Items by name, in the order of the message: `items({ active: gbcsRow(100, data()), … }).active` */
export const items = <Shapes extends DataMembers>(shapes: Shapes): MembersOf<Shapes> => membersOf(shapes);

/**
 * Items of one shape, one after the other, each with its GBCS row: `description 1`, `description 2` …
 * @param rows of the mapping table; undefined for an item that has none
 */
export const itemsOf = <Shape extends DataShape>(
  name: string,
  rows: readonly (number | undefined)[],
  shape: () => Shape,
): readonly Named<Shape>[] => rows.map((row, i) => named(`${name} ${i + 1}`, gbcsRow(row, shape())));

export const inOrder = (parts: readonly Items[]): readonly Item[] => parts.flatMap((part): readonly Item[] => Object.values(part));

/** Items, each followed by what is inside a protected one: all that has rows in the mapping table */
export const itemsAndParts = (all: readonly Item[]): readonly Item[] => all.flatMap((item) => [item, ...item.protectedParts]);
