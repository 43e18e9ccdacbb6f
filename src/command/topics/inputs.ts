export const TEXT = `
INPUTS

translate and inspect read files, folders, and standard input where there is
none or for -. How an input starts tells how it holds messages; --from says it
instead. What can't be read is a rejection with the octets as they came, and
what is around it comes out.

  hex, base64  a message a line. Hex with 0x, colons, dashes, commas, spaces or
               quotes; base64 in the standard alphabet or that of URLs, padded
               or not
  wrapped      hex or base64 over several lines of any width (xxd -p, base64),
               each message by itself or all in a row
  ndjson       a JSON object a line, with the message in the field "message" and
               the service request variant that it answers in "variant";
               --message-field and --variant-field name others. Lines in hex and
               base64 may stand among them
  binary       messages one after the other; they tell their own length
  duis         DUIS documents (sr:Response, or the sr:Request of service request
               8.13) one after the other; service reference and variant come
               from them
  gzip         of any of these, in one member or several

LF, CR LF and CR end a line. UTF-8 and UTF-16 are read, with a byte order mark or
without; colours of a terminal, no-break spaces, and NUL or Ctrl-Z at the end are
passed over. Offsets are those after decompression, in the text as UTF-8.

In a folder, files are read by name, those in its folders too; names that start
with a dot are not.

NOT READ

  archives (zip, tar, 7z, rar)   unpack them, and give the folder
  zstd, bzip2, xz, lz4           zstd -dc FILE | gbcs-mmc translate
  packet captures                take the messages out first (tshark -T fields)
  JSON arrays                    make an object a line of them (jq -c .[])
`;
