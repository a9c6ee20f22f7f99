/** Reading from S3 with the real SDK: a service of our own for what goes wrong, moto for what S3 is like. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { S3 as S3Client } from '@aws-sdk/client-s3';
import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';

import { writeZip } from '../../src/adapters/zip/zip.js';
import { openS3 } from '../../src/adapters/aws/s3.js';
import { type AwsAccess, awsAccess } from '../../src/entry/aws.js';
import { fetchS3Source, type S3Source } from '../../src/entry/s3-source.js';
import { createSecrets } from '../../src/run/secrets.js';
import { EnvironmentError, UserError } from '../../src/errors.js';
import { awsEnvironment } from '../support/aws-service.js';
import { setAwsVariables } from '../support/aws-variables.js';
import { describeDocker } from '../support/docker.js';
import { type Moto, startMoto } from '../support/moto.js';
import { type S3Service, startS3Service } from '../support/s3-service.js';
import { testdir, type TestDirectory } from '../support/testdir.js';

const DENIED = { status: 403, code: 'AccessDenied', message: 'Access Denied' };

let service: S3Service;
let scratch: TestDirectory;
let environment: NodeJS.ProcessEnv;
let restore: () => void;
let sources: S3Source[];
let warnings: string[];
const { signal } = new AbortController();

const aws = (): AwsAccess => awsAccess(environment, undefined, createSecrets());

function useAws(endpoint: string): void {
  environment = { ...awsEnvironment(endpoint), AWS_REGION: 'us-east-1', AWS_MAX_ATTEMPTS: '1' };
  restore = setAwsVariables(environment);
}

beforeAll(async () => {
  [service, scratch] = await Promise.all([startS3Service(), testdir()]);
});
beforeEach(() => {
  useAws(service.url);
  [service.requests.length, service.faults.length] = [0, 0];
  service.objects.clear();
  service.denied.clear();
  service.regions.clear();
  [sources, warnings] = [[], []];
});
afterEach(async () => {
  restore();
  await Promise.all(sources.map((source) => source.remove()));
});
afterAll(async () => {
  service.stop();
  await scratch.cleanup();
});

const put = (name: string, content: string | Buffer, versionId?: string): void => {
  service.objects.set(name, { content: Buffer.from(content), versionId });
};

async function fetchSource(location: string): Promise<S3Source> {
  const onWarning = (message: string): void => void warnings.push(message);
  const options = { ...aws(), signal, onWarning, temporaryFolder: scratch.path };
  const source = await fetchS3Source(location, options);
  sources.push(source);
  return source;
}

const failure = (location: string): Promise<Error & { hint?: string }> =>
  fetchSource(location).then(
    () => {
      throw new Error('it was fetched');
    },
    (error: Error) => error,
  );

/** Entries are written as they are named, with any mode. */
async function zipOf(entries: Record<string, { text?: string; mode: number }>): Promise<Buffer> {
  const zip = new ZipFile();
  const renamed: [Buffer, Buffer][] = [];
  for (const [name, { text = '', mode }] of Object.entries(entries)) {
    // yazl refuses such names itself.
    const written = name.replaceAll('..', '%%').replace(/^\//, '%');
    if (written !== name) renamed.push([Buffer.from(written), Buffer.from(name)]);
    if (name.endsWith('/')) zip.addEmptyDirectory(written, { mode });
    else zip.addBuffer(Buffer.from(text), written, { mode });
  }
  zip.end();
  const bytes = await buffer(zip.outputStream);
  for (const [from, to] of renamed) {
    for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at)) to.copy(bytes, at);
  }
  return bytes;
}

/** Path to what is there: a mode and a text, or a link. */
function tree(directory: string, below = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(directory, below)).sort()) {
    const inside = join(below, name);
    const path = join(directory, inside);
    const stat = lstatSync(path);
    const mode = (stat.mode & 0o7777).toString(8);
    if (stat.isSymbolicLink()) found[inside] = `-> ${readlinkSync(path)}`;
    else if (stat.isDirectory()) Object.assign(found, { [inside]: `${mode}/` }, tree(directory, inside));
    else found[inside] = `${mode} ${readFileSync(path, 'utf8')}`;
  }
  return found;
}

