import { type GbzOutcomes, NO_ATTRIBUTE } from '../../codecs/gbz/components.js';
import { hexNumber } from '../../codecs/hex.js';
import { numberAt } from '../../codecs/number-at.js';
import { CLUSTERS } from '../../mappings/enumerations/clusters.js';
import { STATUS_NOT_KNOWN, ZCL_STATUSES } from '../../mappings/enumerations/zcl-statuses.js';
import { attributeNameOf } from '../writer/attribute-name.js';
import { PreparedByNumber } from '../writer/prepared.js';
import { tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';

const ZIGBEE_DEBUG = tagOf('ZIGBEEDebug');
const CLUSTER_RESPONSE = tagOf('ZIGBEEClusterResponse');
const CLUSTER_NAME = tagOf('ClusterName');
const COMMAND_RESPONSE = tagOf('ZIGBEECommandResponse');
const COMMAND_ID = tagOf('CommandID');
const DATA_RESPONSE = tagOf('ZIGBEEDataResponse');
const ATTRIBUTE_ID = tagOf('AttributeID');
const STATUS = tagOf('Status');
const ZCL_STATUS = tagOf('ZCLStatus');
const ID = attributeNameOf('id');
const RESPONSE_CODE = attributeNameOf('ResponseCode');

/** Of each kind so many are kept as markup: those of most responses */
const KEPT = 1024;

const clusterNames = new PreparedByNumber(KEPT, (writer, number) => {
  const cluster = hexNumber(number, 4);
  writer.open(CLUSTER_NAME);
  writer.attribute(ID, cluster);
  writer.characters(CLUSTERS[number] ?? `Cluster ${cluster}`);
  writer.close(CLUSTER_NAME);
});

function writeStatus(writer: Writer, status: number): void {
  writer.open(STATUS);
  writer.attribute(RESPONSE_CODE, hexNumber(status, 2));
  writer.element(ZCL_STATUS, ZCL_STATUSES[status] ?? STATUS_NOT_KNOWN);
  writer.close(STATUS);
}

/** A status of a command; its number is command and status */
const commandResponses = new PreparedByNumber(KEPT, (writer, number) => {
  writer.open(COMMAND_RESPONSE);
  writer.element(COMMAND_ID, hexNumber(number >> 8, 2));
  writeStatus(writer, number & 0xff);
  writer.close(COMMAND_RESPONSE);
});

/** A status of an attribute record; its number is attribute and status */
const dataResponses = new PreparedByNumber(KEPT, (writer, number) => {
  writer.open(DATA_RESPONSE);
  writer.element(ATTRIBUTE_ID, hexNumber(number >> 8, 4));
  writeStatus(writer, number & 0xff);
  writer.close(DATA_RESPONSE);
});

/** A component whose command alone has a status; its number is cluster, command and status */
const componentResponses = new PreparedByNumber(KEPT, (writer, number) => {
  writer.open(CLUSTER_RESPONSE);
  clusterNames.writeTo(writer, number >>> 16);
  commandResponses.writeTo(writer, number & 0xffff);
  writer.close(CLUSTER_RESPONSE);
});

/** ZIGBEEDebug: for each GBZ component its cluster, and a status for each attribute record or for its command */
export function writeZigbeeDebug(writer: Writer, outcomes: GbzOutcomes): void {
  if (outcomes.components === 0) return;
  writer.open(ZIGBEE_DEBUG);
  let next = 0;
  for (let component = 0; component < outcomes.components; component++) {
    const first = next;
    while (next < outcomes.statuses && outcomes.component[next] === component) next++;
    writeComponent(writer, outcomes, component, first, next);
  }
  writer.close(ZIGBEE_DEBUG);
}

/** @param first of its statuses; @param end of them */
function writeComponent(writer: Writer, outcomes: GbzOutcomes, component: number, first: number, end: number): void {
  const cluster = numberAt(outcomes.cluster, component);
  const command = numberAt(outcomes.command, component);
  if (end - first === 1 && outcomes.attribute[first] === NO_ATTRIBUTE) {
    componentResponses.writeTo(writer, (cluster << 16) | (command << 8) | numberAt(outcomes.status, first));
    return;
  }
  writer.open(CLUSTER_RESPONSE);
  clusterNames.writeTo(writer, cluster);
  for (let i = first; i < end; i++) {
    const attribute = numberAt(outcomes.attribute, i);
    const status = numberAt(outcomes.status, i);
    if (attribute === NO_ATTRIBUTE) commandResponses.writeTo(writer, (command << 8) | status);
    else dataResponses.writeTo(writer, (attribute << 8) | status);
  }
  writer.close(CLUSTER_RESPONSE);
}
