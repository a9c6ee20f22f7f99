import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../../src/errors.js';
import { DOCKER_OPTIONS } from '../../../src/plan/docker-option-table.js';
import { parseDockerOptions } from '../../../src/plan/docker-options.js';

function refusal(text: string): UserError {
  try {
    parseDockerOptions(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return error as UserError;
  }
  throw new Error(`not refused: ${text}`);
}

describe('parseDockerOptions', () => {
  it.each(['', ' \n\t'])('takes %j for no options', (text) => {
    expect(parseDockerOptions(text)).toEqual({ config: {}, hostConfig: {}, pull: 'missing' });
  });

  it('reads options on several lines, with = and without, once and repeatedly', () => {
    const text = `
      --cpus=2 --memory 512m
      --add-host db:10.0.0.1 --add-host=cache=10.0.0.2
      --label 'a=b c' \\
      --pull always --platform linux/arm64
    `;
    expect(parseDockerOptions(text)).toEqual({
      config: { Labels: { a: 'b c' } },
      hostConfig: { NanoCpus: 2e9, Memory: 512 * 1024 ** 2, ExtraHosts: ['db:10.0.0.1', 'cache:10.0.0.2'] },
      pull: 'always',
      platform: 'linux/arm64',
    });
  });

  it('lets the last of two values win', () => {
    expect(parseDockerOptions('-m 1g --memory 2g').hostConfig).toEqual({ Memory: 2 * 1024 ** 3 });
  });

  it.each([
    [`--label a='x'"y"z`, 'xyz'],
    [`--label 'a=$HOME \`id\` \\n'`, '$HOME `id` \\n'],
    [`--label "a=\\$HOME \\"q\\" \\n \\\\"`, '$HOME "q" \\n \\'],
    ['--label a=x\\ y', 'x y'],
    ['--label a=one\\\ntwo', 'onetwo'],
    [`--label a=''`, ''],
    ['--label "a=line one\nline two"', 'line one\nline two'],
  ])('reads quotes as a shell does: %s', (text, value) => {
    expect(parseDockerOptions(text).config.Labels).toEqual({ a: value });
  });

  it.each([`--label 'a`, '--label "a', '--label a\\'])('refuses an open quote: %s', (text) => {
    expect(refusal(text).message).toMatch(/^docker-options: the quote is not closed: /);
  });

  it.each([
    ['--rm', '--rm', /removed by run-buildspec/],
    ['--name x', '--name', /removed by run-buildspec/],
    ['--restart=always', '--restart', /removed by run-buildspec/],
    ['-it', '-i', /no input/],
    ['-d', '-d', /removed by run-buildspec/],
    ['--tty', '--tty', /no terminal/],
    ['-e SECRET=s3cret', '-e', /environment-variables/],
    ['-eSECRET=s3cret', '-e', /environment-variables/],
    ['--env-file x', '--env-file', /environment-variables/],
    ['-u root', '-u', /run-as/],
    ['--user=root', '--user', /run-as/],
    ['-w /x', '-w', /cd/],
    ['--entrypoint sh', '--entrypoint', /env\.shell/],
    ['--privileged', '--privileged', /input privileged/],
    ['--init', '--init', /always/],
    ['-p 80:80', '-p', /--network host/],
    ['-P', '-P', /--network host/],
    ['--cpus 1 --volumes-from x', '--volumes-from', /--volume/],
  ])('refuses %s and says why', (text, option, reason) => {
    const { message } = refusal(text);
    expect(message.startsWith(`docker-options: ${option} is not for here: `)).toBe(true);
    expect(message).toMatch(reason);
    expect(message).not.toMatch(/s3cret/);
  });

  it.each([
    ['--cpu 1', /Did you mean --cpus\?/],
    ['--shmsize 1g', /Did you mean --shm-size\?/],
    ['--volum /x', /Did you mean --volume\?/],
    ['--toString', /^Supported are --add-host, --cap-add, /],
    ['--__proto__=1', /^Supported are /],
    ['-x', /^Supported are /],
    ['--health-cmd x', /^Supported are /],
  ])('refuses the unknown %s', (text, hint) => {
    const { message, hint: given } = refusal(text);
    expect(message).toMatch(/^docker-options: -.* is not supported\.$/);
    expect(given).toMatch(hint);
  });

  it.each(['alpine:3', '--cpus 1 stray', '-- --cpus 1', '--gpus all nvidia'])('refuses words: %s', (text) => {
    expect(refusal(text).message).toMatch(/is not an option\.$/);
  });

  it.each([
    '--memory',
    '--memory=',
    '--memory lots',
    '--memory -5m',
    '--memory --cpus 1',
    '--memory-swap -2',
    '--cpus two',
    '--cpus 1e3',
    '--cpuset-cpus a',
    '--cap-add sys-admin',
    '--device dev/null',
    '--device /a:/b:rx',
    '--device /a:b',
    '--gpus some',
    '--gpus capabilities=compute',
    '--add-host db',
    '--add-host db:somewhere',
    '--dns example.com',
    '--ulimit nofile',
    '--ulimit nofile=2:1',
    '--ulimit nofile=-1:5',
    '--sysctl x',
    '--tmpfs run',
    '--network name=x,alias=y',
    '--ipc other',
    '--label =x',
    '--label run-buildspec.owner=1',
    '--hostname -x',
    '--hostname "a b"',
    '--security-opt seccomp=/profile.json',
    '--security-opt nothing',
    '--volume ./relative:/x',
    '--volume a:b',
    '--volume x',
    '--volume /a:/b:/c',
    '--mount source=/a,target=/b,type=bind,consistency=x',
    '--mount type=bind,target=/b',
    '--mount type=bind,source=a,target=/b',
    '--mount type=volume',
    '--mount type=npipe,source=/a,target=/b',
    '--mount type=tmpfs,source=/a,target=/b',
    '--mount target=/a,readonly=maybe',
    '--platform "linux arm"',
    '--pull sometimes',
    '--pids-limit many',
    '--runtime "a b"',
    '--shm-size 1x',
  ])('refuses the value of %s and says what it takes', (text) => {
    const option = text.slice(2).split(/[ =]/)[0] ?? '';
    expect(refusal(text).message).toContain(
      `docker-options: --${option} takes ${DOCKER_OPTIONS[option]?.takes}; `,
    );
  });

  it('reads any text at once', () => {
    for (const text of [`'${'a'.repeat(1e5)}`, `"${'\\a'.repeat(1e5)}`, '\\ '.repeat(1e5), '-'.repeat(1e5)]) {
      expect(() => parseDockerOptions(text)).toThrow(UserError);
    }
  });
});
