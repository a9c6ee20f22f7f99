import type { DockerRuntimeOptions } from '../adapters/docker/docker-runtime.js';
import { createHostRuntime, type HostOptions } from '../adapters/host/host-runtime.js';
import type { CommandCredentials } from '../adapters/shell/command-credentials.js';
import type { GitLogins } from '../adapters/shell/git-logins.js';
import type { BuildPlan } from '../plan/types.js';
import type { BuildPorts } from '../run/run-build.js';
import type { Secrets } from '../run/secrets.js';
import { type AwsAccess, hideCredentials } from './aws.js';

export interface RuntimeOptions
  extends Pick<HostOptions, 'temporaryFolder' | 'keepFolder'>, Pick<DockerRuntimeOptions, 'login'> {
  /** Secret with the login for the image's registry, for where neither `login` nor docker's configuration has one. */
  registrySecret?: string;
  aws: AwsAccess;
  secrets: Secrets;
  /** Shows a warning in the build's log. */
  onWarning(message: string): void;
}

/**
 * Where a plan's commands run, in its container or here, and the language runtimes of this machine when they run here
 * and ask for some. What only some builds need is loaded for those.
 */
export async function createRuntime(
  plan: BuildPlan,
  options: RuntimeOptions,
): Promise<Pick<BuildPorts, 'runtime' | 'tools'>> {
  const { container, uuid, runtimeVersions, source } = plan;
  const { aws, secrets, login, registrySecret: secretId, temporaryFolder, keepFolder } = options;
  const { environment } = aws;
  const credentials = await credentialsOf(plan, options);
  const gitLogins = await gitLoginsOf(plan, options);
  if (container) {
    const { createDockerRuntime } = await import('../adapters/docker/docker-runtime.js');
    const { createCloudLogin } = await import('./registry-login.js');
    const cloudLogin = createCloudLogin({ ...aws, secretId, onSecret: secrets.add });
    const build = { container, build: uuid, login, cloudLogin, environment, credentials, gitLogins };
    return { runtime: createDockerRuntime({ ...build, temporaryFolder, keepFolder }) };
  }
  const runtime = createHostRuntime({ mark: uuid, credentials, gitLogins, temporaryFolder, keepFolder });
  if (runtimeVersions.length === 0) return { runtime };
  const { createRuntimeTools } = await import('../adapters/toolcache/runtime-tools.js');
  return { runtime, tools: createRuntimeTools({ environment, directory: source.directory }) };
}

/** Where git in the build finds logins for CodeCommit; those for GitHub are among its variables. */
async function gitLoginsOf(
  plan: BuildPlan,
  { aws, secrets }: RuntimeOptions,
): Promise<GitLogins | undefined> {
  if (!plan.gitCredentialHelper) return undefined;
  const { createCodeCommitLogins } = await import('../adapters/aws/codecommit.js');
  return createCodeCommitLogins({
    credentials: () => aws.credentials(),
    onSecrets: hideCredentials(secrets),
  });
}

/** What gives the commands AWS credentials that last, if the plan wants it. */
async function credentialsOf(
  plan: BuildPlan,
  { aws, secrets, onWarning }: RuntimeOptions,
): Promise<CommandCredentials | undefined> {
  if (!plan.awsCredentials) return undefined;
  const { commandCredentials } = await import('./aws-credentials.js');
  return commandCredentials(plan.awsCredentials, {
    provider: aws.credentials,
    onSecrets: hideCredentials(secrets),
    onWarning,
  });
}
