import {css} from 'lit';

// All sizes follow one font size. Without `light-dark()` (before 2024) the colours are those of the
// page. Blocks and margins instead of nested grids: their layout is a third cheaper. No `[part]` is
// an ancestor in a selector or stands before `::part()`: where it changes, all parts below would be
// restyled.
export const styles = css`
  :host {
    --_accent: var(--clickhouse-connect-accent, light-dark(#302e32, #faff69));
    --_text: var(--clickhouse-connect-text, light-dark(#161517, #fff));
    --_muted: var(--clickhouse-connect-muted, light-dark(#5f646f, #b3b6bd));
    --_border: var(--clickhouse-connect-border, light-dark(#868b96, #83868d));
    --_danger: var(--clickhouse-connect-danger, light-dark(#c10000, #ffbaba));
    --_radius: var(--clickhouse-connect-radius, 8px);
    --_gap: var(--clickhouse-connect-gap, 16px);
    --_height: var(--clickhouse-connect-control-height, 40px);
    --_reveal: var(--clickhouse-connect-reveal-width, var(--_height));
    display: block;
    max-width: 440px;
  }
  :host([hidden]),
  :host([popover]:not(:popover-open)),
  [hidden],
  [aria-pressed='false'] path:last-child,
  summary::-webkit-details-marker {
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
    /* What the page hands down by inheritance ends here, but for what follows, and the direction. */
    all: initial;
    color-scheme: inherit;
    font-family: inherit;
    interactivity: inherit;
    pointer-events: inherit;
    visibility: inherit;
    writing-mode: inherit;
    -webkit-font-smoothing: inherit;
    -webkit-locale: inherit;
    -webkit-text-size-adjust: 100%;
    display: block;
    box-sizing: border-box;
    padding: var(--clickhouse-connect-padding, min(24px, 6%));
    border: 1px solid color-mix(in srgb, var(--_border) 40%, transparent);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--clickhouse-connect-surface, light-dark(#fff, #1f1f1c));
    box-shadow: 0 1px 2px rgb(0 0 0 / 5%);
    color: var(--_text);
    font-size: var(--clickhouse-connect-font-size, 14px);
    line-height: 1.43;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  :focus-visible {
    outline: 2px solid var(--clickhouse-connect-focus, var(--_accent));
    outline-offset: -1px;
  }
  [part='heading'] {
    margin-bottom: 4px;
    font-size: 1.286em;
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.33;
    text-wrap: balance;
  }
  [part='description'],
  [part='hint'],
  [part='destination'],
  [part='message'],
  [part='replaced'],
  [part='reference'] {
    color: var(--_muted);
    font-weight: 400;
  }
  [part~='guide'],
  [part~='field'],
  [part='destination'],
  ::slotted([slot='before-submit']),
  ::slotted([slot='footer']) {
    display: block;
    margin-top: var(--_gap);
  }
  ::slotted([slot='logo']) {
    display: block;
    margin-bottom: var(--_gap);
  }
  [part~='guide'] {
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 5%, transparent);
  }
  summary {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 8px;
    min-height: var(--_height);
    padding: 6px 12px;
    border-radius: var(--_radius);
    color: var(--_muted);
    list-style: none;
  }
  summary:hover {
    color: var(--_text);
  }
  summary::after {
    content: '';
    flex: none;
    box-sizing: border-box;
    width: 8px;
    height: 8px;
    margin-inline: 4px;
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    translate: 0 -2px;
    rotate: 45deg;
  }
  [open] > summary::after {
    translate: 0 2px;
    rotate: 225deg;
  }
  [part='guide-body'] {
    padding: 8px 12px 12px;
  }
  summary,
  button {
    cursor: pointer;
  }
  [part='label'] {
    display: block;
    margin-bottom: 6px;
    font-weight: 500;
  }
  [part='control'] {
    position: relative;
  }
  [part~='input'],
  button {
    min-height: var(--_height);
    padding: 0 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: none;
    color: var(--_text);
    font: inherit;
  }
  [part~='input'] {
    display: block;
    width: 100%;
    background: var(--clickhouse-connect-field, light-dark(#fff, #262624));
    unicode-bidi: plaintext;
  }
  [part~='input'],
  [part='connected-key'] {
    font-family: var(--clickhouse-connect-font-mono, ui-monospace, Menlo, Consolas, monospace);
  }
  [part~='key-secret-input'] {
    /* Whatever padding a theme gives the inputs: the reveal button needs its room. */
    padding-inline-end: var(--_reveal) !important;
  }
  [part~='input']:enabled:hover {
    border-color: color-mix(in srgb, var(--_border) 60%, currentColor);
  }
  [part~='input']:read-only {
    background: color-mix(in srgb, currentColor 6%, transparent);
    color: var(--_muted);
  }
  [part~='invalid'] {
    --_border: var(--_danger);
  }
  [part~='invalid']:focus-visible {
    outline-color: var(--_danger);
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  :disabled {
    filter: grayscale(1);
    opacity: 0.5;
  }
  button,
  ::slotted([slot='actions']) {
    flex: none;
    font-weight: 500;
    white-space: nowrap;
  }
  button:focus-visible {
    outline-offset: 2px;
  }
  button:enabled:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  button:enabled:active {
    background: color-mix(in srgb, currentColor 16%, transparent);
  }
  [part~='reveal'] {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    width: var(--_reveal);
    padding: 0;
    border: 0;
    color: var(--_muted);
  }
  [part~='reveal']:enabled:hover {
    background: none;
    color: var(--_text);
  }
  [part~='reveal']:focus-visible {
    outline-offset: -5px;
  }
  [part='reveal-icon'] {
    display: block;
    width: 18px;
    margin: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  [part='hint'],
  [part='error'],
  [part='warning'],
  [part='notice'] {
    margin-top: 6px;
  }
  [part='hint'],
  [part='error'],
  [part='warning'],
  [part='notice'],
  [part='destination'],
  [part='reference'] {
    font-size: 0.857em;
    line-height: 1.5;
  }
  [part='error'],
  [part='warning'],
  [part='notice'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 9px 8px;
    position: relative;
    padding-inline-start: 1.667em;
    color: var(--_danger);
    font-weight: 500;
  }
  [part='warning'] {
    color: var(--clickhouse-connect-warning, light-dark(#8a5300, #ffce7a));
  }
  [part='notice'],
  slot [part='mark'] {
    color: var(--clickhouse-connect-success, light-dark(#007a0a, #8ee69a));
  }
  [part='mark'] {
    flex: none;
    width: 1.143em;
    margin-top: 0.143em;
    fill: currentColor;
    fill-rule: evenodd;
  }
  form [part='mark'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    width: 1.167em;
    margin-top: 0.167em;
  }
  [part='quick-fix'] {
    min-height: 24px;
    /* The button is higher than the line that it is in, which stays as high as the hint was. */
    margin-block: -3px;
    padding: 0 8px;
    border-radius: calc(0.75 * var(--_radius));
  }
  [part='destination-host'] {
    color: var(--_text);
    font-weight: 500;
  }
  [part='actions'] {
    display: flex;
    gap: 8px;
    margin-top: calc(var(--_gap) + 4px);
  }
  [part='submit'] {
    flex: initial;
    width: 100%;
    padding: calc((var(--_height) - 1.5em) / 4) 16px;
    border-color: transparent;
    background: var(--_accent);
    color: var(--clickhouse-connect-accent-text, light-dark(#fff, #1f1f1c));
    white-space: inherit;
  }
  [part='submit']:enabled:hover {
    background: color-mix(in srgb, var(--_accent) 85%, gray);
  }
  [part='submit']:enabled:active {
    background: color-mix(in srgb, var(--_accent) 70%, gray);
  }
  [aria-disabled='true']::before {
    content: '';
    display: inline-block;
    box-sizing: border-box;
    width: 1em;
    height: 1em;
    margin-inline-end: 8px;
    border: 2px solid;
    /* No width, as forced colors paint what is transparent. */
    border-top: 0;
    border-radius: 50%;
    vertical-align: -0.13em;
  }
  [part='cancel'] {
    width: 100%;
    margin-top: 8px;
  }
  [part='outcome'] {
    display: flex;
    align-items: start;
    gap: 4px 10px;
  }
  [part='status-text'] {
    flex: 1;
  }
  :host(:state(failed)) [part='status'] {
    margin-top: var(--_gap);
    scroll-margin: var(--_gap);
    padding: 10px 12px;
    border: 1px solid color-mix(in srgb, var(--_danger) 30%, transparent);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_danger) 6%, transparent);
  }
  :host(:state(failed)) [part='mark'] {
    color: var(--_danger);
  }
  :host(:is(:state(unconfirmed), :state(timeout))) {
    --_danger: var(--_muted);
  }
  [part='help'] {
    color: var(--_text);
    margin-top: 10px;
    padding-inline-start: 26px;
  }
  #status ::part(guide-step),
  #status ::part(guide-copy),
  #status ::part(guide-checked),
  #status ::part(guide-step-current)::before {
    display: none;
  }
  #status ::part(guide-step-current) {
    display: block;
    margin: 0;
    padding: 0;
  }
  slot [part='outcome'] {
    flex-wrap: wrap;
    font-weight: 500;
  }
  slot [part='mark'] {
    width: 20px;
    margin-block: 6px;
  }
  slot [part='status-text'] {
    flex-basis: 10em;
    padding-block: 6px;
  }
  [part='replace'] {
    min-height: 32px;
    margin-inline-start: auto;
  }
  :host(:state(connecting)) [part='status'] {
    position: absolute;
    clip-path: inset(50%);
  }
  @media (pointer: coarse) {
    :host {
      --_height: max(44px, var(--clickhouse-connect-control-height, 44px));
    }
    [part~='input'] {
      font-size: max(16px, 1em);
    }
    [part='quick-fix'],
    [part='replace'] {
      min-height: 44px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    summary,
    [part~='input']:hover,
    button {
      transition:
        border-color 0.12s,
        background-color 0.12s,
        color 0.12s;
    }
    summary::after {
      transition: 0.15s;
    }
    slot [part='outcome'] {
      animation: 0.2s ease-out appear;
    }
    [aria-disabled='true']::before {
      animation: 1s linear infinite turn;
    }
    @keyframes appear {
      from {
        opacity: 0;
        translate: 0 4px;
      }
    }
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
  }
`;
