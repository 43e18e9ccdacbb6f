export { DecodeError, GbcsError, InputError, NotAResponseError, UnknownMessageCodeError, VariantError } from './errors.js';
export { AsynchronousKeyStoreError, DecryptionError, KeyStoreError, MissingKeyError } from './keys/errors.js';
export { KeyDirectory } from './keys/key-directory.js';
export type { KeySource, KeyStore } from './keys/key-store.js';
export { MemoryKeys } from './keys/memory-keys.js';
export { type DebugInfoOption, type Options, SCHEMA_VERSIONS } from './options.js';
export type { Fragment, PerMessage, ProtectedBlock, Rejection, SchemaVersion, Translation, Verdict, Warning } from './translation.js';
export { createTranslator, Translator, translate } from './translator.js';
export { VerificationError } from './verification.js';
