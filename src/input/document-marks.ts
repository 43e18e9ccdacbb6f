/** Local names of the root elements of DUIS documents */
export const ROOTS: ReadonlySet<string> = new Set(['Response', 'Request', 'SMETS1SignedResponse', 'S1SPAlert']);
/** Last letters of these: most tags are no root, and are told by that */
export const ROOT_ENDS: ReadonlySet<number> = new Set([...ROOTS].map((name) => name.charCodeAt(name.length - 1)));

/** A section in which a `<` is no tag: how it starts, what ends it, and what may not stand in it but at its end */
export interface Section {
  readonly start: string;
  readonly end: string;
  readonly forbidden?: string;
}

/** Comments, CDATA sections and processing instructions (XML 1.0, 2.5 to 2.7) */
export const SECTIONS: readonly Section[] = [
  { start: '<!--', end: '-->', forbidden: '--' },
  { start: '<![CDATA[', end: ']]>' },
  { start: '<?', end: '?>' },
];
/** Octets that tell a section, or an XML declaration, by its start */
export const LONGEST_START = 9;

/** Name of an element without its prefix */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
