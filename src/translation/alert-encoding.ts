import { CONSTRUCTED, SEQUENCE } from '../../codecs/der/tags.js';
import { DATA_NOTIFICATION } from '../../codecs/dlms/data-notification.js';
import { GBZ_PROFILE } from '../../codecs/gbz/payload.js';
import type { Encoding } from '../../codecs/source.js';

/** By the first octet of a content: tag of a data notification, high octet of the GBZ profile, tag of a SEQUENCE */
const ENCODINGS: ReadonlyMap<number | undefined, Encoding> = new Map<number | undefined, Encoding>([
  [DATA_NOTIFICATION, 'DLMS COSEM'],
  [GBZ_PROFILE >> 8, 'GBZ'],
  [CONSTRUCTED | SEQUENCE, 'ASN.1'],
]);

/** The encoding of the content of an alert; undefined where the octet begins none */
export const alertEncoding = (firstOctet: number | undefined): Encoding | undefined => ENCODINGS.get(firstOctet);
