import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What makes AWS's programs take credentials from a profile; others have a region, or how to print. */
const CREDENTIALS =
  /^[ \t]*(aws_access_key_id|role_arn|credential_process|web_identity_token_file|sso_\w+|login_session)[ \t]*=/m;

/**
 * Whether AWS's programs find credentials in a profile called `default`, in the files that AWS_SHARED_CREDENTIALS_FILE and
 * AWS_CONFIG_FILE name, else in those below `home` (https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html). A
 * file that cannot be read has none.
 */
export function hasDefaultProfile(env: Record<string, string | undefined>, home: string): boolean {
  const files = [
    env['AWS_SHARED_CREDENTIALS_FILE'] || join(home, '.aws', 'credentials'),
    env['AWS_CONFIG_FILE'] || join(home, '.aws', 'config'),
  ];
  return files
    .flatMap(sections)
    .some((text) => /^(profile\s+)?(["']?)default\2\s*\]/.test(text) && CREDENTIALS.test(text));
}

/** The sections of a file, each from behind its first bracket. */
function sections(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(/^[ \t]*\[[ \t]*/m);
  } catch {
    return [];
  }
}
