/** What a refusal says to the person. */
export interface Messages {
  readonly tooLarge: string;
  readonly unreadable: string;
  readonly sender: string;
  readonly signedOut: string;
  readonly token: string;
  readonly incomplete: string;
  readonly colon: string;
  readonly error: string;
  /** `{role}` is the role of `needs`. */
  readonly role: string;
}

export const messages: Messages = {
  tooLarge: 'The form is too large.',
  unreadable: 'This server cannot read the form.',
  sender: 'This page may not send keys here.',
  signedOut: 'You are signed out. Sign in, then try again.',
  token: 'This page is out of date. Reload it, then try again.',
  incomplete: 'The form is incomplete.',
  colon: 'A Key ID has no colon.',
  error: 'Something went wrong here. Try again.',
  role: 'This key works, but it lacks a role: {role}. Change its roles in the ClickHouse Cloud console, then try again.',
};

const statuses = {
  tooLarge: 413,
  unreadable: 415,
  sender: 403,
  signedOut: 401,
  token: 403,
  incomplete: 400,
  colon: 400,
  error: 500,
} as const;

/** Why the receiver does not even verify the key. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: keyof typeof statuses;

  constructor(reason: keyof typeof statuses) {
    super(messages[reason]);
    this.reason = reason;
  }

  get status(): number {
    return statuses[this.reason];
  }
}
