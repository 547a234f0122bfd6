import {css} from 'lit';

export const guideStyles = css`
  :host {
    --_here: var(
      --clickhouse-connect-focus,
      var(--clickhouse-connect-accent, light-dark(#302e32, #faff69))
    );
    display: block;
  }
  :focus-visible {
    outline: 2px solid var(--_here);
  }
  :host([hidden]) {
    display: none;
  }
  [part='guide-steps'] {
    margin: 8px 0;
    padding-inline-start: 1.5em;
    list-style: decimal outside;
  }
  [part~='guide-step'] {
    margin-top: 8px;
  }
  [part~='guide-step-current'] {
    outline: 2px solid var(--_here);
    outline-offset: 2px;
    border-radius: 1px;
  }
  [part='guide-picture'] {
    display: block;
    box-sizing: border-box;
    width: 100%;
    max-width: 260px;
    margin-top: 4px;
    border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    border-radius: 6px;
    font-size: 12px;
    fill: currentColor;
    direction: ltr;
    letter-spacing: normal;
    word-spacing: normal;
  }
  path,
  rect:not([opacity]) {
    fill: none;
    stroke: currentColor;
    opacity: 0.4;
  }
  path {
    stroke-linecap: round;
  }
  path:not([stroke-width]) {
    stroke-width: 4;
  }
  rect.here {
    opacity: 1;
    stroke: var(--_here);
    stroke-width: 2;
  }
  [part='guide-link'] {
    display: inline-block;
    color: inherit;
    line-height: 24px;
    text-underline-offset: 0.2em;
  }
  [part='guide-checked'] {
    margin: 0;
    font-size: 0.857em;
    opacity: 0.75;
  }
`;