const leftovers = (): string[] =>
  readdirSync(scratch.path).filter((name) => name.startsWith('buildspec-source-'));

describe('openS3', () => {
  const open = () => openS3({ ...aws(), signal });

  it('reads an object, but not more than was asked for', async () => {
    const content = randomBytes(300_000);
    put('bucket/key', content);
    put('bucket/empty', '');
    const s3 = await open();
    expect(await s3.read({ bucket: 'bucket', key: 'key' }, 1_000_000)).toEqual({ content });
    expect(await s3.read({ bucket: 'bucket', key: 'key' }, 1001)).toEqual({
      content: content.subarray(0, 1001),
    });
    expect(await s3.read({ bucket: 'bucket', key: 'empty' }, 10)).toEqual({ content: Buffer.alloc(0) });
  });

  it('reads a version', async () => {
    put('bucket/key', 'text', 'v1');
    const s3 = await open();
    expect(await s3.read({ bucket: 'bucket', key: 'key', versionId: 'v1' }, 10)).toEqual({
      content: Buffer.from('text'),
    });
    expect(await s3.read({ bucket: 'bucket', key: 'key', versionId: 'v2' }, 10)).toMatchObject({
      refusal: 'NoSuchVersion: The specified version does not exist.',
    });
  });

  it('follows a bucket to its region', async () => {
    put('far/key', 'text');
    service.regions.set('far', 'eu-west-1');
    expect(await (await open()).read({ bucket: 'far', key: 'key' }, 10)).toEqual({
      content: Buffer.from('text'),
    });
    expect(service.requests.map(({ region }) => region)).toEqual(['us-east-1', 'eu-west-1']);
  });

  it('asks again when the bytes stop coming', async () => {
    const content = randomBytes(100_000);
    put('bucket/key', content);
    service.faults.push('half', 'half');
    const path = join(scratch.path, 'object');
    expect(await (await open()).download({ bucket: 'bucket', key: 'key' }, path)).toEqual({});
    expect(readFileSync(path)).toEqual(content);
  });

  it('gives up when they never come', async () => {
    put('bucket/key', randomBytes(100_000));
    service.faults.push('half', 'half', 'half', 'half');
    const download = (await open()).download({ bucket: 'bucket', key: 'key' }, join(scratch.path, 'object'));
    await expect(download).rejects.toThrow(EnvironmentError);
    await expect(download).rejects.toThrow(/^S3 did not send all of s3:\/\/bucket\/key: /);
    expect(service.requests).toHaveLength(3);
  });

  it('blames the disk when that does not take the bytes', async () => {
    put('bucket/key', 'text');
    const download = (await open()).download({ bucket: 'bucket', key: 'key' }, '/nonexistent/file');
    await expect(download).rejects.toThrow(/^\/nonexistent\/file cannot be written: ENOENT/);
    expect(service.requests).toHaveLength(1);
  });

  it.each([
    [DENIED, /^AccessDenied: Access Denied$/, /^Allow s3:GetObject on arn:aws:s3:::bucket\/key/],
    [{ status: 404, code: 'NoSuchBucket', message: 'none' }, /^NoSuchBucket: none$/, /^undefined$/],
  ])('gives a refusal: %j', async (fault, refusal, hint) => {
    service.faults.push(fault);
    const read = await (await open()).read({ bucket: 'bucket', key: 'key' }, 10);
    expect(read).toMatchObject({ refusal: expect.stringMatching(refusal) });
    expect(String((read as { hint?: string }).hint)).toMatch(hint);
  });

  it.each([
    { status: 503, code: 'SlowDown', message: 'Please reduce your request rate.' },
    { status: 500, code: 'InternalError', message: 'We encountered an internal error.' },
    { status: 403, code: 'InvalidAccessKeyId', message: 'The key does not exist in our records.' },
    { status: 400, code: 'ExpiredToken', message: 'The provided token has expired.' },
  ])('throws where the service is in trouble or the credentials are no good: %j', async (fault) => {
    service.faults.push(fault);
    const read = (await open()).read({ bucket: 'bucket', key: 'key' }, 10);
    await expect(read).rejects.toThrow(EnvironmentError);
    await expect(read).rejects.toThrow(fault.message);
  });
});

