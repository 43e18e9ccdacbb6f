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

const statusAttributes: readonly Attributes[] = Array.from(
  { length: 256 },
  (_, status) => new Attributes({ ResponseCode: hexNumber(status, 2) }),
);

const clusterAttributes = new Map<number, Attributes>();

function clusterId(cluster: number): Attributes {
  let attributes = clusterAttributes.get(cluster);
  if (attributes === undefined) {
    attributes = new Attributes({ id: hexNumber(cluster, 4) });
    clusterAttributes.set(cluster, attributes);
  }
  return attributes;
}

/** ZIGBEEDebug: for each GBZ component its cluster, and a status for each attribute record or for its command */
export function writeZigbeeDebug(writer: Writer, outcomes: GbzOutcomes): void {
  if (outcomes.components === 0) return;
  writer.open(ZIGBEE_DEBUG);
  let next = 0;
  for (let component = 0; component < outcomes.components; component++) {
    const cluster = outcomes.cluster[component];
    writer.open(CLUSTER_RESPONSE);
    writer.element(CLUSTER_NAME, CLUSTERS[cluster] ?? `Cluster ${hexNumber(cluster, 4)}`, clusterId(cluster));
    const first = next;
    while (next < outcomes.statuses && outcomes.component[next] === component) {
      writeOutcome(writer, outcomes.attribute[next], outcomes.command[component], outcomes.status[next]);
      next++;
    }
    // a component with no record at all still answered its command
    if (next === first) writeOutcome(writer, NO_ATTRIBUTE, outcomes.command[component], 0);
    writer.close(CLUSTER_RESPONSE);
  }
  writer.close(ZIGBEE_DEBUG);
}

function writeOutcome(writer: Writer, attribute: number, command: number, status: number): void {
  const tag = attribute === NO_ATTRIBUTE ? COMMAND_RESPONSE : DATA_RESPONSE;
  writer.open(tag);
  if (attribute === NO_ATTRIBUTE) writer.element(COMMAND_ID, hexNumber(command, 2));
  else writer.element(ATTRIBUTE_ID, hexNumber(attribute, 4));
  writer.open(STATUS, statusAttributes[status]);
  writer.element(ZCL_STATUS, ZCL_STATUSES[status] ?? STATUS_NOT_KNOWN);
  writer.close(STATUS);
  writer.close(tag);
}
