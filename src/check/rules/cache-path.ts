import { wordsOf, walk } from '../shell/ast.js';
import type { ShellCommand } from '../shell/commands.js';
import type { Finding, Rule } from '../types.js';

/** Whose cache a path is. */
const CACHES: { of: string; path: RegExp }[] = [
  { of: 'node', path: /(^|\/)(node_modules|\.npm|\.yarn|\.pnpm-store|\.cache\/yarn)(\/|$)/ },
  { of: 'maven', path: /(^|\/)\.m2(\/|$)/ },
  { of: 'gradle', path: /(^|\/)\.gradle(\/|$)/ },
  { of: 'pip', path: /(^|\/)\.cache\/pip(\/|$)/ },
  { of: 'cargo', path: /(^|\/)\.cargo(\/|$)/ },
  { of: 'go', path: /(^|\/)(go\/pkg\/mod|\.cache\/go-build)(\/|$)/ },
  { of: 'bundler', path: /(^|\/)vendor\/bundle(\/|$)/ },
  { of: 'composer', path: /(^|\/)\.composer(\/|$)/ },
  { of: 'nuget', path: /(^|\/)\.nuget(\/|$)/ },
  { of: 'terraform', path: /(^|\/)\.terraform(\.d)?(\/|$)/ },
];

/** Commands that write none of these, whatever they are given, but for paths that they name. */
const HARMLESS =
  /^(\[|:|apk|apt|apt-get|awk|basename|cat|cd|chmod|chown|cut|date|dirname|dnf|echo|exit|export|false|grep|head|id|jq|ls|mkdir|pip3?|printenv|printf|pwd|rm|sed|set|sleep|sort|tail|test|touch|tr|true|uname|uniq|unset|wc|which|whoami|yum)$/;
/** Programs of which some commands are so. */
const HARMLESS_COMMANDS: Record<string, RegExp> = {
  aws: /^(cloudformation|codeartifact|codebuild|codedeploy|configure|ecr|ecr-public|ecs|eks|iam|lambda|secretsmanager|ssm|sts)$/,
  docker: /^(build|images|login|logout|pull|push|tag|version)$/,
  git: /^(branch|config|describe|diff|fetch|log|rev-parse|show|status|tag)$/,
};
/** `pip` writes its own. */
const PIP = /^pip3?$/;

/** A cache for a tool that no command runs (codebuild.md §7.4); silent about commands that it does not know. */
export const CACHE_PATH_NEVER_WRITTEN: Rule = {
  id: 'cache-path-never-written',
  severity: 'warning',
  summary: 'A path of the cache that belongs to a tool which no command of the build runs.',
  why: 'The cache stays empty, and each build looks for it and saves it in vain. Often the tool runs in `docker build`: what it downloads there stays in the image, and no cache of CodeBuild sees it; use `docker build --cache-from` or `LOCAL_DOCKER_LAYER_CACHE` instead. The rule speaks only where it knows all commands; with a script, `make` or `docker run` among them it says nothing.',
  bad: `version: 0.2
phases:
  build:
    commands:
      - docker build -t app .
      - docker push app
cache:
  paths:
    - /root/.m2/**/*
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - mvn package
cache:
  paths:
    - /root/.m2/**/*
`,
  corpus: 'Not found, in 15 files with paths: each of them runs the tool of its cache, or a script.',
  buildspec: ({ buildspec: { cache }, commands }) => {
    if (!cache || cache.action === 'restore' || commands.length === 0) return [];
    const paths = cache.paths.flatMap(({ text, at }) => {
      const known = CACHES.find(({ path }) => path.test(text));
      return known ? [{ text, at, of: known.of }] : [];
    });
    if (paths.length === 0) return [];
    const programs = programsOf(commands);
    if (!programs) return [];
    return paths.flatMap(({ text, at, of }): Finding[] => {
      if (of === 'pip' && programs.some((program) => PIP.test(program))) return [];
      const message = `${text}: no command of the build writes this cache of ${of}`;
      return [{ at, message, hint: 'Remove it; what docker build downloads stays in the image.' }];
    });
  },
};

/** What all commands run; nothing when some of it might write a cache. */
function programsOf(commands: ShellCommand[]): string[] | undefined {
  const programs: string[] = [];
  let known = true;
  for (const { text, script } of commands) {
    if (
      script.errors?.length ||
      CACHES.some(({ path }) => text.split(/[\s'"=:]+/).some((word) => path.test(word)))
    ) {
      return undefined;
    }
    walk(script, (node) => {
      if (node.type !== 'Command') return;
      const [program, command = ''] = wordsOf(node);
      if (program === undefined) return;
      const harmless = Object.hasOwn(HARMLESS_COMMANDS, program) ? HARMLESS_COMMANDS[program] : undefined;
      if (HARMLESS.test(program) || harmless?.test(command)) programs.push(program);
      else known = false;
    });
  }
  return known ? programs : undefined;
}
