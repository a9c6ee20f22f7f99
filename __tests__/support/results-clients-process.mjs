/** Calls GitHub's real cache and artifact clients for results-clients.ts, one call after the other. */
import { DefaultArtifactClient } from '@actions/artifact';
import * as cache from '@actions/cache';

const artifact = new DefaultArtifactClient();

process.on('message', async ({ client, method, args, env, cwd }) => {
  // The clients read all they want to know from the environment, at each call.
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  let log = '';
  process.stdout.write = (chunk) => {
    log += chunk;
    return true;
  };
  const { [method]: operation } = client === 'cache' ? cache : artifact;
  try {
    const value = await operation.apply(artifact, args);
    process.send({ value, log });
  } catch ({ name, message }) {
    process.send({ error: { name, message }, log });
  }
});
