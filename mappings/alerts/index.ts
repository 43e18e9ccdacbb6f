import type { Alert, Asn1Alert, DlmsAlert, GbzAlert } from '../vocabulary/alert.js';
import { genericDlmsAlert, genericGbzAlert } from '../vocabulary/alert.js';
import { ECS68, GCS53 } from './billing-data-log.js';
import { COMMUNICATIONS_HUB_ALERTS, GCS62 } from './communications-hub.js';
import { CCS08, CS09, FDRA_DLMS, FDRA_GBZ } from './firmware.js';
import { CS02b, CS02g, CS06, FUTURE_DATED_COSEM_INSTRUCTION, FUTURE_DATED_GBZ_INSTRUCTION } from './future-dated.js';
import { MIIWA_DLMS, MIIWA_GBZ } from './integrity-issue.js';
import { ECS100, ECS101, ECS102, ECS200 } from './load-control.js';
import { ECS80 } from './supply-outage.js';

const DLMS_ALERTS: readonly DlmsAlert[] = [
  ECS68,
  ECS80,
  ECS100,
  ECS101,
  ECS102,
  ECS200,
  FDRA_DLMS,
  FUTURE_DATED_COSEM_INSTRUCTION,
  MIIWA_DLMS,
  ...COMMUNICATIONS_HUB_ALERTS,
];

const GBZ_ALERTS: readonly GbzAlert[] = [GCS53, FDRA_GBZ, FUTURE_DATED_GBZ_INSTRUCTION, MIIWA_GBZ];

const ASN1_ALERTS: readonly Asn1Alert[] = [CCS08, CS02b, CS02g, CS06, CS09, GCS62];

/** Every message code that alerts have, by protocol: the generic ones exist in several */
export const ALERTS: readonly Alert[] = [
  ...DLMS_ALERTS,
  ...GBZ_ALERTS,
  ...ASN1_ALERTS,
  genericDlmsAlert('GCA-DLMS', 0x1000, DLMS_ALERTS),
  genericGbzAlert('GCA-ZigBee', 0x1000, GBZ_ALERTS),
  genericDlmsAlert('GNCA-DLMS', 0x1001, DLMS_ALERTS),
  genericGbzAlert('GNCA-ZigBee', 0x1001, GBZ_ALERTS),
];
