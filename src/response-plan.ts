import type { PayloadCursor } from '../codecs/payload-cursor.js';
import { type Criticality, criticalityOf } from '../mappings/enumerations/criticality.js';
import type { UseCase } from '../mappings/vocabulary/use-case.js';
import type { CompiledUseCase } from './compile/compiled-use-case.js';
import type { CurrentMessage } from './current-message.js';
import { DLMS_FRAGMENTS, type FragmentTypes, GBZ_FRAGMENTS, openedFragmentsOf, writeFragments } from './document/fragments.js';
import { type DebugInfoOption, RESPONSE_MESSAGE, writeDebugInfo, writeSmetsData } from './document/response.js';
import type { MessagePlan } from './message-plan.js';
import { type ChosenVariant, defaultVariant, givenVariant } from './service-request-variant.js';
import { compileUseCase } from './use-cases.js';
import { Tag, type Writer } from './writer/writer.js';

/** What reads and writes the responses of one use case. */
export class ResponsePlan implements MessagePlan {
  readonly kind = 'response';
  readonly useCase: string;
  readonly criticality: Criticality | undefined;
  readonly gas: boolean;
  readonly message = RESPONSE_MESSAGE;
  readonly fragments: FragmentTypes;
  readonly #compiled: CompiledUseCase;
  readonly #default: ChosenVariant | undefined;
  readonly #tags = new Map<string, Tag>();

  constructor(
    useCase: UseCase,
    private readonly debugInfo: DebugInfoOption,
  ) {
    this.#compiled = compileUseCase(useCase);
    this.useCase = useCase.name;
    this.criticality = criticalityOf(useCase.messageCodes[0]);
    this.gas = useCase.encoding === 'GBZ' || useCase.name.startsWith('GCS');
    this.fragments = useCase.encoding === 'GBZ' ? GBZ_FRAGMENTS : DLMS_FRAGMENTS;
    this.#default = defaultVariant(useCase);
    for (const response of Object.values(useCase.variants)) this.#tags.set(response, new Tag(response));
  }

  variant(given: string | undefined): ChosenVariant | undefined {
    return given === undefined ? this.#default : givenVariant(this.#compiled.useCase, given);
  }

  read(c: PayloadCursor, current: CurrentMessage): void {
    this.#compiled.read(c, current);
  }

  write(writer: Writer, current: CurrentMessage, chosen: ChosenVariant | undefined): void {
    const compiled = this.#compiled;
    compiled.warnOfAnswers?.(current, current.envelope.contentAt);
    if (chosen?.response === undefined) {
      current.warn('NO_SERVICE_REQUEST', `no service request produces ${this.useCase}: the message is given as it is`, 'SMETSData');
      writeFragments(writer, openedFragmentsOf(current, this.fragments));
    } else writeSmetsData(writer, this.#tags.get(chosen.response) as Tag, compiled.success, compiled.rows, current);
    writeDebugInfo(writer, compiled, this.debugInfo);
  }
}
