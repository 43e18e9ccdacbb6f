/// <reference types="node" preserve="true" />
export { ERROR_CODES, type ErrorCode, WARNING_CODES, type WarningCode } from '../codecs/codes.js';
export { DecodeError, GbcsError } from '../codecs/errors.js';
export type { Criticality } from '../mappings/enumerations/criticality.js';
export type * from './data/gbcs-response.js';
export type { DuisDocument, DuisFacts, DuisKind } from './duis/duis-document.js';
export { DuisError } from './duis/duis-error.js';
export type { Checks, MessageTranslator } from './duis/message-translator.js';
export { type DuisReading, readDuis } from './duis/read-duis.js';
export type {
  DuisResult,
  DuisTranslation,
  DuisWithoutMessage,
  ReturnedLocalResponse,
  Smets1Result,
} from './duis/translate-duis.js';
export type { Smets1Translation } from './duis/translate-smets1.js';
export { XML_LIMITS, type XmlLimits } from './duis/xml/read-xml.js';
export { XmlInputError } from './duis/xml/xml-input-error.js';
export { InputError, OptionError } from './given/errors.js';
export type { InputKind } from './input/record.js';
export { RecordError } from './input/record-error.js';
export { type InspectionTextOptions, inspectionText } from './inspect/fields-as-text.js';
export type { InspectedField } from './inspect/inspected-field.js';
export { AsynchronousKeyStoreError, DecryptionError, KeyStoreError, MissingKeyError } from './keys/errors.js';
export type { KeyOptions, KeyUsage } from './keys/key-usage.js';
export { type BoxedEntry, type BoxedStore, boxedKeys } from './keys/node/boxed-keys.js';
export { KeyDirectory } from './keys/node/key-directory.js';
export type { KeySource, KeyStore, StoredKey } from './keys/node/key-store.js';
export { MemoryKeys } from './keys/node/memory-keys.js';
export type { ProtectedBlock } from './keys/protected-block.js';
export type { Verdict } from './keys/verdict.js';
export { type DuisOptions, translateDuis, translateDuisAsync } from './node/duis.js';
export { type InspectOptions, inspect, inspectAsync } from './node/inspect.js';
export { createTranslator, type Options, Translator, translate } from './node/translator.js';
export { COLUMNS, TABLES, type Table, type TableRow } from './rows/table-row.js';
export type { MessageTranslation, TranslatedEnvelope } from './stream/message-translation.js';
export {
  type GivenMessage,
  type StreamOctetOutput,
  type StreamOctets,
  type StreamOutput,
  type StreamPosition,
  type StreamRejection as Rejection,
  type StreamTranslation,
  TranslateStream,
  type TranslateStreamOptions,
} from './stream/translate-stream.js';
export type { Paint, Part } from './text/paint.js';
export { EncryptedError, NotAResponseError, UnknownMessageCodeError, VariantError } from './translation/errors.js';
export { type DebugInfoOption, SCHEMA_VERSIONS } from './translation/options.js';
export type {
  DataOf,
  DataOptions,
  DataTranslation,
  Fragment,
  PerMessage,
  SchemaVersion,
  Translation,
  Warning,
} from './translation/translation.js';
export { type SupportedUseCase, useCases } from './translation/use-case-list.js';
export { UnverifiedError, VerificationError } from './translation/verification.js';
export type {
  DeliveredMessage,
  ProcessedDocument,
  ProcessedRejection,
  ProcessLater,
  ProcessOutcome,
  Properties,
} from './worker/delivered-message.js';
export { MessageProcessor, type ProcessorOptions } from './worker/message-processor.js';
export type { Decimals, PlainData, PlainObject } from './writer/plain-data.js';
