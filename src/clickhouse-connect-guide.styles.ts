import {css} from 'lit';

export const guideStyles = css`
  :host {
    display: block;
  }
  [part='guide-steps'] {
    margin: 8px 0;
    padding-inline-start: 1.5em;
  }
  [part='guide-link'] {
    display: inline-block;
    color: inherit;
    line-height: 24px;
    text-underline-offset: 0.2em;
  }
`;
