import {css} from 'lit';

// All sizes follow one font size. What a page hands down by inheritance and would break the form is set here; font family,
// colour scheme and direction are inherited on purpose. Blocks and margins instead of nested grids: their layout is a third
// cheaper. Without `light-dark()` (before 2024) the colours are those that the page hands down.
export const styles = css`
  :host {
    --_accent: var(--clickhouse-connect-accent, light-dark(#302e32, #faff69));
    --_muted: var(--clickhouse-connect-muted, light-dark(#5f646f, #b3b6bd));
    --_border: var(--clickhouse-connect-border, light-dark(#868b96, #83868d));
    --_danger: var(--clickhouse-connect-danger, light-dark(#c10000, #ffbaba));
    --_radius: var(--clickhouse-connect-radius, 4px);
    --_gap: var(--clickhouse-connect-gap, 16px);
    --_height: var(--clickhouse-connect-control-height, 44px);
    display: block;
    max-width: 440px;
    white-space: normal;
  }
  :host([hidden]),
  :host([popover]:not(:popover-open)) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  form,
  form > div {
    display: contents;
  }
  [part='form'] {
    padding: min(1.5 * var(--_gap), 6%);
    border: 1px solid color-mix(in srgb, var(--_border) 40%, transparent);
    border-radius: calc(2 * var(--_radius));
    background: var(--clickhouse-connect-surface, light-dark(#fff, #1f1f1c));
    color: var(--clickhouse-connect-text, light-dark(#161517, #fff));
    font-size: var(--clickhouse-connect-font-size, 14px);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    -webkit-user-select: text;
    user-select: text;
    word-break: normal;
    overflow-wrap: anywhere;
    cursor: auto;
  }
  :focus-visible {
    outline: 2px solid var(--clickhouse-connect-focus, var(--_accent));
    outline-offset: 1px;
  }
  :disabled {
    opacity: 0.5;
  }
  [part='heading'] {
    margin-bottom: 4px;
    font-size: 1.286em;
    font-weight: 600;
  }
  [part='description'],
  [part='hint'] {
    color: var(--_muted);
  }
  [part='guide'],
  [part~='field'],
  [part='destination'],
  [part='submit'] {
    margin-top: var(--_gap);
  }
  [part='guide-summary'] {
    line-height: 24px;
  }
  [part='guide-summary'],
  button {
    cursor: pointer;
  }
  [part='label'],
  [part='error'],
  [part='notice'] {
    font-weight: 500;
  }
  [part='control'] {
    position: relative;
  }
  [part~='input'],
  button {
    width: 100%;
    min-height: var(--_height);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: inherit;
    font: inherit;
  }
  [part~='input'] {
    display: block;
    margin-block: 4px;
    padding: 0 12px;
    background: var(--clickhouse-connect-field, light-dark(#fbfcff, #2d2d2d));
    font-family: ui-monospace, Menlo, Consolas, monospace;
    unicode-bidi: plaintext;
  }
  [part~='key-secret-input'] {
    /* Whatever padding a theme gives the inputs: the reveal button needs its room. */
    padding-inline-end: var(--_height) !important;
  }
  [part~='invalid'] {
    border-color: var(--_danger);
  }
  [part='reveal'] {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    width: var(--_height);
    padding: 0;
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }
  [part='reveal-icon'] {
    display: block;
    width: 18px;
    margin: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  [aria-pressed='false'] path:last-child {
    display: none;
  }
  [part='hint'],
  [part='error'],
  [part='warning'],
  [part='notice'],
  [part='destination'],
  [part='reference'] {
    display: block;
    font-size: 0.857em;
  }
  [part='error'] {
    color: var(--_danger);
  }
  [part='quick-fix'],
  [part='replace'] {
    width: auto;
    min-height: 24px;
    padding: 0 8px;
    background: none;
  }
  [part='submit'] {
    padding: 8px 16px;
    border-color: transparent;
    background: var(--_accent);
    color: var(--clickhouse-connect-accent-text, light-dark(#fff, #1f1f1c));
    font-weight: 500;
  }
  [part='submit']:enabled:hover {
    background: color-mix(in srgb, var(--_accent) 85%, gray);
  }
  [aria-disabled='true']::before {
    content: '';
    display: inline-block;
    width: 1em;
    height: 1em;
    margin-inline-end: 8px;
    border: 2px solid;
    border-top-color: transparent;
    border-radius: 50%;
    vertical-align: -0.15em;
  }
  :host(:state(failed)) [part='status'] {
    margin-top: var(--_gap);
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_danger);
    background: color-mix(in srgb, var(--_danger) 8%, transparent);
  }
  :host(:is(:state(unconfirmed), :state(timeout))) {
    --_danger: var(--_muted);
  }
  [part='status']:has(slot) {
    color: var(--clickhouse-connect-success, light-dark(#007a0a, #ccffd0));
    font-weight: 500;
  }
  [part='status']:has(slot)::before {
    content: '✓ ';
  }
  :host(:state(connecting)) [part='status'] {
    position: absolute;
    clip-path: inset(50%);
  }
  @media (pointer: coarse) {
    [part~='input'] {
      font-size: max(16px, 1em);
    }
    [part='quick-fix'],
    [part='replace'],
    [part='guide-summary'] {
      min-height: 44px;
      line-height: 44px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [aria-disabled='true']::before {
      animation: 1s linear infinite turn;
    }
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
  }
`;
