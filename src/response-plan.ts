import type { UseCase } from '../mappings/vocabulary/use-case.js';
import type { CompiledUseCase } from './compile/compiled-use-case.js';
import { DLMS_FRAGMENTS, type FragmentTypes, GBZ_FRAGMENTS } from './document/fragments.js';
import { type ChosenVariant, defaultVariant, givenVariant } from './service-request-variant.js';
import { compileUseCase } from './use-cases.js';
import { Tag } from './writer/writer.js';

/** All that is known of the responses of one use case before any message: rows, variants, tags. */
export class ResponsePlan {
  readonly compiled: CompiledUseCase;
  /** Gas use cases say more of their clock in the header's Timestamp */
  readonly gas: boolean;
  readonly fragments: FragmentTypes;
  readonly #default: ChosenVariant | undefined;
  readonly #tags = new Map<string, Tag>();

  constructor(readonly useCase: UseCase) {
    this.compiled = compileUseCase(useCase);
    this.gas = useCase.encoding === 'GBZ' || useCase.name.startsWith('GCS');
    this.fragments = useCase.encoding === 'GBZ' ? GBZ_FRAGMENTS : DLMS_FRAGMENTS;
    this.#default = defaultVariant(useCase);
    for (const response of Object.values(useCase.variants)) this.#tags.set(response, new Tag(response));
  }

  /** @throws VariantError where the variant given does not exist */
  variant(given: string | undefined): ChosenVariant | undefined {
    return given === undefined ? this.#default : givenVariant(this.useCase, given);
  }

  tag(response: string): Tag {
    return this.#tags.get(response) as Tag;
  }
}
