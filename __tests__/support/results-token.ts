import { createHmac, timingSafeEqual } from 'node:crypto';

/** A cache scope of a job's token: a ref, and what the job may do with the caches of that ref. */
export interface CacheScope {
  scope: string;
  permission: 'read' | 'write' | 'all';
}

/** Who a step is to the service. */
export interface ServiceJob {
  /** Backend id of the run. */
  run?: string;
  /** Backend id of the job. Whether a job keeps it when it is run again is not known. */
  job?: string;
  /** Of the run; 1 by default. */
  attempt?: number;
  /** How a later attempt came about: `all` jobs run again, or those that had `failed`, which see earlier artifacts. */
  rerun?: 'all' | 'failed';
  /** In the order of the lookup: own ref, base, default branch. Write access to `refs/heads/main` by default. */
  scopes?: CacheScope[];
  /** When the job got its token; now by default. A minute ahead is accepted. */
  startedAt?: Date;
  /** How long the token is good for, from `startedAt`; 6 hours by default. */
  validMs?: number;
}

/** What the service knows of a caller from its token. */
export interface Caller {
  run: string;
  job: string;
  attempt: number;
  /** Whether the caller sees the artifacts of earlier attempts. */
  inherits: boolean;
  readable: string[];
  writable: string[];
}

/** The bits of `CacheScope.permission` in the client's protocol. */
const PERMISSION = { read: 1, write: 2, all: 3 };

/** As validators of such tokens grant it; tests start a later attempt without waiting for the next second. */
const CLOCK_SKEW_S = 60;

export const RUN = 'ce7f54c7-61c7-4aae-887f-30da475f5f1a';
export const JOB = 'ca395085-040a-526b-2ce8-bdc85f692774';

/** What a push to `branch` may use: it reads and writes its own caches, and reads those of the default branch. */
export function branchScopes(branch: string, defaultBranch = 'main'): CacheScope[] {
  return withoutDoubles([
    { scope: `refs/heads/${branch}`, permission: 'all' },
    { scope: `refs/heads/${defaultBranch}`, permission: 'read' },
  ]);
}

/** What pull request `number` may use: its own caches, and for reading those of its base and of the default branch. */
export function pullRequestScopes(number: number, base = 'main', defaultBranch = 'main'): CacheScope[] {
  return withoutDoubles([
    { scope: `refs/pull/${number}/merge`, permission: 'all' },
    { scope: `refs/heads/${base}`, permission: 'read' },
    { scope: `refs/heads/${defaultBranch}`, permission: 'read' },
  ]);
}

/** The same scopes, for reading: an untrusted trigger, or `cache-mode: read`. */
export function readOnly(scopes: CacheScope[]): CacheScope[] {
  return scopes.map(({ scope }) => ({ scope, permission: 'read' }));
}

/** The token of `job`, a JWT that `key` signs. */
export function signToken(job: ServiceJob, key: Buffer): string {
  const { run = RUN, job: id = JOB, attempt = 1, rerun = 'failed', scopes = branchScopes('main') } = job;
  const start = Math.floor((job.startedAt?.getTime() ?? Date.now()) / 1000);
  const claims = {
    iss: 'https://token.actions.githubusercontent.com',
    iat: start,
    nbf: start,
    exp: start + (job.validMs ?? 6 * 3600_000) / 1000,
    scp: `Actions.GenericRead:${run} Actions.Results:${run}:${id}`,
    ac: JSON.stringify(
      scopes.map(({ scope, permission }) => ({ Scope: scope, Permission: PERMISSION[permission] })),
    ),
    repository_id: '1296269',
    // Ours: how GitHub's service tells attempts apart is not known.
    attempt,
    inherits: rerun === 'failed',
  };
  const body = [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map((part) => base64url(JSON.stringify(part)))
    .join('.');
  return `${body}.${hmac(body, key)}`;
}

/** Who sent this `Authorization` header; undefined when `key` did not sign the token, or not for this time. */
export function readToken(authorization: string | undefined, key: Buffer): Caller | undefined {
  const [, body, signature] = /^Bearer ([^. ]+\.[^. ]+)\.([^. ]+)$/.exec(authorization ?? '') ?? [];
  if (body === undefined || signature === undefined) return undefined;
  const expected = Buffer.from(hmac(body, key));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const claims = JSON.parse(Buffer.from(body.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
    nbf: number;
    exp: number;
    scp: string;
    ac: string;
    attempt: number;
    inherits: boolean;
  };
  const now = Date.now() / 1000;
  if (now < claims.nbf - CLOCK_SKEW_S || now > claims.exp) return undefined;
  const [, run = '', job = ''] = /Actions\.Results:([^:]+):([^: ]+)/.exec(claims.scp) ?? [];
  const scopes = JSON.parse(claims.ac) as { Scope: string; Permission: number }[];
  const having = (bit: number): string[] =>
    scopes.filter(({ Permission }) => (Permission & bit) !== 0).map(({ Scope }) => Scope);
  const { attempt, inherits } = claims;
  return {
    run,
    job,
    attempt,
    inherits,
    readable: having(PERMISSION.read),
    writable: having(PERMISSION.write),
  };
}

function withoutDoubles(scopes: CacheScope[]): CacheScope[] {
  return scopes.filter(({ scope }, index) => scopes.findIndex((other) => other.scope === scope) === index);
}

function hmac(text: string, key: Buffer): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
