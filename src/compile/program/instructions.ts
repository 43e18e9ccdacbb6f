/**
 * The instructions of programs. Each is a number and its operands, one after the other in the store; sizes count both. Distances
 * are from the instruction itself. `value` is three operands: slot, kind of value, and number of what it is read for. `demand` is
 * 0, or number + 1 of the text that names what a whole element lacks without it.
 */

/** Ends a list of rows */
export const END = 0;

/** An element with the text of one value: tag, converter, value, demand */
export const LEAF = 1;
export const LEAF_SIZE = 7;

/** An element with a text of several values: tag, combination, demand, how many, then each value */
export const COMBINED = 2;
export const COMBINED_SIZE = 5;

/** Opens an element: tag, distance to the instruction after its end, demand, value without which all of it is left out (slot -1: none) */
export const OPEN = 3;
export const OPEN_SIZE = 7;

/** An attribute of the element just opened: name, converter, value */
export const ATTRIBUTE = 4;
export const ATTRIBUTE_SIZE = 6;

/** The attribute that counts entries: name */
export const COUNT = 5;
export const COUNT_SIZE = 2;

/** The text of the element just opened, which is taken back where there is none: tag, converter, distance to the instruction after its end, demand, value */
export const CONTENT = 6;
export const CONTENT_SIZE = 8;

/** The same of several values: tag, combination, distance, demand, how many, then each value */
export const COMBINED_CONTENT = 7;
export const COMBINED_CONTENT_SIZE = 6;

/** Closes an element: tag */
export const CLOSE = 8;
/** Closes an element that is taken back where nothing is in it: tag */
export const CLOSE_OPTIONAL = 9;
export const CLOSE_SIZE = 2;

/** Notes what is lacking from here on: whether this is inside an entry */
export const MARK = 10;
export const MARK_SIZE = 2;

/** Closes a whole element, or takes it back where something is lacking since the mark: tag, path, whether an empty one is taken back, slots that say where something of it is, demand */
export const CLOSE_WHOLE = 11;
export const CLOSE_WHOLE_SIZE = 6;

/** Makes what is lacking since the mark one demand */
export const JOIN = 12;
export const JOIN_SIZE = 2;

/** Something that a whole element needs is not there: demand */
export const LACKING = 13;
export const LACKING_SIZE = 2;

/**
 * For each entry of an array the instructions up to END: walk, distance to the instruction after these, slot of the array (or
 * -1), path, limit, first and last position, condition (or -1) and the value that it is of, first slot of an entry and the slot
 * after its last, whether entries have members, whether one is written where there is none, demand
 */
export const EACH = 14;
export const EACH_SIZE = 17;

/** Goes on with the instructions for the number that a value has: how many are named, distance of the others, value, then each number and the distance of its instructions */
export const SELECT = 15;
export const SELECT_SIZE = 6;
/** Numbers that select are unsigned ones of 32 bits */
export const LAST_SELECTED = 0xffffffff;

/** Goes on elsewhere: distance */
export const JUMP = 16;

/** An empty element where a condition holds: tag, condition, value */
export const FLAG = 17;
export const FLAG_SIZE = 6;

/** An element with the attribute that counts entries and the text of one value: tag, name of the attribute, converter, value, demand */
export const COUNTED = 18;
export const COUNTED_SIZE = 8;

/** As LEAF, with the elements that open right before it and close right after it: frame, converter, value, demand */
export const FRAMED = 19;
export const FRAMED_SIZE = LEAF_SIZE;

/** Operands of a value */
export const VALUE_SIZE = 3;
