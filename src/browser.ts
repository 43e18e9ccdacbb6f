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
export type { InputMessage, MessageFields } from './input/read-message.js';
export { type ReadMessage, readMessages } from './input/read-messages.js';
export type { InputKind, InputRecord } from './input/record.js';
export { RecordError } from './input/record-error.js';
export { type InspectionTextOptions, inspectionText } from './inspect/fields-as-text.js';
export type { InspectedField } from './inspect/inspected-field.js';
export { AsynchronousKeyStoreError, DecryptionError, KeyStoreError, MissingKeyError } from './keys/errors.js';
export type { KeyOptions, KeyUsage } from './keys/key-usage.js';
export type { ProtectedBlock } from './keys/protected-block.js';
export type { Verdict } from './keys/verdict.js';
export { type HeldKey, type WebKeyFacts, WebKeys } from './keys/web/web-keys.js';
export { COLUMNS, TABLES, type Table, type TableRow } from './rows/table-row.js';
export type { Paint, Part } from './text/paint.js';
export { EncryptedError, NotAResponseError, UnknownMessageCodeError, VariantError } from './translation/errors.js';
export { headOf, type MessageHead } from './translation/message-head.js';
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
export { type DuisOptions, translateDuis, translateDuisAsync } from './web/duis.js';
export { type InspectOptions, inspect, inspectAsync } from './web/inspect.js';
export { createTranslator, type Options, Translator, translate } from './web/translator.js';
export type { Decimals, PlainData, PlainObject } from './writer/plain-data.js';
