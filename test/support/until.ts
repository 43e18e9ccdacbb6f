/** Waits until something holds, asking again and again. @throws Error where it doesn't hold in time */
export async function until(what: string, holds: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`${seconds} seconds went by without this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
