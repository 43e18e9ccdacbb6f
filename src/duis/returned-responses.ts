import type { Outcome } from '../translation/translation.js';

/** Message codes of the responses, and of their alerts after a future dated command, that the DCC needs back after a local delivery */
const NEEDED: ReadonlySet<number> = new Set([
  // 3.2 Restrict Access for Change of Tenancy
  0x0022, 0x0072,
  // 6.8 Update Device Configuration (Billing Calendar)
  0x0046, 0x00d7, 0x007e, 0x00d8,
  // 6.15.1, 6.21 and 6.23: security credentials replaced by a known remote party, at a handover, at a change of supplier
  0x0102, 0x0103, 0x0107, 0x0126, 0x00cb, 0x0124,
  // 6.15.2 Update Security Credentials (Device)
  0x000b,
  // 8.7.1 and 8.7.2 Join Service
  0x000d, 0x00ab, 0x00af, 0x000e,
  // 8.8.1 and 8.8.2 Unjoin Service
  0x000f, 0x0010,
  // 8.11 Update HAN Device Log
  0x0001, 0x0002,
  // 8.12.1 and 8.12.2 Restore HAN and GPF Device Log
  0x0003, 0x008c,
  // 11.3 Activate Firmware
  0x0012, 0x00ca,
]);

/**
 * Whether the DCC needs this response or alert of a locally delivered command returned to it, as for the service requests
 * 3.2, 6.8, 6.15.1, 6.15.2, 6.21, 6.23, 8.7.1, 8.7.2, 8.8.1, 8.8.2, 8.11, 8.12.1, 8.12.2 and 11.3. An alert on an instruction
 * of a future dated command goes by the command that it names.
 */
export function isNeededByDcc({ messageCode, futureDatedCommandMessageCode }: Outcome): boolean {
  return NEEDED.has(futureDatedCommandMessageCode ?? messageCode);
}
