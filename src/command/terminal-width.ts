/** Characters that a line has where the output is no terminal */
const WIDTH = 100;

/** Characters that a line of an output has room for */
export const terminalWidth = ({ columns }: { readonly columns?: number }): number =>
  columns !== undefined && columns > 0 ? Math.min(columns, 140) : WIDTH;
