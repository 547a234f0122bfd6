import {css} from 'lit';

export const guideStyles = css`
  :host {
    --_accent: var(--clickhouse-connect-accent, light-dark(#302e32, #faff69));
    display: block;
  }
  :focus-visible {
    outline: 2px solid var(--clickhouse-connect-focus, var(--_accent));
    outline-offset: 2px;
  }
  :host([hidden]) {
    display: none;
  }
  [part='guide-steps'] {
    margin: 0;
    padding: 0;
    /* Not none, with which Safari's VoiceOver reads no list. */
    list-style-type: '';
    counter-reset: step;
  }
  [part~='guide-step'] {
    position: relative;
    margin-bottom: 16px;
    padding-inline-start: 30px;
    counter-increment: step;
  }
  [part~='guide-step']::before {
    content: counter(step);
    position: absolute;
    inset-inline-start: 0;
    width: 20px;
    border-radius: 50%;
    background: color-mix(in srgb, currentColor 10%, transparent);
    font-size: 11px;
    font-weight: 600;
    line-height: 20px;
    text-align: center;
  }
  [part~='guide-step-current']::before {
    background: var(--_accent);
    color: var(--clickhouse-connect-accent-text, light-dark(#fff, #1f1f1c));
  }
  [part='guide-picture'] {
    display: block;
    box-sizing: border-box;
    width: 100%;
    max-width: 220px;
    margin-block: 8px;
    border: 1px solid color-mix(in srgb, currentColor 20%, transparent);
    border-radius: 6px;
    background: var(--clickhouse-connect-surface, light-dark(#fff, #1f1f1c));
    font-size: 12px;
    fill: currentColor;
    direction: ltr;
    letter-spacing: normal;
    word-spacing: normal;
  }
  path,
  rect:not([opacity]) {
    rx: 4px;
    fill: none;
    stroke: currentColor;
    opacity: 0.4;
  }
  path:not([stroke-width]) {
    stroke-width: 5;
    stroke-linecap: round;
    opacity: 0.2;
  }
  rect.here {
    fill: color-mix(in srgb, currentColor 10%, transparent);
    stroke-width: 1.5;
    opacity: 1;
  }
  path[stroke-width] {
    opacity: 1;
  }
  [part='guide-copy'] {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  [part='guide-link'],
  [part='guide-copy'] {
    display: inline-block;
    color: inherit;
    font-weight: 500;
    line-height: max(24px, 1.5em);
    text-underline-offset: 0.2em;
  }
  [part='guide-link']:hover,
  [part='guide-copy']:hover {
    text-decoration-thickness: 2px;
  }
  [part='guide-checked'] {
    margin: 0;
    font-size: 0.857em;
    opacity: 0.75;
  }
  @media (pointer: coarse) {
    [part='guide-copy'] {
      min-height: 44px;
    }
  }
`;
