/**
 * Codes of errors, of all layers in one list, so that a caller's `switch` over `GbcsError.code` can be exhaustive. They are
 * stable: a code keeps its meaning, and none is taken away. The README says what each means and what to do.
 */
export const ERROR_CODES = [
  // of a message
  'INPUT',
  'DECODE',
  'UNKNOWN_MESSAGE_CODE',
  'NOT_A_RESPONSE',
  'VARIANT',
  'DECRYPTION',
  'ENCRYPTED',
  'VERIFICATION',
  'UNVERIFIED',
  // of options and keys
  'OPTION',
  'KEY_STORE',
  'MISSING_KEY',
  'ASYNCHRONOUS_KEY_STORE',
  // of XML and DUIS documents
  'XML_NOT_WELL_FORMED',
  'XML_ENCODING',
  'XML_DOCTYPE',
  'XML_ENTITY',
  'XML_SIZE',
  'XML_DEPTH',
  'XML_ATTRIBUTES',
  'XML_ATTRIBUTE_LENGTH',
  'DUIS_ROOT',
  'DUIS_STRUCTURE',
  'DUIS_VALUE',
  'DUIS_NO_MESSAGE',
  'SMETS1_CONTENT',
  // of inputs that hold many messages
  'INPUT_TEXT',
  'INPUT_JSON',
  'INPUT_FIELD',
  'INPUT_DAMAGED',
  'INPUT_RECORD_SIZE',
  'INPUT_COMPRESSION',
  'INPUT_FORMAT',
  'INPUT_EMPTY',
  'INPUT_FILE',
  // of the command
  'OUTPUT',
  'WORKER',
  // of a worker on a broker
  'BROKER',
  'DELIVERY_LIMIT',
  // a defect of this package
  'UNEXPECTED',
] as const;

/** What kind of error a `GbcsError` is: a stable word */
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * Codes of warnings, of all layers in one list, so that a caller's `switch` over `Warning.code` can be exhaustive. They are
 * stable: a code keeps its meaning, and none is taken away. The README says what each means and what to do.
 */
export const WARNING_CODES = [
  // of values
  'VALUE_OUT_OF_RANGE',
  'TEXT_TOO_LONG',
  'ENUMERATION_VALUE',
  'DATE_TIME',
  'PARTLY_SPECIFIED_DATE',
  'WRONG_LENGTH',
  'NOT_AVAILABLE',
  'CUT_SHORT',
  'SCALE_MISSING',
  'INEXACT',
  'VALUES_DIFFER',
  'LAST_DAY_OF_MONTH',
  'CHARACTER_REPLACED',
  // of entries and elements
  'INCOMPLETE',
  'NO_ROOM',
  'NO_PLACE',
  'WRONG_PAGE',
  'EMPTY_ENTRY',
  'REPEATED',
  'SNAPSHOT_PAYLOAD',
  'UNKNOWN_ELEMENT',
  // of alerts
  'UNKNOWN_ALERT_CODE',
  'PAYLOAD_MISSING',
  'ALERT_WITHOUT_TIME',
  // of answers and their service request
  'NOTHING_ANSWERED',
  'INCOMPLETE_ANSWER',
  'UNEXPECTED_COMPONENT',
  'NO_SERVICE_REQUEST',
  'VARIANT_ASSUMED',
  'VARIANT_UNEXPECTED',
  // of checks and keys
  'MISSING_KEY',
  'NO_KEY_STORE',
  'UNPROTECTED',
  'XML_SIGNATURE',
  'DECRYPTED_ELSEWHERE',
  // of DUIS documents
  'ENVELOPE_REQUEST_ID',
  'ENVELOPE_ORIGINAL_REQUEST_ID',
  'ENVELOPE_RESPONSE_ID',
  'ENVELOPE_ALERT_CODE',
  'ENVELOPE_VARIANT',
  'SMETS1_LEFT_OUT',
] as const;

/** What a `Warning` is about: a stable word */
export type WarningCode = (typeof WARNING_CODES)[number];
