export { DecodeError, GbcsError, InputError, NotAResponseError, UnknownMessageCodeError, VariantError } from './errors.js';
export { type DebugInfoOption, type Options, SCHEMA_VERSIONS } from './options.js';
export type { PerMessage, ProtectedBlock, Rejection, SchemaVersion, Translation, Verdict, Warning } from './translation.js';
export { createTranslator, Translator } from './translator.js';
