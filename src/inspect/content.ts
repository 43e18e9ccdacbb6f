import type { Cursor } from '../../codecs/cursor.js';
import { CraFlag } from '../../codecs/envelope/envelope.js';
import { octetAt } from '../../codecs/octets.js';
import { inspectDer, isDer } from './der.js';
import { inspectDlms, isDlms } from './dlms.js';
import { inspectGbz, isGbz } from './gbz.js';
import { inspectGbzAlert } from './gbz-alert.js';
import type { Inspection } from './inspection.js';
import { octetCount } from './values-in-words.js';

/**
 * Shows the content of a message up to the end of the cursor, by its protocol, which its first octets tell.
 * @throws DecodeError where it can't be read on
 */
export function inspectContent(inspection: Inspection, c: Cursor, craFlag: number, messageCode: number): void {
  if (c.at === c.end) return;
  const first = octetAt(c.octets, c.at);
  if (isGbz(c)) {
    if (craFlag === CraFlag.alert) inspectGbzAlert(inspection, c, messageCode);
    else inspectGbz(inspection, c);
  } else if (isDlms(first)) inspectDlms(inspection, c);
  else if (isDer(first)) inspectDer(inspection, c);
  else inspection.field('content', c.at, c.end, `${octetCount(c.end - c.at)} of no protocol that GBCS has`);
}
