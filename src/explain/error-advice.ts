import type { ErrorCode } from '../../codecs/codes.js';
import type { Advice } from './advice.js';

/** What each error is thrown for, or a message rejected for, and what to do; tables of codes in documents have the same words */
export const ERROR_ADVICE: Readonly<Record<ErrorCode, Advice>> = {
  INPUT: {
    means: "text that is neither hex nor base64; fragments that don't belong together; `null`, a number or another wrong type",
    advice: 'give octets, or one message in hex or base64',
  },
  DECODE: {
    means: "octets that the encoding doesn't allow: cut short, a wrong tag, a length past the end, nesting too deep, octets left over",
    advice: '`gbcs-mmc inspect` shows the message up to that place; keep it for who sent it',
  },
  UNKNOWN_MESSAGE_CODE: {
    means: 'a message code that belongs to no known use case',
    advice: '`gbcs-mmc list` shows those known; CONTRIBUTING.md says how one is added',
  },
  NOT_A_RESPONSE: { means: 'a command or pre-command (CRA flag 1)', advice: 'translate the response or alert that answers it' },
  VARIANT: { means: "a service request variant that doesn't exist", advice: 'give one of the DUIS, such as `4.1.1`, or none' },
  DECRYPTION: {
    means: "a protected block whose authentication tag doesn't verify: a wrong key, or changed octets",
    advice: 'check whose key it is; nothing of the block is output',
  },
  ENCRYPTED: { means: 'a message that stays encrypted, with `require: { plaintext: true }`', advice: 'add the key that the error names' },
  VERIFICATION: {
    means: "an invalid MAC or signature, with `onInvalid: 'reject'`",
    advice: 'do not trust the message; check the keys of its parties',
  },
  UNVERIFIED: {
    means: 'a MAC or signature that `require` names and that is invalid, unchecked, or absent where the use case has one',
    advice: 'as the error says: add the missing key, or do not trust the message',
  },
  OPTION: { means: "an option with a value that it doesn't have", advice: 'the error names option and values' },
  KEY_STORE: {
    means: "a key store that fails (`retryable`, with the `cause`), or a key that can't be used",
    advice: 'try again where it is `retryable`, else replace the key',
  },
  MISSING_KEY: {
    means: 'a key that a key store lacks, asked of the store itself; messages without their keys are translated, with warnings',
    advice: 'add the key, under the name that is given',
  },
  ASYNCHRONOUS_KEY_STORE: {
    means: "a key store that answers with promises, where `translate` can't wait",
    advice: 'call `translateAsync`, or use a stream',
  },
  XML_NOT_WELL_FORMED: { means: 'XML that is not well-formed, at the character `offset`', advice: 'mend it where it is made' },
  XML_ENCODING: { means: 'XML that is not UTF-8', advice: 'give it in UTF-8' },
  XML_DOCTYPE: { means: 'a document type declaration, which is never read', advice: 'take it out' },
  XML_ENTITY: { means: "an entity that XML itself doesn't have", advice: 'give the character in its place' },
  XML_SIZE: { means: 'a document larger than `limits.size`', advice: 'raise the limit, where the document is to be trusted' },
  XML_DEPTH: { means: 'elements nested deeper than `limits.depth`', advice: 'raise the limit, where the document is to be trusted' },
  XML_ATTRIBUTES: {
    means: 'more attributes in an element than `limits.attributes`',
    advice: 'raise the limit, where the document is to be trusted',
  },
  XML_ATTRIBUTE_LENGTH: {
    means: 'an attribute longer than `limits.attributeLength`',
    advice: 'raise the limit, where the document is to be trusted',
  },
  DUIS_ROOT: {
    means: 'a root element that no DUIS document has',
    advice: 'give `sr:Response`, or the `sr:Request` of service request 8.13',
  },
  DUIS_STRUCTURE: {
    means: 'elements that are missing, or that stand twice or beside others that exclude them',
    advice: 'mend the document where it is made',
  },
  DUIS_VALUE: { means: 'the text of an element that is not of its type', advice: 'mend the document where it is made' },
  DUIS_NO_MESSAGE: {
    means: 'a document that brings no device message, where one is to be translated',
    advice: 'leave it out; `readDuis` gives its facts',
  },
  SMETS1_CONTENT: { means: "a SMETS1 document that can't be taken over", advice: 'mend the document where it is made' },
  INPUT_TEXT: {
    means: 'text that is not what `--from` says, or that stands outside of XML documents',
    advice: 'leave out `--from`, or the text',
  },
  INPUT_JSON: { means: 'a line that is no JSON object in UTF-8', advice: 'mend the line' },
  INPUT_FIELD: {
    means: 'a line without a message in its field, with a field twice, or with one that has the name of the result',
    advice: '`--message-field`, `--variant-field`, `--result-field` name others',
  },
  INPUT_DAMAGED: {
    means: 'octets between messages in binary, up to where the next one starts',
    advice: 'look for what cut the message in the file',
  },
  INPUT_RECORD_SIZE: { means: 'a part of a line or document of more than 16 MiB', advice: 'give each message a line of its own' },
  INPUT_COMPRESSION: {
    means: 'gzip that is damaged or cut short, and what stands behind it',
    advice: 'compress it again; what could be read came out',
  },
  INPUT_FORMAT: {
    means:
      'an archive, another compression (zstd, bzip2, xz, lz4, compress), a packet capture, PDF, Office file, picture, HTML or JSON array',
    advice: 'do as the error says: unpack it, or copy the messages out of it',
  },
  INPUT_EMPTY: { means: 'a file, a folder or standard input that holds nothing', advice: 'give another' },
  INPUT_FILE: {
    means:
      "a file that can't be read; in a folder also a link that leads nowhere or back, a pipe, socket or device, a name that is not UTF-8",
    advice: 'as the error says: rights, links, names',
  },
  OUTPUT: {
    means: 'of the command: an output that takes no more, or a file that is there already',
    advice: 'make room, or say `--force`; then give the rest again',
  },
  WORKER: {
    means: 'of the command: a worker thread that ended before it gave back its messages',
    advice: 'give the messages again that the error names',
  },
  BROKER: {
    means: 'of `consume`: a broker that refuses the worker, or whose certificate is not trusted',
    advice: 'check address, user, password and virtual host; `--ca` names the authority',
  },
  DELIVERY_LIMIT: {
    means: 'of `consume`: a message that was delivered `--max-deliveries` times without any outcome',
    advice: 'look whether it ends its worker; put it back in the queue if not',
  },
  UNEXPECTED: { means: 'a defect of this package, which costs its message only', advice: 'report it, with the message' },
};
