import {html} from 'lit';

// Where to click in the console, drawn by ourselves: its labels are quoted, its looks are not
// copied. 200 units wide, so that a text of 12 units is still read where the guide is 180 px wide.
// The class `here` marks what to click.

export const settingsPicture = html`
  <svg
    part="guide-picture"
    role="img"
    aria-label="The organization's name, Organization, API keys"
    viewBox="0 0 200 88"
  >
    <rect width="72" height="88" opacity=".1" />
    <rect class="here" x="4" y="60" width="64" height="22" />
    <rect class="here" x="78" y="46" width="76" height="22" />
    <path d="M10 14h40M10 28h30M10 42h36M12 71h46M84 38h50M84 76h64" />
    <text x="84" y="20" opacity=".7">Organization</text>
    <text x="116" y="61" text-anchor="middle">API keys</text>
  </svg>
`;

/** The list of keys: to click is what makes a key, or the row of one. */
export const keysPicture = (isOfRow: boolean) => html`
  <svg
    part="guide-picture"
    role="img"
    aria-label=${isOfRow ? 'API keys' : 'New API key'}
    viewBox="0 0 200 88"
  >
    <text x="10" y="25">API keys</text>
    <rect class=${isOfRow ? '' : 'here'} x="104" y="10" width="88" height="22" />
    <text x="148" y="25" text-anchor="middle">New API key</text>
    <rect class=${isOfRow ? 'here' : ''} x="6" y="42" width="188" height="18" />
    <path d="M16 51h50M90 51h40M154 51h30M16 74h40M90 74h40M154 74h30" />
  </svg>
`;

export const generatePicture = html`
  <svg
    part="guide-picture"
    role="img"
    aria-label="Create API key: API key name, Expiration date, Roles, Generate API key"
    viewBox="0 0 200 154"
  >
    <text x="10" y="20">Create API key</text>
    <text x="10" y="42" opacity=".7">API key name</text>
    <rect x="110" y="28" width="80" height="20" />
    <text x="10" y="68" opacity=".7">Expiration date</text>
    <rect x="110" y="54" width="80" height="20" />
    <text x="10" y="94" opacity=".7">Roles</text>
    <rect x="110" y="80" width="80" height="20" />
    <path d="M10 114h150" />
    <text x="16" y="141">Cancel</text>
    <rect class="here" x="78" y="126" width="116" height="22" />
    <text x="136" y="141" text-anchor="middle">Generate API key</text>
  </svg>
`;

export const copyPicture = html`
  <svg
    part="guide-picture"
    role="img"
    aria-label="New API key generated!: Key ID, Key Secret"
    viewBox="0 0 200 88"
  >
    <text x="10" y="20">New API key generated!</text>
    <text x="10" y="46" opacity=".7">Key ID</text>
    <path d="M84 42h70" />
    <text x="10" y="74" opacity=".7">Key Secret</text>
    <path d="M84 70h70" stroke-dasharray="0 7" />
    <rect class="here" x="170" y="32" width="20" height="20" />
    <rect class="here" x="170" y="60" width="20" height="20" />
    <path d="M176 44v-7h6M179 40h6v8h-6zM176 72v-7h6M179 68h6v8h-6z" stroke-width="1.5" />
  </svg>
`;
