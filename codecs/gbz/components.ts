/** Directions, scopes and flags of the ZCL frame control octet */
export const CLUSTER_SPECIFIC = 0x01;
export const MANUFACTURER_SPECIFIC = 0x04;
export const SERVER_TO_CLIENT = 0x08;

/** Profile-wide commands (ZCL 2.5) */
export const READ_ATTRIBUTES = 0x00;
export const READ_ATTRIBUTES_RESPONSE = 0x01;
export const WRITE_ATTRIBUTES = 0x02;
export const WRITE_ATTRIBUTES_RESPONSE = 0x04;
export const DEFAULT_RESPONSE = 0x0b;

export const ZCL_SUCCESS = 0x00;
export const ZCL_FAILURE = 0x01;
export const ZCL_NOT_FOUND = 0x8b;

/** Record of a component that names no attribute: a command status */
export const NO_ATTRIBUTE = -1;

/**
 * What the components of a GBZ payload say of their outcome: one entry for each component (cluster, command), and one for
 * each status in it (component, attribute or none, status).
 */
export class GbzOutcomes {
  components = 0;
  readonly cluster: number[] = [];
  readonly frameControl: number[] = [];
  /** Command of a cluster-specific command; for a default response the command it answers */
  readonly command: number[] = [];
  statuses = 0;
  readonly component: number[] = [];
  readonly attribute: number[] = [];
  readonly status: number[] = [];
  succeeded = 0;
  notFound = 0;
  failed = 0;

  start(): void {
    this.components = 0;
    this.statuses = 0;
    this.succeeded = 0;
    this.notFound = 0;
    this.failed = 0;
  }

  addComponent(cluster: number, frameControl: number, command: number): void {
    const i = this.components++;
    this.cluster[i] = cluster;
    this.frameControl[i] = frameControl;
    this.command[i] = command;
  }

  addStatus(attribute: number, status: number): void {
    const i = this.statuses++;
    this.component[i] = this.components - 1;
    this.attribute[i] = attribute;
    this.status[i] = status;
    if (status === ZCL_SUCCESS) this.succeeded++;
    else if (status === ZCL_NOT_FOUND) this.notFound++;
    else this.failed++;
  }

  /** How many components there are, cluster and command of each, then component, attribute and status of each status, as numbers; returns how many */
  facts(into: number[]): number {
    into[0] = this.components;
    let count = 1;
    for (let i = 0; i < this.components; i++) into[count++] = (this.cluster[i] << 8) | this.command[i];
    for (let i = 0; i < this.statuses; i++) {
      into[count++] = this.component[i];
      into[count++] = (this.attribute[i] << 8) | this.status[i];
    }
    return count;
  }

  /** Not found is no failure as long as something else in the same message succeeded */
  get success(): boolean {
    return this.failed === 0 && (this.notFound === 0 || this.succeeded > 0);
  }
}
