import { indexOf, joined, latin1Text, octetsOfLatin1 } from '../../codecs/octet-text.js';

const DECLARATION = /\s(xmlns(?::[\w.-]+)?)\s*=\s*("[^"<]*"|'[^'<]*')/g;
const COLON = 0x3a;
const LESS = 0x3c;
const GREATER = 0x3e;
/** Elements inside each other around documents, characters of a tag, and declarations of one, at most */
const DEEPEST = 8;
const LONGEST_TAG = 4096;
const MOST_DECLARATIONS = 16;

/** Namespaces that elements around documents declare, so that a document keeps them when it is taken out. */
export class OuterNamespaces {
  /** Declarations of each element that is open, the outer ones first */
  #open: ReadonlyMap<string, string>[] = [];
  #depth = 0;

  /** @param tag from behind its name to its end */
  openElement(tag: string): void {
    if (tag.endsWith('/') || ++this.#depth > DEEPEST) return;
    const declarations = tag.length > LONGEST_TAG ? [] : tag.matchAll(DECLARATION);
    const found = Array.from(declarations, ([, name = '', value = '']) => [name, value] as const);
    this.#open.push(new Map(found.slice(0, MOST_DECLARATIONS)));
  }

  closeElement(): void {
    if (this.#depth === 0) return;
    if (this.#depth-- <= DEEPEST) this.#open.pop();
  }

  /** Where a document starts by itself, no element is open around it */
  clear(): void {
    this.#depth = 0;
    if (this.#open.length > 0) this.#open = [];
  }

  /**
   * The document with the declarations that it needs and its root element lacks.
   * @param nameEnd octet behind the name of the root element
   */
  addTo(document: Uint8Array, nameEnd: number): Uint8Array {
    const outer = new Map(this.#open.flatMap((declarations) => [...declarations]));
    if (outer.size === 0) return document;
    const rootTag = latin1Text(document, nameEnd, document.indexOf(GREATER, nameEnd));
    for (const [, name = ''] of rootTag.matchAll(DECLARATION)) outer.delete(name);
    const hasPrefix = document.lastIndexOf(COLON, nameEnd - 1) > document.lastIndexOf(LESS, nameEnd - 1);
    const isNeeded = (name: string): boolean => (name === 'xmlns' ? !hasPrefix : indexOf(document, `<${name.slice(6)}:`) >= 0);
    const added = Array.from(outer, ([name, value]) => (isNeeded(name) ? ` ${name}=${value}` : '')).join('');
    if (added === '') return document;
    return joined([document.subarray(0, nameEnd), octetsOfLatin1(added), document.subarray(nameEnd)]);
  }
}
