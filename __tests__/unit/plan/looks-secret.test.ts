import { describe, expect, it } from '@jest/globals';

import { looksSecret } from '../../../src/plan/looks-secret.js';

/** Put together here, so that no scanner of repositories takes them for real ones. */
const of = (...parts: string[]): string => parts.join('');
const RANDOM = 'q8Zr2LmX0vT7bYcN4wKd9HsJ1fGpA6uE3iRo';

describe('values that give themselves away', () => {
  it.each([
    ["an AWS access key's id", of('AKIA', 'Q3EGR5TZ7WLM2XYN')],
    ['a GitHub token', of('ghp', '_', RANDOM)],
    ['a fine-grained GitHub token', of('github', '_pat_', RANDOM)],
    ['a GitLab token', of('glpat', '-', RANDOM.slice(0, 20))],
    ['an npm token', of('npm', '_', RANDOM)],
    ['a Docker Hub token', of('dckr', '_pat_', RANDOM.slice(0, 27))],
    ['a Slack token', of('xoxb', '-2143365871-', RANDOM)],
    ['a Slack webhook', of('https://hooks.slack.com', '/services/T02AB3C4D/B05EF6G7H/', RANDOM.slice(0, 24))],
    ['a Stripe key', of('sk', '_live_', RANDOM.slice(0, 24))],
    ['a Google API key', of('AIza', 'Sy', RANDOM.slice(0, 33))],
    ['an Anthropic key', of('sk', '-ant-api03-', RANDOM)],
    ['a Vault token', of('hvs', '.', RANDOM)],
    ['a JSON web token', of('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3In0.', RANDOM)],
    ['a private key', of('-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIE…\n-----END')],
    ['a private key of OpenSSH', of('-----BEGIN OPENSSH ', 'PRIVATE KEY-----')],
    ['an address with a password', 'postgres://app:hunter2@db.example-corp.net:5432/app'],
    ['an address with a password among other text', '--url https://ci:s3cr3t!@git.acme.io/x.git -v'],
    ['a connection string', 'Server=db;User Id=app;Password=hunter2;Encrypt=true'],
  ])('%s', (_, value) => {
    expect(looksSecret('ANYTHING', value)).toBe(true);
    expect(looksSecret('ANYTHING', `  ${value}\n`)).toBe(true);
  });

  it.each([
    ["AWS's example", 'AKIAIOSFODNN7EXAMPLE'],
    ['a placeholder', of('ghp', '_', 'x'.repeat(36))],
    ['a part of a longer word', of('XAKIA', 'Q3EGR5TZ7WLM2XYN')],
    ['an address with a reference', 'https://ci:${TOKEN}@git.acme.io/x.git'],
    ['an address with a variable', 'https://ci:$TOKEN@git.acme.io/x.git'],
    ['an address without a password', 'https://git@github.com/acme/x.git'],
    ['an address with a port', 'https://proxy.acme.io:3128/a@b'],
    ['the database of the tests', 'postgres://postgres:postgres@db:5432/app'],
    ['a database of the build itself', 'mysql://root:rootpw@localhost:3306/app'],
    ['a commit', '0123456789abcdef0123456789abcdef01234567'],
    ['a public key', '-----BEGIN PUBLIC KEY-----'],
  ])('not %s', (_, value) => {
    expect(looksSecret('ANYTHING', value)).toBe(false);
  });
});

describe('names', () => {
  it.each([
    'PASSWORD',
    'DB_PASSWORD',
    'PGPASSWORD',
    'MYSQL_PWD',
    'GPG_PASS',
    'dbPassword',
    'client-secret',
    'GITHUB_PAT',
    'NPM_TOKEN',
    'SonarToken',
    'apiKey',
    'STRIPE_API_KEY',
    'STRIPE_API_KEY_PROD',
    'API_TOKEN_2',
    'PASSWORD2',
    'AWS_SECRET_ACCESS_KEY',
    'SSH_PRIVATE_KEY_BASE64',
    'SECRET_KEY_BASE',
  ])('%s is that of a secret', (name) => {
    expect(looksSecret(name, 'hunter2')).toBe(true);
  });

  it.each([
    'PWD',
    'PASS',
    'KEY',
    'COMPASS',
    'BYPASS_CHECKS',
    'PASSWORD_FILE',
    'PASSWORD_LENGTH',
    'SECRET_NAME',
    'SECRET_ID',
    'TOKEN_URL',
    'MAX_TOKENS',
    'PUBLIC_KEY',
    'STRIPE_PUBLISHABLE_API_KEY',
    'KMS_KEY',
    'CACHE_KEY',
    'SIGNING_KEY',
    'USERNAME',
  ])('%s is not', (name) => {
    expect(looksSecret(name, 'hunter2')).toBe(false);
  });
});

describe('values of variables that are called like a secret', () => {
  it.each([
    'hunter2',
    'letmein',
    'P@ssw0rd!',
    'Pa$$word1',
    '12345678',
    'a3f5c9d1e7b24680a3f5c9d1e7b24680',
    '8d3ffdfd-3292-42d5-a74c-d4ba45921eed',
    'dGhpcyBpcyBub3QgYSBwYXRo',
    '/R4lXUtnFEMI1K7MDENG2bPxRfiCYzQmKTvWpLdo',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzKEYabcd',
  ])('%s is one', (value) => {
    expect(looksSecret('AWS_SECRET_ACCESS_KEY', value)).toBe(true);
  });

  it.each([
    '',
    '  ',
    'null',
    'true',
    'No',
    '0',
    '$TOKEN',
    '${TOKEN}',
    '${TOKEN:-none}',
    '$(aws ecr get-login-password)',
    '$env:TOKEN',
    '%TOKEN%',
    '${{ secrets.TOKEN }}',
    '{{resolve:secretsmanager:prod/db:SecretString:password}}',
    '<token>',
    '__TOKEN__',
    '***',
    'xxxx',
    'changeme',
    'CHANGE_ME',
    'your-token-here',
    'REPLACE_WITH_TOKEN',
    'dummy',
    'test',
    'test-token-123',
    'fake-secret1',
    'password',
    'postgres',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    '/build/GITHUB_TOKEN',
    './secrets/token',
    '~/.token',
    'C:\\keys\\token.txt',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf',
    'https://vault.acme.io/v1/token',
    // Names of parameters and secrets of the corpus, below variables by mistake.
    'harbor-registry-data:password',
    'Maven-GPG-Keys-Credentials:Keyname',
    'Github/aws-crypto-tools-ci-bot:ESDK Release Token',
    'npm:global',
    'npm/aws-crypto-tools-ci-bot/2FA:NPM_TOKEN',
    'CODEARTIFACT_AUTH_TOKEN',
    'bnd/e2e-test-db-password',
  ])('%j is none', (value) => {
    expect(looksSecret('AUTH_TOKEN', value)).toBe(false);
  });
});

it('long values cost little', () => {
  const long = 200_000;
  for (const value of [
    'eyJ'.repeat(long),
    'a'.repeat(long),
    'a-'.repeat(long),
    'a://'.repeat(long),
    ';pwd='.repeat(long),
  ]) {
    expect(typeof looksSecret('TOKEN', value)).toBe('boolean');
  }
});
