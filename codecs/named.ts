/** Anything that has a name once something holds it */
export interface Nameable {
  readonly label: string | undefined;
}

/** A shape under the name of its place. Only what has a name is a source that rows can refer to. */
export type Named<Shape> = Shape & { readonly label: string };

/** Members by name, apart from the methods of what holds them */
export type MembersOf<Shapes> = { readonly [Name in keyof Shapes]: Named<Shapes[Name]> };

/** A new thing that differs from the one given in these properties; what both hold is the same. */
export const altered = <Thing extends object>(thing: Thing, properties: Partial<Thing>): Thing =>
  Object.freeze(Object.assign(Object.create(Object.getPrototypeOf(thing)) as Thing, thing, properties));

/** The shape under a name */
export const named = <Shape extends Nameable>(label: string, shape: Shape): Named<Shape> =>
  altered<Nameable>(shape, { label }) as Named<Shape>;

/** Each shape under the name that it has in the object */
export const membersOf = <Shapes extends Readonly<Record<string, Nameable>>>(shapes: Shapes): MembersOf<Shapes> =>
  Object.freeze(Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, named(name, shape)]))) as MembersOf<Shapes>;
