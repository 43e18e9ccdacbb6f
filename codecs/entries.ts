/** What knows the entries of one array of the message at hand */
export interface Walked {
  readonly entries: Entries;
}

/**
 * Walks the entries of a repeated source of the message at hand. There is one class for all kinds, told apart by what opens them and goes
 * on: so everything that walks sees objects of one shape, as with values.
 */
export class Entries<Of extends Walked = Walked> {
  /** First octet of the entry at hand */
  at = 0;

  /**
   * @param of what knows them
   * @param open starts before the first entry
   * @param next fills the slots of the next entry, and says where it is; false after the last
   */
  constructor(
    readonly of: Of,
    readonly open: (octets: Uint8Array) => void,
    readonly next: () => boolean,
  ) {}
}
