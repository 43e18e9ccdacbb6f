/** What pictures look like, in light and dark: for the page and for reports alike. Whoever shows them says `color-scheme`. */
export const PICTURE_STYLES = `
.picture {
  --picture-ink: light-dark(#1c2430, #e6e9ee);
  --picture-quiet: light-dark(#566070, #a3adba);
  --picture-grid: light-dark(#d9dee5, #3a4350);
  --picture-paper: light-dark(#ffffff, #171b21);
  --picture-empty: light-dark(#f1f3f6, #222831);
  --picture-mark: light-dark(#1f6fb2, #62b0f0);
  --picture-reach: light-dark(#b9d6ee, #28506f);
  --picture-off: light-dark(#b4511a, #f0a06a);
  margin: 0 0 24px;
  color: var(--picture-ink);
}
.picture figcaption { margin-bottom: 8px; max-width: 960px; }
.picture figcaption strong { display: block; }
.picture figcaption span { display: block; color: var(--picture-quiet); font-size: 0.9em; }
.picture .drawing { overflow-x: auto; }
.picture svg { display: block; width: 100%; min-width: 560px; max-width: 960px; height: auto; background: var(--picture-paper); }
.picture svg text { fill: var(--picture-ink); font: 12px system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.picture svg .heading { font-weight: 600; }
.picture svg .unit { fill: var(--picture-quiet); }
.picture svg .grid { stroke: var(--picture-grid); stroke-width: 1; }
.picture svg .zero { stroke: var(--picture-quiet); stroke-width: 1; }
.picture svg .bar { fill: var(--picture-mark); }
.picture svg .reach { stroke: var(--picture-reach); stroke-width: 2; }
.picture svg .within { stroke: var(--picture-mark); stroke-width: 2; }
.picture svg .hit { fill: var(--picture-ink); fill-opacity: 0; }
.picture svg .hit:hover { fill-opacity: 0.12; }
.picture svg .bar:hover, .picture svg .mark:hover, .picture svg .dot:hover { fill: var(--picture-ink); }
.picture svg .level { fill: none; stroke: var(--picture-mark); stroke-width: 1.5; }
.picture svg .dot { fill: var(--picture-mark); }
.picture svg .mark { fill: var(--picture-mark); fill-opacity: 0.7; }
.picture svg .empty { fill: var(--picture-empty); }
.picture svg .on-tint { pointer-events: none; }
.picture svg .tint-0 { fill: light-dark(#bcdcf5, #1d4a6e); }
.picture svg .tint-1 { fill: light-dark(#fbdcb4, #6b4312); }
.picture svg .tint-2 { fill: light-dark(#c9e8c6, #245229); }
.picture svg .tint-3 { fill: light-dark(#e6d0f0, #55306b); }
.picture svg .tint-4 { fill: light-dark(#f7cdcd, #702a2a); }
.picture svg .tint-5 { fill: light-dark(#c6eae6, #1b5450); }
.picture svg .tint-6 { fill: light-dark(#ece7b0, #57501a); }
.picture svg .tint-7 { fill: light-dark(#d8dce2, #414a56); }
.picture svg .switch { fill: var(--picture-mark); stroke: var(--picture-mark); stroke-width: 1.5; }
.picture svg .switch.off { fill: var(--picture-off); stroke: var(--picture-off); }
.picture svg .switch.limited { fill: var(--picture-paper); }
.picture table { border-collapse: collapse; font-size: 0.9em; font-variant-numeric: tabular-nums; margin: 8px 0 16px; }
.picture caption { text-align: start; white-space: nowrap; color: var(--picture-quiet); padding-bottom: 4px; }
.picture th, .picture td { border: 1px solid var(--picture-grid); padding: 2px 8px; text-align: end; white-space: nowrap; }
.picture th { font-weight: 600; text-align: start; }
.picture table.texts td { text-align: start; white-space: normal; }
.picture .rows { overflow: auto; max-height: 384px; }
.picture summary { cursor: pointer; }
.picture .shade-1 { background: light-dark(#eef5fb, #1a2937); }
.picture .shade-2 { background: light-dark(#d8e9f6, #1d3850); }
.picture .shade-3 { background: light-dark(#bfdbf0, #20496b); }
.picture .shade-4 { background: light-dark(#a3cbe8, #235a86); }
.picture .shade-5 { background: light-dark(#84b9e0, #276ca2); }
@media print { .picture .rows { max-height: none; } .picture { break-inside: avoid; } }
`;
