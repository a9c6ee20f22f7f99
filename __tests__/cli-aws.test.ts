/** Sources in S3, on the committed command line. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { S3 } from '@aws-sdk/client-s3';
import { existsSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { ZipFile } from 'yazl';

import { awsEnvironment } from './support/aws-service.js';
import { type CommandLine, commandLine } from './support/command-line.js';
import { describeDocker } from './support/docker.js';
import { type Moto, startMoto } from './support/moto.js';

const spec = (command: string): string =>
  `version: 0.2\nphases: {build: {commands: [${JSON.stringify(command)}]}}\n`;

let cli: CommandLine;
beforeEach(async () => {
  cli = await commandLine({ 'source/buildspec.yml': spec('echo ran') });
});
afterEach(() => cli.cleanup());

describeDocker('a source in S3', () => {
  const BUCKET = 'octo-sources';
  let moto: Moto;
  let versions: string[];
  let put: (Key: string, Body: string | Buffer) => Promise<string>;

  const zipOf = async (marker: string, command: string): Promise<Buffer> => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(spec(command)), 'buildspec.yml', { mode: 0o100644 });
    zip.addBuffer(Buffer.from(`#!/bin/sh\necho "script ${marker}"\n`), 'bin/run', { mode: 0o100755 });
    zip.addBuffer(Buffer.from('run'), 'bin/link', { mode: 0o120777 });
    zip.addBuffer(Buffer.from('private'), 'private', { mode: 0o100600 });
    zip.end();
    return buffer(zip.outputStream);
  };
  const SHOW =
    'bin/run; bin/link; stat -c %a bin/run private; echo "<$CODEBUILD_SOURCE_REPO_URL|$CODEBUILD_SOURCE_VERSION>"; echo "in $CODEBUILD_SRC_DIR"';

  beforeAll(async () => {
    moto = await startMoto();
    const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' };
    const s3 = new S3({ endpoint: moto.endpoint, region: 'eu-west-1', credentials, forcePathStyle: true });
    const LocationConstraint = 'eu-west-1';
    await s3.createBucket({ Bucket: BUCKET, CreateBucketConfiguration: { LocationConstraint } });
    await s3.putBucketVersioning({ Bucket: BUCKET, VersioningConfiguration: { Status: 'Enabled' } });
    put = async (Key, Body) => (await s3.putObject({ Bucket: BUCKET, Key, Body })).VersionId ?? '';
    versions = [
      await put('app.zip', await zipOf('older', SHOW)),
      await put('app.zip', await zipOf('newer', SHOW)),
    ];
    await put('fails.zip', await zipOf('failing', 'exit 7'));
    await put('waits.zip', await zipOf('waiting', 'echo begun; sleep 300'));
    await put('lib/one.txt', 'one');
    await put('lib/sub/two.txt', 'two');
  }, 60_000);
  afterAll(() => moto.stop());
  afterEach(() => expect(cli.temporary()).toEqual([]));

  it('is unpacked with its modes and links, in its version, and gone afterwards', async () => {
    const { status, log } = await cli.run(['run', '--source', `s3://${BUCKET}/app.zip`], moto.environment);
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).toContain(
      `\nscript newer\nscript newer\n755\n600\n<s3://${BUCKET}/app.zip|${versions[1]}>\n`,
    );
    expect(log).toContain(`\nin ${join(cli.path, 'temporary')}/`);
  });

  it('is had in the version that is asked for', async () => {
    const source = `s3://${BUCKET}/app.zip?versionId=${versions[0]}`;
    const { status, log } = await cli.run(['run', '--source', source], moto.environment);
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).toContain(
      `\nscript older\nscript older\n755\n600\n<s3://${BUCKET}/app.zip|${versions[0]}>\n`,
    );
  });

  it('may be a secondary one, a folder', async () => {
    writeFileSync(
      join(cli.path, 'source/buildspec.yml'),
      spec('cd "$CODEBUILD_SRC_DIR_lib" && find . -type f | sort && cat one.txt sub/two.txt && echo'),
    );
    const source = `lib=s3://${BUCKET}/lib/`;
    const { status, log } = await cli.run(['run', '--secondary-source', source], moto.environment);
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).toContain('\n./one.txt\n./sub/two.txt\nonetwo\n');
  });

  it('is the one of the project where there is no --source', async () => {
    const path = join(cli.path, 'project.json');
    const source = { type: 'S3', location: `${BUCKET}/app.zip` };
    writeFileSync(path, JSON.stringify({ name: 'app', source }));
    const fetched = await cli.run(['run', '--project', path], moto.environment);
    expect({ status: fetched.status, log: fetched.log }).toEqual({ status: 0, log: fetched.log });
    expect(fetched.log).toContain(`\n<s3://${BUCKET}/app.zip|${versions[1]}>\n`);
    const here = await cli.run(['run', '--project', path, '--source', '.'], moto.environment);
    expect({ status: here.status, log: here.log }).toEqual({ status: 0, log: here.log });
    expect(here.log).toMatch(/^ran$/m);
    expect(here.log).not.toContain('script');
  });

  it('is gone after a plan, which is of it', async () => {
    const args = ['plan', '--json', '--source', `s3://${BUCKET}/app.zip`];
    const { status, stdout, log } = await cli.run(args, moto.environment);
    expect({ status, log }).toEqual({ status: 0, log });
    expect(JSON.parse(stdout)).toMatchObject({ projectName: 'app', source: { version: versions[1] } });
  });

  it('is gone after a build that fails', async () => {
    const { status, log } = await cli.run(['run', '--source', `s3://${BUCKET}/fails.zip`], moto.environment);
    expect({ status, log }).toEqual({ status: 1, log });
    expect(log).toContain('Phase complete: BUILD State: FAILED');
  });

  it('is gone after a build that is stopped', async () => {
    const { child, ended } = cli.start(['run', '--source', `s3://${BUCKET}/waits.zip`], moto.environment);
    child.stdout.on('data', (chunk: Buffer) => {
      if (/^begun$/m.test(chunk.toString())) child.kill('SIGINT');
    });
    const { status, log } = await ended;
    expect({ status, log }).toEqual({ status: 130, log });
    expect(log).toContain('STOPPED');
  });

  it('is told of with what its names hold made visible', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(spec('true')), 'buildspec.yml');
    zip.addBuffer(Buffer.from('x'), 'a\u001b[31m\nb', { mode: 0o010644 });
    zip.end();
    await put('odd.zip', await buffer(zip.outputStream));
    const { status, log } = await cli.run(['run', '--source', `s3://${BUCKET}/odd.zip`], moto.environment);
    expect({ status, log }).toEqual({ status: 0, log });
    expect(log).toContain(`\nwarning: s3://${BUCKET}/odd.zip: a␛[31m␊b is neither file, directory nor link`);
    expect(log).not.toContain('\u001b');
  });

  it.each([
    ['none.zip', 'NoSuchKey: The specified key does not exist'],
    ['app.zip?versionId=00000000-0000-0000-0000-000000000000', 'NoSuchVersion: '],
  ])('that is not there is told in the words of S3: %s', async (key, words) => {
    const { status, log } = await cli.run(['run', '--source', `s3://${BUCKET}/${key}`], moto.environment);
    expect({ status, log }).toEqual({ status: 2, log });
    expect(log).toContain(`s3://${BUCKET}/${key.replace(/\?.*/, '')} cannot be fetched: ${words}`);
    expect(log).not.toContain('Phase');
  });
});

describe('a source in S3 that is waited for', () => {
  let server: http.Server;
  let asked: Promise<void>;
  beforeEach(async () => {
    asked = new Promise((resolve) => {
      server = http.createServer(() => resolve());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each<[string, string[], NodeJS.Signals, number]>([
    ['run', ['run', '--source', 's3://octo-sources/app.zip'], 'SIGINT', 130],
    ['run, SIGTERM', ['run', '--source', 's3://octo-sources/app.zip'], 'SIGTERM', 143],
    ['plan', ['plan', '--source', 's3://octo-sources/app.zip'], 'SIGINT', 130],
    ['run, a buildspec', ['run', 'arn:aws:s3:::octo-sources/buildspec.yml'], 'SIGINT', 130],
    ['plan, a buildspec', ['plan', 'arn:aws:s3:::octo-sources/buildspec.yml'], 'SIGTERM', 143],
  ])(
    'ends at once when it is stopped, and leaves nothing: %s',
    async (_, args, signal, exit) => {
      const { port } = server.address() as AddressInfo;
      const { child, ended } = cli.start(args, awsEnvironment(`http://127.0.0.1:${port}`));
      await asked;
      child.kill(signal);
      const { status, log } = await ended;
      expect({ status, log }).toEqual({ status: exit, log });
      expect(log).toMatch(/^Stopped before the build began$/m);
      expect(log).not.toMatch(/error:|bug/);
      expect(cli.temporary()).toEqual([]);
    },
    20_000,
  );

  it.each(['run', 'plan'])(
    'ends too where it is a program that gives no credentials: %s',
    async (command) => {
      writeFileSync(
        join(cli.path, 'config'),
        `[default]\nregion = us-east-1\ncredential_process = sh -c "touch ${cli.path}/asked; exec sleep 15"\n`,
      );
      const { child, ended } = cli.start([command, '--source', 's3://octo-sources/app.zip'], {
        AWS_CONFIG_FILE: join(cli.path, 'config'),
        AWS_EC2_METADATA_DISABLED: 'true',
      });
      while (!existsSync(join(cli.path, 'asked'))) await setTimeout(20);
      child.kill('SIGINT');
      const { status, log } = await ended;
      expect({ status, log }).toEqual({ status: 130, log });
      expect(log).toMatch(/^Stopped before the build began$/m);
      expect(cli.temporary()).toEqual([]);
    },
    12_000,
  );
});
