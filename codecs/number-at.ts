/** The number at an index that is known to be within them */
export const numberAt = (numbers: ArrayLike<number>, index: number): number => numbers[index];
