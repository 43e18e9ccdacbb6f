/** What `gbcs-mmc help TOPIC` shows: name of the topic, and what it is about in a few words */
export const TOPICS = {
  inputs: 'what is read: hex, base64, NDJSON, binary, DUIS documents, gzip',
  keys: 'folder of keys, their names, and what becomes of messages without',
  checks: '--verify, --require, --on-invalid: MAC, signature, plaintext',
  outputs: 'documents, NDJSON, JSON, files, rejections and warnings',
  tables: '--to csv: tables, columns, and which messages have rows',
  filters: 'only some of the messages, or only their counts',
  inspection: 'how to read what inspect and diff show, and their JSON',
  worker: 'consume: starting it, its settings, watching it',
  status: 'exit statuses, and what a run says when it ends',
  environment: 'environment variables',
  errors: 'codes of errors, with what to do',
  warnings: 'codes of warnings, with what to do',
} as const;

export type Topic = keyof typeof TOPICS;
