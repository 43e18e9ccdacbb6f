export const TEXT = `
OUTPUTS

One message in, one document out, in order.

  --to xml      documents, a line each; --pretty indents them
  --to ndjson   lines of JSON: the field "mmc" (--result-field) has what is known
                of a message, with the document as text in "xml". Fields of an
                NDJSON input line stand beside it as they are there
  --to json     the same with the document as plain data in "data". Integers that
                may pass 2^53 are decimal strings. DUIS documents without a
                device message are no rejections: "kind", "facts" and "content"
                have all that they say
  --to csv      rows of a table: \`gbcs-mmc help tables\`

  --out-dir DIR  a file for each document, named by source, place and use case:
                 dump.hex-line00000012-ECS17b.xml. What is there already is not
                 written over without --force

Nothing that is read is written over: an output that is also an input or another
output, by whatever name, is refused before anything is opened.

REJECTIONS AND WARNINGS

  --errors FILE    rejected messages, a line of JSON each: code, offset, context,
                   reason, retryable, position, encoding, raw (the message as it
                   came)
  --errors -       in line with documents: with --to ndjson one line out for each
                   line in, at once
  --warnings FILE  warnings, a line of JSON each: code, offset, context, reason,
                   use case, position

Without --errors the first twenty rejections are told on standard error.
`;
