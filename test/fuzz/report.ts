import type { Fuzzer } from './fuzzer.js';

/** Figures of a run, and each kind of failure with a message that shows it */
export function reportOf({ alterations, judge, findings }: Fuzzer, seed: number): string {
  const lines = [
    `${alterations} alterations: ${judge.rejected} typed errors, ${judge.documents} documents, of which ${judge.validated} differed and were validated`,
    `largest document beyond its fixed part: ${judge.largestOutput.toFixed(1)} characters an octet`,
  ];
  const kinds = ['untyped', 'invalid', 'slow', 'output', 'differs'] as const;
  for (const kind of kinds) {
    const times = [...findings.values()].filter(({ failure }) => failure.kind === kind).reduce((sum, finding) => sum + finding.times, 0);
    lines.push(`${kind}: ${times}`);
  }
  for (const { failure, base, use, message, plaintext, alteration, times } of findings.values()) {
    lines.push(
      '',
      `${failure.kind}, ${times} times, first in alteration ${alteration} of seed ${seed}: ${base}, ${use}`,
      failure.what,
      message,
    );
    if (plaintext !== undefined) lines.push(`with the plaintext ${plaintext}`);
  }
  return lines.join('\n');
}
