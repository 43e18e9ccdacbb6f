import type { DerShape } from '../../codecs/der/shape.js';
import type { DataShape } from '../../codecs/dlms/shapes.js';
import type { Row } from './rows.js';

/** What a response means: message codes, service request variants with their elements, payload and rows. */
interface UseCaseBase {
  /** As GBCS names it: `ECS17b` */
  readonly name: string;
  readonly messageCodes: readonly [number, ...number[]];
  /** `…Rsp` element by service request variant; none for a use case that no service request produces */
  readonly variants: Readonly<Record<string, string>>;
  /** What stands in the `…Rsp` element, in schema order */
  readonly rows: readonly Row[];
}

export interface DlmsUseCase extends UseCaseBase {
  readonly encoding: 'DLMS COSEM';
  /** What answers position 1, 2, … of the access request */
  readonly items: readonly DataShape[];
}

export interface GbzUseCase extends UseCaseBase {
  readonly encoding: 'GBZ';
}

export interface Asn1UseCase extends UseCaseBase {
  readonly encoding: 'ASN.1';
  readonly payload: DerShape;
}

export type UseCase = DlmsUseCase | GbzUseCase | Asn1UseCase;

const codes = (messageCode: number | readonly [number, ...number[]]): readonly [number, ...number[]] =>
  typeof messageCode === 'number' ? [messageCode] : messageCode;

/**
 * A use case that answers with an access response.
 * @param items what answers position 1, 2, …; none where every answer is a status
 */
export const dlmsUseCase = (
  name: string,
  messageCode: number | readonly [number, ...number[]],
  variants: Readonly<Record<string, string>>,
  items: readonly DataShape[] = [],
  ...rows: Row[]
): DlmsUseCase => ({ encoding: 'DLMS COSEM', name, messageCodes: codes(messageCode), variants, items, rows });

/** A use case that answers with GBZ components. The sources of its rows say which attributes and commands it looks for. */
export const gbzUseCase = (
  name: string,
  messageCode: number | readonly [number, ...number[]],
  variants: Readonly<Record<string, string>>,
  ...rows: Row[]
): GbzUseCase => ({ encoding: 'GBZ', name, messageCodes: codes(messageCode), variants, rows });

/**
 * A use case that answers in ASN.1.
 * @param payload what the response is; its response codes say whether the message is a success
 */
export const asn1UseCase = (
  name: string,
  messageCode: number | readonly [number, ...number[]],
  variants: Readonly<Record<string, string>>,
  payload: DerShape,
  ...rows: Row[]
): Asn1UseCase => ({ encoding: 'ASN.1', name, messageCodes: codes(messageCode), variants, payload, rows });
