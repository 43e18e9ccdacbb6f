/** What an error or warning code is for, in words of which those between backticks are code */
export interface Advice {
  readonly means: string;
  /** What to do about it */
  readonly advice: string;
}
