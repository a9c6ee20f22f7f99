/** What gives a secret away by itself, whatever the variable is called: formats that their issuers document. */
const SHAPES = [
  // AWS: an access key's id, of which CodeBuild hides no more than that in logs (codebuild.md §6).
  /(?<!\w)(AKIA|ASIA)[A-Z0-9]{16}(?!\w)/,
  // GitHub, GitLab, npm, PyPI, Docker Hub, Slack, Stripe, Google, SendGrid, OpenAI and Anthropic, Vault, DigitalOcean, age.
  /(?<!\w)gh[oprsu]_[A-Za-z0-9]{36}/,
  /(?<!\w)github_pat_\w{22}/,
  /(?<!\w)gl(pat|dt|rt|cbt|ptt|soat|oas)-[\w-]{20}/,
  /(?<!\w)npm_[A-Za-z0-9]{36}/,
  /(?<!\w)pypi-AgE[\w-]{50}/,
  /(?<!\w)dckr_(pat|oat)_[\w-]{20}/,
  /(?<!\w)xox[abeoprs]-[\w-]{10}/,
  /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w{16}/,
  /(?<!\w)[rs]k_live_[A-Za-z0-9]{16}/,
  /(?<!\w)AIza[\w-]{35}/,
  /(?<!\w)SG\.[\w-]{22}\.[\w-]{43}/,
  /(?<!\w)sk-(ant|proj|svcacct|admin)-?[\w-]{20}/,
  /(?<!\w)hv[bs]\.[\w-]{24}/,
  /(?<!\w)dop_v1_[a-f0-9]{64}/,
  /AGE-SECRET-KEY-1[A-Z0-9]{58}/,
  // A JSON web token, and a private key.
  /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10}/,
  /-----BEGIN ([A-Z0-9]+ ){0,3}PRIVATE KEY( BLOCK)?-----/,
];

/** `scheme://user:password@host`; the scheme is short, so that long values cost little. */
const URL_WITH_PASSWORD = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]*:([^\s/@]+)@([^\s/:@]+)/gi;
/** A part of a connection string. */
const CONNECTION_PASSWORD =
  /(?:^|;)\s*(?:password|pwd|accountkey|sharedaccesskey|sharedsecret)\s*=\s*([^;\s]+)/gi;
const OWN_MACHINE = /^(localhost|127\.0\.0\.1)$/i;

/** The last word of a name that is a secret's … */
const SECRET_WORD =
  /(password|passwd|passphrase|passcode|secret|token|apikey|secretkey|accesskey|privatekey)$/;
/** … those that are another thing when they stand alone … */
const SECRET_LAST_WORD = /^(pass|pwd|pat)$/;
/** … and what makes a `…_KEY` a secret: other keys are names, ids or public. */
const SECRET_KEY_KIND = /^(api|secret|private|access|auth|account|master|license)$/;
/** What may follow it: `API_TOKEN_PROD`, `PASSWORD_2`, `KEY_BASE64`, Rails' `SECRET_KEY_BASE`. */
const QUALIFIER = /^(\d+|dev|test|stage|staging|prod|production|value|base|b64|base64)$/;

/** Values that say that there is none, or stand for one. */
const PLACEHOLDER =
  /(^|[^a-z])(change.?(me|it|this)|replace|place.?holder|dummy|fake|mock|sample|insert|your|redacted|todo|tbd|fixme|unused|not.?used|test|local|foo|bar)(?![a-z]{4})|example|(.)\4{5}/i;
/** What containers that only serve tests are given everywhere. */
const WELL_KNOWN =
  /^(|none|null|nil|undefined|unset|empty|default|true|false|yes|no|on|off|enabled|disabled|x+|\*+|\.+|-+|password|passw0rd|secret|token|postgres|mysql|root|admin|guest|user|docker|minio|minioadmin|rabbitmq|foobar|development)$/i;
const REFERENCE = /^\$\w+$|^%\w+%$|\$\{|\$\(|^\$env:|\{\{|^<.*>$|^\[.*\]$|^__\w+__$|^@.*@$/is;
const PATH = /^(\/|\.{1,2}\/|~|[a-z]:\\|file:)/i;
const ADDRESS = /^(arn:|[a-z][a-z0-9+.-]{1,20}:\/\/)/i;
/** What parameters, secrets and their keys are called: words with something between them. */
const NAME = /^\d?[a-z]+\d{0,2}([-_/:. ]\d?[a-z]+\d{0,2})+$/i;
/** Base64 of the length of an AWS secret access key, which may start with a slash. */
const SECRET_ACCESS_KEY = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9/+]{40}$/;

/**
 * Whether a plain variable seems to hold a secret: a value that gives itself away (a token of a known format, a private key, an
 * address with a password), or any value that is no reference, placeholder, path, address, name of a parameter or switch, of
 * a variable that is called a password, secret, token or the like. It knows no more than these texts: people have to judge.
 */
export function looksSecret(name: string, value: string): boolean {
  const text = value.trim();
  if (SHAPES.some((shape) => isReal(shape.exec(text)?.[0]))) return true;
  for (const [, password = '', host = ''] of text.matchAll(URL_WITH_PASSWORD)) {
    if (!OWN_MACHINE.test(host) && isLiteral(password)) return true;
  }
  for (const [, password = ''] of text.matchAll(CONNECTION_PASSWORD)) if (isLiteral(password)) return true;
  if (!isSecretName(name)) return false;
  return isLiteral(text) && !isOtherThing(text);
}

function isReal(match: string | undefined): boolean {
  return match !== undefined && !PLACEHOLDER.test(match);
}

/** `DB_PASSWORD`, `dbPassword`, `STRIPE_API_KEY_PROD`; not `PASSWORD_FILE`, `SECRET_NAME`, `PUBLIC_KEY`. */
function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])(?=[A-Z])/g, '$1_')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  while (words.length > 1 && QUALIFIER.test(words.at(-1) ?? '')) words.pop();
  if (words.some((word) => /^(public|publishable)$/.test(word))) return false;
  const last = (words.at(-1) ?? '').replace(/\d+$/, '');
  if (SECRET_WORD.test(last)) return true;
  if (words.length < 2) return false;
  return SECRET_LAST_WORD.test(last) || (last === 'key' && SECRET_KEY_KIND.test(words.at(-2) ?? ''));
}

/** Whether it is meant as it stands, and for somebody to keep. */
function isLiteral(text: string): boolean {
  return !WELL_KNOWN.test(text) && !REFERENCE.test(text) && !PLACEHOLDER.test(text);
}

function isOtherThing(text: string): boolean {
  if (SECRET_ACCESS_KEY.test(text)) return false;
  return PATH.test(text) || ADDRESS.test(text) || NAME.test(text) || /^.{0,3}$/s.test(text);
}
