import { latin1Text } from '../../codecs/octet-text.js';
import { RecordError } from './record-error.js';

/** A format that holds no messages as they are: how it starts, what it is called, and what to do with it */
interface ForeignFormat {
  readonly name: string;
  /** First octets, in latin1 */
  readonly starts: readonly string[];
  /** Where those stand, if not at the start */
  readonly at?: number;
  readonly advice: string;
}

const UNPACK = 'unpack it and give the folder';
const CAPTURE = 'take the messages out of it first, as hex a line each (tshark -T fields)';
const COPY = 'copy the messages out of it, as hex or base64 a line each';
const piped = (command: string): string => `decompress it first: ${command} FILE | gbcs-mmc translate`;

const FORMATS: readonly ForeignFormat[] = [
  { name: 'zip archive', starts: ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'], advice: UNPACK },
  { name: '7z archive', starts: ['7z\xbc\xaf\x27\x1c'], advice: UNPACK },
  { name: 'rar archive', starts: ['Rar!\x1a\x07'], advice: UNPACK },
  { name: 'tar archive', starts: ['ustar'], at: 257, advice: UNPACK },
  { name: 'file compressed with zstd', starts: ['\x28\xb5\x2f\xfd'], advice: piped('zstd -dc') },
  { name: 'file compressed with bzip2', starts: ['BZh'], advice: piped('bzip2 -dc') },
  { name: 'file compressed with xz', starts: ['\xfd7zXZ\x00'], advice: piped('xz -dc') },
  { name: 'file compressed with lz4', starts: ['\x04\x22\x4d\x18'], advice: piped('lz4 -dc') },
  // seen only where one gzip member holds another
  { name: 'file compressed with gzip twice', starts: ['\x1f\x8b'], advice: piped('gzip -dc') },
  { name: 'file compressed with compress', starts: ['\x1f\x9d'], advice: piped('gzip -dc') },
  {
    name: 'packet capture (pcap)',
    starts: ['\xa1\xb2\xc3\xd4', '\xd4\xc3\xb2\xa1', '\xa1\xb2\x3c\x4d', '\x4d\x3c\xb2\xa1'],
    advice: CAPTURE,
  },
  { name: 'packet capture (pcapng)', starts: ['\x0a\x0d\x0d\x0a'], advice: CAPTURE },
  { name: 'PDF document', starts: ['%PDF-'], advice: COPY },
  { name: 'document of Office', starts: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'], advice: COPY },
  { name: 'picture', starts: ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF8'], advice: COPY },
  { name: 'page of HTML', starts: ['<!DOCTYPE html', '<!doctype html', '<html'], advice: COPY },
];

/** Octets from which every format here can be told */
const FOREIGN_LENGTH = 262;

/** What an input is refused for that is of another format altogether, by its first octets */
export function foreignFormat(sample: Uint8Array): RecordError | undefined {
  const text = latin1Text(sample, 0, FOREIGN_LENGTH);
  const format = FORMATS.find(({ starts, at = 0 }) => starts.some((start) => text.startsWith(start, at)));
  if (format !== undefined) {
    return new RecordError('INPUT_FORMAT', `a ${format.name}, which is not read here: ${format.advice}`, { context: format.name });
  }
  if (!/^(\xef\xbb\xbf)?\s*\[\s*["{]/.test(text)) return undefined;
  return new RecordError('INPUT_FORMAT', 'a JSON array, which is not read here: make an object a line of it (jq -c .[])', {
    context: 'JSON',
  });
}
