import type { Encoding, RepeatedSource, Source, Value } from '../source.js';
import type { FieldShape } from './field-shapes.js';
import { zclValue } from './zcl-value.js';

const hex = (n: number, digits: number): string => n.toString(16).toUpperCase().padStart(digits, '0');

/** An attribute that a Read Attributes Response may carry. */
export class AttributeSource implements Source {
  readonly encoding: Encoding = 'GBZ';
  readonly label: string;

  constructor(
    readonly cluster: number,
    readonly attribute: number,
    readonly name: string,
  ) {
    this.label = `${name} (cluster ${hex(cluster, 4)}, attribute ${hex(attribute, 4)})`;
  }

  /** Key by which records find their slot */
  get key(): number {
    return AttributeSource.keyOf(this.cluster, this.attribute);
  }

  static keyOf(cluster: number, attribute: number): number {
    return cluster * 0x10000 + attribute;
  }

  value(): Value {
    return zclValue();
  }
}

/** @param name as the ZigBee specification has it */
export const attribute = (cluster: number, id: number, name: string): AttributeSource => new AttributeSource(cluster, id, name);

/** How several commands of one kind go together */
export interface CommandOptions<Fields extends FieldShape> {
  /** The field that numbers the commands of one publication: they are walked in its order, whatever the order of the message */
  readonly part?: (fields: Fields) => FieldShape;
  /** All commands are one entry: of a value that several of them have, the last one counts */
  readonly together?: boolean;
}

/** A cluster-specific command that a payload may carry, once or several times. Rows reach the fields by `.each`. */
export class CommandSource<Fields extends FieldShape = FieldShape> implements RepeatedSource {
  readonly encoding: Encoding = 'GBZ';
  readonly repeated = true;
  readonly label: string;
  /** The field that numbers the commands of one publication */
  readonly part: FieldShape | undefined;
  /** Whether all commands are one entry */
  readonly together: boolean;

  constructor(
    readonly cluster: number,
    readonly command: number,
    name: string,
    readonly each: Fields,
    { part, together = false }: CommandOptions<Fields>,
  ) {
    this.part = part?.(each);
    this.together = together;
    this.label = `${name} (cluster ${hex(cluster, 4)}, command ${hex(command, 2)})`;
  }

  get key(): number {
    return this.cluster * 0x100 + this.command;
  }

  value(): Value {
    return zclValue();
  }
}

/** @param name as the ZigBee specification has it; @param each the fields of the command, in order */
export const command = <Fields extends FieldShape>(
  cluster: number,
  id: number,
  name: string,
  each: Fields,
  options: CommandOptions<Fields> = {},
): CommandSource<Fields> => new CommandSource(cluster, id, name, each, options);
