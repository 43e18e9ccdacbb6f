import { type GbzOutcomes, NO_ATTRIBUTE } from '../../codecs/gbz/components.js';
import { hexNumber } from '../../codecs/hex.js';
import { CLUSTERS } from '../../mappings/enumerations/clusters.js';
import { STATUS_NOT_KNOWN, ZCL_STATUSES } from '../../mappings/enumerations/zcl-statuses.js';
import { Attributes, Tag, type Writer } from '../writer/writer.js';

const ZIGBEE_DEBUG = new Tag('ZIGBEEDebug');
const CLUSTER_RESPONSE = new Tag('ZIGBEEClusterResponse');
const CLUSTER_NAME = new Tag('ClusterName');
const COMMAND_RESPONSE = new Tag('ZIGBEECommandResponse');
const COMMAND_ID = new Tag('CommandID');
const DATA_RESPONSE = new Tag('ZIGBEEDataResponse');
const ATTRIBUTE_ID = new Tag('AttributeID');
const STATUS = new Tag('Status');
const ZCL_STATUS = new Tag('ZCLStatus');

/** ZIGBEEDebug: for each GBZ component its cluster, and a status for each attribute record or for its command */
export function writeZigbeeDebug(writer: Writer, outcomes: GbzOutcomes): void {
  if (outcomes.components === 0) return;
  writer.open(ZIGBEE_DEBUG);
  let next = 0;
  for (let component = 0; component < outcomes.components; component++) {
    writer.open(CLUSTER_RESPONSE);
    const cluster = hexNumber(outcomes.cluster[component], 4);
    writer.element(CLUSTER_NAME, CLUSTERS[outcomes.cluster[component]] ?? `Cluster ${cluster}`, new Attributes({ id: cluster }));
    const command = outcomes.command[component];
    while (next < outcomes.statuses && outcomes.component[next] === component) {
      writeOutcome(writer, outcomes.attribute[next], command, outcomes.status[next]);
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
  writer.open(STATUS, new Attributes({ ResponseCode: hexNumber(status, 2) }));
  writer.element(ZCL_STATUS, ZCL_STATUSES[status] ?? STATUS_NOT_KNOWN);
  writer.close(STATUS);
  writer.close(tag);
}
