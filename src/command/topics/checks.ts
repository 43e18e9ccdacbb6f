export const TEXT = `
CHECKS

Messages of critical use cases are signed, those of non-critical ones have a
MAC, those of the few variant ones either (\`gbcs-mmc explain ECS17b\`).

  --verify mac,signature   checks, and tells the verdict of each
  --on-invalid report      an invalid one is told (default)
  --on-invalid reject      an invalid one makes the message a rejection
                           (VERIFICATION)
  --require mac            messages whose MAC is not valid are rejections
                           (UNVERIFIED); it may be absent only where the message
                           has a valid signature, and its use case is signed
  --require signature      the same of the signature
  --require plaintext      messages that stay encrypted are rejections

--require checks what it names, without --verify. --require mac,signature takes
each message that is proved to come from its device; with mac alone, signed
messages pass with their signature unchecked.

VERDICTS

  valid      it verifies with the keys
  invalid    it does not: don't trust the message, or check the keys
  unchecked  a key is missing, or nothing was to be checked
  absent     the message has none

What was not checked is never valid. The line at the end of a run counts
verdicts; exit status 1 tells that one that was asked for is invalid or
unchecked.
`;
