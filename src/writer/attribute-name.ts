import { pooled } from './pool.js';

/** The name of an attribute that programs write, with its markup in the pool. There is one for each in the process: see attributeNameOf. */
export class AttributeName {
  /** A space, the name, the equals sign and a quote, in the pool */
  readonly at: number;
  readonly length: number;

  constructor(readonly name: string) {
    const markup = ` ${name}="`;
    this.at = pooled(markup);
    this.length = markup.length;
  }
}

const names = new Map<string, AttributeName>();

export function attributeNameOf(name: string): AttributeName {
  let known = names.get(name);
  if (known === undefined) {
    known = new AttributeName(name);
    names.set(name, known);
  }
  return known;
}
