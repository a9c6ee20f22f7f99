/** Programs, and which of their subcommands build, test, install or change something; others only show. */
const IMPORTANT: Record<string, RegExp> = {
  npm: /^(run|run-script|test|t|ci|install|i|build|publish|exec|start)$/,
  pnpm: /^(?!-|ls$|list$|config$|store$|why$|outdated$)/,
  yarn: /^(?!-|config$|cache$|list$|why$|versions$|bin$)|^$/,
  npx: /^(?!-v|--version)./,
  mvn: /./,
  gradle: /./,
  ant: /^/,
  sbt: /./,
  bazel: /^(build|test|run)$/,
  make: /^/,
  ninja: /^/,
  cmake: /./,
  ctest: /^/,
  tox: /^/,
  nox: /^/,
  pytest: /^/,
  jest: /^/,
  tsc: /^/,
  rspec: /^/,
  rake: /^/,
  phpunit: /^/,
  composer: /^(install|update|test|run)$/,
  bundle: /^(install|exec)$/,
  cargo: /^(build|test|clippy|publish|run)$/,
  go: /^(build|test|vet|install|generate|run)$/,
  dotnet: /^(build|test|publish|restore|pack|run|nuget)$/,
  msbuild: /./,
  docker: /^(build|buildx|image|push|pull|tag|login|run|compose)$/,
  'docker-compose': /^(build|up|push|pull|run)$/,
  sam: /^(build|deploy|package|validate|publish|sync)$/,
  cdk: /^(deploy|synth|bootstrap)$/,
  terraform: /^(init|plan|apply|destroy|validate)$/,
  terragrunt: /^(init|plan|apply|destroy|validate|run-all)$/,
  kubectl: /^(apply|set|rollout|create|replace|patch)$/,
  helm: /^(upgrade|install)$/,
  serverless: /^(deploy|package)$/,
  sls: /^(deploy|package)$/,
  git: /^(push|clone|merge|checkout|pull|submodule)$/,
  pip: /^install$/,
  pip3: /^install$/,
  poetry: /^(install|build|publish|run)$/,
  twine: /^(upload|check)$/,
  gem: /^(install|build|push)$/,
  eb: /^deploy$/,
  amplify: /^(push|publish)$/,
  swift: /^(build|test)$/,
  xcodebuild: /./,
  packer: /^(build|validate)$/,
};

/** Options with a value that people write before the subcommand. */
const VALUE_OPTIONS: Record<string, RegExp> = {
  npm: /^(--prefix|-C|--workspace|-w)$/,
  pnpm: /^(--dir|-C|--filter|-F)$/,
  yarn: /^--cwd$/,
  docker: /^(--config|--context|-c|--host|-H)$/,
  'docker-compose': /^(--file|-f|--project-name|-p|--env-file)$/,
  kubectl: /^(--namespace|-n|--context|--cluster|--kubeconfig)$/,
  helm: /^(--namespace|-n|--kube-context|--kubeconfig)$/,
  git: /^-[Cc]$/,
  aws: /^--(region|profile|output|endpoint-url)$/,
};

/** Interpreters, whose failure is that of the script. */
const INTERPRETERS = /^(python[\d.]*|node|ruby|perl|php|bash|sh|zsh|ts-node|Rscript)$/;
const SCRIPT = /^(?!-)(.*\/)?[\w$\{}.-]+\.(sh|bash|py|js|mjs|cjs|ts|rb|pl|php|R)$/;
const AWS_CHANGES =
  /^(deploy|package|create-|update-|put-|publish|start-|invoke|register-|run-|import-|wait|push)/;

/** Shows something, and changes nothing. */
const SHOWS = /^(--?version|-v|-V|--help|-h|-help)$/;

/**
 * Names a command whose failure people want to know of: it builds, tests, installs, deploys, or runs a script of theirs.
 * Nothing for all others, such as `echo`, `mkdir`, `cat`, and for those that only show something. The name holds no values.
 */
