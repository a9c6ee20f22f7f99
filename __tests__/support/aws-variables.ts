/**
 * Replaces all variables of this process that the AWS SDK and the choice of a proxy look at. Gives what puts the former
 * back.
 */
export function setAwsVariables(variables: NodeJS.ProcessEnv): () => void {
  const before = { ...process.env };
  const clear = (): void => {
    for (const name of Object.keys(process.env)) {
      if (/^AWS_|_proxy$|^GITHUB_ACTIONS$/i.test(name)) delete process.env[name];
    }
  };
  clear();
  Object.assign(process.env, variables);
  return () => {
    clear();
    Object.assign(process.env, before);
  };
}
