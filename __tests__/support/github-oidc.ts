import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export const ROLE = 'arn:aws:iam::123456789012:role/build';

/** A session of the role, as STS gives it. */
export interface RoleSession {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

export interface GithubOidc {
  /** What a job with `permissions: id-token: write` has from the runner, for `RunnerStep.runner`. */
  runner: Record<string, string>;
  /** What the step sets to have the role: for `RunnerStep.env`, over the variables of the other services. */
  environment: Record<string, string>;
  /** The sessions that were given, in order. */
  sessions: RoleSession[];
  /** All that was asked: GitHub's service by its query and bearer, STS by its form. */
  asked: Record<string, string>[];
  /** All that must not be seen: what GitHub and the runner gave, and the sessions. */
  secrets(): string[];
  /** Makes STS refuse from now on, with that code. */
  refuse(code: string): void;
  stop(): Promise<void>;
}

const XMLNS = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';
const BEARER = 'bearer-of-the-job-0123456789';
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvOm9jdG8ifQ';

/** Starts the service that gives a job its OIDC tokens, and an STS that gives a role for these and for nothing else. */
export async function startGithubOidc({ sessionMs = 3600_000 } = {}): Promise<GithubOidc> {
  const sessions: RoleSession[] = [];
  const asked: Record<string, string>[] = [];
  const tokens: string[] = [];
  let refusal = '';

  const giveToken = (url: URL, bearer: string, response: ServerResponse): void => {
    asked.push({ ...Object.fromEntries(url.searchParams), bearer });
    if (bearer !== `Bearer ${BEARER}`) return void response.writeHead(401).end();
    tokens.push(`${JWT}.signature-${tokens.length + 1}`);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ value: tokens.at(-1) }));
  };

  const giveSession = (form: Record<string, string>, response: ServerResponse): void => {
    asked.push(form);
    const { WebIdentityToken: token = '', RoleArn: role } = form;
    const code = refusal || (tokens.includes(token) && role === ROLE ? '' : 'InvalidIdentityToken');
    response.writeHead(code === '' ? 200 : 403, { 'Content-Type': 'text/xml' });
    if (code !== '') {
      const message = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
      const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
      return void response.end(`<ErrorResponse ${XMLNS}>${error}</ErrorResponse>`);
    }
    const number = sessions.length + 1;
    const session = {
      accessKeyId: `ASIAROLESESSION${String(number).padStart(5, '0')}`,
      secretAccessKey: `role/Secret+Key/of/the/session/number${number}`,
      sessionToken: `IQoJb3JpZ2luX2VjToken/of+session${number}==`,
    };
    sessions.push(session);
    const end = new Date(Date.now() + sessionMs).toISOString();
    const credentials =
      `<AccessKeyId>${session.accessKeyId}</AccessKeyId><SecretAccessKey>${session.secretAccessKey}</SecretAccessKey>` +
      `<SessionToken>${session.sessionToken}</SessionToken><Expiration>${end}</Expiration>`;
    const result = `<AssumeRoleWithWebIdentityResult><Credentials>${credentials}</Credentials></AssumeRoleWithWebIdentityResult>`;
    response.end(`<AssumeRoleWithWebIdentityResponse ${XMLNS}>${result}</AssumeRoleWithWebIdentityResponse>`);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', 'http://localhost');
    if (url.pathname === '/token') return giveToken(url, request.headers.authorization ?? '', response);
    giveSession(Object.fromEntries(new URLSearchParams(await text(request))), response);
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    runner: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: BEARER,
    },
    environment: { AWS_ROLE_ARN: ROLE, AWS_ENDPOINT_URL_STS: origin },
    sessions,
    asked,
    secrets: () => [BEARER, ...tokens, ...sessions.flatMap((session) => Object.values(session) as string[])],
    refuse: (code) => void (refusal = code),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
