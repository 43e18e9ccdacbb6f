export const TEXT = `
TABLES

--to csv gives the numbers of messages as rows of a table, CSV of RFC 4180 in
UTF-8 with one header line. --table names it:

  readings   each number that a reading (service requests 4.x) or a billing data
             log alert brings (default)
  registers  of these, registers and counters: 4.1.x, 4.2
  profile    half-hourly and daily values: 4.6.x, 4.8.x, 4.17
  billing    billing snapshots, payments and credits: 4.4.x, and the billing data
             log alert
  events     an entry of an event or security log (6.13): its code as item,
             meaning as value, all else in detail
  alerts     a device alert: its code as item, meaning as value, what its payload
             says in detail

COLUMNS

  device       EUI-64
  useCase      as GBCS names it
  messageTime  of the grouping header, UTC
  entryTime    of the entry that the value stands in, UTC: the end of the interval
               in profile logs, as carried
  item         path of the element; of an event or alert its code
  index        numbers of the entries around it, with points between: 2.1
  value        the number; of an event or alert its meaning
  unit         Wh, varh, m3 …, where the message carries it
  detail       of an event or alert, what else it says
  verdict      on the MAC, or on the signature of a message without one: valid,
               invalid, unchecked, absent

A message of which the table has nothing gives no rows, one whose rows stay
encrypted is a rejection (ENCRYPTED). A rejected message gives no rows.

  gbcs-mmc translate --keys keys --to csv --table profile dump.txt > rows.csv
`;
