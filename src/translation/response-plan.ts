import type { PayloadCursor } from '../../codecs/payload-cursor.js';
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
import { DEBUG_INFO, type DebugInfoOption, RESPONSE_MESSAGE, responseTag, SMETS_DATA } from './response-elements.js';
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

/** What reads and writes the responses of one use case, for the whole process. */
export class ResponsePlan implements MessagePlan {
  readonly kind = 'response';
  readonly useCase: string;
  readonly criticality: Criticality | undefined;
  readonly gas: boolean;
  readonly message = RESPONSE_MESSAGE;
  readonly fragments: FragmentTypes;
  readonly #mapping: UseCase;
  readonly #compiled: CompiledPayload;
  readonly #default: ChosenVariant | undefined;
  readonly #answers: Answers;
  /** Tags of the `…Rsp` element by its name */
  readonly #tags: ReadonlyMap<string, readonly [failure: Tag, success: Tag]>;

  constructor(useCase: UseCase) {
    this.#mapping = useCase;
    this.#compiled = compileUseCase(useCase);
    this.useCase = useCase.name;
    this.criticality = criticalityOf(useCase.messageCodes[0]);
    this.gas = isGas(useCase.encoding, useCase.messageCodes[0]);
    this.#answers = ANSWERS[useCase.encoding];
    this.fragments = this.#answers.fragments;
    this.#default = defaultVariant(useCase);
    this.#tags = new Map(Object.values(useCase.variants).map((name) => [name, [responseTag(name, false), responseTag(name, true)]]));
  }

  variant(given: string | undefined): ChosenVariant | undefined {
    return given === undefined ? this.#default : givenVariant(this.#mapping, given);
  }

  read(c: PayloadCursor, current: CurrentMessage): void {
    c.scratch.start(this.#compiled.room);
    this.#compiled.read(c, current);
  }

  program(): number {
    return this.#compiled.program;
  }

  write(writer: Writer, current: CurrentMessage, chosen: ChosenVariant | undefined, debugInfo: DebugInfoOption): void {
    const answers = this.#answers;
    answers.warn(current);
    const success = answers.success(current);
    if (chosen?.response === undefined) {
      current.warn('NO_SERVICE_REQUEST', `no service request produces ${this.useCase}: the message is given as it is`, 'SMETSData');
      writeFragments(writer, openedFragmentsOf(current, this.fragments));
    } else {
      const tags = this.#tags.get(chosen.response);
      if (tags === undefined) throw new Error(`${this.useCase} has no response ${chosen.response}`);
      const response = tags[success ? 1 : 0];
      writer.open(SMETS_DATA);
      writer.open(response);
      run(this.#compiled.program, writer, current, current.state);
      writer.close(response);
      writer.close(SMETS_DATA);
    }
    this.#writeDebugInfo(writer, current, success, debugInfo);
  }

  #writeDebugInfo(writer: Writer, current: CurrentMessage, success: boolean, option: DebugInfoOption): void {
    const { debug } = this.#answers;
    if (debug === undefined || option === 'never' || (option === 'errors' && success)) return;
    writer.open(DEBUG_INFO);
    debug(writer, current);
    writer.closeOptional(DEBUG_INFO);
  }
}
