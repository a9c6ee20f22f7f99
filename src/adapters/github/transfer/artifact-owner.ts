import { HttpClient } from '@actions/http-client';
import { BearerCredentialHandler } from '@actions/http-client/lib/auth';

import type { ArtifactOwner } from './requests.js';

/** An answer of ListArtifacts, in either spelling of its fields. */
interface ListedArtifact {
  name: string;
  workflow_job_run_backend_id?: string;
  workflowJobRunBackendId?: string;
  created_at?: string;
  createdAt?: string;
}

interface TokenClaims {
  scp: string;
  /** Seconds since the epoch at which the job got the token. */
  nbf?: number;
  iat?: number;
}

/**
 * Whose the artifact of that name is (SPEC §2.1: a re-run replaces its own). The client hides the job's id, so this asks
 * the service itself (github-actions.md §4.3). Whether a job keeps its id when it is run again is not known.
 */
export async function artifactOwner(name: string, environment: NodeJS.ProcessEnv): Promise<ArtifactOwner> {
  const token = environment['ACTIONS_RUNTIME_TOKEN'] ?? '';
  const claims = JSON.parse(
    Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'),
  ) as TokenClaims;
  const [, run, job] = /(?:^| )Actions\.Results:([^: ]+):([^: ]+)/.exec(claims.scp) ?? [];
  const client = new HttpClient('run-buildspec', [new BearerCredentialHandler(token)]);
  const url = new URL(
    '/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts',
    environment['ACTIONS_RESULTS_URL'],
  );
  const answer = await client.postJson<{ artifacts?: ListedArtifact[] }>(url.href, {
    workflow_run_backend_id: run,
    workflow_job_run_backend_id: job,
    name_filter: name,
  });
  const listed = (answer.result?.artifacts ?? []).filter((artifact) => artifact.name === name);
  if (listed.length === 0) return 'nobody';
  const begun = (claims.nbf ?? claims.iat ?? 0) * 1000;
  const laterAttempt = Number(environment['GITHUB_RUN_ATTEMPT'] ?? '1') > 1;
  const owners = listed.map((artifact): ArtifactOwner => {
    const isOwn = (artifact.workflow_job_run_backend_id ?? artifact.workflowJobRunBackendId) === job;
    const isEarlier = Date.parse(artifact.created_at ?? artifact.createdAt ?? '') < begun;
    if (isOwn) return isEarlier ? 'earlier-self' : 'this-job';
    return isEarlier && laterAttempt ? 'earlier-job' : 'another-job';
  });
  return (
    (['another-job', 'earlier-job', 'this-job'] as const).find((one) => owners.includes(one)) ??
    'earlier-self'
  );
}
