import type { DerShape } from '../../codecs/der/shape.js';
import type { Encoding } from '../../codecs/source.js';
import { type Item, type Items, inOrder } from './items.js';
import type { Row } from './rows.js';

/** What a response means: message codes, service request variants with their elements, payload and rows. */
interface UseCaseBase<Of extends Encoding> {
  readonly encoding: Of;
  /** As GBCS names it: `ECS17b` */
  readonly name: string;
  readonly messageCodes: readonly [number, ...number[]];
  /** `…Rsp` element by service request variant; none for a use case that no service request produces */
  readonly variants: Readonly<Record<string, string>>;
  /** What stands in the `…Rsp` element, in schema order */
  readonly rows: readonly Row<Of>[];
}

export interface DlmsUseCase extends UseCaseBase<'DLMS COSEM'> {
  /** What answers position 1, 2, … of the access request */
  readonly items: readonly Item[];
}

export type GbzUseCase = UseCaseBase<'GBZ'>;

export interface Asn1UseCase extends UseCaseBase<'ASN.1'> {
  readonly payload: DerShape;
}

export type UseCase = DlmsUseCase | GbzUseCase | Asn1UseCase;

/** What a mapping says of its use case */
interface Mapping<Of extends Encoding> extends Pick<UseCaseBase<Of>, 'name' | 'variants'> {
  readonly messageCode: number | readonly [number, ...number[]];
  /** None where every answer is a status */
  readonly rows?: readonly Row<Of>[];
}

const common = <Of extends Encoding>(encoding: Of, { name, messageCode, variants, rows = [] }: Mapping<Of>): UseCaseBase<Of> => ({
  encoding,
  name,
  messageCodes: typeof messageCode === 'number' ? [messageCode] : messageCode,
  variants,
  rows,
});

export interface DlmsMapping extends Mapping<'DLMS COSEM'> {
  /** What answers position 1, 2, …; none where every answer is a status */
  readonly items?: readonly Items[];
}

/** A use case that answers with an access response. */
export const dlmsUseCase = (mapping: DlmsMapping): DlmsUseCase => ({
  ...common('DLMS COSEM', mapping),
  items: inOrder(mapping.items ?? []),
});

/** A use case that answers with GBZ components. The sources of its rows say which attributes and commands it looks for. */
export const gbzUseCase = (mapping: Mapping<'GBZ'>): GbzUseCase => common('GBZ', mapping);

export interface Asn1Mapping extends Mapping<'ASN.1'> {
  /** What the response is; its response codes say whether the message is a success */
  readonly payload: DerShape;
}

/** A use case that answers in ASN.1. */
export const asn1UseCase = (mapping: Asn1Mapping): Asn1UseCase => ({ ...common('ASN.1', mapping), payload: mapping.payload });
