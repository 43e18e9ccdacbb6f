import type { Cursor } from '../../codecs/cursor.js';
import { DecodeError } from '../../codecs/errors.js';
import type { CommandField, CommandFields, CommandLayout, CommandReader, RepeatedFields } from '../../codecs/gbz/command-layout.js';
import type { ComponentLayout } from '../../codecs/gbz/layout.js';
import { commandLayout } from '../../codecs/gbz/layouts/index.js';
import { hexNumber } from '../../codecs/hex.js';
import type { Located } from '../../codecs/layout.js';
import { ALERT_NAMES } from '../../mappings/enumerations/alert-codes.js';
import { STATUS_NOT_KNOWN, ZCL_STATUSES } from '../../mappings/enumerations/zcl-statuses.js';
import { attributeName } from './attribute-names.js';
import { zclText, zclTypeName } from './gbz-value.js';
import type { Inspection } from './inspection.js';
import { octetCount } from './values-in-words.js';

/**
 * Shows the payload of a command up to the end of the cursor, with its layout where there is one.
 * @throws DecodeError where its fields go past the end
 */
export function inspectCommand(inspection: Inspection, c: Cursor, component: ComponentLayout, reader: CommandReader | undefined): void {
  if (reader === undefined) {
    if (c.at < c.end) inspection.field('payload', c.at, c.end, octetCount(c.end - c.at));
    c.at = c.end;
    return;
  }
  const { layout, problem } = reader.read(c.octets, c.at, c.end);
  new CommandFieldsInspection(inspection, c.octets, component).fields(reader.fields, layout as CommandLayout);
  c.at = Math.max(c.at, inspection.at);
  if (problem !== undefined) throw new DecodeError(reader.name, c.at, 'a field goes past the end, or has no known type');
  // some commands end with octets that GBCS gives no meaning
  if (c.at < c.end) inspection.field('further octets', c.at, c.end, octetCount(c.end - c.at));
  c.at = c.end;
}

/** Shows the fields of one command as far as they were read. */
class CommandFieldsInspection {
  constructor(
    private readonly inspection: Inspection,
    private readonly octets: Uint8Array,
    private readonly component: ComponentLayout,
  ) {}

  fields(fields: CommandFields, layout: CommandLayout): void {
    for (const [name, field] of Object.entries(fields)) this.#field(name, field, layout);
  }

  #field(name: string, field: CommandField, layout: CommandLayout): void {
    const read = layout[name];
    if (typeof field === 'object' && 'where' in field) this.fields(field.fields, layout);
    else if (typeof field === 'object' && 'entry' in field) this.#entries(name, field, (read ?? []) as readonly CommandLayout[]);
    else if (isRead(read)) {
      const type = typeof field === 'number' ? field : (layout[field.typeIn] as Located<number>).value;
      this.inspection.field(wordsOf(name), read.at, read.end, this.#text(name, type, read));
    }
  }

  #entries(name: string, { entry }: RepeatedFields, entries: readonly CommandLayout[]): void {
    const [only, ...others] = Object.keys(entry);
    const one = wordsOf(singularOf(name));
    entries.forEach((layout, i) => {
      const position = `${one} ${i + 1}`;
      // entries of one field need no part of their own
      if (only === undefined || others.length > 0) this.inspection.part(position, '', () => this.fields(entry, layout));
      else {
        const read = layout[only];
        const type = entry[only];
        if (isRead(read) && typeof type === 'number') this.inspection.field(position, read.at, read.end, this.#text(only, type, read));
      }
    });
  }

  #text(name: string, type: number, { at, end, value }: Located<unknown>): string {
    const { cluster, frameControl } = this.component;
    switch (name) {
      case 'attribute':
        return attributeName(cluster.value, value as number);
      case 'status':
        return ZCL_STATUSES[value as number] ?? STATUS_NOT_KNOWN;
      case 'type':
        return zclTypeName(value as number);
      case 'command':
        // the one that is answered went the other way
        return commandLayout(cluster.value, frameControl.value ^ ANSWERED, value as number)?.name ?? '';
      case 'eventId':
        return `${hexNumber(value as number, 4)} ${ALERT_NAMES[value as number] ?? ''}`.trimEnd();
      default:
        return zclText(this.octets, type, at, end);
    }
  }
}

/** Direction and scope of a Default Response differ from those of the cluster-specific command that it answers */
const ANSWERED = 0x09;

const isRead = (read: CommandLayout[string] | undefined): read is Located<unknown> => read !== undefined && 'end' in read;

/** `issuerEventId` as `issuer event id` */
const wordsOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** `scheduleEntries` as `scheduleEntry`, `records` as `record` */
const singularOf = (list: string): string => list.replace(/ies$/, 'y').replace(/s$/, '');
