import { describe, expect, it } from '@jest/globals';
import { EnvironmentError } from '../../../src/errors.js';
import type { PlannedReference } from '../../../src/plan/types.js';
import type { LookedUp, ReferenceStore, SecretRequest } from '../../../src/run/ports.js';
import { parseSecretReference } from '../../../src/plan/secret-reference.js';
import { createSecrets } from '../../../src/run/secrets.js';
import { at } from '../plan/factories.js';
import { commands, plan, runScripted, type ScriptedBuild, statuses } from './scripted.js';

function parameter(name: string, reference: string): PlannedReference {
  return { name, type: 'PARAMETER_STORE', text: reference, reference, origin: 'buildspec', at: at(4) };
}

function secret(name: string, reference: string): PlannedReference {
  return { ...parameter(name, reference), type: 'SECRETS_MANAGER', at: at(9) };
}

interface Asked {
  parameters: string[][];
  secrets: SecretRequest[];
}

function store(
  parameters: Record<string, LookedUp>,
  secrets: Record<string, LookedUp> = {},
): ReferenceStore & { asked: Asked } {
  const asked: Asked = { parameters: [], secrets: [] };
  return {
    asked,
    parameters: (names) => {
      asked.parameters.push(names);
      return Promise.resolve(
        new Map(names.flatMap((name) => (parameters[name] ? [[name, parameters[name]] as const] : []))),
      );
    },
    secret: (request) => {
      asked.secrets.push(request);
      return Promise.resolve(secrets[request.id] ?? { refusal: 'ResourceNotFoundException: cannot find it' });
    },
  };
}

const value = (text: string): LookedUp => ({ value: text });

function run(
  references: PlannedReference[],
  answers: ReferenceStore,
  more: {
    exported?: string[];
    values?: Record<string, string>;
    secrets?: ReturnType<typeof createSecrets>;
  } = {},
): Promise<ScriptedBuild> {
  const planned = plan(
    { build: { commands: commands('make') } },
    { references, exportedVariables: more.exported ?? [] },
  );
  const script = { make: [{ prints: 'the secret is s3cret-value\n' }] };
  return runScripted(planned, script, { references: answers, values: more.values, secrets: more.secrets });
}

const logged = ({ events }: ScriptedBuild): string[] =>
  events.flatMap((event) => (event.type === 'log' ? [event.text] : []));
const warned = ({ events }: ScriptedBuild): string[] =>
  events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));
const contexts = ({ result }: ScriptedBuild) => result.phases.flatMap((phase) => phase.contexts);

