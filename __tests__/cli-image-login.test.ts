/** Logins for images that AWS knows, on the committed command line. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { type AwsService, awsEnvironment, secretArn, startAwsService } from './support/aws-service.js';
import { type CommandLine, commandLine, type Ran } from './support/command-line.js';
import { describeDocker, docker, IMAGES } from './support/docker.js';
import { type Registry, REGISTRY_USER, startRegistry } from './support/registry.js';

const SPEC = 'version: 0.2\nphases: {build: {commands: [busybox | head -n 1]}}\n';

let cli: CommandLine;
beforeEach(async () => {
  cli = await commandLine({ 'source/buildspec.yml': SPEC });
});
afterEach(() => cli.cleanup());

describeDocker("the login of a project's registryCredential", () => {
  let registry: Registry;
  let aws: AwsService;
  beforeAll(async () => {
    [registry, aws] = await Promise.all([startRegistry(), startAwsService()]);
    registry.push(IMAGES.busybox, 'team/builder:1');
  }, 60_000);
  afterAll(async () => {
    await registry.stop();
    await aws.stop();
  });

  const run = (credential: string): Promise<Ran> => {
    const environment = {
      type: 'LINUX_CONTAINER',
      image: `${registry.host}/team/builder:1`,
      imagePullCredentialsType: 'SERVICE_ROLE',
      registryCredential: { credential, credentialProvider: 'SECRETS_MANAGER' },
    };
    const path = join(cli.path, 'project.json');
    writeFileSync(path, JSON.stringify({ name: 'app', environment }));
    return cli.run(['run', '--project', path], aws.environment);
  };

  it('pulls the image, in which the build runs', async () => {
    aws.putSecret('registry', JSON.stringify(REGISTRY_USER));
    const { status, log } = await run(secretArn('registry'));
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).toMatch(/^BusyBox v/m);
    expect(log).toContain(`Pulled image ${registry.host}/team/builder:1`);
    expect(log).not.toContain(REGISTRY_USER.password);
    docker('rmi', `${registry.host}/team/builder:1`);
  });

  it('is a fault in PROVISIONING where the secret has another form, which is not shown', async () => {
    aws.putSecret('wrong', JSON.stringify({ user: 'builder', password: 'the-wrong-password' }));
    const { status, log } = await run('wrong');
    expect({ status, log }).toEqual({ status: 3, log });
    expect(log).toMatch(/Phase complete: PROVISIONING State: FAULT/);
    expect(log).toMatch(
      /BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE .*the secret wrong of the project's registryCredential is not of the form/,
    );
    expect(log).toContain('{"username": "…", "password": "…"}');
    expect(log).not.toContain('the-wrong-password');
  });
});

/** No name of ECR's leads anywhere in a test: the daemon is played too, and refuses every pull as ECR does. */
describe('an image of ECR', () => {
  const REGISTRY = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
  const TOKEN = 'token-of-ecr-0123456789';
  const servers: http.Server[] = [];
  let answer: { status: number; body: unknown };
  let logins: unknown[];
  let environment: Record<string, string>;

  const listen = async (handle: http.RequestListener): Promise<string> => {
    const server = http.createServer(handle);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  beforeEach(async () => {
    logins = [];
    const daemon = await listen(({ url = '', headers }, response) => {
      if (url === '/_ping') return void response.setHeader('Api-Version', '1.41').end('OK');
      if (/\/(containers\/json|networks)\?/.test(url)) return void response.end('[]');
      if (!/\/images\/create/.test(url)) return void response.writeHead(404).end('{"message": "not here"}');
      const login = Buffer.from(String(headers['x-registry-auth'] ?? ''), 'base64url').toString();
      logins.push(login === '' ? undefined : JSON.parse(login));
      const message = `Head "https://${REGISTRY}/v2/app/manifests/1": no basic auth credentials`;
      response.writeHead(500).end(JSON.stringify({ message }));
    });
    const ecr = await listen((_, response) => {
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer.body));
    });
    environment = { ...awsEnvironment(`http://${ecr}`), DOCKER_HOST: `tcp://${daemon}` };
  });
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  const run = async (env: Record<string, string> = {}): Promise<string> => {
    const { status, log } = await cli.run(['run', '--image', `${REGISTRY}/app:1`], {
      ...environment,
      ...env,
    });
    expect({ status, log }).toEqual({ status: 3, log });
    expect(log).toMatch(/Phase complete: PROVISIONING State: FAULT/);
    return log;
  };

  it('is pulled with a login of ECR, and its refusal tells what the role needs', async () => {
    const authorizationToken = Buffer.from(`AWS:${TOKEN}`).toString('base64');
    answer = { status: 200, body: { authorizationData: [{ authorizationToken }] } };
    const log = await run();
    expect(logins).toEqual([expect.objectContaining({ username: 'AWS', password: TOKEN })]);
    expect(log).toMatch(/credentials of ecr:GetAuthorizationToken were refused.* allow ecr:BatchGetImage/);
    expect(log).not.toContain(TOKEN);
  });

  it('that may not be asked for a login says so, and what to allow', async () => {
    const message =
      'User: arn:aws:sts::123456789012:assumed-role/build/x is not authorized to perform: ecr:GetAuthorizationToken on resource: * because no identity-based policy allows the ecr:GetAuthorizationToken action';
    answer = { status: 400, body: { __type: 'AccessDeniedException', message } };
    const log = await run();
    expect(logins).toEqual([undefined]);
    expect(log).toContain(`There was no login to ${REGISTRY}: AccessDeniedException: ${message}`);
    expect(log).toContain('Allow ecr:GetAuthorizationToken on * in a policy');
  });

  it('without credentials of AWS says where to get some', async () => {
    const log = await run({ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' });
    expect(logins).toEqual([undefined]);
    expect(log).toMatch(/There was no login to \S+: There are no AWS credentials for .*Set AWS_PROFILE/);
  });
});
