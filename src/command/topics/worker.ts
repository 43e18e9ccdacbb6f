export const TEXT = `
WORKER

gbcs-mmc consume takes messages from a queue of RabbitMQ (AMQP 0-9-1), and sends
documents and rejections to others. As many workers as are needed may run.

  GBCS_MMC_URL=amqp://localhost gbcs-mmc consume --declare --keys keys

SETTINGS

Flags, environment variables or members of the JSON object in the file that
--settings names, alike, and in this order:

  --max-deliveries 5    GBCS_MMC_MAX_DELIVERIES=5    "max-deliveries": 5

An address with a password belongs in GBCS_MMC_URL or the file ("url"); or the
password by itself in GBCS_MMC_PASSWORD, in the file ("password"), or in one that
--password-file names. On the command line, all who list processes see it. Flags
without a value are true or false elsewhere. \`gbcs-mmc help consume\` has all
settings with their defaults.

IN AND OUT

One message a delivery, in a body as \`gbcs-mmc help inputs\` has them. One result
a delivery, persistent, with the delivery's message ID (without one: one that
follows from the body) and correlation ID (without one: the message ID).

  document   body: the document, or with --to json the result; type "document";
             headers kind, use-case, device, message-code, mac, signature,
             encrypted; where there are any service-reference-variant,
             alert-code, warnings, request-id, response-id; sequence
  rejection  body as it came: put back, it is the same message; type "rejection";
             headers code, reason, offset, context, sequence

NOTHING IS LOST

A delivery is acknowledged once the broker has confirmed what came of it, routed
to a queue. After a crash a result may stand there twice, with the same message
ID. Where the broker refuses a result, it and those behind it wait and are tried
again, no more than --prefetch deliveries. So are they while a key store fails;
after --hold-seconds they go back to the queue.

A message that was delivered --max-deliveries times without any outcome, because
its worker ended each time, is a rejection (DELIVERY_LIMIT). Set it below the
queue's own x-delivery-limit, and higher than the restarts that you expect while
a message stands in the queue.

Results come in the order of deliveries, with any number of --jobs, as long as one
worker consumes the queue. Where the broker refuses one and takes the next, that
one comes first, but not with --ordered.

WATCHING

--metrics [HOST:]PORT answers /metrics (Prometheus), /health, and /ready, which is
503 with the reason while no deliveries are taken. --log json makes lines of JSON.
SIGTERM and SIGINT end the worker with status 0 once what it has at hand is done,
within --drain-seconds.
`;
