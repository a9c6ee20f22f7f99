/** A version of somebody's action, and the commit that its tag was at. */
interface Pin {
  major: string;
  version: string;
  commit: string;
}

/** Actions of others that workflows of ours use, in their newest versions when this was written. */
const PINS: Record<string, Pin> = {
  'actions/cache': pin('v5', 'v5.0.5', '27d5ce7f107fe9357f9df03efb73ab90386fccae'),
  'actions/checkout': pin('v7', 'v7.0.1', '3d3c42e5aac5ba805825da76410c181273ba90b1'),
  'actions/setup-dotnet': pin('v6', 'v6.0.0', 'a98b56852c35b8e3190ac28c8c2271da59106c68'),
  'actions/setup-go': pin('v7', 'v7.0.0', 'b7ad1dad31e06c5925ef5d2fc7ad053ef454303e'),
  'actions/setup-java': pin('v5', 'v5.7.0', 'b6effb05e454b25005698d916606bdc6ffcbf961'),
  'actions/setup-node': pin('v7', 'v7.0.0', '820762786026740c76f36085b0efc47a31fe5020'),
  'actions/setup-python': pin('v7', 'v7.0.0', '5fda3b95a4ea91299a34e894583c3862153e4b97'),
  'actions/upload-artifact': pin('v7', 'v7.0.0', 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f'),
  'aws-actions/configure-aws-credentials': pin('v6', 'v6.2.3', 'e6de054238d6b7531b4efff3b6587d9aade6a06c'),
  'ruby/setup-ruby': pin('v1', 'v1.315.0', '0dafeac902942906541bc140009cdbf32665b601'),
  'shivammathur/setup-php': pin('v2', '2.37.2', 'f3e473d116dcccaddc5834248c87452386958240'),
};

/** This one, as in README. */
export const OUR_ACTION = 'OWNER/run-buildspec@v1';

/**
 * What `uses:` says of an action: `actions/checkout@v7`, or its commit, which GitHub advises, for only a commit cannot be moved
 * (docs.github.com, secure use of actions).
 * @param name with the path in its repository, if it has one: `actions/cache/restore`
 * @throws Error for an action that is not in the table
 */
export function pinnedAction(name: string, how: 'major' | 'sha'): string {
  const repository = name.split('/', 2).join('/');
  const found = PINS[repository];
  if (found === undefined) throw new Error(`There is no pin for the action ${name}.`);
  return `${name}@${how === 'sha' ? found.commit : found.major}`;
}

/**
 * The version behind a commit that {@link pinnedAction} gave, for the comment beside it, which Dependabot keeps up to date;
 * undefined for anything else.
 */
export function versionOfCommit(uses: string): string | undefined {
  return Object.values(PINS).find(({ commit }) => uses.endsWith(`@${commit}`))?.version;
}

function pin(major: string, version: string, commit: string): Pin {
  return { major, version, commit };
}
