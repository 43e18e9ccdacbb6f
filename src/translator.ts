import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { CraFlag, readWholeMessage } from '../codecs/envelope/envelope.js';
import { euiText } from '../codecs/envelope/eui.js';
import { writeDocument } from './document/document.js';
import { writeFragments } from './document/fragments.js';
import { HeaderWriter } from './document/header.js';
import { type DebugInfoOption, RESPONSE_MESSAGE, writeDebugInfo, writeSmetsData } from './document/response.js';
import { NotAResponseError, UnknownMessageCodeError } from './errors.js';
import { octetsOfText } from './input-text.js';
import type { Options } from './options.js';
import { ResponsePlan } from './response-plan.js';
import { Session } from './session.js';
import type { PerMessage, SchemaVersion, Translation } from './translation.js';
import { responseUseCase } from './use-cases.js';
import { DocumentWriter } from './writer/document-writer.js';
import { TextWriter } from './writer/text-writer.js';
import type { Writer } from './writer/writer.js';

/** Translates messages one after the other. One translator serves any number of them; it keeps compiled mappings and buffers. */
export class Translator {
  readonly #session = new Session();
  readonly #text = new TextWriter();
  readonly #plans = new Map<number, ResponsePlan>();
  readonly #header: HeaderWriter;
  readonly #schemaVersion: SchemaVersion;
  readonly #debugInfo: DebugInfoOption;
  readonly #pretty: boolean;
  readonly #variant: string | undefined;

  constructor(options: Options = {}) {
    this.#schemaVersion = options.schemaVersion ?? '5.4';
    this.#header = new HeaderWriter(this.#schemaVersion);
    const { debugInfo = 'always' } = options;
    this.#debugInfo = debugInfo === true ? 'always' : debugInfo === false ? 'never' : debugInfo;
    this.#pretty = options.pretty ?? false;
    this.#variant = options.serviceReferenceVariant;
  }

  /**
   * Translates one message.
   * @param message octets, or text in hex or base64
   * @throws InputError, DecodeError, UnknownMessageCodeError, NotAResponseError, VariantError, and the errors of the key store
   */
  translate(message: Uint8Array | string, perMessage: PerMessage = {}): Translation {
    if (this.#pretty) {
      const writer = new DocumentWriter();
      return this.#translate(message, perMessage, writer, () => writer.document.end({ prettyPrint: true, headless: true }));
    }
    const writer = this.#text;
    writer.reset();
    return this.#translate(message, perMessage, writer, () => writer.xml);
  }

  /**
   * Translates one message to a document of xmlbuilder2, to embed, query or print.
   * @throws as translate
   */
  toDocument(message: Uint8Array | string, perMessage: PerMessage = {}): XMLBuilder {
    const writer = new DocumentWriter();
    this.#translate(message, perMessage, writer, () => '');
    return writer.document;
  }

  #translate(message: Uint8Array | string, perMessage: PerMessage, writer: Writer, xml: () => string): Translation {
    const octets = typeof message === 'string' ? octetsOfText(message) : message;
    const session = this.#session;
    session.start(octets);
    const { envelope, cursor } = session;
    readWholeMessage(octets, envelope);
    const { craFlag, messageCode } = envelope;
    if (craFlag !== CraFlag.response) throw new NotAResponseError(messageCode, envelope.originatorCounterAt - 1);
    const plan = this.#plan();
    const { compiled } = plan;
    const chosen = plan.variant(perMessage.serviceReferenceVariant ?? this.#variant);
    if (chosen?.warning !== undefined) session.add(chosen.warning);
    cursor.start(octets, envelope.contentAt, envelope.contentEnd, undefined);
    compiled.read(cursor);
    session.octets = cursor.octets;
    writeDocument(
      writer,
      this.#schemaVersion,
      () => this.#header.write(writer, envelope, chosen?.variant, plan.gas),
      RESPONSE_MESSAGE,
      () => {
        if (cursor.closed) {
          writeFragments(writer, octets, envelope.at, envelope.end, cursor.blocks, plan.fragments);
          return;
        }
        if (chosen === undefined) {
          session.warn(
            'NO_SERVICE_REQUEST',
            `no service request produces ${compiled.useCase.name}: the message is given as it is`,
            'SMETSData',
          );
          writeFragments(writer, octets, envelope.at, envelope.end, [], plan.fragments);
        } else writeSmetsData(writer, plan.tag(chosen.response), compiled.success, compiled.rows, session);
        writeDebugInfo(writer, compiled, this.#debugInfo);
      },
    );
    return {
      xml: xml(),
      messageCode,
      useCase: compiled.useCase.name,
      ...(chosen === undefined ? {} : { serviceReferenceVariant: chosen.variant }),
      kind: 'response',
      encrypted: cursor.closed,
      protectedBlocks: [],
      warnings: session.warnings,
      mac: 'unchecked',
      signature: 'unchecked',
    };
  }

  #plan(): ResponsePlan {
    const { envelope } = this.#session;
    const { messageCode } = envelope;
    let plan = this.#plans.get(messageCode);
    if (plan === undefined) {
      const useCase = responseUseCase(messageCode);
      if (useCase === undefined) {
        const { octets } = envelope;
        throw new UnknownMessageCodeError(
          messageCode,
          envelope.craFlag,
          euiText(octets, envelope.originatorAt),
          euiText(octets, envelope.recipientAt),
          envelope.otherInformationAt,
        );
      }
      plan = new ResponsePlan(useCase);
      this.#plans.set(messageCode, plan);
    }
    return plan;
  }
}

/** A translator with these options. */
export const createTranslator = (options: Options = {}): Translator => new Translator(options);
