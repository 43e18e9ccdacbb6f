import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import type { Room } from '../../codecs/scratch.js';
import { type Criticality, criticalityOf } from '../../mappings/enumerations/criticality.js';
import { isGas } from '../../mappings/enumerations/gas.js';
import type { UseCase } from '../../mappings/vocabulary/use-case.js';
import { compileUseCase } from '../compile/compile-use-case.js';
import type { CompiledPayload } from '../compile/compiled.js';
import { run } from '../compile/program/run.js';
import type { Tag } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';
import { warnOfAccessResults, warnOfOutcomes } from './answers.js';
import { writeCosemDebug } from './cosem-debug.js';
import type { CurrentMessage } from './current-message.js';
import { DLMS_FRAGMENTS, type FragmentTypes, GBZ_FRAGMENTS, openedFragmentsOf, writeFragments } from './fragments.js';
import type { MessagePlan } from './message-plan.js';
import { DEBUG_INFO, type DebugInfoOption, responseTag, SMETS_DATA } from './response-elements.js';
import { type ChosenVariant, defaultVariant, givenVariant } from './service-request-variant.js';
import { writeZigbeeDebug } from './zigbee-debug.js';

/** How the answers of a protocol are judged and shown */
interface Answers {
  success(current: CurrentMessage): boolean;
  warn(current: CurrentMessage): void;
  /** None for ASN.1 */
  readonly debug: ((writer: Writer, current: CurrentMessage) => void) | undefined;
  readonly fragments: FragmentTypes;
}

const ANSWERS: Readonly<Record<UseCase['encoding'], Answers>> = {
  'DLMS COSEM': {
    success: ({ results }) => results.success,
    warn: (current) => warnOfAccessResults(current.results, current, current.envelope.contentAt),
    debug: (writer, { results, envelope }) => writeCosemDebug(writer, results, envelope.contentEnd),
    fragments: DLMS_FRAGMENTS,
  },
  GBZ: {
    success: ({ outcomes }) => outcomes.success,
    warn: (current) => warnOfOutcomes(current.outcomes, current, current.envelope.contentAt),
    debug: (writer, { outcomes }) => writeZigbeeDebug(writer, outcomes),
    fragments: GBZ_FRAGMENTS,
  },
  'ASN.1': { success: ({ der }) => der.success, warn: () => {}, debug: undefined, fragments: DLMS_FRAGMENTS },
};

/** Variants given of a use case that are kept: more than any has of its own */
const KEPT = 8;

/** The `…Rsp` element with what it says of success */
interface ResponseTags {
  readonly name: string;
  readonly failure: Tag;
  readonly success: Tag;
}

/** What reads and writes the responses of one use case, for the whole process. */
export class ResponsePlan implements MessagePlan {
  readonly kind = 'response';
  readonly useCase: string;
  readonly criticality: Criticality | undefined;
  readonly gas: boolean;
  readonly fragments: FragmentTypes;
  readonly #mapping: UseCase;
  readonly #room: Room;
  readonly #read: CompiledPayload['read'];
  readonly #program: number;
  readonly #default: ChosenVariant | undefined;
  /** Those that were given, each once: its own variants and some of the others. A dump has few of a use case */
  readonly #given: ChosenVariant[] = [];
  readonly #answers: Answers;
  /** Tags of the `…Rsp` element by its name, and those written last */
  readonly #tags: ReadonlyMap<string, ResponseTags>;
  #lastTags: ResponseTags | undefined;

  constructor(useCase: UseCase) {
    this.#mapping = useCase;
    // of one shape for all plans, whatever compiled them
    const { room, read, program } = compileUseCase(useCase);
    this.#room = room;
    this.#read = read;
    this.#program = program;
    this.useCase = useCase.name;
    this.criticality = criticalityOf(useCase.messageCodes[0]);
    this.gas = isGas(useCase.encoding, useCase.messageCodes[0]);
    this.#answers = ANSWERS[useCase.encoding];
    this.fragments = this.#answers.fragments;
    this.#default = defaultVariant(useCase);
    this.#tags = new Map(
      Object.values(useCase.variants).map((name) => [name, { name, failure: responseTag(name, false), success: responseTag(name, true) }]),
    );
  }

  variant(given: string | undefined): ChosenVariant | undefined {
    if (given === undefined) return this.#default;
    for (const known of this.#given) if (known.variant === given) return known;
    const chosen = givenVariant(this.#mapping, given);
    if (this.#given.length === KEPT) this.#given.pop();
    this.#given.push(chosen);
    return chosen;
  }

  read(c: PayloadCursor, current: CurrentMessage): void {
    c.scratch.start(this.#room);
    this.#read(c, current);
  }

  program(): number {
    return this.#program;
  }

  write(writer: Writer, current: CurrentMessage, chosen: ChosenVariant | undefined, debugInfo: DebugInfoOption): void {
    const answers = this.#answers;
    answers.warn(current);
    const success = answers.success(current);
    if (chosen?.response === undefined) {
      current.warn('NO_SERVICE_REQUEST', `no service request produces ${this.useCase}: the message is given as it is`, 'SMETSData');
      writeFragments(writer, openedFragmentsOf(current, this.fragments));
    } else {
      const tags = this.#tagsOf(chosen.response);
      const response = success ? tags.success : tags.failure;
      writer.open(SMETS_DATA);
      writer.open(response);
      run(this.#program, writer, current, current.state);
      writer.close(response);
      writer.close(SMETS_DATA);
    }
    this.#writeDebugInfo(writer, current, success, debugInfo);
  }

  #tagsOf(response: string): ResponseTags {
    if (this.#lastTags?.name === response) return this.#lastTags;
    const tags = this.#tags.get(response);
    if (tags === undefined) throw new Error(`${this.useCase} has no response ${response}`);
    this.#lastTags = tags;
    return tags;
  }

  #writeDebugInfo(writer: Writer, current: CurrentMessage, success: boolean, option: DebugInfoOption): void {
    const { debug } = this.#answers;
    if (debug === undefined || option === 'never' || (option === 'errors' && success)) return;
    writer.open(DEBUG_INFO);
    debug(writer, current);
    writer.closeOptional(DEBUG_INFO);
  }
}
