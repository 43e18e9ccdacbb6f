/** The element of the page with this id. @throws Error where there is none */
export function element<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element ${id}`);
  return found as Kind;
}

/** Says something to those who don't see the page change, and in the status line */
export function announce(text: string): void {
  element('status').textContent = text;
}

/** The number that the element clicked on, or one around it, has in a data attribute */
export function numberOf(event: Event, name: string): number | undefined {
  const found = (event.target as Element).closest<HTMLElement>(`[data-${name}]`);
  return found === null ? undefined : Number(found.dataset[name]);
}
