import { element } from './elements.js';

const APPEARANCES = ['as the system', 'light', 'dark'] as const;
const SHORT = ['Auto', 'Light', 'Dark'] as const;

/** The switch between light and dark. What is chosen is not kept. */
export function listenToAppearance(): void {
  const button = element('appearance');
  let at = 0;
  button.addEventListener('click', () => {
    at = (at + 1) % APPEARANCES.length;
    document.documentElement.dataset.appearance = SHORT[at]?.toLowerCase() ?? '';
    button.textContent = SHORT[at] ?? '';
    button.setAttribute('aria-label', `Appearance: ${APPEARANCES[at]}`);
  });
}
