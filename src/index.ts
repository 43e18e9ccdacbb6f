export type { Criticality } from '../mappings/enumerations/criticality.js';
export {
  DecodeError,
  EncryptedError,
  GbcsError,
  InputError,
  NotAResponseError,
  OptionError,
  UnknownMessageCodeError,
  VariantError,
} from './errors.js';
export type { InputKind } from './input/record.js';
export { RecordError } from './input/record-error.js';
export { type InspectOptions, inspect } from './inspect/inspect.js';
export type { InspectedField } from './inspect/inspected-field.js';
export { inspectionText } from './inspect/text.js';
export { type BoxedEntry, type BoxedStore, boxedKeys } from './keys/boxed-keys.js';
export { AsynchronousKeyStoreError, DecryptionError, KeyStoreError, MissingKeyError } from './keys/errors.js';
export { KeyDirectory } from './keys/key-directory.js';
export type { KeyOptions, KeySource, KeyStore, KeyUsage, StoredKey } from './keys/key-store.js';
export { MemoryKeys } from './keys/memory-keys.js';
export type { DuisDocument, DuisFacts, DuisKind } from './northbound/duis/duis-document.js';
export { DuisError } from './northbound/duis/duis-error.js';
export { type DuisReading, readDuis } from './northbound/duis/read-duis.js';
export {
  type DuisOptions,
  type DuisResult,
  type DuisTranslation,
  type DuisWithoutMessage,
  type ReturnedLocalResponse,
  type Smets1Result,
  translateDuis,
  translateDuisAsync,
} from './northbound/duis/translate-duis.js';
export type { Checks, MessageTranslator } from './northbound/message-translator.js';
export type { Smets1Translation } from './northbound/smets1/translate-smets1.js';
export { XML_LIMITS, type XmlLimits } from './northbound/xml/read-xml.js';
export { XmlInputError } from './northbound/xml/xml-input-error.js';
export { type DebugInfoOption, type Options, SCHEMA_VERSIONS } from './options.js';
export type { MessageTranslation, TranslatedEnvelope } from './stream/message-translation.js';
export {
  type GivenMessage,
  type StreamOutput,
  type StreamPosition,
  type StreamRejection as Rejection,
  type StreamTranslation,
  TranslateStream,
  type TranslateStreamOptions,
} from './stream/translate-stream.js';
export { translate } from './translate.js';
export type { Fragment, PerMessage, ProtectedBlock, SchemaVersion, Translation, Verdict, Warning } from './translation.js';
export { createTranslator, Translator } from './translator.js';
export { type SupportedUseCase, useCases } from './use-case-list.js';
export { UnverifiedError, VerificationError } from './verification.js';
