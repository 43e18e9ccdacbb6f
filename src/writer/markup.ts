/** A constant stretch of markup. Compared by identity, so each is made once and kept. */
export class Piece {
  constructor(readonly text: string) {}
}

/** Characters of the sequences that are kept joined, over all writers; beyond, joining starts anew, so that memory is bounded */
const MAXIMUM_CHARACTERS = 32_000_000;
let characters = 0;

/** Characters beyond which a sequence is not continued: a message of many entries without values would make a longer one with each entry */
const LONGEST_SEQUENCE = 4096;

/** The engine keeps joined strings as trees, and would walk the tree again for each document: this makes the string anew */
const inOnePiece = (text: string): string => Buffer.from(text).toString();

/**
 * A sequence of pieces, joined once: between two values documents of one kind have the same markup, be it several end
 * tags, start tags and attributes, so writing it is following a path and one string.
 */
export class Markup {
  #last: Piece | undefined;
  #next: Markup | undefined;
  #others: Map<Piece, Markup> | undefined;

  constructor(readonly text: string) {}

  /** This sequence with one piece more; undefined where it can not be kept */
  followedBy(piece: Piece): Markup | undefined {
    if (piece === this.#last) return this.#next;
    return this.#find(piece);
  }

  #find(piece: Piece): Markup | undefined {
    let next = this.#others?.get(piece);
    if (next === undefined) {
      if (characters >= MAXIMUM_CHARACTERS || this.text.length > LONGEST_SEQUENCE) return undefined;
      next = new Markup(inOnePiece(this.text + piece.text));
      characters += next.text.length;
      this.#others ??= new Map();
      this.#others.set(piece, next);
    }
    this.#last = piece;
    this.#next = next;
    return next;
  }
}
