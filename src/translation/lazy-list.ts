/** A list that is made, and frozen, when it is first looked at; to look at it is all that one can do with it. */
export function lazyList<T>(make: () => readonly T[]): readonly T[] {
  const traps = [
    'get',
    'has',
    'ownKeys',
    'getOwnPropertyDescriptor',
    'set',
    'defineProperty',
    'deleteProperty',
    'isExtensible',
    'preventExtensions',
  ] as const;
  const look =
    (trap: (typeof traps)[number]) =>
    (list: T[], ...given: unknown[]): unknown => {
      if (!Object.isFrozen(list)) Object.freeze(Object.assign(list, make()));
      return (Reflect[trap] as (...given: unknown[]) => unknown)(list, ...given);
    };
  return new Proxy<T[]>([], Object.fromEntries(traps.map((trap) => [trap, look(trap)])));
}
