/** A message as a broker delivers it: the octets or text of its body, and the properties that say what they are */
export interface DeliveredMessage {
  /** A message in octets, hex or base64, a JSON object with one, or a DUIS document; gzip of any of these */
  readonly body: Uint8Array | string;
  /** Of `application/xml` and `application/json` and their like, the body is taken for a DUIS document or a JSON object; any other is told by the body */
  readonly contentType?: string | undefined;
  readonly contentEncoding?: string | undefined;
  /** Given to what comes of it; where there is none, one that follows from the body */
  readonly messageId?: string | undefined;
  /** Given to what comes of it; where there is none, the message ID */
  readonly correlationId?: string | undefined;
}

/** What a message broker carries beside a body: names with simple values */
export type Properties = Readonly<Record<string, string | number | boolean>>;

/** What is the same whatever came of a message */
interface Identified {
  /** The same each time that the message is delivered, so that who reads twice can tell */
  readonly messageId: string;
  readonly correlationId: string;
}

/** A document came of a message */
export interface ProcessedDocument<Body extends string | Uint8Array = string> extends Identified {
  readonly outcome: 'document';
  /** The document in XML, or the result in JSON; as octets in UTF-8, where those were asked for */
  readonly body: Body;
  readonly contentType: 'application/xml' | 'application/json';
  /**
   * `use-case`, `device` (EUI-64), `message-code` (four hex digits), `mac`, `signature`; where there are any, `service-reference-variant`,
   * `alert-code`, `warnings` (codes, with commas between), `request-id` and `response-id` of a DUIS document; `encrypted` where the message
   * stays so, and then true; `kind` where it is not told by the alert code, which an alert has and a response has not
   */
  readonly properties: Properties;
}

/** A message that can't be translated, with why, and as it came */
export interface ProcessedRejection extends Identified {
  readonly outcome: 'rejection';
  readonly code: string;
  readonly body: Uint8Array | string;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  /** `code`, `reason`; where they are known, `offset` and `context` */
  readonly properties: Properties;
}

/** Nothing came of a message because a key store failed: it is to be given again later, and is neither done nor bad */
export interface ProcessLater {
  readonly outcome: 'retry';
  readonly code: string;
  readonly reason: string;
}

/** What came of a message; `outcome` tells which of the three */
export type ProcessOutcome<Body extends string | Uint8Array = string> = ProcessedDocument<Body> | ProcessedRejection | ProcessLater;
