export const TEXT = `
WORKER

gbcs-mmc consume takes messages from a queue of RabbitMQ (AMQP 0-9-1), and sends
documents and rejections to others. As many workers as are needed may run.

  GBCS_MMC_URL=amqp://localhost gbcs-mmc consume --declare --keys keys

\`gbcs-mmc help consume\` has all settings with their defaults, what is taken and
given, and what becomes of messages when something fails.

SETTINGS

Flags, environment variables or members of the JSON object in the file that
--settings names, alike, and in this order:

  --max-deliveries 5    GBCS_MMC_MAX_DELIVERIES=5    "max-deliveries": 5

An address with a password belongs in GBCS_MMC_URL or the file ("url"); or the
password by itself in GBCS_MMC_PASSWORD, in the file ("password"), or in one that
--password-file names. On the command line, all who list processes see it. Flags
without a value are true or false elsewhere.

WATCHING

--metrics [HOST:]PORT answers /metrics (Prometheus), /health, and /ready, which is
503 with the reason while no deliveries are taken. --log json makes lines of JSON.
`;
