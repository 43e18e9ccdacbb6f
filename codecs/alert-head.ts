/** What every alert begins with, whatever encodes it: its code and its time; and what some name of their command. One instance serves any number of messages. */
export class AlertHead {
  /** 0 to FFFF */
  code = 0;
  /** Offset of the code in the message */
  codeAt = 0;
  /** `YYYY-MM-DDThh:mm:ss.ffZ`; undefined where the alert does not say when it happened */
  timestamp: string | undefined = undefined;
  /** Offset of the time in the message */
  timestampAt = 0;
  /** Of an alert on a future dated command that names it: message code of that command, 0 to FFFF */
  commandMessageCode: number | undefined = undefined;
}
