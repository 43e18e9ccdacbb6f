import { hexNumber } from '../../codecs/hex.js';
import { ALERT_NAMES } from '../../mappings/enumerations/alert-codes.js';
import * as configurable from '../../mappings/enumerations/configurable-alerts.js';
import type { Alert } from '../../mappings/vocabulary/alert.js';
import { mappedAlerts } from '../translation/mapped.js';
import { alertLeaves, elementsFact } from './elements.js';
import { type Explanation, fact } from './explanation.js';

/** Who configures what becomes of an event, by its code */
const CONFIGURED_BY: readonly (readonly [who: string, codes: readonly number[]])[] = [
  ['electricity supplier', configurable.SUPPLIER_COMMON],
  ['electricity supplier, on polyphase meters', configurable.SUPPLIER_POLYPHASE],
  ['network operator', configurable.NETWORK_OPERATOR_COMMON],
  ['network operator, on single phase meters', configurable.NETWORK_OPERATOR_SINGLE_PHASE],
  ['network operator, on polyphase meters', configurable.NETWORK_OPERATOR_POLYPHASE],
  ['gas supplier', configurable.GAS_SUPPLIER],
];

const GENERIC = 'message code 1000 (generic critical alert: signed) or 1001 (generic non-critical alert: has a MAC)';

/** Code of an alert that a device sends, or of an event that its logs hold: four hex digits */
export function explainAlertCode(code: number): Explanation[] {
  const title = ALERT_NAMES[code];
  if (title === undefined) return [];
  const own = mappedAlerts().filter(({ alertCodes }) => alertCodes.includes(code));
  const configuredBy = CONFIGURED_BY.filter(([, codes]) => codes.includes(code)).map(([who]) => who);
  return [
    {
      kind: 'alert or event code',
      code: hexNumber(code, 4),
      title,
      facts: [
        ...fact('as an alert', ...own.map(messageText), GENERIC),
        ...elementsFact(alertLeaves(own), 'no payload'),
        ...fact('configured by', ...configuredBy),
      ],
    },
  ];
}

const messageText = ({ messageCode, name, encoding }: Alert): string => `message code ${hexNumber(messageCode, 4)} ${name}, ${encoding}`;