export function importantCommand(words: string[]): string | undefined {
  const [command = '', ...rest] = withoutOptions(words);
  if (rest.length > 0 && rest.every((word) => SHOWS.test(word))) return undefined;
  const name = baseName(command);
  const [first = '', second = ''] = rest.filter((word) => !/^-[^vVh]/.test(word));
  if (name === 'aws') {
    const isChange = first === 's3' ? /^(cp|sync|mv)$/.test(second) : AWS_CHANGES.test(second);
    return isChange && !/[$"'`]/.test(first + second) ? `aws ${first} ${second}` : undefined;
  }
  if (INTERPRETERS.test(name)) {
    if (rest[0] === '-m')
      return /^(pytest|unittest|build|twine|pip|tox)$/.test(rest[1] ?? '')
        ? `${name} -m ${rest[1]}`
        : undefined;
    return SCRIPT.test(first) && !rest.includes('-c') && !rest.includes('-e')
      ? `${name} ${baseName(first)}`
      : undefined;
  }
  if (/^(gradlew|mvnw)$/.test(name) || SCRIPT.test(command)) return name;
  if (!Object.hasOwn(IMPORTANT, name)) return undefined;
  if (!IMPORTANT[name]?.test(first)) return undefined;
  return /^[\w:.-]+$/.test(first) ? `${name} ${first}` : name;
}

/** Without the options before its subcommand: `kubectl -n web apply` is `kubectl apply`. */
function withoutOptions([command = '', ...rest]: string[]): string[] {
  const name = baseName(command);
  const takesValue = Object.hasOwn(VALUE_OPTIONS, name) ? VALUE_OPTIONS[name] : undefined;
  if (!takesValue) return [command, ...rest];
  let first = 0;
  for (let word = rest[0]; word?.startsWith('-') && !SHOWS.test(word); word = rest[first])
    first += takesValue.test(word) ? 2 : 1;
  return [command, ...rest.slice(first)];
}

function baseName(path: string): string {
  return path.replace(/^.*\//, '');
}

/** Names a command that makes something public or live: it pushes, publishes or deploys. */
export function deployCommand(all: string[]): string | undefined {
  const words = all[1] === '-m' ? all.slice(2) : withoutOptions(all);
  const name = importantCommand(words);
  const text = words.join(' ');
  if (name === undefined || /(^| )--?(dry-?run|help)\b/.test(text)) return undefined;
  if (/^aws s3 (cp|sync|mv)$/.test(name)) {
    // Logs and reports are what post_build uploads because the build failed.
    return /^s3:/.test(lastOperand(words)) &&
      !/report|log|result|coverage|output|artifact|scan|test/i.test(text)
      ? name
      : undefined;
  }
  if (name === 'docker image') return words[2] === 'push' ? 'docker image push' : undefined;
  if (name === 'kubectl rollout') return /^(restart|undo)$/.test(words[2] ?? '') ? name : undefined;
  if (/^(npm|npx|pnpm|yarn) /.test(name)) return npmDeploy(words);
  return DEPLOYS.test(name) ? name : undefined;
}

const DEPLOYS =
  /^(docker push|aws (cloudformation (deploy|create-stack|update-stack)|ecs update-service|lambda (update-function-code|publish-layer-version)|deploy (create-deployment|push)|elasticbeanstalk (update-environment|create-application-version)|apprunner start-deployment|amplify start-(deployment|job))|sam deploy|cdk deploy|terraform apply|terragrunt apply|kubectl (apply|set|replace|patch)|helm (upgrade|install)|(serverless|sls) deploy|git push|twine upload|gem push|eb deploy|amplify (push|publish)|cargo publish|dotnet nuget)$/;

function npmDeploy([name = '', ...rest]: string[]): string | undefined {
  const words = rest.filter((word) => !word.startsWith('-'));
  if (/^(npm|pnpm|yarn)$/.test(name) && (words[0] === 'publish' || words[1] === 'publish'))
    return `${name} publish`;
  const isTool = name === 'npx' || (name === 'yarn' && /^(cdk|serverless|sls)$/.test(words[0] ?? ''));
  return isTool && /^(cdk|serverless|sls|sam)$/.test(words[0] ?? '') && words[1] === 'deploy'
    ? `${name} ${words[0]} deploy`
    : undefined;
}

/** The destination of `aws s3 cp FROM TO`. */
function lastOperand(words: string[]): string {
  const operands = words
    .slice(3)
    .filter((word, index, all) => !word.startsWith('-') && !isOptionValue(all[index - 1]));
  return operands[1] ?? '';
}

/** Options of `aws s3` that take a value. */
function isOptionValue(before: string | undefined): boolean {
  return (
    before !== undefined &&
    /^--(acl|region|profile|exclude|include|cache-control|content-type|sse|sse-kms-key-id|storage-class|metadata|metadata-directive|content-encoding|content-disposition|expires|endpoint-url|page-size|output|grants)$/.test(
      before,
    )
  );
}
