export const TEXT = `
EXIT STATUSES

translate
  0         all translated, and each verdict that was asked for valid, or absent
            where that may be
  1         messages were rejected, or a verdict that was asked for is invalid or
            unchecked
  2         wrong usage, or an output that takes no more, or a worker thread that
            died
  130, 143  SIGINT, SIGTERM

inspect
  0         all messages are shown to their end
  1         one is broken
  2         wrong usage

diff
  0         the same
  1         different
  2         wrong usage, or no message

explain
  0         all codes are known
  1         one is not
  2         wrong usage

consume
  0         SIGINT or SIGTERM, and what it had at hand is done
  2         wrong usage, or a broker that refuses the worker

THE END OF A RUN

The last line of translate on standard error counts messages, the verdicts that
were asked for, messages left encrypted, and warnings by code; --summary adds
counts by use case and by reason of rejection. Rejections that may go well when
tried again (a key store that failed) are "retryable".

A run that ends early, for a signal, a full disk or a worker thread that died,
says up to which message all that came is whole in all outputs, so that the rest
can be given again.
`;
