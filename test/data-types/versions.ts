import { schemaOf } from '../../mappings/schema/schema.js';
import type { ElementType, TextType } from '../../mappings/schema/types.js';
import { SCHEMA_VERSIONS, type SchemaVersion } from '../../mappings/schema/versions.js';

interface Types {
  readonly version: SchemaVersion;
  readonly elements: ReadonlyMap<string, ElementType>;
  readonly texts: ReadonlyMap<string, TextType>;
}

/** With which version of the schema members and words came. */
export class Since {
  readonly #versions = SCHEMA_VERSIONS.map(typesOf);

  /** The first version with the member; undefined where that is the first of all */
  member(type: string, member: string): SchemaVersion | undefined {
    return this.#since(({ elements }) => {
      const known = elements.get(type);
      return (
        known !== undefined && (known.attributes.some(({ name }) => name === member) || known.children.some(({ name }) => name === member))
      );
    });
  }

  /** The first version with the word; undefined where that is the first that has the type */
  word(type: string, word: string): SchemaVersion | undefined {
    const withType = this.#versions.filter(({ texts }) => texts.has(type));
    const first = withType.findIndex(({ texts }) => texts.get(type)?.words?.includes(word));
    return first > 0 ? withType[first]?.version : undefined;
  }

  #since(has: (types: Types) => boolean): SchemaVersion | undefined {
    const first = this.#versions.findIndex(has);
    return first > 0 ? this.#versions[first]?.version : undefined;
  }
}

function typesOf(version: SchemaVersion): Types {
  const elements = new Map<string, ElementType>();
  const texts = new Map<string, TextType>();
  const visit = (type: ElementType): void => {
    if (elements.has(type.name)) return;
    elements.set(type.name, type);
    if (type.text !== undefined) texts.set(type.text.name, type.text);
    for (const attribute of type.attributes) texts.set(attribute.type.name, attribute.type);
    for (const child of type.children) visit(child.type);
  };
  visit(schemaOf(version).root.type);
  return { version, elements, texts };
}
