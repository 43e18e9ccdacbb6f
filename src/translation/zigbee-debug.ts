import { type GbzOutcomes, NO_ATTRIBUTE } from '../../codecs/gbz/components.js';
import { hexNumber } from '../../codecs/hex.js';
import { numberAt } from '../../codecs/number-at.js';
import { CLUSTERS } from '../../mappings/enumerations/clusters.js';
import { STATUS_NOT_KNOWN, ZCL_STATUSES } from '../../mappings/enumerations/zcl-statuses.js';
import { type Tag, tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';

const ZIGBEE_DEBUG = tagOf('ZIGBEEDebug');
const CLUSTER_RESPONSE = tagOf('ZIGBEEClusterResponse');
const CLUSTER_NAME = tagOf('ClusterName');
const COMMAND_RESPONSE = tagOf('ZIGBEECommandResponse');
const COMMAND_ID = tagOf('CommandID');
const DATA_RESPONSE = tagOf('ZIGBEEDataResponse');
const ATTRIBUTE_ID = tagOf('AttributeID');
const ZCL_STATUS = tagOf('ZCLStatus');

/** Tags of a status, by its code: as they come in any number of messages */
const coded: Tag[] = [];
const statusTag = (code: number): Tag => {
  coded[code] ??= tagOf('Status', { ResponseCode: hexNumber(code, 2) });
  return coded[code];
};

/** ZIGBEEDebug: for each GBZ component its cluster, and a status for each attribute record or for its command */
export function writeZigbeeDebug(writer: Writer, outcomes: GbzOutcomes): void {
  if (outcomes.components === 0) return;
  writer.open(ZIGBEE_DEBUG);
  let next = 0;
  for (let component = 0; component < outcomes.components; component++) {
    writer.open(CLUSTER_RESPONSE);
    const code = numberAt(outcomes.cluster, component);
    const cluster = hexNumber(code, 4);
    writer.open(CLUSTER_NAME);
    writer.attribute('id', cluster);
    writer.characters(CLUSTERS[code] ?? `Cluster ${cluster}`);
    writer.close(CLUSTER_NAME);
    const command = numberAt(outcomes.command, component);
    while (next < outcomes.statuses && outcomes.component[next] === component) {
      writeOutcome(writer, numberAt(outcomes.attribute, next), command, numberAt(outcomes.status, next));
      next++;
    }
    writer.close(CLUSTER_RESPONSE);
  }
  writer.close(ZIGBEE_DEBUG);
}

function writeOutcome(writer: Writer, attribute: number, command: number, status: number): void {
  const tag = attribute === NO_ATTRIBUTE ? COMMAND_RESPONSE : DATA_RESPONSE;
  writer.open(tag);
  if (attribute === NO_ATTRIBUTE) writer.element(COMMAND_ID, hexNumber(command, 2));
  else writer.element(ATTRIBUTE_ID, hexNumber(attribute, 4));
  const withCode = statusTag(status);
  writer.open(withCode);
  writer.element(ZCL_STATUS, ZCL_STATUSES[status] ?? STATUS_NOT_KNOWN);
  writer.close(withCode);
  writer.close(tag);
}
