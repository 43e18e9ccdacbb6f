import { schemaOf } from '../../mappings/schema/schema.js';
import { type LeafOrigin, schemaListing } from '../../src/listing/schema-listing.js';
import { formOf } from '../../src/writer/data-form.js';

/** Use cases named for one member; where there are more, how many */
const NAMED = 2;

/** What the mappings say of the members of types: where their values come from, by type and member */
export class MemberOrigins {
  readonly #byMember = new Map<string, Map<string, string>>();

  constructor() {
    const schema = schemaOf();
    for (const { element, leaves } of schemaListing()) {
      const type = schema.response(element)?.type ?? schema.alertPayload.type;
      for (const { path, origins } of leaves) {
        let form = formOf(type);
        const steps = path.split('/');
        const last = steps.pop() as string;
        for (const step of steps) form = form.member(step).form;
        const name = last.replace('@', '');
        this.#add(`${form.type.name} ${name}`, origins);
        // the text of an element with attributes
        if (!last.startsWith('@') && form.member(name).form.kind === 'valued')
          this.#add(`${form.member(name).form.type.name} value`, origins);
      }
    }
  }

  /** `ECS17b: access response / item 1`; undefined where no message says anything of the member */
  of(type: string, member: string): string | undefined {
    const origins = [...(this.#byMember.get(`${type} ${member}`) ?? [])].map(([useCase, sources]) => `${useCase}: ${sources}`);
    if (origins.length === 0) return undefined;
    const others = origins.length - NAMED;
    const named = origins.slice(0, NAMED).join('; ');
    return others <= 0 ? named : `${named}; and in ${others} more use ${others === 1 ? 'case' : 'cases'}`;
  }

  #add(key: string, origins: readonly LeafOrigin[]): void {
    const known = this.#byMember.get(key) ?? new Map<string, string>();
    this.#byMember.set(key, known);
    for (const { useCase, sources } of origins) if (!known.has(useCase)) known.set(useCase, sources.join(', '));
  }
}