describe('fetchS3Source', () => {
  it('unpacks a zip with modes, links and what they mean', async () => {
    put(
      'bucket/path/my-app.zip',
      await zipOf({
        './run.sh': { text: '#!/bin/sh', mode: 0o100755 },
        'secret.txt': { text: 'x', mode: 0o100600 },
        'plain.txt': { text: 'no mode', mode: 0o100000 },
        'set.sh': { text: 'x', mode: 0o104755 },
        'empty/': { mode: 0o40500 },
        'a/b/deep.txt': { text: 'deep', mode: 0o100644 },
        'bin/run': { text: '../run.sh', mode: 0o120777 },
        'bin/dangling': { text: 'nothing', mode: 0o120777 },
        'läuft.txt': { text: 'ü', mode: 0o100644 },
      }),
      'version-1',
    );
    const source = await fetchSource('s3://bucket/path/my-app.zip');
    expect(source).toMatchObject({ repositoryUrl: 's3://bucket/path/my-app.zip', version: 'version-1' });
    expect(basename(source.directory)).toBe('my-app');
    const plain = (0o666 & ~process.umask()).toString(8);
    const made = (0o777 & ~process.umask()).toString(8);
    expect(tree(source.directory)).toEqual({
      a: `${made}/`,
      'a/b': `${made}/`,
      'a/b/deep.txt': '644 deep',
      bin: `${made}/`,
      'bin/dangling': '-> nothing',
      'bin/run': '-> ../run.sh',
      empty: '700/',
      'läuft.txt': '644 ü',
      'plain.txt': `${plain} no mode`,
      'run.sh': '755 #!/bin/sh',
      'secret.txt': '600 x',
      'set.sh': '755 x',
    });
    expect(warnings).toEqual([]);
    await source.remove();
    expect(existsSync(source.directory)).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  it('knows a zip by its first bytes, such as one of ours, and keeps its times', async () => {
    const folder = await testdir({ 'a.txt': 'a', 'c.txt': 'c' });
    const time = new Date('2020-02-02T02:02:02Z');
    utimesSync(`${folder.path}/a.txt`, time, time);
    const files = [
      { entry: 'a.txt', path: `${folder.path}/a.txt` },
      { entry: 'b/c.txt', path: `${folder.path}/c.txt` },
      { entry: 'link', path: '', link: 'a.txt' },
    ];
    await writeZip(`${folder.path}/zip`, files, { signal });
    put('bucket/SourceArti/abc123', readFileSync(`${folder.path}/zip`));
    await folder.cleanup();
    const { directory, version } = await fetchSource('arn:aws:s3:::bucket/SourceArti/abc123');
    expect(Object.keys(tree(directory))).toEqual(['a.txt', 'b', 'b/c.txt', 'link']);
    expect(readlinkSync(join(directory, 'link'))).toBe('a.txt');
    expect(lstatSync(join(directory, 'a.txt')).mtime).toEqual(time);
    expect(version).toBeUndefined();
  });

  it('asks for a version', async () => {
    put('bucket/a.zip', await zipOf({ 'a.txt': { mode: 0o100644 } }), 'v/1+2');
    expect(await fetchSource('s3://bucket/a.zip?versionId=v/1+2')).toMatchObject({
      repositoryUrl: 's3://bucket/a.zip',
      version: 'v/1+2',
    });
  });

  it.each(['../evil', '/etc/evil', 'a/../../evil'])('refuses a zip with %s', async (name) => {
    put(
      'bucket/a.zip',
      await zipOf({ 'good.txt': { mode: 0o100644 }, [name]: { text: 'evil', mode: 0o100644 } }),
    );
    const error = await failure('s3://bucket/a.zip');
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toContain('s3://bucket/a.zip is no zip that can be unpacked: ');
    expect(error.message).toContain(name);
    expect(leftovers()).toEqual([]);
    expect(existsSync(join(scratch.path, 'evil'))).toBe(false);
  });

  it('leaves out links that lead out, and whatever is neither file nor link', async () => {
    const link = (text: string) => ({ text, mode: 0o120777 });
    put(
      'bucket/a.zip',
      await zipOf({
        absolute: link('/etc/passwd'),
        above: link('../../x'),
        'd/e/root': link('../..'),
        'through-root': link('d/e/root/..'),
        good: link('d/e'),
        pipe: { mode: 0o010644 },
      }),
    );
    const { directory } = await fetchSource('s3://bucket/a.zip');
    expect(Object.keys(tree(directory))).toEqual(['d', 'd/e', 'd/e/root', 'good']);
    expect(warnings).toEqual([
      's3://bucket/a.zip: pipe is neither file, directory nor link; it is left out.',
      's3://bucket/a.zip: the symbolic link absolute leads out of the archive; it is left out.',
      's3://bucket/a.zip: the symbolic link above leads out of the archive; it is left out.',
      's3://bucket/a.zip: the symbolic link through-root leads out of the archive; it is left out.',
    ]);
  });

  it('leaves out links that would lead out as soon as there is something to lead to', async () => {
    const link = (text: string) => ({ text, mode: 0o120777 });
    put(
      'bucket/a.zip',
      await zipOf({
        'p/l': link('..'),
        'p/up': link('../p/l/../p'),
        escape: link('p/l/../missing'),
        'not-yet': link('p/l/later'),
        circle: link('p/circle'),
        'p/circle': link('../circle'),
      }),
    );
    const { directory } = await fetchSource('s3://bucket/a.zip');
    expect(Object.keys(tree(directory))).toEqual(['circle', 'not-yet', 'p', 'p/circle', 'p/l']);
    expect(warnings).toEqual(
      ['p/up', 'escape'].map(
        (name) => `s3://bucket/a.zip: the symbolic link ${name} leads out of the archive; it is left out.`,
      ),
    );
  });

  it('lets other users of the machine in, as far as the modes of the files do', async () => {
    put('bucket/a.zip', await zipOf({ 'a.txt': { mode: 0o100644 } }));
    const { directory } = await fetchSource('s3://bucket/a.zip');
    expect(lstatSync(dirname(directory)).mode & 0o777).toBe(0o711);
  });

  it.each([
    ['a link', 0o120777],
    ['a file', 0o100644],
  ])('refuses a zip where %s is a directory too', async (_what, mode) => {
    put(
      'bucket/a.zip',
      await zipOf({
        'x/y': { text: '.', mode: 0o120777 },
        'x/z': { mode: 0o100644 },
        x: { text: '.', mode },
      }),
    );
    const error = await failure('s3://bucket/a.zip');
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toMatch(/^s3:\/\/bucket\/a\.zip is no zip that can be unpacked: .*EISDIR/);
  });

  it('writes no file through a link', async () => {
    put(
      'bucket/a.zip',
      await zipOf({
        'a/here': { text: '/tmp', mode: 0o120777 },
        'a/here/evil': { text: 'evil', mode: 0o100644 },
      }),
    );
    const { directory } = await fetchSource('s3://bucket/a.zip');
    expect(Object.keys(tree(directory))).toEqual(['a', 'a/here', 'a/here/evil']);
    expect(existsSync('/tmp/evil')).toBe(false);
  });

  it.each([
    ['no zip at all', (): Buffer => Buffer.from('not a zip')],
    ['half of one', (zip: Buffer): Buffer => zip.subarray(0, zip.length / 2)],
    ['an empty file', (): Buffer => Buffer.alloc(0)],
  ])('refuses %s that is called .zip', async (_what, change) => {
    put('bucket/a.zip', change(await zipOf({ 'a.txt': { text: 'a'.repeat(1000), mode: 0o100644 } })));
    const error = await failure('s3://bucket/a.zip');
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toMatch(/^s3:\/\/bucket\/a\.zip is no zip that can be unpacked: /);
    expect(leftovers()).toEqual([]);
  });

  it('takes another object as a file', async () => {
    put('bucket/path/data.tar', 'text');
    const { directory } = await fetchSource('s3://bucket/path/data.tar');
    expect(Object.values(tree(directory))).toEqual([expect.stringMatching(/^\d+ text$/)]);
    expect(readFileSync(join(directory, 'data.tar'), 'utf8')).toBe('text');
  });

  it('takes a folder whole, over all pages', async () => {
    for (let i = 0; i < 25; i++) put(`bucket/path/src/d${i % 3}/f & ${i}<.txt`, `text ${i}`);
    put('bucket/path/src/', '');
    put('bucket/path/src/empty/', '');
    put('bucket/path/other.txt', 'not this');
    const { directory, repositoryUrl, version } = await fetchSource('s3://bucket/path/src/');
    expect(repositoryUrl).toBe('s3://bucket/path/src/');
    expect(version).toBeUndefined();
    expect(basename(directory)).toBe('src');
    const found = tree(directory);
    expect(Object.keys(found)).toHaveLength(25 + 3 + 1);
    expect(readFileSync(join(directory, 'd1/f & 7<.txt'), 'utf8')).toBe('text 7');
    expect(found['empty']).toMatch(/\/$/);
  });

  it('refuses a key that leads out of the folder', async () => {
    put('bucket/src/good.txt', '');
    put('bucket/src/../../evil', '');
    const error = await failure('s3://bucket/src/');
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toMatch(/^s3:\/\/bucket\/src\/\.\.\/\.\.\/evil cannot be a file of a source/);
  });

  it.each([
    ['dir/a', 'dir/a/b'],
    ['dir/a', 'dir/a/'],
    ['dir/x//a', 'dir/x/a'],
  ])('refuses keys that no folder can hold: %s and %s', async (one, other) => {
    put(`bucket/${one}`, 'text');
    put(`bucket/${other}`, 'text');
    const error = await failure('s3://bucket/dir/');
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toBe(
      `s3://bucket/dir/ cannot be a source: the keys ${one} and ${other} collide: on a disk, a name is one file or one folder.`,
    );
    expect(leftovers()).toEqual([]);
  });

  it('stops a folder at the first object that is refused, and leaves nothing', async () => {
    for (let i = 0; i < 200; i++) put(`bucket/src/${i}`, 'text');
    service.denied.add('bucket/src/3');
    const error = await failure('s3://bucket/src/');
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toBe('s3://bucket/src/3 cannot be fetched: AccessDenied: Access Denied');
    expect(leftovers()).toEqual([]);
    expect(service.requests.length).toBeLessThan(67 + 200);
  });

  it('says that a folder is empty', async () => {
    put('bucket/a', '');
    const error = await failure('s3://bucket/none/');
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toBe('There is nothing in s3://bucket/none/.');
  });

  it.each([
    ['s3://none/a.zip', 'NoSuchBucket: The specified bucket does not exist'],
    ['s3://bucket/none.zip', 'NoSuchKey: The specified key does not exist.'],
  ])('%s: %s', async (location, words) => {
    put('bucket/a', '');
    const error = await failure(location);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toBe(`${location} cannot be fetched: ${words}`);
    expect(error.hint).toMatch(/bucket and the key/);
    expect(leftovers()).toEqual([]);
  });

  it.each([
    ['s3://bucket/a.zip', /^Allow s3:GetObject on arn:aws:s3:::bucket\/a\.zip \(and s3:ListBucket, /],
    ['s3://bucket/a.zip?versionId=1', /^Allow s3:GetObjectVersion on /],
    ['s3://bucket/src/', /^Allow s3:ListBucket on arn:aws:s3:::bucket /],
  ])('%s denied names the permission', async (location, hint) => {
    service.faults.push(DENIED);
    const error = await failure(location);
    expect(error.message).toMatch(/ cannot be fetched: AccessDenied: Access Denied$/);
    expect(error.hint).toMatch(hint);
  });

  it.each([
    's3://bucket',
    's3://bucket/',
    's3:///key',
    's3://b ucket/key',
    'arn:aws:s3:::bucket',
    'arn:aws:s3:us-east-1:123456789012:accesspoint/name/object/key',
  ])('%s is no location', async (location) => {
    const error = await failure(location);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toMatch(
      /^A source in S3 must be s3:\/\/bucket\/key or arn:aws:s3:::bucket\/key; it is /,
    );
    expect(service.requests).toEqual([]);
  });

  it('a folder has no versions', async () => {
    expect((await failure('s3://bucket/src/?versionId=1')).message).toMatch(/it has no versions/);
  });

  it('throws where the source cannot be stored', async () => {
    const options = { ...aws(), signal, onWarning: () => undefined, temporaryFolder: '/nonexistent' };
    const fetched = fetchS3Source('s3://bucket/a.zip', options);
    await expect(fetched).rejects.toThrow(EnvironmentError);
    await expect(fetched).rejects.toThrow(/^The source cannot be stored in \/nonexistent: ENOENT/);
  });

  it('throws where S3 cannot be asked', async () => {
    delete process.env['AWS_ACCESS_KEY_ID'];
    const error = await failure('s3://bucket/a.zip');
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error.message).toMatch(/^There are no AWS credentials for the build/);
    expect(leftovers()).toEqual([]);
  });
});

describeDocker('with moto', () => {
  let moto: Moto;
  let client: S3Client;
  beforeAll(async () => {
    moto = await startMoto();
  });
  beforeEach(async () => {
    restore();
    useAws(moto.endpoint);
    const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
    client = new S3Client({
      endpoint: moto.endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials,
    });
    await client.createBucket({ Bucket: 'moto-bucket' });
  });
  afterAll(() => moto.stop());

  it('a zip, in its versions', async () => {
    const Bucket = 'moto-bucket';
    await client.putBucketVersioning({ Bucket, VersioningConfiguration: { Status: 'Enabled' } });
    const store = async (text: string): Promise<string | undefined> => {
      const Body = await zipOf({ 'a.txt': { text, mode: 0o100644 } });
      return (await client.putObject({ Bucket, Key: 'ä b/source.zip', Body })).VersionId;
    };
    const first = await store('first');
    const second = await store('second');
    const current = await fetchSource('arn:aws:s3:::moto-bucket/ä b/source.zip');
    expect(current).toMatchObject({ repositoryUrl: 's3://moto-bucket/ä b/source.zip', version: second });
    expect(readFileSync(join(current.directory, 'a.txt'), 'utf8')).toBe('second');
    const former = await fetchSource(`s3://moto-bucket/ä b/source.zip?versionId=${first}`);
    expect(former.version).toBe(first);
    expect(readFileSync(join(former.directory, 'a.txt'), 'utf8')).toBe('first');
  });

  it('a folder, and a large file', async () => {
    const Bucket = 'moto-bucket';
    const large = randomBytes(20_000_000);
    await client.putObject({ Bucket, Key: 'src/large.bin', Body: large });
    await client.putObject({ Bucket, Key: 'src/a/b.txt', Body: 'text' });
    const { directory } = await fetchSource('s3://moto-bucket/src/');
    expect(readFileSync(join(directory, 'large.bin')).equals(large)).toBe(true);
    expect(readFileSync(join(directory, 'a/b.txt'), 'utf8')).toBe('text');
  });

  it('nothing there', async () => {
    expect((await failure('s3://moto-bucket/none.zip')).message).toMatch(/NoSuchKey: The specified key/);
    expect((await failure('s3://no-such-bucket/none.zip')).message).toMatch(
      /NoSuchBucket: The specified bucket/,
    );
    expect((await failure('s3://no-such-bucket/none/')).message).toMatch(
      /NoSuchBucket: The specified bucket/,
    );
  });
});
