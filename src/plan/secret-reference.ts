/** A reference to Secrets Manager, taken apart. */
export interface SecretReference {
  id: string;
  jsonKey?: string;
  stage?: string;
  versionId?: string;
}

/** The parts of a name, and of an ARN, that colons separate. */
const NAME_PARTS = 1;
const ARN_PARTS = 7;

/**
 * Takes `secret-id[:json-key[:version-stage[:version-id]]]` apart, where the id may be an ARN, which has colons of its
 * own, and fields may be empty (codebuild.md §6). Undefined for what has another form.
 */
export function parseSecretReference(text: string): SecretReference | undefined {
  const parts = text.split(':');
  const own = text.startsWith('arn:') ? ARN_PARTS : NAME_PARTS;
  const id = parts.slice(0, own).join(':');
  const [jsonKey, stage, versionId, ...more] = parts.slice(own).map((part) => part || undefined);
  return id === '' || more.length > 0 ? undefined : { id, jsonKey, stage, versionId };
}
