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
    color: inherit;
    text-underline-offset: 0.2em;
  }
`;
