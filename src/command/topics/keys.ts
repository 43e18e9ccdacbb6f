export const TEXT = `
KEYS

--keys names a folder with keys in PEM or DER, in files named by the EUI-64 of
their party, with dashes or without, in letters of either case:

  <eui>-ka.pem     certificate, key agreement     <eui>-ka.key     private key
  <eui>-ds.pem     certificate, digital signature <eui>-ds.key     private key
  <eui>-pp-ka.pem  of a supplier, for top-ups     <eui>-pp-ka.key  private key

To decrypt a message, and to check its MAC, takes the key agreement certificate
of the one party and the private key of the other: those of the device and of
who the message is for. To check a signature takes the device's certificate for
digital signature. With a supplementary remote party, its key is the one that
decrypts.

WITHOUT A KEY

The document holds the message as fragments (GBCSData), and a warning
MISSING_KEY names the key that is missing, and where it was looked for.
--require plaintext makes such messages rejections (ENCRYPTED).

  gbcs-mmc translate --keys keys --warnings w.ndjson dump.txt > documents.xml
  grep MISSING_KEY w.ndjson

Secrets appear in no error, log or output.
`;
