import { AUTHENTICATION_TAG, SECURITY_HEADER } from '../../../codecs/payload-cursor.js';
import type { InspectedField } from '../../inspect/inspected-field.js';
import type { DocumentLine, Place } from '../../writer/document-line.js';

/** Elements of results and statuses that a ResponseCode or a word is of */
const RESULTS: ReadonlySet<string> = new Set(['COSEMResponse', 'Status', 'ActionResult', 'DataAccessResult', 'ZCLStatus']);

/**
 * The lines of a document, those too with their octets that no value of the mappings makes: the statuses in ZIGBEEDebug, which follow the
 * components of the payload in their order; MessageSuccess, which all results together say; and the parts of a message that is given as it is.
 */
export function withOutcomePlaces(lines: readonly DocumentLine[], fields: readonly InspectedField[]): DocumentLine[] {
  const placed = partsPlaced(statusesPlaced(lines, fields));
  const results = placed.filter(({ name, kind }) => RESULTS.has(name) && kind === 'whole').flatMap(({ places }) => places);
  return placed.map((line) =>
    line.attributes.some(({ name }) => name === 'MessageSuccess')
      ? { ...line, attributes: attributesAt(line, 'MessageSuccess', results) }
      : line,
  );
}

const attributesAt = ({ attributes }: DocumentLine, named: string, places: readonly Place[]) =>
  attributes.map((attribute) => (attribute.name === named ? { ...attribute, places } : attribute));

function statusesPlaced(lines: readonly DocumentLine[], fields: readonly InspectedField[]): DocumentLine[] {
  const from = lines.findIndex(({ name }) => name === 'ZIGBEEDebug');
  if (from < 0) return [...lines];
  const statuses = new ComponentStatuses(fields);
  return lines.map((line, i) => (i < from || line.kind === 'end' ? line : statuses.place(line)));
}

/** Goes through ZIGBEEDebug and the components of a GBZ payload side by side. */
class ComponentStatuses {
  #component = 0;
  /** Of the attribute record at hand; -1 where the command as a whole has a status */
  #record = -1;
  #own: readonly InspectedField[] = [];

  constructor(private readonly fields: readonly InspectedField[]) {}

  place(line: DocumentLine): DocumentLine {
    switch (line.name) {
      case 'ZIGBEEClusterResponse': {
        const path = `GBZ payload / component ${++this.#component} / `;
        this.#own = this.fields.filter((field) => field.path.startsWith(path));
        this.#record = -1;
        return line;
      }
      case 'ZIGBEEDataResponse':
        this.#record++;
        return line;
      case 'ClusterName': {
        const places = this.#placeOf('cluster', 0);
        return { ...line, places, attributes: attributesAt(line, 'id', places) };
      }
      case 'AttributeID':
        return { ...line, places: this.#placeOf('attribute', this.#record) };
      case 'CommandID':
        return { ...line, places: this.#placeOf('command', -1) };
      case 'Status':
        return { ...line, attributes: attributesAt(line, 'ResponseCode', this.#placeOf('status', this.#record)) };
      case 'ZCLStatus':
        return { ...line, places: this.#placeOf('status', this.#record) };
      default:
        return line;
    }
  }

  /** @param position among the fields of that name; -1 for the last */
  #placeOf(name: string, position: number): Place[] {
    const field = this.#own.filter((one) => one.name === name).at(position);
    return field === undefined ? [] : [{ at: field.offset, end: field.offset + field.octets.length }];
  }
}

/** The parts of a message in GBCSData stand one after the other; of a protected one that was opened, header and tag are not among its octets */
function partsPlaced(lines: readonly DocumentLine[]): DocumentLine[] {
  let at = 0;
  return lines.map((line) => {
    if (line.name !== 'GBCSData') return line;
    const isOpened = attributeOf(line, 'format') === 'plain' && attributeOf(line, 'name').startsWith('Protected');
    if (isOpened) at += SECURITY_HEADER;
    const place = { at, end: at + octetsOfBase64(line.text) };
    at = isOpened ? place.end + AUTHENTICATION_TAG : place.end;
    return { ...line, places: [place] };
  });
}

const attributeOf = ({ attributes }: DocumentLine, named: string): string => attributes.find(({ name }) => name === named)?.text ?? '';

/** How many octets a text in base64 stands for */
const octetsOfBase64 = (text: string): number => (text.length / 4) * 3 - (/=*$/.exec(text)?.[0].length ?? 0);
