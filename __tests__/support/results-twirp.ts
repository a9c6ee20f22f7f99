import type { Caller } from './results-token.js';

/** A message of the services, with the names of its fields as in the protocol: `signed_upload_url`. */
export type Message = Record<string, unknown>;

export interface Answer {
  status: number;
  body: Message;
}

/** A method of a service: what it is asked, by whom, and what it answers. */
export type Method = (message: Message, caller: Caller) => Answer | Promise<Answer>;

/** The codes of twirp that the services use, and what HTTP calls them. */
const STATUS = {
  invalid_argument: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  bad_route: 404,
  already_exists: 409,
  internal: 500,
};

export function answer(body: Message): Answer {
  return { status: 200, body };
}

/** How twirp says no. The clients show `msg`. */
export function refusal(code: keyof typeof STATUS, msg: string): Answer {
  return { status: STATUS[code], body: { code, msg } };
}

/** A field of text, and of 64-bit numbers, which are text too; empty when the client left it out. */
export function text(message: Message, field: string): string {
  const value = message[field];
  return typeof value === 'string' ? value : '';
}

/** A repeated field of text. */
export function texts(message: Message, field: string): string[] {
  const value = message[field];
  return Array.isArray(value) ? value.map(String) : [];
}
