import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { CompiledUseCase } from '../compile/compiled-use-case.js';
import type { Step } from '../compile/steps.js';
import { Attributes, Tag, type Writer } from '../writer/writer.js';

export const RESPONSE_MESSAGE = new Tag('ResponseMessage');
const SMETS_DATA = new Tag('SMETSData');
const DEBUG_INFO = new Tag('DebugInfo');

const SUCCESS = new Attributes({ MessageSuccess: 'true' }, true);
const FAILURE = new Attributes({ MessageSuccess: 'false' }, true);

/** When a response carries DebugInfo */
export type DebugInfoOption = 'always' | 'errors' | 'never';

/** SMETSData with the `…Rsp` element */
export function writeSmetsData(writer: Writer, response: Tag, success: boolean, rows: Step, reading: Reading): void {
  writer.open(SMETS_DATA);
  writer.open(response, success ? SUCCESS : FAILURE);
  rows(writer, reading);
  writer.close(response);
  writer.close(SMETS_DATA);
}

/** DebugInfo, where the protocol has one and the option asks for it */
export function writeDebugInfo(writer: Writer, compiled: CompiledUseCase, option: DebugInfoOption): void {
  if (compiled.debugInfo === undefined || option === 'never' || (option === 'errors' && compiled.success)) return;
  writer.open(DEBUG_INFO);
  compiled.debugInfo(writer);
  writer.closeOptional(DEBUG_INFO);
}