describe('references', () => {
  it('are looked up, each value once, and set before the first command', async () => {
    const answers = store(
      { '/a': value('value of a'), b: value('value of b') },
      { s: value('{"key": "s3cret-value", "n": 5, "list": [1]}') },
    );
    const build = await run(
      [
        parameter('A', '/a'),
        parameter('B', 'b'),
        parameter('A2', '/a'),
        secret('S', 's:key'),
        secret('N', 's:n'),
        secret('L', 's:list'),
        secret('OLD', 's:key:AWSPREVIOUS'),
      ],
      answers,
    );
    expect(build.result.status).toBe('SUCCEEDED');
    expect(answers.asked.parameters).toEqual([['/a', 'b']]);
    expect(answers.asked.secrets.map(({ id, stage }) => [id, stage])).toEqual([
      ['s', undefined],
      ['s', 'AWSPREVIOUS'],
    ]);
    expect(build.calls[0]).toBe('define A B A2 S N L OLD');
    expect(logged(build)).toContain('Decrypting parameter store environment variables');
  });

  it('are not asked for when there are none', async () => {
    const answers = store({});
    const build = await run([], answers);
    expect(answers.asked).toEqual({ parameters: [], secrets: [] });
    expect(logged(build)).not.toContain('Decrypting parameter store environment variables');
  });

  it('hide their values in all that the build tells', async () => {
    const build = await run([secret('S', 's')], store({}, { s: value('s3cret-value') }));
    const printed = Buffer.concat(
      build.events.flatMap((event) => (event.type === 'output' ? [Buffer.from(event.bytes)] : [])),
    );
    expect(printed.toString()).toBe('the secret is ***\n');
  });

  it('fail the build before anything runs, and tell of each', async () => {
    const answers = store(
      { '/there': value('value') },
      { denied: { refusal: 'AccessDeniedException: User: u is not authorized.', hint: 'Allow it.' } },
    );
    const expanded = { ...secret('D', 'denied'), text: '${WHICH}' };
    const build = await run([parameter('A', '/there'), parameter('B', '/gone'), expanded], answers);
    expect(statuses(build.result)).toEqual(['PROVISIONING SUCCEEDED', 'DOWNLOAD_SOURCE FAILED']);
    expect(build.result.status).toBe('FAILED');
    expect(build.requests).toEqual([]);
    expect(contexts(build)).toEqual([
      {
        statusCode: 'Decrypted Variables Error',
        message: 'the service gave no answer (variable B, parameter-store /gone)',
        at: at(4),
      },
      {
        statusCode: 'Secrets Manager Error',
        message:
          'AccessDeniedException: User: u is not authorized (variable D, secrets-manager denied, written ${WHICH}). Allow it.',
        at: at(9),
      },
    ]);
  });

  it.each([
    [
      's:pasword',
      '{"password": "s3cret-value"}',
      /the secret has no key "pasword" .* Did you mean "password"\?$/,
    ],
    ['s:other', '{"password": "s3cret-value"}', /the secret has no key "other" \(variable S/],
    ['s:toString', '{"password": "s3cret-value"}', /has no key "toString"/],
    ['s:key', 's3cret-value', /is no JSON object, so it has no key "key"/],
    ['s:0', '["s3cret-value"]', /is no JSON object/],
    ['s', 'nul\0byte', /NUL byte/],
    ['s:a:b:c:d', 's3cret-value', /it is not secret-id:json-key:version-stage:version-id/],
    ['', 's3cret-value', /it is not secret-id/],
  ])('say what is wrong with %s', async (reference, text, message) => {
    const build = await run([secret('S', reference)], store({}, { s: value(text) }));
    expect(build.result.status).toBe('FAILED');
    expect(contexts(build).map((context) => context.message)).toEqual([expect.stringMatching(message)]);
    expect(JSON.stringify(build.events)).not.toContain('s3cret-value');
  });

  it('say when a parameter has no name, or a variable in it is not set', async () => {
    const build = await run([parameter('A', ' '), parameter('B', '/${STAGE}/b')], store({}));
    expect(contexts(build).map(({ message }) => message)).toEqual([
      'the reference is empty (variable A, parameter-store  )',
      'the service gave no answer (variable B, parameter-store /${STAGE}/b, where no variable STAGE is set)',
    ]);
  });

  it('warn of what is too short to be hidden, and of nothing at all', async () => {
    const build = await run(
      [parameter('A', 'a'), secret('B', 's:empty'), secret('C', 's:fine')],
      store({ a: value('ab') }, { s: value('{"empty": "", "fine": "long enough"}') }),
    );
    expect(build.result.status).toBe('SUCCEEDED');
    expect(warned(build)).toEqual([
      'The value of A, or a part of it, is too short to be hidden in the log.',
      'The value of B is empty.',
    ]);
  });

  it('keep each digit of a number, and a document as it stands', async () => {
    const build = await run(
      [secret('N', 's:id'), secret('D', 's:list')],
      store({}, { s: value('{"id": 12345678901234567890, "list": [1.10,  true]}') }),
    );
    expect(build.defined).toEqual([
      { name: 'N', value: '12345678901234567890' },
      { name: 'D', value: '[1.10,  true]' },
    ]);
  });

  it('stop the build although a lookup never ends', async () => {
    const endless: ReferenceStore = {
      parameters: () => new Promise(() => undefined),
      secret: () => Promise.resolve(value('x')),
    };
    const planned = plan({}, { references: [parameter('A', '/a')] });
    const build = await runScripted(
      planned,
      {},
      {
        references: endless,
        onEvent: (event, stop) => {
          if (event.type === 'log' && event.text.startsWith('Decrypting'))
            setTimeout(() => stop('STOPPED'), 10);
        },
      },
    );
    expect(build.result.status).toBe('STOPPED');
  });

  it('hide no end of an output from on-failure: RETRY, when it could begin a value', async () => {
    const planned = plan(
      { build: { commands: commands('make'), onFailure: { kind: 'retry', count: 1, pattern: 'timed$' } } },
      { references: [parameter('A', '/a')] },
    );
    const script = { make: [{ prints: 'connection timed', status: 1 }, {}] };
    const build = await runScripted(planned, script, { references: store({ '/a': value('timed-secret') }) });
    expect(build.result.status).toBe('SUCCEEDED');
  });

  it('never leave by an exported variable', async () => {
    const build = await run(
      [secret('S', 's'), secret('SHORT', 't')],
      store({}, { s: value('s3cret-value'), t: value('42') }),
      {
        exported: ['S', 'PLAIN', 'SHORT'],
        values: { S: 'it is s3cret-value', PLAIN: 'plain', SHORT: '42' },
      },
    );
    expect(build.result.exportedVariables).toEqual([{ name: 'PLAIN', value: 'plain' }]);
    expect(warned(build).slice(1)).toEqual([
      'The exported variable S holds a secret (S); it is left out.',
      'The exported variable SHORT holds a secret (SHORT); it is left out.',
    ]);
  });

  it('make the build a FAULT when AWS cannot be asked', async () => {
    const unreachable: ReferenceStore = {
      parameters: () => Promise.reject(new EnvironmentError('No AWS credentials.', 'Get some.')),
      secret: () => Promise.resolve(value('x')),
    };
    const build = await run([parameter('A', '/a')], unreachable);
    expect(build.result.status).toBe('FAULT');
    expect(contexts(build)).toEqual([
      { statusCode: 'ENVIRONMENT_ERROR', message: 'No AWS credentials. Get some.' },
    ]);
    expect(build.requests).toEqual([]);
  });
});

describe('a reference to Secrets Manager', () => {
  const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf';
  it.each([
    ['prod/ci', { id: 'prod/ci' }],
    ['prod/ci:token', { id: 'prod/ci', jsonKey: 'token' }],
    ['Github/bot:Release Token', { id: 'Github/bot', jsonKey: 'Release Token' }],
    ['s::AWSPREVIOUS', { id: 's', stage: 'AWSPREVIOUS' }],
    ['s:::id', { id: 's', versionId: 'id' }],
    ['s:k:st:id', { id: 's', jsonKey: 'k', stage: 'st', versionId: 'id' }],
    ['s:', { id: 's' }],
    [arn, { id: arn }],
    [`${arn}:key:AWSCURRENT:`, { id: arn, jsonKey: 'key', stage: 'AWSCURRENT' }],
    [`${arn}::AWSPREVIOUS:`, { id: arn, stage: 'AWSPREVIOUS' }],
    ['a:b:c:d:e', undefined],
    [':key', undefined],
  ])('%s', (text, expected) => {
    expect(parseSecretReference(text)).toEqual(expected);
  });
});
