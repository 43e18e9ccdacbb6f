import { PICTURE_STYLES } from '../drawing/styles.js';

/** What reports look like, in light and dark and on paper */
export const REPORT_STYLES = `
:root { color-scheme: light dark; --quiet: light-dark(#566070, #a3adba); --edge: light-dark(#d9dee5, #3a4350); --error: light-dark(#b3261e, #ff9a90); --warning: light-dark(#8a5a00, #f0c060); }
body { margin: 0 auto; padding: 1rem; max-width: 76rem; font: 1rem/1.45 system-ui, sans-serif; color: light-dark(#1c2430, #e6e9ee); background: light-dark(#ffffff, #171b21); }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 0.75rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem; border-bottom: 1px solid var(--edge); }
.facts dl { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0; }
.facts dt { color: var(--quiet); font-size: 0.8rem; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.notices { padding-left: 1.2rem; }
.error b { color: var(--error); }
.warning b { color: var(--warning); }
a { color: inherit; }
pre, .fields { font: 0.8125rem/1.4 ui-monospace, monospace; }
pre, .scroll { overflow-x: auto; }
.fields { border-collapse: collapse; }
.fields th { text-align: start; color: var(--quiet); }
.fields th, .fields td { padding: 0 0.75rem 0 0; vertical-align: top; }
.fields td { white-space: pre-wrap; overflow-wrap: anywhere; min-width: 4rem; }
.fields td.name { white-space: pre; }
.fields td:nth-child(2) { min-width: 9rem; }
.fields td:nth-child(4) { min-width: 14rem; }
.fields td:nth-child(5):not(:empty) { min-width: 20rem; }
.fields .opened td:first-child::after { content: " *"; }
.fields .error { outline: 1px solid var(--error); }
.fields .warning { outline: 1px solid var(--warning); }
.small { color: var(--quiet); font-size: 0.875rem; }
${PICTURE_STYLES}`;

/** Hash of these styles for the policy of reports: there is no other way to make it that is there in every browser and at once */
export const REPORT_STYLES_HASH = 'sha256-zuOvDqcCgeqIP4JQc18ibjKK9fwTEjNz2Fdc8QTmQNc=';
