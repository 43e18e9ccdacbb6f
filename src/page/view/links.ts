import type { Place } from '../../writer/document-line.js';
import type { ShownMessage } from './shown-message.js';

/** What is chosen in one view, and what it is in the others */
export interface Chosen {
  /** Octets that light up, in order */
  readonly places: readonly Place[];
  readonly fields: ReadonlySet<number>;
  readonly lines: ReadonlySet<number>;
  /** The one octet, field and line that each view is brought to; -1 where it has none */
  readonly octet: number;
  readonly field: number;
  readonly line: number;
}

export const NOTHING_CHOSEN: Chosen = { places: [], fields: new Set(), lines: new Set(), octet: -1, field: -1, line: -1 };

/** Leads from octets to fields and lines of the document, and back. */
export class Links {
  /** The field that each octet belongs to */
  readonly fieldOf: Int32Array;
  /** Octets and errors that a warning or an error is about, by their level */
  readonly marked: ReadonlyMap<number, 'error' | 'warning'>;
  /** Line, first octet and octet after the last of each place, in the order of lines: of a long log there are tens of thousands */
  readonly #places: Int32Array;

  constructor(private readonly message: ShownMessage) {
    const { octets, fields, notices } = message;
    this.fieldOf = new Int32Array(octets.length).fill(-1);
    for (const [i, { offset, octets: own }] of fields.entries()) this.fieldOf.fill(i, offset, offset + own.length);
    const marked = new Map<number, 'error' | 'warning'>();
    for (const { level, offset } of notices) if (offset !== undefined && marked.get(offset) !== 'error') marked.set(offset, level);
    this.marked = marked;
    this.#places = Int32Array.from(
      message.lines.flatMap((_, line) => this.#placesOfLine(line).flatMap(({ at, end }) => [line, at, Math.max(end, at + 1)])),
    );
  }

  /** The field after the last one inside this field */
  endOfField(field: number): number {
    const { fields } = this.message;
    const depth = fields[field]?.depth ?? 0;
    let end = field + 1;
    while (end < fields.length && (fields[end]?.depth ?? 0) > depth) end++;
    return end;
  }

  /** The octets of a field and of those inside it */
  placeOfField(field: number): Place {
    const { fields } = this.message;
    const last = fields[this.endOfField(field) - 1];
    return { at: fields[field]?.offset ?? 0, end: last === undefined ? 0 : last.offset + last.octets.length };
  }

  chooseOctet(octet: number): Chosen {
    const field = this.fieldOf[octet] ?? -1;
    if (field < 0) return { ...NOTHING_CHOSEN, octet };
    const place = this.#ownPlaceOf(field);
    const exact = this.#linesOf({ at: octet, end: octet + 1 });
    return this.#chosen([place], exact.length > 0 ? exact : this.#linesOf(place), { octet, field });
  }

  chooseField(field: number): Chosen {
    const place = this.placeOfField(field);
    const own = this.#ownPlaceOf(field);
    // of what holds others the element of its own octets comes first: a list may be an attribute
    const first = own.end > own.at ? this.#closestOf(this.#linesOf(own)) : -1;
    const lines = this.#linesOf(place);
    return this.#chosen([place], lines, { octet: place.at, field, ...(first < 0 ? {} : { line: first }) });
  }

  chooseLine(line: number): Chosen {
    const lines = this.#linesInside(line);
    const places = lines.flatMap((one) => this.#placesOfLine(one)).sort((a, b) => a.at - b.at);
    const first = this.#placesOfLine(line)[0] ?? places[0];
    const field = first === undefined ? -1 : (this.fieldOf[first.at] ?? -1);
    // an octet of a field stands for all of it: the type, too, is of the value
    const whole = joined(places.map((place) => this.#withType(place)));
    return this.#chosen(whole, lines, { octet: whole[0]?.at ?? -1, field, line });
  }

  #chosen(
    places: readonly Place[],
    lines: readonly number[],
    { octet, field, line = this.#closestOf(lines) }: { octet: number; field: number; line?: number },
  ): Chosen {
    const fields = new Set<number>(field < 0 ? [] : [field]);
    for (const { at, end } of places) for (let octetAt = at; octetAt < end; ) octetAt = this.#addField(fields, octetAt);
    return { places, fields, lines: new Set(lines), octet, field, line };
  }

  /** The first line that is an element by itself: what says something of many others stands around them */
  #closestOf(lines: readonly number[]): number {
    return lines.find((line) => this.message.lines[line]?.kind === 'whole') ?? lines[0] ?? -1;
  }

  /** @returns the octet after the field */
  #addField(fields: Set<number>, octet: number): number {
    const field = this.fieldOf[octet] ?? -1;
    if (field < 0) return octet + 1;
    fields.add(field);
    return this.#ownPlaceOf(field).end;
  }

  #ownPlaceOf(field: number): Place {
    const { offset, octets } = this.message.fields[field] ?? { offset: 0, octets: [] };
    return { at: offset, end: offset + octets.length };
  }

  #withType(place: Place): Place {
    const field = this.fieldOf[place.at] ?? -1;
    if (field < 0) return place;
    const own = this.#ownPlaceOf(field);
    return { at: own.at, end: Math.max(own.end, place.end) };
  }

  /** Lines of which something is made of these octets */
  #linesOf({ at, end }: Place): number[] {
    const found: number[] = [];
    const places = this.#places;
    for (let i = 0; i < places.length; i += 3) {
      const line = places[i] as number;
      if ((places[i + 1] as number) < end && (places[i + 2] as number) > at && found.at(-1) !== line) found.push(line);
    }
    return found;
  }

  #placesOfLine(line: number): Place[] {
    const { places = [], attributes = [] } = this.message.lines[line] ?? {};
    return attributes.length === 0 ? [...places] : [...places, ...attributes.flatMap((attribute) => attribute.places)];
  }

  /** The line and those between it and its end tag, or its start tag */
  #linesInside(line: number): number[] {
    const { lines } = this.message;
    const { kind, depth } = lines[line] ?? { kind: 'whole', depth: 0 };
    if (kind === 'whole') return [line];
    const step = kind === 'start' ? 1 : -1;
    const found = [line];
    for (let at = line + step; at >= 0 && at < lines.length; at += step) {
      found.push(at);
      if ((lines[at]?.depth ?? 0) <= depth) break;
    }
    return step > 0 ? found : found.reverse();
  }
}

/** Places in order, those that touch made one: of a long log there are many */
function joined(places: readonly Place[]): Place[] {
  const found: Place[] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last !== undefined && place.at <= last.end) found[found.length - 1] = { at: last.at, end: Math.max(last.end, place.end) };
    else found.push(place);
  }
  return found;
}
