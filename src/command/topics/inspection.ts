export const TEXT = `
INSPECTION

\`gbcs-mmc inspect\` shows a message octet by octet, broken ones up to the place
where they break. A line for each field:

  0085* 06 00 01 81 CD     member 3: double-long-unsigned 98765  → …/Value
  ^     ^                  ^         ^                           ^
  offset (hex); * where it was decrypted
        octets (hex), the first ones where there are many
                           name, indented by what it stands in
                                     type and value
                                            element of the output made of it

Of an element's path, … stands for what it has in common with the element shown
before it; = and a text follow where the text is not the value itself. Of more
than sixteen entries of an array, the first five and the last two are shown,
and a line says how many are left out; --full shows all, with whole paths.

JSON

--json gives a line for each message:

  { "message": 1, "source": "dump.txt", "line": 1, "fields": [ … ] }

  source  path, or - for standard input; line where the input has lines
  error   { "code", "message" } where the input holds no message; fields is []

and each field is

  { "offset": 133, "octets": "06000181CD", "name": "structure member 3",
    "path": "access response / … / structure member 3", "depth": 6,
    "value": "double-long-unsigned 98765", "decrypted": true,
    "elements": [ { "path": "ReadMeterBalanceRsp/MeterBalance",
                    "text": "98765" } ] }

  octets     in hex: put one after the other, those of the message; empty of a
             part that only holds others
  decrypted  true for plaintext
  error      { "code", "message" } where nothing more could be read; octets are
             those that were not read

DIFFERENCES

\`gbcs-mmc diff A B\` compares two messages field by field: files, - for standard
input, or messages in hex or base64 themselves. Entries of arrays are aligned by
what they say, so that one that was put in is one difference.

  ~ path            in both, with another value: both are shown
  - path            only in A
  + path            only in B

--ignore leaves out a field and all within it, by its name or the end of its path,
several with commas; "counters" stands for those of parties, "signatures" for
signature, MAC and authentication tags, "lengths" for lengths. --json gives a line
for each difference, with fields as above:

  { "kind": "changed", "path", "a": { … }, "b": { … } }
  { "kind": "only in A" or "only in B", "path", "fields": [ … ] }
`;
