/** What `gbcs-mmc consume --help` says behind its settings */
export const CONSUME_HELP = `
Each setting is a flag, an environment variable or a member of the settings file, and they count in this order:
  --max-deliveries 5, GBCS_MMC_MAX_DELIVERIES=5, {"max-deliveries": 5}
A password belongs in the environment (GBCS_MMC_PASSWORD, or in GBCS_MMC_URL) or in a file: the command line shows
it to all who list processes. None stands in the log.

In: one message a delivery, a DUIS document, octets, hex, base64, a JSON object, or gzip of these. A content type of
XML or JSON is believed, any other is told by the body.

Out: one message a delivery, persistent, with the message ID of the delivery (without one: one that follows from the
body) and its correlation ID (without one: the message ID), and these headers:
  document   use-case, device, message-code, mac, signature; where there are any service-reference-variant, alert-code,
             warnings (codes, with commas), request-id, response-id; encrypted, true, where the message stays so; kind,
             response or alert, where it is not told by the alert code, which alerts have and responses have not
  rejection  code, reason, offset, context; body and content type are as they came: put back, it is the same message
The property type is document or rejection.

Nothing is lost: a delivery is acknowledged once the broker has confirmed its result, routed to a queue. While the
broker refuses a result, or a key store fails, deliveries are held and tried again with a pause that grows; after
--hold-seconds they go back to the queue. A delivery that comes again without an outcome is processed in a process
of its own, one at a time: a message that ends it, or takes it longer than --hold-seconds, ends nothing else, and is
rejected after --max-deliveries (DELIVERY_LIMIT). Quorum queues count deliveries, classic ones don't.

Order: results come in the order of deliveries as long as one worker consumes the queue (x-single-active-consumer)
and the broker takes each result; with --ordered, or a prefetch of 1, also where a full queue refuses some. What goes
back to a queue comes again behind what was delivered since.

SIGTERM and SIGINT end the worker with status 0 once what it has at hand is done. It ends with status 2 where the
broker refuses it at the start, and where a thread of --jobs ended; it connects again after all else. /health answers
as long as the process does, /ready with 503 and the reason while no deliveries are taken.
`;
