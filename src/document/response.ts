import { type Tag, tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';

export const RESPONSE_MESSAGE = tagOf('ResponseMessage');
export const SMETS_DATA = tagOf('SMETSData');
const DEBUG_INFO = tagOf('DebugInfo');

/** When a response carries DebugInfo */
export type DebugInfoOption = 'always' | 'errors' | 'never';

/** The `…Rsp` element with its MessageSuccess */
export const responseTag = (name: string, success: boolean): Tag => tagOf(name, success ? SUCCESS : FAILURE);

const SUCCESS = { MessageSuccess: 'true' };
const FAILURE = { MessageSuccess: 'false' };

/** DebugInfo, left out where there is nothing in it */
export function writeDebugInfo(writer: Writer, write: () => void): void {
  writer.open(DEBUG_INFO);
  write();
  writer.closeOptional(DEBUG_INFO);
}
