// Loaded before a worker, its threads and its processes (`--require`): a thread or process of it that is given a message with a word in it
// ends, as by a fault of its own
const { isMainThread, parentPort } = require('node:worker_threads');

const { ENDS_ON_WORD: word, ENDS_HOW: how } = process.env;

function end() {
  if (how === 'abort') process.abort();
  if (how === 'exit') process.exit(7);
  if (how === 'memory') for (const all = []; ; ) all.push(new Array(100_000).fill(all.length));
  for (;;); // it hangs
}

/** Sees messages before those who listen: what is listened to alone would be lost to them */
function seeMessagesOf(port) {
  const { on } = port;
  port.on = (event, listener) =>
    on.call(port, event, (given, ...others) => {
      const body = given?.message?.body;
      if (event === 'message' && body !== undefined && Buffer.from(body).includes(word)) end();
      return listener(given, ...others);
    });
}

if (!isMainThread) seeMessagesOf(parentPort);
else if (process.send !== undefined) seeMessagesOf(process);
