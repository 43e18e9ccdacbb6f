import { type Tag, tagOf } from '../writer/tag.js';

export const SMETS_DATA = tagOf('SMETSData');
/** Left out where there is nothing in it */
export const DEBUG_INFO = tagOf('DebugInfo');

/** When a response carries DebugInfo */
export type DebugInfoOption = 'always' | 'errors' | 'never';

/** The `…Rsp` element with its MessageSuccess */
export const responseTag = (name: string, success: boolean): Tag => tagOf(name, success ? SUCCESS : FAILURE);

const SUCCESS = { MessageSuccess: 'true' };
const FAILURE = { MessageSuccess: 'false' };
