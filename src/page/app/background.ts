/** How long one slice of work may keep the page from answering, in milliseconds */
const SLICE = 10;

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Lets the page answer first: comes back when what was waiting has been done */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(undefined);
  });

/** Work in slices, so that the page stays quick: `await pause()` between two steps */
export function inSlices(): () => Promise<void> | undefined {
  let until = performance.now() + SLICE;
  return () => {
    if (performance.now() < until) return undefined;
    return turn().then(() => {
      until = performance.now() + SLICE;
    });
  };
}
