export const TEXT = `
FILTERS

Only messages that are wanted are translated; they are told by what they say of
themselves, before anything is decrypted. Several values have commas between
them; several flags must all fit.

  --use-case ECS17b,GCS13a   by use case (\`gbcs-mmc list\`)
  --device 00-DB-12-34-56-78-90-A0
                             by EUI-64 of the device, dashes or not
  --alert 8F0A,8F35          alerts, by code
  --since 2026-03-29         of that time or later: a day, or
  --until 2026-03-29T12:00:00Z   before that time

A message without a time of its own passes --since and --until, and is counted
in the line at the end.

  --stats   only counts, by use case, device and day, as CSV; nothing is
            translated
`;
