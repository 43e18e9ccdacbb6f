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
const ZCL_NOT_FOUND = 0x8b;

/** Record of a component that names no attribute: a command status */
export const NO_ATTRIBUTE = -1;

/** What a use case expects of the components of its response; keys are cluster × 100 (hex) + command. */
export interface ExpectedAnswers {
  /** The fewest components of a whole answer */
  readonly least: number;
  readonly clusters: ReadonlySet<number>;
  /** Cluster-specific responses */
  readonly responses: ReadonlySet<number>;
  /** Commands for which NOT_FOUND is a normal response */
  readonly orNotFound: ReadonlySet<number>;
}

/** A component that a use case has nothing of, and where it starts */
export interface UnexpectedComponent {
  readonly cluster: number;
  readonly command: number;
  readonly at: number;
}

/** What the ZCL frame of a component is */
export interface Frame {
  cluster: number;
  /** Frame control octet */
  frameControl: number;
  command: number;
}

/**
 * What the components of a GBZ payload say of their outcome: one entry for each component (cluster, command), and one for
 * each status in it (component, attribute or none, status).
 */
export class GbzOutcomes {
  components = 0;
  /** That of the last component */
  readonly frame: Frame = { cluster: 0, frameControl: 0, command: 0 };
  readonly cluster: number[] = [];
  readonly frameControl: number[] = [];
  /** The command that the component answers; its own where it answers none that is known */
  readonly command: number[] = [];
  statuses = 0;
  readonly component: number[] = [];
  readonly attribute: number[] = [];
  readonly status: number[] = [];
  /** Statuses that answer a command, and those of them that say that it failed */
  answers = 0;
  failed = 0;
  readonly unexpected: UnexpectedComponent[] = [];

  /** None where any component is taken */
  expected: ExpectedAnswers | undefined;

  /** Says what the use case of the next message expects */
  expect(expected: ExpectedAnswers | undefined): void {
    this.expected = expected;
  }

  start(): void {
    this.components = 0;
    this.statuses = 0;
    this.answers = 0;
    this.failed = 0;
    if (this.unexpected.length > 0) this.unexpected.length = 0;
  }

  addComponent(cluster: number, frameControl: number, command: number): void {
    const i = this.components++;
    this.frame.cluster = cluster;
    this.frame.frameControl = frameControl;
    this.frame.command = command;
    this.cluster[i] = cluster;
    this.frameControl[i] = frameControl;
    this.command[i] = command;
  }

  /** Names the command that the last component answers */
  answerTo(command: number): void {
    this.command[this.components - 1] = command;
  }

  /** A status of the last component: of an attribute record, or of its command (NO_ATTRIBUTE) */
  addStatus(attribute: number, status: number): void {
    this.answers++;
    if (status !== ZCL_SUCCESS && !this.#isNormal(attribute, status)) this.failed++;
    this.#note(attribute, status);
  }

  /** The last component answers nothing: it is listed as a success, as the schema knows no other form, but is none */
  addNothing(): void {
    this.#note(NO_ATTRIBUTE, ZCL_SUCCESS);
  }

  /** The use case has nothing of the last component */
  addUnexpected(cluster: number, command: number, at: number): void {
    this.unexpected.push({ cluster, command, at });
  }

  #note(attribute: number, status: number): void {
    const i = this.statuses++;
    this.component[i] = this.components - 1;
    this.attribute[i] = attribute;
    this.status[i] = status;
  }

  /** Whether the status is GBCS's normal response of a Get command that finds nothing */
  #isNormal(attribute: number, status: number): boolean {
    if (status !== ZCL_NOT_FOUND || attribute !== NO_ATTRIBUTE || this.expected === undefined) return false;
    const last = this.components - 1;
    return this.expected.orNotFound.has(this.cluster[last] * 0x100 + this.command[last]);
  }

  /** Something was answered, nothing of it failed, and nothing else is there */
  get success(): boolean {
    return this.failed === 0 && this.answers > 0 && this.unexpected.length === 0;
  }
}
