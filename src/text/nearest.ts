/** Letters that may differ, be missing or be too many, for each three letters of a word */
const LETTERS_TO_A_FAULT = 3;

/** The known words that a misspelt one is most likely to stand for; none where it resembles none of them. Case doesn't matter */
export function nearest(word: string, known: readonly string[]): string[] {
  const wanted = word.toLowerCase();
  let fewest = Math.max(1, Math.floor(wanted.length / LETTERS_TO_A_FAULT)) + 1;
  let found: string[] = [];
  for (const candidate of known) {
    const count = faults(wanted, candidate.toLowerCase());
    if (count < fewest) found = [];
    if (count <= fewest && count < wanted.length) {
      fewest = Math.min(fewest, count);
      found.push(candidate);
    }
  }
  return fewest > Math.max(1, Math.floor(wanted.length / LETTERS_TO_A_FAULT)) ? [] : found;
}

/** Letters to put in, leave out, replace or swap with their neighbour (optimal string alignment) */
function faults(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let count = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) count = Math.min(count, at(before, j - 2) + 1);
      next.push(count);
    }
    before = row;
    row = next;
  }
  return at(row, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0;
