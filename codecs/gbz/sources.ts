import { altered } from '../named.js';
import type { RepeatedSource, Source, Value } from '../source.js';
import type { FieldShape, Fields } from './field-shapes.js';
import { zclValue } from './zcl-value.js';

const hex = (n: number, digits: number): string => n.toString(16).toUpperCase().padStart(digits, '0');

/** An attribute that a Read Attributes Response may carry. */
export class AttributeSource implements Source<'GBZ'> {
  readonly encoding = 'GBZ';
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
export const attribute = (cluster: number, id: number, name: string): AttributeSource =>
  Object.freeze(new AttributeSource(cluster, id, name));

/** A cluster-specific command that a payload may carry, once or several times. Rows reach the fields by `.each.of`. */
export class CommandSource<Each extends FieldShape = FieldShape> implements RepeatedSource<'GBZ'> {
  readonly encoding = 'GBZ';
  readonly repeated = true;
  readonly label: string;
  /** Name of the field that numbers the commands of one publication, see inParts */
  readonly part: string | undefined = undefined;
  /** Whether all commands are one entry, see together */
  readonly together: boolean = false;

  constructor(
    readonly cluster: number,
    readonly command: number,
    name: string,
    readonly each: Each,
  ) {
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
export const command = <Each extends FieldShape>(cluster: number, id: number, name: string, each: Each): CommandSource<Each> =>
  Object.freeze(new CommandSource(cluster, id, name, each));

/** The command whose field of this name numbers those of one publication: they are walked in its order, whatever the order of the message */
export const inParts = <Members extends Readonly<Record<string, FieldShape>>>(
  part: keyof Members & string,
  source: CommandSource<Fields<Members>>,
): CommandSource<Fields<Members>> => altered(source, { part });

/** The command of which all that are there are one entry: of a value that several of them have, the last one counts */
export const together = <Each extends FieldShape>(source: CommandSource<Each>): CommandSource<Each> => altered(source, { together: true });
