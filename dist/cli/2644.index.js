export const id = 2644;
export const ids = [2644];
export const modules = {

/***/ 72644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkFromCommandLine: () => (/* binding */ checkFromCommandLine)
});

// UNUSED EXPORTS: CHECK_FORMATS, checkFiles

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./build/buildspec/decode.js
var decode = __webpack_require__(70584);
// EXTERNAL MODULE: ./build/buildspec/parse.js + 12 modules
var parse = __webpack_require__(59082);
// EXTERNAL MODULE: ./build/buildspec/suggest.js
var suggest = __webpack_require__(92242);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/check/parser-rules.js
const PHASES = `phases:
  build:
    commands:
      - make
`;
const HEAD = `version: 0.2
${PHASES}`;
const NEVER = 'Not found in the corpus.';
const BATCH = `batch:
  build-list:
    - identifier: linux
      buildspec: linux.yml
`;
/**
 * The warnings of the parser: CodeBuild runs the file, but hardly as it is meant. They are found while the file is read, so
 * these rules have no function; they are here to be switched, explained and listed like all others.
 */
const PARSER_RULES = [
    {
        id: 'unknown-key',
        severity: 'warning',
        summary: 'A key that CodeBuild does not know, and ignores.',
        why: 'A misspelt or misplaced key is ignored without a word, and with it all that stands below: commands do not run, files are not uploaded. The hint tells which key was meant, or where this one belongs. A key of the top level whose anchors are used elsewhere is no finding.',
        bad: `${HEAD}    finaly:
      - ./clean.sh
`,
        good: `${HEAD}    finally:
      - ./clean.sh
`,
        corpus: '40 findings in 28 files, all of them true: `compute-type` below `env` (15), keys one level too deep in the `env` of a batch entry (13), `finaly`, `Commands`, `base_directory` and others.',
    },
    {
        id: 'duplicate-key',
        severity: 'warning',
        summary: 'A key that stands twice in the same map: the last one wins.',
        why: 'All that stands below the first one is dropped without a word. Often two lists of commands were meant to be one.',
        bad: `${HEAD}    commands:
      - make test
`,
        good: `${HEAD}      - make test
`,
        corpus: '12 findings in 4 files, all of them true; one file loses its first list of commands.',
    },
    {
        id: 'misplaced-key',
        severity: 'warning',
        summary: 'A key that CodeBuild knows, but does not read at this place.',
        why: '`runtime-versions` has an effect in `install` only, `depend-on` in `build-graph` only. Anywhere else it is ignored: the build runs with the default runtime, or all builds of the batch start at once.',
        bad: `version: 0.2
phases:
  build:
    runtime-versions:
      nodejs: 22
    commands:
      - npm test
`,
        good: `version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
  build:
    commands:
      - npm test
`,
        corpus: '14 findings in 1 file, a `build-list` whose entries depend on each other: true.',
    },
    {
        id: 'missing-version',
        severity: 'warning',
        summary: 'A batch without phases that names no version.',
        why: 'CodeBuild refuses other buildspecs without a version. Write `version: 0.2` as the first line.',
        bad: BATCH,
        good: `version: 0.2\n${BATCH}`,
        corpus: '1 finding in 1 file: true.',
    },
    {
        id: 'more-documents',
        severity: 'warning',
        summary: 'A second YAML document in the file, which CodeBuild does not read.',
        why: 'A line of `---` starts a new document. Only the first one counts, so what follows has no effect at all.',
        bad: `${HEAD}---
artifacts:
  files:
    - app.zip
`,
        good: `${HEAD}artifacts:
  files:
    - app.zip
`,
        corpus: NEVER,
    },
    {
        id: 'empty-entry',
        severity: 'warning',
        summary: 'A dash with nothing behind it, which is skipped.',
        why: 'The entry was forgotten, or it stands at the wrong place. Remove the dash, or write the entry behind it.',
        bad: `${HEAD}      -
`,
        good: HEAD,
        corpus: '2 findings in 2 files: true.',
    },
    {
        id: 'dash-without-blank',
        severity: 'warning',
        summary: 'A list whose dashes have no blank behind them: YAML reads all of it as one command.',
        why: 'The lines are folded into one command that starts with a dash, which no shell finds. Write a blank after each dash.',
        bad: `version: 0.2
phases:
  build:
    commands:
      -make
      -make test
`,
        good: `${HEAD}      - make test
`,
        corpus: NEVER,
    },
    {
        id: 'no-files',
        severity: 'warning',
        summary: 'Artifacts or a report group without any files.',
        why: 'Nothing is uploaded, as if the section were absent. Write the patterns below `files:`.',
        bad: `${HEAD}artifacts:
  base-directory: dist
`,
        good: `${HEAD}artifacts:
  base-directory: dist
  files:
    - '**/*'
`,
        corpus: NEVER,
    },
    {
        id: 'no-builds',
        severity: 'warning',
        summary: 'A batch without any builds, next to phases.',
        why: 'A single build of this file works, but a batch build of it fails. Add builds, or remove `batch`.',
        bad: `version: 0.2
batch:
  fast-fail: true
${PHASES}`,
        good: `version: 0.2
batch:
  fast-fail: true
  build-list:
    - identifier: linux
${PHASES}`,
        corpus: NEVER,
    },
    {
        id: 'duplicate-value',
        severity: 'warning',
        summary: 'A value of a batch that is written twice and counts once.',
        why: 'Equal values of a dimension of a matrix would give two equal builds, and who depends on a build twice depends on it once. Mostly another value was meant.',
        bad: `version: 0.2
batch:
  build-matrix:
    dynamic:
      env:
        variables:
          NODE: ['20', '22', '20']
${PHASES}`,
        good: `version: 0.2
batch:
  build-matrix:
    dynamic:
      env:
        variables:
          NODE: ['20', '22', '24']
${PHASES}`,
        corpus: NEVER,
    },
    {
        id: 'not-a-switch',
        severity: 'warning',
        summary: 'Neither yes nor no where a switch is expected: it is taken as no.',
        why: 'Switches are `yes`, `no`, `true` or `false`. `on` and `1` do not switch anything on.',
        bad: `${HEAD}artifacts:
  files:
    - app.zip
  discard-paths: on
`,
        good: `${HEAD}artifacts:
  files:
    - app.zip
  discard-paths: yes
`,
        corpus: NEVER,
    },
    {
        id: 'reserved-variable',
        severity: 'warning',
        summary: 'A variable with a name that starts with CODEBUILD_.',
        why: 'AWS [reserves these names](https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html): CodeBuild may set the variable itself, now or later. The switches that people are told to set, such as `CODEBUILD_CONFIG_AUTO_DISCOVER`, are no findings.',
        bad: `version: 0.2
env:
  variables:
    CODEBUILD_TARGET: staging
${PHASES}`,
        good: `version: 0.2
env:
  variables:
    TARGET: staging
${PHASES}`,
        corpus: '2 findings in 2 files: true.',
    },
    {
        id: 'unknown-report-format',
        severity: 'warning',
        summary: 'A `file-format` of a report group that CodeBuild does not know.',
        why: 'The report cannot be read, and fails. The hint names the format that was meant, or all there are.',
        bad: `${HEAD}reports:
  unit:
    files: 'junit.xml'
    file-format: JUNIT
`,
        good: `${HEAD}reports:
  unit:
    files: 'junit.xml'
    file-format: JUNITXML
`,
        corpus: NEVER,
    },
    {
        id: 'unknown-cache-action',
        severity: 'warning',
        summary: 'A `cache.action` that is neither `restore` nor `save`.',
        why: 'The cache is restored and saved, as without the key.',
        bad: `${HEAD}cache:
  action: load
  paths:
    - node_modules/**/*
`,
        good: `${HEAD}cache:
  action: restore
  paths:
    - node_modules/**/*
`,
        corpus: NEVER,
    },
    {
        id: 'unused-fallback-keys',
        severity: 'warning',
        summary: '`cache.fallback-keys` without `cache.key`.',
        why: 'Fallback keys are tried when no cache has the key. Without one they are ignored.',
        bad: `${HEAD}cache:
  fallback-keys:
    - npm-
  paths:
    - node_modules/**/*
`,
        good: `${HEAD}cache:
  key: npm-$(codebuild-hash-files package-lock.json)
  fallback-keys:
    - npm-
  paths:
    - node_modules/**/*
`,
        corpus: NEVER,
    },
    {
        id: 'too-many-fallback-keys',
        severity: 'warning',
        summary: 'More than five `cache.fallback-keys`.',
        why: 'CodeBuild tries five, and ignores the rest.',
        bad: `${HEAD}cache:
  key: npm-1
  fallback-keys: [a-, b-, c-, d-, e-, f-]
  paths:
    - node_modules/**/*
`,
        good: `${HEAD}cache:
  key: npm-1
  fallback-keys: [a-, b-, c-, d-, e-]
  paths:
    - node_modules/**/*
`,
        corpus: NEVER,
    },
];

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(88989);
;// CONCATENATED MODULE: ./build/check/shell/ast.js

/**
 * Visits a node and all below it, from the outside in; `visit` says `false` where it need not look further. What stands in
 * backticks with backslashes is left out: its positions are not those of the command's text.
 */
function walk(node, visit) {
    if (visit(node) === false)
        return;
    (0,parser/* forEachChild */.dK)(node, (child) => {
        if (child.type !== 'Script' || child.source === undefined)
            walk(child, visit);
    });
}
/** Words before which another command stands: `sudo -E npm ci` is `npm ci`. */
const WRAPPERS = new Set(['sudo', 'time', 'nohup', 'exec', 'command', 'env', 'nice']);
/**
 * A command's words without their quotes, the name first; expansions stay as they are written. `sudo` and the like are left
 * out, with their options and variables.
 */
function wordsOf(command) {
    if (!command.name)
        return [];
    const words = [command.name, ...command.args].map((word) => word.type === 'Word' ? word.value : word.text);
    let first = 0;
    while (WRAPPERS.has(words[first] ?? '')) {
        first++;
        while (/^-|^\w+=/.test(words[first] ?? ''))
            first++;
    }
    return words.slice(first);
}
/** The simple commands that a statement runs one after the other, those of pipes and of `&&` and `||` too. */
function simpleCommands(statement) {
    const found = [];
    const add = (node) => {
        if (node.type === 'Command')
            found.push(node);
        else if (node.type === 'AndOr' || node.type === 'Pipeline')
            node.commands.forEach(add);
    };
    add(statement.command);
    return found;
}

;// CONCATENATED MODULE: ./build/check/shell/bashisms.js

const UNKNOWN = 'does not know it';
const UNPARSABLE = 'cannot parse it';
const BAD_SUBSTITUTION = 'stops with “Bad substitution”';
const REFUSED = 'refuses the option';
/** Commands that are bash's own, and what to write instead. */
const BUILTINS = new Set([
    'source',
    'pushd',
    'popd',
    'shopt',
    'declare',
    'typeset',
    'let',
    'mapfile',
    'readarray',
    'disown',
    'builtin',
]);
/** Variables that only bash sets; CodeBuild and users set others of its, such as HOSTNAME. */
const VARIABLES = /^\$?(RANDOM|SECONDS|EUID|BASH_SOURCE|FUNCNAME|PIPESTATUS)$/;
/** Options of builtins that dash refuses, or takes for something else. */
const OPTIONS = {
    read: /^-(?!-)\w*[adeintNsu]/,
    export: /^-[fn]/,
    local: /^-/,
    readonly: /^-[aAf]/,
    printf: /^-v/,
    wait: /^-n/,
    kill: /^-SIG/,
};
const READERS = {
    TestCommand: (node) => spot(node, '[[ … ]]', UNKNOWN),
    ArrayValue: (node) => spot(node, 'an array', UNPARSABLE),
    Assignment: (node) => node.append ? spot(node, '+=', UNKNOWN) : node.index ? spot(node, 'an array', UNKNOWN) : [],
    ArithmeticCommand: (node) => spot(node, '((…))', 'runs it as a command in a subshell'),
    ArithmeticFor: ({ pos, body }) => [{ what: 'for ((…))', effect: UNPARSABLE, pos, end: body.pos }],
    Select: ({ pos }) => [{ what: 'select', effect: UNPARSABLE, pos, end: pos + 'select'.length }],
    Coproc: ({ pos }) => [{ what: 'coproc', effect: UNKNOWN, pos, end: pos + 'coproc'.length }],
    ProcessSubstitution: (node) => spot(node, `${node.operator}(…)`, UNPARSABLE),
    AnsiCQuoted: (node) => spot(node, "$'…'", 'keeps the $'),
    LocaleString: (node) => spot(node, '$"…"', 'keeps the $'),
    HereString: (node) => spot(node, '<<<', UNPARSABLE),
    SimpleExpansion: (node) => (VARIABLES.test(node.text) ? spot(node, node.text, 'has no such variable') : []),
    ArithmeticUnary: (node) => /^(\+\+|--)$/.test(node.operator) ? spot(node, `${node.operator} in $((…))`, UNPARSABLE) : [],
    CommandExpansion: (node) => (readsFile(node) ? spot(node, '$(< file)', 'gives nothing for it') : []),
    For: ({ wordlist }) => braceExpansions(wordlist ?? []),
    Redirect: redirectBashism,
    Function: functionBashism,
    Pipeline: pipeBashisms,
    ParameterExpansion: parameterBashism,
    Command: commandBashisms,
};
/** The bash syntax of this node alone, not of what is below it. */
function bashismsOf(node, text) {
    const read = READERS[node.type];
    return read?.(node, text) ?? [];
}
function spot({ pos, end }, what, effect) {
    return [{ what, effect, pos, end }];
}
function redirectBashism(node, text) {
    const target = node.target?.value ?? '';
    const isBoth = node.operator.startsWith('&') || (node.operator === '>&' && !/^(\d+-?|-|\$.*)$/.test(target));
    if (!isBoth || !node.target)
        return [];
    const plain = node.operator === '&>>' ? '>>' : '>';
    return [
        {
            what: node.operator,
            effect: node.operator === '>&'
                ? UNPARSABLE
                : 'runs the command in the background and does not redirect its output',
            pos: node.pos,
            end: node.end,
            posix: node.descriptor
                ? undefined
                : `${blankAt(text, node.pos)}${plain}${text.slice(node.pos + node.operator.length, node.end)} 2>&1`,
        },
    ];
}
function functionBashism(node, text) {
    const isName = /^[A-Za-z_]\w*$/.test(node.name.value);
    if (!text.startsWith('function', node.pos)) {
        if (isName)
            return [];
        return [{ what: `${node.name.value}()`, effect: UNPARSABLE, pos: node.pos, end: node.body.pos }];
    }
    const isPlain = isName && node.body.type === 'BraceGroup';
    // The brace may stand on a line of its own, and a comment before it.
    const gap = text.slice(node.name.end, node.body.pos).replace(/^\s*\(\s*\)/, '');
    return [
        {
            what: `function ${node.name.value}`,
            effect: UNPARSABLE,
            pos: node.pos,
            end: node.body.pos,
            posix: isPlain ? `${node.name.value}()${gap}` : undefined,
        },
    ];
}
function pipeBashisms(node, text) {
    return node.operators.flatMap((operator, index) => {
        const [before, after] = [node.commands[index], node.commands[index + 1]];
        if (operator !== '|&' || !before || !after)
            return [];
        const pos = text.indexOf('|&', before.end);
        return pos === -1 || pos > after.pos
            ? []
            : [{ what: '|&', effect: UNPARSABLE, pos, end: pos + 2, posix: `${blankAt(text, pos)}2>&1 |` }];
    });
}
/** The blank that keeps a redirection from becoming a part of the word before it: `make|& tee`. */
function blankAt(text, pos) {
    return pos === 0 || /\s/.test(text.charAt(pos - 1)) ? '' : ' ';
}
/** What people use the operations of bash for. */
const OPERATIONS = {
    Replace: '${name/a/b}',
    Slice: '${name:0:7}',
    CaseModification: '${name^^}',
    Transform: '${name@Q}',
};
function parameterBashism(node) {
    if (VARIABLES.test(node.parameter))
        return spot(node, `$${node.parameter}`, 'has no such variable');
    if (node.index)
        return spot(node, 'an array', BAD_SUBSTITUTION);
    if (node.prefix === '!')
        return spot(node, '${!name}', BAD_SUBSTITUTION);
    const what = OPERATIONS[node.operation?.type ?? ''];
    return what === undefined ? [] : spot(node, what, BAD_SUBSTITUTION);
}
/** `$(< file)`: a redirection without a command. */
function readsFile({ script }) {
    const [only, ...others] = script?.commands.map(({ command }) => command) ?? [];
    if (only?.type !== 'Command' || only.name || others.length > 0)
        return false;
    const [redirect, ...more] = only.redirects;
    return redirect?.type === 'Redirect' && redirect.operator === '<' && more.length === 0;
}
function braceExpansions(words) {
    return words.flatMap((word) => (word.parts ?? [])
        .filter((part) => part.type === 'BraceExpansion')
        .map(({ pos, end, text }) => ({ what: text, effect: 'does not expand it', pos, end })));
}
function commandBashisms(node, text) {
    const { name } = node;
    if (!name)
        return [];
    const words = node.args.filter((argument) => argument.type === 'Word');
    const found = braceExpansions(words);
    if (BUILTINS.has(name.value))
        found.push(builtinBashism(node, name, words, text));
    if (name.value === '[' || name.value === 'test')
        found.push(...testBashisms(words));
    const refused = Object.hasOwn(OPTIONS, name.value) ? OPTIONS[name.value] : undefined;
    const option = words.find(({ text }) => refused?.test(text));
    if (option) {
        found.push({ what: `${name.value} ${option.text}`, effect: REFUSED, pos: name.pos, end: option.end });
    }
    const [command = '', ...rest] = wordsOf(node);
    if (command === 'set' && rest.includes('pipefail')) {
        const last = words.find(({ text }) => text === 'pipefail') ?? name;
        found.push({ what: 'set -o pipefail', effect: 'stops there', pos: node.pos, end: last.end });
    }
    const signal = rest.find((word) => /^(ERR|DEBUG|RETURN|SIG\w+)$/.test(word));
    if (command === 'trap' && signal !== undefined) {
        found.push({ what: `trap … ${signal}`, effect: 'refuses the name', pos: node.pos, end: node.end });
    }
    return found;
}
function testBashisms(words) {
    const found = words
        .filter(({ text }) => text === '==')
        .map(({ pos, end }) => ({ what: '== in [ ]', effect: 'has = only', pos, end, posix: '=' }));
    const [first, variable] = words;
    if (first?.text === '-v' && variable) {
        found.push({ what: '-v in [ ]', effect: 'has no such test', pos: first.pos, end: variable.end });
    }
    return found;
}
function builtinBashism(node, name, words, text) {
    const [file] = words;
    // Where the file is missing, `.` ends the whole shell of dash, whoever handles the failure.
    const isHandled = /(\b(if|elif|while|until)|!)\s+$/.test(text.slice(0, node.pos)) || /^.*\|\|/.test(text.slice(node.end));
    // Without a slash, `.` looks along PATH only.
    const isSure = name.text === 'source' && words.length === 1 && file?.text.includes('/') && !isHandled;
    const { pos, end } = name;
    return { what: name.value, effect: UNKNOWN, pos, end, posix: isSure ? '.' : undefined };
}

;// CONCATENATED MODULE: ./build/check/shell/kind.js
/** What PowerShell looks like; Windows images run it without `env.shell` (codebuild.md §3.4). */
const POWERSHELL = /\$[Ee]nv:\w|\[System\.|\.ps1\b|\bpowershell\b|\bchoco install\b|^\s*& "|\b(?:Add|Copy|Expand|ForEach|Get|Import|Install|Invoke|Move|New|Out|Remove|Select|Set|Sort|Start|Stop|Test|Where|Write)-[A-Z]\w+/;
/** `/bin/bash` and `bash` are the same; `sh` is CodeBuild's default on Linux (codebuild.md §1.2). */
function shellOf(buildspec) {
    const shell = buildspec.env.shell ?? 'sh';
    return (shell.split(/[\\/]/).at(-1) ?? shell).toLowerCase().replace(/\.exe$/, '');
}
/** Found once, though all shell rules ask. */
const known = new WeakMap();
/** The commands that a Unix shell runs: all of a buildspec, or none where they are written for Windows. */
function shellCommands({ buildspec, commands }) {
    let found = known.get(commands);
    if (!found) {
        const isUnix = /^(sh|bash|dash|ash|zsh|ksh)$/.test(shellOf(buildspec));
        found = isUnix && !commands.some(({ text }) => POWERSHELL.test(text)) ? commands : [];
        known.set(commands, found);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/check/rules/bash-in-sh.js



/** Without one of these there is nothing to find, and no need to parse. */
const MAY_BE_BASH = /\[\[|==|[<>]\(|<<<|&>|>&(?![\d-])|\|&|\(\(|\w\[|\+=|=\(|\$['"]|\$\(\s*<|\$\{!|\$\{\w+[:/^,@[]|\$\{[@*]:|[^\w\s$]\w*\s*\(\)|-SIG|\{[^}\s]{0,200}?(,|\.\.)|\b(function|source|pushd|popd|shopt|declare|typeset|let|mapfile|readarray|disown|builtin|select|coproc|pipefail|trap|RANDOM|SECONDS|EUID|BASH_SOURCE|FUNCNAME|PIPESTATUS)\b|\b(read|printf|wait|export|readonly|local)\s+-|(\[|\btest)\s+-v\b/;
const BASH_IN_SH = {
    id: 'bash-in-sh',
    severity: 'warning',
    summary: 'Bash syntax in a command that `sh` runs.',
    why: 'Without `env: shell: bash` CodeBuild runs commands with `sh`. On Amazon Linux images that is bash, and such a command works; on Ubuntu’s (`standard:*`), on GitHub’s Ubuntu runners and in most other images it is dash, which refuses some of this syntax, and silently does something else with the rest: after `[[: not found` an `if` just takes its `else`. One line, `shell: bash` under `env`, makes bash the shell of all commands. A `#!/bin/bash` at the top of a command is a comment only.',
    bad: `version: 0.2
phases:
  build:
    commands:
      - if [[ $BRANCH == main ]]; then make release; fi
`,
    good: `version: 0.2
env:
  shell: bash
phases:
  build:
    commands:
      - if [[ $BRANCH == main ]]; then make release; fi
`,
    corpus: '29 files, 61 hits; all read: dash breaks on each. Which image they run on the buildspec does not tell; on Amazon Linux they work.',
    buildspec: findBash,
};
function findBash(checked) {
    if (!/^(sh|dash|ash)$/.test(shellOf(checked.buildspec)))
        return [];
    return shellCommands(checked)
        .filter(({ text, script }) => MAY_BE_BASH.test(text) && !script.errors)
        .flatMap((command) => bashismsIn(command).map((bashism) => finding(command, bashism)));
}
function bashismsIn({ script, text }) {
    const found = [];
    walk(script, (node) => void found.push(...bashismsOf(node, text)));
    return found;
}
function finding(command, { what, effect, pos, end, posix }) {
    const at = command.rangeOf(pos, end);
    const isFixable = posix !== undefined && command.isExact(pos, end);
    return {
        at,
        message: `${what} is bash, but sh runs this command: dash, the sh of Ubuntu images and of GitHub’s runners, ${effect}`,
        hint: isFixable ? `Write ${posix.trim()} instead, or add to env: shell: bash` : 'Add to env: shell: bash',
        ...(isFixable && { fix: [{ at, text: posix }] }),
        // One line in `env` settles them together.
        ...(posix === undefined && { once: what }),
    };
}

;// CONCATENATED MODULE: ./build/check/rules/exit-0.js


const EXIT_0_ENDS_COMMAND = {
    id: 'exit-0-ends-command',
    severity: 'warning',
    summary: 'An `exit 0` that ends nothing: the build goes on with the next command.',
    why: 'Each command runs in a shell of its own, and `exit 0` ends that shell only. As the last thing of a command it has no effect at all: what follows in the phase, and the later phases, run as if it was not there. CodeBuild has no way to end a build early as a success. Put what should be skipped into the same block behind the `exit 0`, or keep the answer in a variable and ask for it in each command.',
    bad: `version: 0.2
phases:
  build:
    commands:
      - if [ ! -f deploy.json ]; then echo "nothing to deploy"; exit 0; fi
      - make deploy
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - |
        if [ ! -f deploy.json ]; then echo "nothing to deploy"; exit 0; fi
        make deploy
`,
    corpus: '2 files, 2 hits; both right: they say “will stop deploying”, and deploy.',
    buildspec: findExits,
};
function findExits(checked) {
    const commands = shellCommands(checked);
    return commands
        .slice(0, commands.findLastIndex(matters))
        .flatMap((command) => (command.text.includes('exit') ? exitsAtTheEnd(command) : []));
}
function matters({ list, text }) {
    return list === 'commands' && !/^\s*(echo|printf|exit|true|:)\b/.test(text);
}
/** Those that only happen sometimes, in the last statement: nothing but the end of the build can be meant. */
function exitsAtTheEnd(command) {
    const last = command.script.commands.at(-1);
    if (command.script.errors || !last || last.command.type === 'Command')
        return [];
    const findings = [];
    walk(last, (node) => {
        if (node.type === 'Function' || node.type === 'Subshell' || node.type === 'CommandExpansion')
            return false;
        // In a loop, or before a failure of the other branch, it has an effect.
        if (node.type === 'For' || node.type === 'While' || node.type === 'Case')
            return false;
        if (node.type !== 'Command')
            return true;
        const [name, status = '0', ...others] = wordsOf(node);
        if (name !== 'exit' || status !== '0' || others.length > 0)
            return true;
        findings.push({
            at: command.rangeOf(node.pos, node.end),
            message: 'exit 0 ends this command only: the build goes on with the next one',
            hint: 'Put what it should skip into the same block behind it, or keep the answer in a variable and test that.',
        });
        return true;
    });
    return hasFailure(last) ? [] : findings;
}
/** `if …; then exit 1; else exit 0; fi` says how the command came out, no more. */
function hasFailure(statement) {
    let found = false;
    walk(statement, (node) => {
        if (node.type !== 'Statement')
            return;
        found ||= simpleCommands(node).some((command) => {
            const [name, status = '0'] = wordsOf(command);
            return name === 'exit' && status !== '0';
        });
    });
    return found;
}

;// CONCATENATED MODULE: ./build/check/rules/export-hides-failure.js


/** Programs that ask somebody else, and get no answer at times. */
const CAN_FAIL = /^(aws|curl|wget|terraform|make|npm|npx|docker|kubectl|node|python3?)$/;
const EXPORT_HIDES_FAILURE = {
    id: 'export-hides-failure',
    severity: 'note',
    summary: '`export NAME=$(command)`: the build goes on when the command fails.',
    why: 'The status of such a command is that of `export`, which is always 0. When the command fails, the variable is empty, and the build fails later for a reason that nobody understands, or does not fail at all. Write `NAME=$(command)` alone: then its failure is the phase’s, and CodeBuild carries the variable over and hands it to child processes as well, without `export` (version 0.2).',
    bad: `version: 0.2
phases:
  pre_build:
    commands:
      - export TOKEN=$(aws codeartifact get-authorization-token --domain main --query authorizationToken --output text)
`,
    good: `version: 0.2
phases:
  pre_build:
    commands:
      - TOKEN=$(aws codeartifact get-authorization-token --domain main --query authorizationToken --output text)
`,
    corpus: '10 files, 10 hits; all read, all right: tokens, accounts, versions.',
    buildspec: findExports,
};
function findExports(checked) {
    if (checked.buildspec.version === '0.1')
        return [];
    return shellCommands(checked)
        .filter(({ text }) => /\bexport\b/.test(text) && /\$\(|`/.test(text))
        .flatMap(exportsIn);
}
function exportsIn(command) {
    const findings = [];
    if (command.script.errors)
        return findings;
    walk(command.script, (node) => {
        if (node.type !== 'Command' || node.name?.value !== 'export')
            return;
        for (const argument of node.args) {
            if (argument.type !== 'Assignment')
                continue;
            const program = substituted(argument);
            if (program === undefined)
                continue;
            findings.push({
                at: command.rangeOf(argument.pos, argument.end),
                message: `export hides a failure of ${program}: the build would go on with an empty ${argument.name}`,
                hint: `Leave export out: ${argument.name}=$(…)`,
            });
        }
    });
    return findings;
}
/** The program, where the value is the output of one command and nothing else. */
function substituted({ value }) {
    if (value.type !== 'Word')
        return undefined;
    const only = onlyPart(value.parts);
    const part = only?.type === 'DoubleQuoted' ? onlyPart(only.parts) : only;
    if (part?.type !== 'CommandExpansion')
        return undefined;
    const command = onlyCommand(part.script?.commands.map((statement) => statement.command));
    const [name = ''] = command ? wordsOf(command) : [];
    return CAN_FAIL.test(name) ? name : undefined;
}
function onlyPart(parts = []) {
    return parts.length === 1 ? parts[0] : undefined;
}
function onlyCommand(nodes = []) {
    const [only] = nodes;
    return nodes.length === 1 && only?.type === 'Command' ? only : undefined;
}

;// CONCATENATED MODULE: ./build/check/rules/lost-state.js


const LOST_IN_VERSION_0_1 = {
    id: 'lost-in-version-0-1',
    severity: 'warning',
    summary: 'A `cd` or a variable that version 0.1 forgets at once.',
    why: 'In version 0.1 each command runs in a shell of its own that knows nothing of those before it: a command that only changes the directory, or only sets variables, does nothing. Join it with the command that needs it (`cd app && npm ci`), or write `version: 0.2`, which carries both over.',
    bad: `version: 0.1
phases:
  build:
    commands:
      - cd app
      - npm ci
`,
    good: `version: 0.1
phases:
  build:
    commands:
      - cd app && npm ci
`,
    corpus: 'Not found in the files that CodeBuild takes; one that it refuses has `cd log` as a command in version 0.1.',
    buildspec: findLost,
};
const SHELL_OPTION_IS_LOST = {
    id: 'shell-option-is-lost',
    severity: 'warning',
    summary: '`set -e` and the like as a command of its own: it has no effect.',
    why: 'Each command runs in a new shell. CodeBuild carries variables and the directory over to the next one, but no options, aliases, traps or limits: a `set -e`, `set -x`, `shopt` or `alias` that stands alone ends with its own command. Without `set -e` a failing command ends the phase anyway; inside a block it does not, so the block needs a `set -e` of its own.',
    bad: `version: 0.2
phases:
  build:
    commands:
      - set -e
      - |
        npm ci
        npm test
        echo done
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - |
        set -e
        npm ci
        npm test
        echo done
`,
    corpus: '3 files, 3 hits; all read, all right: two times `set -e`, one of them above blocks that go on after failures, and `set -x`.',
    buildspec: findOptions,
};
function findLost(checked) {
    if (checked.buildspec.version !== '0.1')
        return [];
    return shellCommands(checked)
        .filter((command) => consistsOf(command, isState))
        .map(({ text, rangeOf }) => {
        const what = /^\s*(cd|pushd|popd)\b/.test(text) ? 'directory' : 'variable';
        return {
            at: rangeOf(0, text.trimEnd().length),
            message: `version 0.1 forgets the ${what} at the end of this command`,
            hint: 'Join it with the command that needs it: … && …, or write version: 0.2.',
        };
    });
}
function findOptions(checked) {
    return shellCommands(checked)
        .filter(({ text }) => OPTION.test(text))
        .filter((command) => consistsOf(command, isOption))
        .map(({ text, rangeOf }) => ({
        at: rangeOf(text.length - text.trimStart().length, text.trimEnd().length),
        message: 'this ends with its own command: the next one runs in a new shell',
        hint: 'Write it in the first line of each block that needs it.',
    }));
}
/** Whether a command is made of nothing but such commands, one after the other. */
function consistsOf({ script }, isSuch) {
    const commands = script.commands.flatMap((statement) => simpleCommands(statement));
    const isPlain = script.commands.every(({ command }) => command.type === 'Command' || command.type === 'AndOr');
    return isPlain && commands.length > 0 && commands.every((command) => isSuch(wordsOf(command)));
}
/** Nothing but assignments has no words. */
function isState([name]) {
    return name === undefined || /^(cd|pushd|popd|export|source|\.)$/.test(name);
}
const OPTION = /^\s*(set\s+[-+]|shopt|alias|umask|ulimit|trap)\b/;
function isOption([name, first = '']) {
    return name === 'set' ? /^[-+]/.test(first) : name !== undefined && OPTION.test(name);
}

;// CONCATENATED MODULE: ./build/check/shell/important.js
/** Programs, and which of their subcommands build, test, install or change something; others only show. */
const IMPORTANT = {
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
const VALUE_OPTIONS = {
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
const AWS_CHANGES = /^(deploy|package|create-|update-|put-|publish|start-|invoke|register-|run-|import-|wait|push)/;
/** Shows something, and changes nothing. */
const SHOWS = /^(--?version|-v|-V|--help|-h|-help)$/;
/**
 * Names a command whose failure people want to know of: it builds, tests, installs, deploys, or runs a script of theirs.
 * Nothing for all others, such as `echo`, `mkdir`, `cat`, and for those that only show something. The name holds no values.
 */
function importantCommand(words) {
    const [command = '', ...rest] = withoutOptions(words);
    if (rest.length > 0 && rest.every((word) => SHOWS.test(word)))
        return undefined;
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
    if (/^(gradlew|mvnw)$/.test(name) || SCRIPT.test(command))
        return name;
    if (!Object.hasOwn(IMPORTANT, name))
        return undefined;
    if (!IMPORTANT[name]?.test(first))
        return undefined;
    return /^[\w:.-]+$/.test(first) ? `${name} ${first}` : name;
}
/** Without the options before its subcommand: `kubectl -n web apply` is `kubectl apply`. */
function withoutOptions([command = '', ...rest]) {
    const name = baseName(command);
    const takesValue = Object.hasOwn(VALUE_OPTIONS, name) ? VALUE_OPTIONS[name] : undefined;
    if (!takesValue)
        return [command, ...rest];
    let first = 0;
    for (let word = rest[0]; word?.startsWith('-') && !SHOWS.test(word); word = rest[first])
        first += takesValue.test(word) ? 2 : 1;
    return [command, ...rest.slice(first)];
}
function baseName(path) {
    return path.replace(/^.*\//, '');
}
/** Names a command that makes something public or live: it pushes, publishes or deploys. */
function deployCommand(all) {
    const words = all[1] === '-m' ? all.slice(2) : withoutOptions(all);
    const name = importantCommand(words);
    const text = words.join(' ');
    if (name === undefined || /(^| )--?(dry-?run|help)\b/.test(text))
        return undefined;
    if (/^aws s3 (cp|sync|mv)$/.test(name)) {
        // Logs and reports are what post_build uploads because the build failed.
        return /^s3:/.test(lastOperand(words)) &&
            !/report|log|result|coverage|output|artifact|scan|test/i.test(text)
            ? name
            : undefined;
    }
    if (name === 'docker image')
        return words[2] === 'push' ? 'docker image push' : undefined;
    if (name === 'kubectl rollout')
        return /^(restart|undo)$/.test(words[2] ?? '') ? name : undefined;
    if (/^(npm|npx|pnpm|yarn) /.test(name))
        return npmDeploy(words);
    return DEPLOYS.test(name) ? name : undefined;
}
const DEPLOYS = /^(docker push|aws (cloudformation (deploy|create-stack|update-stack)|ecs update-service|lambda (update-function-code|publish-layer-version)|deploy (create-deployment|push)|elasticbeanstalk (update-environment|create-application-version)|apprunner start-deployment|amplify start-(deployment|job))|sam deploy|cdk deploy|terraform apply|terragrunt apply|kubectl (apply|set|replace|patch)|helm (upgrade|install)|(serverless|sls) deploy|git push|twine upload|gem push|eb deploy|amplify (push|publish)|cargo publish|dotnet nuget)$/;
function npmDeploy([name = '', ...rest]) {
    const words = rest.filter((word) => !word.startsWith('-'));
    if (/^(npm|pnpm|yarn)$/.test(name) && (words[0] === 'publish' || words[1] === 'publish'))
        return `${name} publish`;
    const isTool = name === 'npx' || (name === 'yarn' && /^(cdk|serverless|sls)$/.test(words[0] ?? ''));
    return isTool && /^(cdk|serverless|sls|sam)$/.test(words[0] ?? '') && words[1] === 'deploy'
        ? `${name} ${words[0]} deploy`
        : undefined;
}
/** The destination of `aws s3 cp FROM TO`. */
function lastOperand(words) {
    const operands = words
        .slice(3)
        .filter((word, index, all) => !word.startsWith('-') && !isOptionValue(all[index - 1]));
    return operands[1] ?? '';
}
/** Options of `aws s3` that take a value. */
function isOptionValue(before) {
    return (before !== undefined &&
        /^--(acl|region|profile|exclude|include|cache-control|content-type|sse|sse-kms-key-id|storage-class|metadata|metadata-directive|content-encoding|content-disposition|expires|endpoint-url|page-size|output|grants)$/.test(before));
}

;// CONCATENATED MODULE: ./build/check/rules/masked-exit-status.js



const MASKED_EXIT_STATUS = {
    id: 'masked-exit-status',
    severity: 'warning',
    summary: 'A command that can fail without the build noticing.',
    why: 'CodeBuild runs each list entry as one script and takes its last status; it sets neither `-e` nor `pipefail`. So in a block, or behind a `;`, only the last command counts, in a loop only the last round, of a pipe only the right end, and `wait` forgets how the jobs came out: tests fail, and the build goes on to deploy. Start the block with `set -e`, make each command an entry of its own, or join them with `&&`. What may fail says so with `|| true`.',
    bad: `version: 0.2
phases:
  build:
    commands:
      - |
        npm test
        echo "tests are done"
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - |
        set -e
        npm test
        echo "tests are done"
`,
    corpus: '9 files, 22 hits; all read, all right: pulls, uploads in loops, builds of images. In 1 of them a failed `cmake` would mostly fail the `make` behind it as well.',
    buildspec: findMasked,
};
function findMasked(checked) {
    const shell = shellOf(checked.buildspec);
    return shellCommands(checked)
        .filter(({ text }) => /[\n;|]|\bwait\b/.test(text.trim()) && !(/\btrap\b/.test(text) && /\bERR\b/.test(text)))
        .flatMap((command) => {
        const found = maskedIn(command);
        const kinds = new Set(found.map(({ reason }) => reason));
        return [...kinds].map((kind) => masked_exit_status_finding(command, found.filter(({ reason }) => reason === kind), shell));
    });
}
function maskedIn({ script, text }) {
    if (script.errors)
        return [];
    const context = { text, errexit: false, pipefail: false, found: [] };
    visitList(script.commands, undefined, undefined, context);
    return context.found;
}
/** `lost` says why the status of the list itself would not count, `next` what comes behind it. */
function visitList(statements, lost, next, context) {
    if (failsAnyway(statements.at(-1)))
        return;
    for (const [index, statement] of statements.entries()) {
        noteOptions(statement, context);
        const after = statements[index + 1] ?? next;
        const isLast = index === statements.length - 1;
        const reason = isLast ? lost : 'more commands follow';
        if (statement.background)
            visitJob(statement, context);
        else if (!readsStatus(after, context.text) && !isMissedBy(after, statement, context.text))
            visitStatement(statement, reason, after, context);
    }
}
/** `exit 1` at the end: what comes before it reports a failure. */
function failsAnyway(statement) {
    if (statement?.command.type !== 'Command')
        return false;
    const [name, status = '0'] = wordsOf(statement.command);
    return (name === 'exit' || name === 'return') && status !== '0';
}
/** `$?` in the next statement: the author sees to it. */
function readsStatus(statement, text) {
    return statement !== undefined && /\$\?|PIPESTATUS/.test(text.slice(statement.pos, statement.end));
}
/** `make` fails as well when `cmake` has made nothing for it. */
function isMissedBy(after, { pos, end }, text) {
    const isConfigured = /^(?!.*\|\|)(.*\s)?cmake\s(?!.*--build\b)/s.test(text.slice(pos, end));
    return isConfigured && /^(make|ninja|cmake\s+--build)\b/.test(text.slice(after?.pos ?? text.length));
}
/** A job in the background; a server, or one that somebody asks for, is none to wait for with `wait` alone. */
function visitJob({ command, end }, context) {
    const isWaitedFor = /(^|[;&\n]|\bdone)\s*wait\s*($|[;&\n#])/.test(context.text.slice(end));
    if (isWaitedFor && !/\$!|\bkill\b|\bjobs\b/.test(context.text))
        note(command, 'wait follows', context);
}
/** `set +e` says that failures do not matter from here on, so it counts as `set -e`: all is as the author wants it. */
function noteOptions(statement, context) {
    for (const command of simpleCommands(statement)) {
        const [name, ...rest] = wordsOf(command);
        if (name !== 'set')
            continue;
        if (rest.some((word) => /^[+-][a-df-zA-Z]*e/.test(word)) || rest.includes('errexit'))
            context.errexit = true;
        if (rest.includes('pipefail'))
            context.pipefail = true;
    }
}
function visitStatement(statement, reason, next, context) {
    const { command } = statement;
    if (command.type !== 'AndOr')
        return visitNode(command, reason, next, context);
    // `||` handles a failure, and `&& break`, `&& exit` leave a loop of tries.
    if (command.operators.includes('||'))
        return;
    const [last] = command.commands.slice(-1);
    if (last?.type === 'Command' && /^(break|continue|exit|return)$/.test(wordsOf(last)[0] ?? ''))
        return;
    for (const node of command.commands)
        visitNode(node, reason, next, context);
}
function visitNode(node, reason, next, context) {
    const visit = (list, lost = reason) => {
        if (list)
            visitList(list.commands, lost, next, context);
    };
    if (node.type === 'Command') {
        if (reason !== undefined && !context.errexit)
            note(node, reason, context);
    }
    else if (node.type === 'Pipeline') {
        if (node.prefixes.some(({ type }) => type === 'Negation'))
            return;
        for (const [index, part] of node.commands.entries()) {
            if (index === node.commands.length - 1)
                visitNode(part, reason, next, context);
            else if (!context.pipefail)
                note(part, 'a pipe follows', context);
        }
    }
    else if (node.type === 'If') {
        for (const list of [node.then, ...node.elif.map(({ then }) => then), node.else])
            visit(list);
    }
    else if (node.type === 'Case') {
        for (const { body } of node.items)
            visit(body);
    }
    else if (node.type === 'For' || node.type === 'While') {
        visitLoop(node, visit, context.text);
    }
    else if (node.type === 'BraceGroup' || node.type === 'Subshell') {
        const { errexit, pipefail } = context;
        visit(node.body);
        if (node.type === 'Subshell')
            Object.assign(context, { errexit, pipefail });
    }
    else if (node.type === 'Redirected') {
        visitNode(node.command, reason, next, context);
    }
}
function visitLoop(loop, visit, text) {
    // A loop that breaks off is one of tries.
    if (/\b(break|exit|return)\b/.test(text.slice(loop.body.pos, loop.body.end)))
        return;
    const isOfRounds = loop.type === 'For' || /^(IFS=\S*\s+)?read\b/.test(text.slice(loop.clause.pos));
    if (isOfRounds)
        visit(loop.body, 'later rounds follow');
    else
        visit(loop.body);
}
function note(node, reason, { found }) {
    if (node.type !== 'Command')
        return;
    const name = importantCommand(wordsOf(node));
    if (name !== undefined)
        found.push({ name, pos: node.pos, end: node.end, reason });
}
function masked_exit_status_finding(command, found, shell) {
    const [{ name, pos, end, reason } = { name: '', pos: 0, end: 0, reason: '' }, ...others] = found;
    const more = others.length > 0 ? `, and ${others.length} more here` : '';
    return {
        at: command.rangeOf(pos, end),
        message: `${name} can fail unnoticed${more}: ${reason}, and ${COUNTS[reason]}`,
        hint: reason === 'a pipe follows' ? pipeHint(shell) : HINTS[reason],
    };
}
const COUNTS = {
    'more commands follow': 'only the last command of an entry counts',
    'later rounds follow': 'only the last round counts',
    'a pipe follows': 'only its right end counts',
    'wait follows': 'its status is 0 whatever became of the jobs',
};
const HINTS = {
    'more commands follow': 'Start the block with set -e, or write one command an entry, or join them with &&; || true says that it may fail.',
    'later rounds follow': 'Start the block with set -e, or write || exit 1 behind the command.',
    'wait follows': 'Wait for each job: JOBS="$JOBS $!" behind its &, and then for job in $JOBS; do wait "$job" || exit 1; done',
};
function pipeHint(shell) {
    return shell === 'bash'
        ? 'Start the entry with: set -o pipefail;'
        : 'Add to env: shell: bash, and start the entry with: set -o pipefail;';
}

;// CONCATENATED MODULE: ./build/check/rules/removed-aws-command.js


const REMOVED_AWS_COMMAND = {
    id: 'removed-aws-command',
    severity: 'warning',
    summary: '`aws ecr get-login`, which version 2 of the AWS CLI does not have.',
    why: 'Version 2 of the AWS CLI is what CodeBuild’s current images and GitHub’s runners have; there `aws ecr get-login` is an invalid choice ([breaking changes](https://docs.aws.amazon.com/cli/latest/userguide/cliv2-migration-changes.html)). `aws ecr get-login-password` prints the password only, and `docker login --password-stdin` takes it. The registry, which `get-login` found by itself, has to be written: it is the account’s, `ACCOUNT.dkr.ecr.REGION.amazonaws.com`.',
    bad: `version: 0.2
phases:
  pre_build:
    commands:
      - $(aws ecr get-login --no-include-email --region eu-west-1)
`,
    good: `version: 0.2
phases:
  pre_build:
    commands:
      - aws ecr get-login-password --region eu-west-1 | docker login --username AWS --password-stdin 123456789012.dkr.ecr.eu-west-1.amazonaws.com
`,
    corpus: '13 files, 14 hits; all read, all right.',
    buildspec: findRemoved,
};
function findRemoved(checked) {
    return shellCommands(checked)
        .filter(({ text }) => text.includes('get-login'))
        .flatMap(findInCommand);
}
function findInCommand(command) {
    const findings = [];
    /** The statement that is but `$(aws ecr get-login …)`, so that it can be replaced as a whole. */
    let whole;
    walk(command.script, (node) => {
        if (node.type === 'Statement' && isLogin(node.command))
            whole = node;
        if (node.type === 'Command' && isGetLogin(node))
            findings.push(removed_aws_command_finding(command, node, whole));
    });
    return findings;
}
function isGetLogin(node) {
    const words = wordsOf(node);
    return words[0] === 'aws' && words.includes('ecr') && words.includes('get-login');
}
/** Whether a command is nothing but the output of `aws ecr get-login`, run. */
function isLogin(node) {
    if (node.type !== 'Command' || node.prefix.length > 0 || node.suffix.length > 0)
        return false;
    const [part, ...others] = node.name?.parts ?? [];
    if (part?.type !== 'CommandExpansion' || others.length > 0)
        return false;
    const [only, ...more] = part.script?.commands.map(({ command }) => command) ?? [];
    if (only?.type !== 'Command' || more.length > 0 || !isGetLogin(only))
        return false;
    // `AWS_PROFILE=x` and `2> /dev/null` would be lost.
    return only.prefix.length === 0 && only.redirects.length === 0;
}
function removed_aws_command_finding(command, node, whole) {
    const message = 'aws ecr get-login is not in version 2 of the AWS CLI';
    const region = optionOf(node, '--region');
    const registry = optionOf(node, '--registry-ids');
    const login = `aws ecr get-login-password${region ? ` --region ${region}` : ''} | docker login --username AWS --password-stdin`;
    const account = registry ?? '$(aws sts get-caller-identity --query Account --output text)';
    const text = `${login} ${account}.dkr.ecr.${region ?? '$AWS_REGION'}.amazonaws.com`;
    const at = command.rangeOf(node.pos, node.end);
    const hint = `Write instead: ${text}`;
    if (!whole || whole.pos > node.pos || whole.end < node.end)
        return { at, message, hint };
    // China has another domain, and a variable may hold any region; other options may say another account.
    const isSure = /^(?!cn-|us-iso)[a-z]{2}-[a-z]+(-[a-z]+)?-\d$/.test(region ?? '') && knowsAllOptions(node, registry);
    const { pos, end } = whole.command;
    if (!isSure || !command.isExact(pos, end))
        return { at, message, hint };
    return { at, message, hint, fix: [{ at: command.rangeOf(pos, end), text }] };
}
/** As written, so that a variable stays one. */
function optionOf(node, name) {
    const texts = node.args.map(({ text }) => text);
    const joined = texts.find((text) => text.startsWith(`${name}=`));
    if (joined)
        return joined.slice(name.length + 1);
    const index = texts.indexOf(name);
    return index === -1 ? undefined : texts[index + 1];
}
function knowsAllOptions(node, registry) {
    const rest = node.args
        .map(({ text }) => text)
        .filter((text) => !/^(ecr|get-login|--no-include-email|--include-email|--region(=.*)?|--registry-ids(=.*)?)$/.test(text));
    const values = [optionOf(node, '--region'), registry];
    return rest.every((text) => values.includes(text)) && (registry === undefined || /^\d{12}$/.test(registry));
}

;// CONCATENATED MODULE: ./build/check/rules/source-path.js
/** The folders of CodeBuild's agent and images, at the start of a path (codebuild.md §3.5, §9.3). */
const PATH = /(?<![\w.$})~/-])\/codebuild\/(output|image|readonly|user|bootstrap|local-cache)\b[\w./*-]*/g;
const CODEBUILD_SOURCE_PATH = {
    id: 'codebuild-source-path',
    severity: 'warning',
    summary: 'A path below /codebuild, which is there on AWS only.',
    why: 'CodeBuild puts the source into `/codebuild/output/src<number>/src/…`, and the number is another one in each build; a path that was copied from a log, or a glob in its place, works by luck. `/codebuild/image`, `/codebuild/readonly` and others belong to AWS’s images and their agent, and are absent on a runner, in other images and on a laptop. Use `$CODEBUILD_SRC_DIR` for the source, and paths relative to it in `artifacts`, `reports` and `cache`.',
    bad: `version: 0.2
phases:
  build:
    commands:
      - cp /codebuild/output/src123/src/app.zip /tmp
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - cp "$CODEBUILD_SRC_DIR/app.zip" /tmp
`,
    corpus: '4 files, 7 hits; all read, all right: `chown` of folders that are there on CodeBuild only.',
    buildspec: findPaths,
};
function findPaths({ buildspec, commands }) {
    const findings = [];
    for (const command of commands) {
        for (const match of command.text.matchAll(PATH)) {
            const at = command.rangeOf(match.index, match.index + match[0].length);
            findings.push(source_path_finding(at, match[0], '$CODEBUILD_SRC_DIR'));
        }
    }
    const fields = [...(buildspec.cache?.paths ?? [])];
    const selections = [
        ...buildspec.reports,
        buildspec.artifacts?.primary,
        ...(buildspec.artifacts?.secondary ?? []),
    ];
    for (const selection of selections) {
        if (selection?.baseDirectory)
            fields.push(selection.baseDirectory);
        fields.push(...(selection?.files ?? []));
    }
    for (const { text, at } of fields) {
        for (const [path] of text.matchAll(PATH))
            findings.push(source_path_finding(at, path, 'a path relative to the source'));
    }
    return findings;
}
function source_path_finding(at, path, source) {
    const isSource = /^\/codebuild\/output\/src/.test(path);
    return {
        at,
        message: isSource
            ? 'CodeBuild’s source directory has another name in each build, and elsewhere'
            : `${path} is there in AWS’s own images and agents only`,
        hint: isSource
            ? `Write ${source} instead.`
            : 'Keep what the build needs in the source, in /tmp, or in an image of your own.',
    };
}

;// CONCATENATED MODULE: ./build/check/rules/succeeding-test.js


const VARIABLE = /^\$\{?CODEBUILD_BUILD_SUCCEEDING\}?$/;
const SUCCEEDING_IS_0_OR_1 = {
    id: 'succeeding-is-0-or-1',
    severity: 'warning',
    summary: 'A test of `CODEBUILD_BUILD_SUCCEEDING` that always comes out the same.',
    why: '`CODEBUILD_BUILD_SUCCEEDING` is `1`, and after a failure `0`; it is never empty, and never `true` or `SUCCEEDED`. So `test -n "$CODEBUILD_BUILD_SUCCEEDING"` holds after a failure too, and a comparison with a word never does.',
    bad: `version: 0.2
phases:
  build:
    commands:
      - make
  post_build:
    commands:
      - if [ -n "$CODEBUILD_BUILD_SUCCEEDING" ]; then make publish; fi
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - make
  post_build:
    commands:
      - if [ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ]; then make publish; fi
`,
    corpus: '4 files, 7 hits; all read, all right: `test -n`, before coverage is uploaded.',
    buildspec: findTests,
};
function findTests(checked) {
    return shellCommands(checked)
        .filter(({ text }) => text.includes('CODEBUILD_BUILD_SUCCEEDING'))
        .flatMap(testsIn);
}
function testsIn(command) {
    const findings = [];
    const add = (pos, end, what) => {
        findings.push({
            at: command.rangeOf(pos, end),
            message: `CODEBUILD_BUILD_SUCCEEDING is 1 or 0: ${what}`,
            hint: 'Compare it with 1: [ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ]',
        });
    };
    walk(command.script, (node) => {
        if (node.type === 'TestUnary' && isVariable(node.operand)) {
            if (/^-[nz]$/.test(node.operator))
                add(node.pos, node.end, 'it is never empty');
        }
        else if (node.type === 'TestBinary' && isVariable(node.left)) {
            if (isOtherWord(node.right))
                add(node.pos, node.end, 'this comparison never holds');
        }
        else if (node.type === 'Command') {
            const name = node.name?.value;
            if (name === '[' || name === 'test')
                lookAtTest(node, add);
            else if (node.name && isVariable(node.name)) {
                add(node.pos, node.end, 'no shell finds a command of that name');
            }
        }
    });
    return findings;
}
function lookAtTest(node, add) {
    const words = node.args.filter((word) => word.type === 'Word');
    const [only, ...others] = words.filter(({ text }) => text !== '!' && text !== ']');
    if (only && others.length === 0 && isVariable(only))
        add(only.pos, only.end, 'it is never empty');
    for (const [index, word] of words.entries()) {
        if (!isVariable(word))
            continue;
        const [before, operator, other] = [words[index - 1], words[index + 1], words[index + 2]];
        if (before && /^-[nz]$/.test(before.text))
            add(before.pos, word.end, 'it is never empty');
        else if (operator && other && /^(=|==|!=)$/.test(operator.text) && isOtherWord(other)) {
            add(word.pos, other.end, 'this comparison never holds');
        }
    }
}
function isVariable(word) {
    return VARIABLE.test(word.value);
}
function isOtherWord(word) {
    return /^[A-Za-z]+$/.test(word.value);
}

;// CONCATENATED MODULE: ./build/check/rules/syntax.js

const SHELL_SYNTAX = {
    id: 'shell-syntax',
    severity: 'error',
    summary: 'A command that no shell can parse.',
    why: 'An open quote, a missing `fi` or `done`, a stray bracket: the shell ends with status 2 before it has run anything, and the phase fails. CodeBuild itself does not look into commands, so that shows only in the build. A frequent cause is YAML: each list entry is a command of its own, so an `if` that spans several entries never meets its `fi`; write it as one block (`- |`).',
    bad: `version: 0.2
phases:
  build:
    commands:
      - if [ -d dist ]; then
      - rm -r dist
      - fi
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - |
        if [ -d dist ]; then
          rm -r dist
        fi
`,
    corpus: '1 file, 1 hit; right: a backtick closes a `$(`. Our parser and `bash -n` agree on every command of the corpus.',
    buildspec: findSyntaxErrors,
};
/** Nothing but words, none of which begins or ends a compound command. */
const PLAIN = /^(?!(if|then|elif|else|fi|for|select|while|until|do|done|case|esac|function|time|coproc)\b)[\w .,:/=@+%^~-]*$/;
function findSyntaxErrors(checked) {
    // Our parser reads bash; ksh and zsh have a syntax of their own.
    if (!/^(sh|bash|dash|ash)$/.test(shellOf(checked.buildspec)))
        return [];
    const findings = [];
    for (const command of shellCommands(checked)) {
        if (PLAIN.test(command.text.trim()))
            continue;
        const [error] = command.script.errors ?? [];
        if (!error)
            continue;
        const pos = Math.min(error.pos, command.text.trimEnd().length - 1);
        findings.push({
            at: command.rangeOf(pos, pos + 1),
            message: `no shell can parse this command: ${withoutWords(error.message)}`,
            hint: hintOf(command.text),
        });
    }
    return findings;
}
/** Operators and keywords say what is wrong; of other words nobody knows what they are. */
function withoutWords(message) {
    return message.replace(/token '(?![a-z]{1,8}'|\W{1,3}')[^']*'/, 'word');
}
function hintOf(text) {
    if (/^\s*(if|for|while|until|case|else|elif|fi|do|done|then|esac|\}|\))\b/.test(text) &&
        !text.trim().includes('\n')) {
        return 'Each list entry is a command of its own. Write what belongs together as one block:\n- |\n  if …; then\n    …\n  fi';
    }
    return 'Look for a quote or a bracket that is not closed, or a missing fi, done or esac; try it with: bash -n';
}

;// CONCATENATED MODULE: ./build/check/rules/unguarded-post-build.js



/** Says how the build is: CodeBuild's variables, files that earlier commands left, variables of people's own. */
const GUARD = /CODEBUILD_BUILD_SUCCEEDING|CODEBUILD_LAST_EXIT|STATUS|SUCCE|RESULT|FAIL|PASSED|OUTCOME|(\[|\btest|!|-[ao]|&&|\|\|)\s+-[ef]\s/i;
/** At the start of a command. */
const ERREXIT = /^\s*set\s+-\w*e/;
const PUSH = /^docker (image )?push$/;
const UNGUARDED_POST_BUILD = {
    id: 'unguarded-post-build',
    severity: 'warning',
    summary: 'A push or deployment in post_build that runs after a failed build too.',
    why: 'When a command of `build` fails, CodeBuild still runs `post_build`, so that it can clean up and report. What is pushed or deployed there goes out although the tests failed. Test `$CODEBUILD_BUILD_SUCCEEDING` first, which is 0 then; or write `on-failure: ABORT` below `build`, and `post_build` is skipped. (`docker push` of an image that `docker build` should have made as the last thing of `build` is let pass, and what comes behind it: there is nothing to push then, so that `post_build` ends there.)',
    bad: `version: 0.2
phases:
  build:
    commands:
      - npm test
  post_build:
    commands:
      - aws s3 sync dist s3://my-site
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - npm test
  post_build:
    commands:
      - test "$CODEBUILD_BUILD_SUCCEEDING" = 1
      - aws s3 sync dist s3://my-site
`,
    corpus: '3 files, 3 hits; all read, all right: one deploys after failed tests, two upload a file although the command before them failed. Hidden in scripts and makefiles there may be more.',
    buildspec: findUnguarded,
};
function findUnguarded(checked) {
    const { build, post_build: postBuild } = checked.buildspec.phases;
    if (!build || !postBuild || build.onFailure.kind === 'abort')
        return [];
    const commands = shellCommands(checked);
    const inBuild = commands.filter(({ phase, list }) => phase === 'build' && list === 'commands');
    if (!inBuild.some(canFail))
        return [];
    const isImagePushed = pushesWhatWasBuilt(inBuild);
    const findings = [];
    for (const command of commands) {
        if (command.phase !== 'post_build' || command.list !== 'commands')
            continue;
        const stop = isImagePushed ? failingPush(command) : undefined;
        for (const { name, pos, end } of deploymentsIn(command)) {
            if ((PUSH.test(name) && isImagePushed) || (stop !== undefined && pos > stop))
                continue;
            findings.push({
                at: command.rangeOf(pos, end),
                message: `${name} runs after a failed build as well`,
                hint: 'Write before it: test "$CODEBUILD_BUILD_SUCCEEDING" = 1, or below build: on-failure: ABORT',
            });
        }
        // What comes behind it is not reached, or so the author means.
        if (stop !== undefined || guards(command))
            break;
    }
    return findings;
}
const HARMLESS = /^\s*(echo|printf|export|:|true|date|pwd|ls|env|printenv|cat|set)(\s|$)/;
/** Whether a command is more than a message. */
function canFail({ text }) {
    const ending = text.trimEnd().slice(-20);
    const isMessage = HARMLESS.test(text) && !/[\n;&|]/.test(text.trim());
    return !isMessage && !/\|\|\s*(true|:)$/.test(ending);
}
/** True where nothing that can fail runs behind the only `docker build`, but for `docker tag`. */
function pushesWhatWasBuilt(inBuild) {
    const isImageBuild = ({ text }) => !/^\s*echo\b/.test(text) && /\bdocker\b/.test(text) && /\sbuild\b/.test(text);
    const [only, ...others] = inBuild.filter(isImageBuild);
    if (!only || others.length > 0)
        return false;
    const behind = inBuild.slice(inBuild.indexOf(only) + 1);
    return behind.every((command) => !canFail(command) || /^\s*docker\s+(tag|images)\b/.test(command.text));
}
/** Where a push stands that fails a command for want of its image, and with it `post_build`. */
function failingPush({ text, script }) {
    const statements = ERREXIT.test(text) ? script.commands : script.commands.slice(-1);
    return statements
        .filter(({ command }) => command.type === 'Command' || isChain(command))
        .flatMap((statement) => simpleCommands(statement))
        .find((command) => PUSH.test(deployCommand(wordsOf(command)) ?? ''))?.pos;
}
/** Commands with nothing but `&&` between them. */
function isChain(node) {
    return node.type === 'AndOr' && !node.operators.includes('||');
}
/** In the order of the text, without those that a test of the build's state stands before. */
function deploymentsIn({ text, script }) {
    const found = [];
    if (script.errors)
        return found;
    for (const statement of script.commands) {
        walk(statement, (node) => {
            if (node.type === 'Function' || isGuarded(node, text))
                return false;
            const name = node.type === 'Command' ? deployCommand(wordsOf(node)) : undefined;
            if (name !== undefined)
                found.push({ name, pos: node.pos, end: node.end });
            return true;
        });
        const words = text.slice(statement.pos, statement.end);
        if ((GUARD.test(words) && /\bexit\b/.test(words)) || isFinalTest(statement, text))
            break;
    }
    return found;
}
/** A test of the build's state that stands alone, and with `set -e` ends its command. */
function isFinalTest({ command }, text) {
    const words = text.slice(command.pos, command.end);
    const isTest = /^(Command|TestCommand)$/.test(command.type) && /^(\[|test\s)/.test(words);
    return isTest && ERREXIT.test(text) && GUARD.test(words);
}
/** `if`, `case` and `… && …` that ask how the build is. */
function isGuarded(node, text) {
    const asks = (part) => part !== undefined && GUARD.test(text.slice(part.pos, part.end));
    if (node.type === 'If')
        return asks(node.clause) || node.elif.some(({ clause }) => asks(clause));
    if (node.type === 'Case')
        return asks(node.word);
    if (node.type !== 'AndOr')
        return false;
    const test = node.commands.findIndex((part) => isTest(part) && asks(part));
    return test !== -1 && node.commands.slice(0, test).every(deploysNothing);
}
function isTest(node) {
    if (node.type === 'Pipeline')
        return node.commands.length === 1 && node.commands.every(isTest);
    if (node.type === 'Command')
        return /^(\[|test|grep)$/.test(wordsOf(node)[0] ?? '');
    return node.type === 'TestCommand' || node.type === 'ArithmeticCommand';
}
function deploysNothing(node) {
    return node.type === 'Command' ? deployCommand(wordsOf(node)) === undefined : isTest(node);
}
/** Whether the command fails after a failed build, so that those behind it do not run; `exit 0` ends only itself. */
function guards({ text, script }) {
    if (!GUARD.test(text))
        return false;
    if (script.commands.some((statement) => isFinalTest(statement, text)))
        return true;
    return /\bexit\b(?!\s*0)|\bfalse\b/.test(text) || (/^\s*(\[|test\s)/.test(text) && !text.includes('||'));
}

;// CONCATENATED MODULE: ./build/check/shell-rules.js










/** The rules about what commands do, in the order of the documentation. */
const SHELL_RULES = [
    SHELL_SYNTAX,
    REMOVED_AWS_COMMAND,
    MASKED_EXIT_STATUS,
    UNGUARDED_POST_BUILD,
    SUCCEEDING_IS_0_OR_1,
    EXIT_0_ENDS_COMMAND,
    SHELL_OPTION_IS_LOST,
    EXPORT_HIDES_FAILURE,
    BASH_IN_SH,
    CODEBUILD_SOURCE_PATH,
    LOST_IN_VERSION_0_1,
];

;// CONCATENATED MODULE: ./build/check/rules/cache-path.js

/** Whose cache a path is. */
const CACHES = [
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
const cache_path_HARMLESS = /^(\[|:|apk|apt|apt-get|awk|basename|cat|cd|chmod|chown|cut|date|dirname|dnf|echo|exit|export|false|grep|head|id|jq|ls|mkdir|pip3?|printenv|printf|pwd|rm|sed|set|sleep|sort|tail|test|touch|tr|true|uname|uniq|unset|wc|which|whoami|yum)$/;
/** Programs of which some commands are so. */
const HARMLESS_COMMANDS = {
    aws: /^(cloudformation|codeartifact|codebuild|codedeploy|configure|ecr|ecr-public|ecs|eks|iam|lambda|secretsmanager|ssm|sts)$/,
    docker: /^(build|images|login|logout|pull|push|tag|version)$/,
    git: /^(branch|config|describe|diff|fetch|log|rev-parse|show|status|tag)$/,
};
/** `pip` writes its own. */
const PIP = /^pip3?$/;
/** A cache for a tool that no command runs (codebuild.md §7.4); silent about commands that it does not know. */
const CACHE_PATH_NEVER_WRITTEN = {
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
        if (!cache || cache.action === 'restore' || commands.length === 0)
            return [];
        const paths = cache.paths.flatMap(({ text, at }) => {
            const known = CACHES.find(({ path }) => path.test(text));
            return known ? [{ text, at, of: known.of }] : [];
        });
        if (paths.length === 0)
            return [];
        const programs = programsOf(commands);
        if (!programs)
            return [];
        return paths.flatMap(({ text, at, of }) => {
            if (of === 'pip' && programs.some((program) => PIP.test(program)))
                return [];
            const message = `${text}: no command of the build writes this cache of ${of}`;
            return [{ at, message, hint: 'Remove it; what docker build downloads stays in the image.' }];
        });
    },
};
/** What all commands run; nothing when some of it might write a cache. */
function programsOf(commands) {
    const programs = [];
    let known = true;
    for (const { text, script } of commands) {
        if (script.errors?.length ||
            CACHES.some(({ path }) => text.split(/[\s'"=:]+/).some((word) => path.test(word)))) {
            return undefined;
        }
        walk(script, (node) => {
            if (node.type !== 'Command')
                return;
            const [program, command = ''] = wordsOf(node);
            if (program === undefined)
                return;
            const harmless = Object.hasOwn(HARMLESS_COMMANDS, program) ? HARMLESS_COMMANDS[program] : undefined;
            if (cache_path_HARMLESS.test(program) || harmless?.test(command))
                programs.push(program);
            else
                known = false;
        });
    }
    return known ? programs : undefined;
}

// EXTERNAL MODULE: ./build/buildspec/types.js
var types = __webpack_require__(55817);
;// CONCATENATED MODULE: ./build/check/rules/empty-phase.js

/** Phases that are there and do nothing. */
const EMPTY_PHASE = {
    id: 'empty-phase',
    severity: 'note',
    summary: 'A phase without commands.',
    why: 'The phase does nothing. Often its commands have been commented out, or stand one level too deep or too high. Remove the phase, or write its commands.',
    bad: `version: 0.2
phases:
  build:
    commands:
      - make
  post_build:
    commands:
      # - ./deploy.sh
`,
    good: `version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
  build:
    commands:
      - make
`,
    corpus: '6 findings in 5 files, all of them true: commands that were commented out, lists that are empty, and a runtime that misses its `runtime-versions`.',
    buildspec: ({ buildspec }) => types/* PHASE_NAMES */.b.flatMap((name) => {
        const phase = buildspec.phases[name];
        if (!phase)
            return [];
        const { at, commands, runtimeVersions } = phase;
        if (commands.length + phase.finally.length + runtimeVersions.length > 0)
            return [];
        const message = `${name} has no commands`;
        return [{ at, message, hint: 'Remove it, or write its commands below commands:' }];
    }),
};

;// CONCATENATED MODULE: ./build/check/rules/on-failure.js

/** `on-failure` that cannot do what it says (codebuild.md §1.3, §2.2, §2.3). */
const ON_FAILURE_WITHOUT_EFFECT = {
    id: 'on-failure-without-effect',
    severity: 'warning',
    summary: '`on-failure` that cannot do what it says.',
    why: '`CONTINUE` lets the next phase run although this one failed; AWS documents no more than that, and a failed phase fails the build. After a failed `build`, `post_build` runs anyway, and after `post_build` there is no phase. To go on after a command that may fail, say so at the command: `command || true`. `RETRY-0` retries nothing, and a phase without commands cannot fail.',
    bad: `version: 0.2
phases:
  build:
    on-failure: CONTINUE
    commands:
      - make lint
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - make lint || true
`,
    corpus: '1 finding in 1 of the 11 files with `on-failure`: true. The build of that file goes on to a `post_build` that would run anyway, and that fails the build itself.',
    buildspec: (checked) => findings(checked, withoutEffect),
};
/** `on-failure: ABORT` where CodeBuild stops anyway. */
const REDUNDANT_ON_FAILURE = {
    id: 'redundant-on-failure',
    severity: 'note',
    summary: '`on-failure: ABORT` in `install` or `pre_build`, where it is the default.',
    why: 'A failed `install` or `pre_build` ends the build. `ABORT` matters in `build`: there it keeps `post_build` from running.',
    bad: `version: 0.2
phases:
  pre_build:
    on-failure: ABORT
    commands:
      - ./login.sh
  build:
    commands:
      - make
`,
    good: `version: 0.2
phases:
  pre_build:
    commands:
      - ./login.sh
  build:
    on-failure: ABORT
    commands:
      - make
`,
    corpus: '6 findings in 5 files, all of them true.',
    buildspec: (checked) => findings(checked, redundant),
};
function findings({ buildspec, source }, judge) {
    return types/* PHASE_NAMES */.b.flatMap((name) => {
        const phase = buildspec.phases[name];
        if (!phase || phase.onFailure.kind === 'default')
            return [];
        const at = lineOfKey(source, phase.at, 'on-failure');
        const found = judge({ name, phase, at });
        return found ? [{ at, ...found }] : [];
    });
}
function withoutEffect({ name, phase }) {
    const { onFailure, commands } = phase;
    if (commands.length === 0 && phase.finally.length === 0) {
        return { message: `on-failure has no effect: ${name} has no commands, and so cannot fail` };
    }
    if (onFailure.kind === 'retry' && onFailure.count === 0) {
        return {
            message: 'on-failure: RETRY-0 has no effect: it retries nothing',
            hint: 'Write how often to retry, such as RETRY-3, or leave it out.',
        };
    }
    if (onFailure.kind !== 'continue')
        return undefined;
    const hint = 'If a command may fail, say so there: command || true';
    if (name === 'build') {
        const message = 'on-failure: CONTINUE has no effect in build: post_build runs after a failed build anyway';
        return { message, hint };
    }
    if (name === 'post_build') {
        return { message: 'on-failure: CONTINUE has no effect in post_build: no phase follows', hint };
    }
    return undefined;
}
function redundant({ name, phase }) {
    if (phase.onFailure.kind !== 'abort' || (name !== 'install' && name !== 'pre_build'))
        return undefined;
    if (phase.commands.length === 0 && phase.finally.length === 0)
        return undefined;
    return {
        message: `on-failure: ABORT is the default in ${name}: a failed ${name} ends the build anyway`,
        hint: 'Leave it out.',
    };
}
/** Where a key below a phase's stands; where the phase's does, when it is not on a line of its own. */
function lineOfKey(source, phase, key) {
    const lines = source.split(/\r\n|[\r\n]/);
    let below;
    for (let index = phase.line; index < lines.length; index++) {
        const text = lines[index] ?? '';
        const indent = text.search(/[^ ]/);
        if (indent < 0 || text[indent] === '#')
            continue;
        if (indent < phase.column)
            break;
        below ??= indent;
        if (indent !== below)
            continue;
        const found = new RegExp(`^ *["']?${key}["']? *:.*?(?= +#|\\s*$)`).exec(text);
        if (found) {
            const line = index + 1;
            return { line, column: indent + 1, endLine: line, endColumn: found[0].length + 1 };
        }
    }
    return phase;
}

;// CONCATENATED MODULE: ./build/check/rules/pattern-never-matches.js
/** What tools call the folders that they write: no files, and none of them holds another of its name. */
const FOLDERS = /^(dist|build|target|out|output|public|node_modules|coverage|artifacts|reports|test-results|test-reports|cdk\.out|\.next|\.terraform)$/;
/** Of these, names that no file has either. */
const NEVER_A_FILE = /(^|\/)(dist|node_modules|coverage|test-results|test-reports|cdk\.out|\.next|\.terraform)$/;
const ALL = /^(\*\*|\*\*\/\*)$/;
/** Patterns of files that cannot match what they are meant for (codebuild.md §7.1). */
const PATTERN_NEVER_MATCHES = {
    id: 'pattern-never-matches',
    severity: 'warning',
    summary: 'A pattern of artifacts, a report or the cache that cannot match.',
    why: 'When no pattern of an artifact or a report matches, the build fails in UPLOAD_ARTIFACTS, after all commands were fine; when only some do not, their files are missing without a word. Patterns are relative to `base-directory`; a directory stands for nothing that is in it, which is `dist/**/*`; `!` does not exclude, which `exclude-paths` does; quotes within a pattern are characters of the name.',
    bad: `version: 0.2
phases:
  build:
    commands:
      - npm run build
artifacts:
  base-directory: dist
  files:
    - dist/**/*
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - npm run build
artifacts:
  base-directory: dist
  files:
    - '**/*'
`,
    corpus: '1 finding in 1 file of 139 with artifacts, reports or a cache: true. A quote at the end of a pattern.',
    buildspec: ({ buildspec }) => [
        ...artifacts(buildspec).flatMap((artifact) => [...inSelection(artifact), ...excluded(artifact)]),
        ...buildspec.reports.flatMap(inSelection),
        ...(buildspec.cache?.paths ?? []).flatMap(inPattern),
    ],
};
function artifacts({ artifacts: all }) {
    return all ? [...(all.primary ? [all.primary] : []), ...all.secondary] : [];
}
function inSelection({ files, baseDirectory }) {
    const base = baseDirectory && plainPath(baseDirectory.text);
    return files.flatMap((file) => {
        const found = inPattern(file);
        if (found.length > 0)
            return found;
        return inDirectory(file) ?? (base ? belowItself(file, base) : []);
    });
}
function inPattern({ text, at }) {
    if (text.startsWith('!')) {
        const message = `${text} excludes nothing: it is a name that starts with an exclamation mark`;
        return [{ at, message, hint: `Write it below exclude-paths: ${text.slice(1)}` }];
    }
    const [quote] = /^["'`]|["'`]$/.exec(text) ?? [];
    if (quote === undefined)
        return [];
    const message = `the ${quote} of ${text} is a character of the name: no file is called so`;
    return [{ at, message, hint: `Write ${text.replace(/^["'`]+|["'`]+$/g, '')}` }];
}
function inDirectory({ text, at }) {
    if (!text.endsWith('/') && !/^\.{1,2}$/.test(text) && !NEVER_A_FILE.test(text))
        return undefined;
    const message = `${text} is a directory, and stands for nothing that is in it`;
    return [{ at, message, hint: `Write ${text === '.' ? '' : text.replace(/\/*$/, '/')}**/*` }];
}
/** `base-directory: dist` with `dist/**` is `dist/dist/**`. */
function belowItself({ text, at }, base) {
    const pattern = text.replace(/^(\.\/)+/, '');
    if (!pattern.startsWith(`${base}/`))
        return [];
    if (!base.includes('/') && !FOLDERS.test(base))
        return [];
    const rest = pattern.slice(base.length + 1);
    const message = `${text} is looked for below base-directory, as ${base}/${pattern}`;
    return [{ at, message, hint: `Write ${rest}, or leave base-directory out.` }];
}
/** A relative path without anything that a shell or a pattern would expand. */
function plainPath(text) {
    const path = text.replace(/^(\.\/)+/, '').replace(/\/+$/, '');
    return /^[\w.-]+(\/[\w.-]+)*$/.test(path) && !/^\.{1,2}(\/|$)/.test(path) ? path : undefined;
}
function excluded({ files, excludePaths }) {
    const excludes = excludePaths.map(({ text }) => text.replace(/^(\.\/)+/, ''));
    const all = excludes.find((text) => ALL.test(text));
    return files.flatMap(({ text, at }) => {
        const pattern = text.replace(/^(\.\/)+/, '');
        const by = excludes.includes(pattern) ? pattern : text.startsWith('/') ? undefined : all;
        if (by === undefined)
            return [];
        return [
            {
                at,
                message: `all that ${text} matches is excluded by exclude-paths: ${by}`,
                hint: 'Remove one of the two.',
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/check/rules/quoted-version.js
/** At the top level of a file in block style. */
const QUOTED = /^((["']?)version\2[ \t]*:[ \t]*)((["'])(0?\.[12]0*)\4)/m;
/** A version that works until the file gets a batch (codebuild.md §1.2; aws/aws-cdk#22087); there the parser refuses it. */
const QUOTED_VERSION = {
    id: 'quoted-version',
    severity: 'note',
    summary: 'A `version` in quotes, which a batch build refuses.',
    why: 'A single build takes `version: "0.2"`, a batch build of the same file fails, with a message about `float64`. Write the number.',
    bad: `version: '0.2'
phases:
  build:
    commands:
      - make
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - make
`,
    corpus: 'Not found: the one file with a quoted version is refused, for something else. Of the 1,437 files that the corpus was chosen from, 4 have one.',
    buildspec: ({ source }) => {
        const found = QUOTED.exec(source);
        if (!found)
            return [];
        const [, before = '', , quoted = '', , version = ''] = found;
        const line = source.slice(0, found.index).split(/\r\n|[\r\n]/).length;
        const column = before.length + 1;
        const at = { line, column, endLine: line, endColumn: column + quoted.length };
        return [
            {
                at,
                message: 'the version is quoted: a batch build of this file would fail',
                hint: `Write it without quotes: version: ${version}`,
                fix: [{ at, text: version }],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/check/rules/report-format.js
/** What the names of files tell of their format; the first that fits. */
const KNOWN = [
    {
        name: /\.trx$/i,
        what: "Visual Studio's results",
        formats: /^VISUALSTUDIOTRX$/,
        write: 'VISUALSTUDIOTRX',
    },
    {
        name: /cobertura[^/]*\.xml$/i,
        what: "Cobertura's coverage",
        formats: /^COBERTURAXML$/,
        write: 'COBERTURAXML',
    },
    { name: /clover[^/]*\.xml$/i, what: "Clover's coverage", formats: /^CLOVERXML$/, write: 'CLOVERXML' },
    { name: /jacoco[^/]*\.xml$/i, what: "JaCoCo's coverage", formats: /^JACOCOXML$/, write: 'JACOCOXML' },
    {
        name: /(^|\/)coverage\.xml$/i,
        what: 'coverage',
        formats: /^(COBERTURA|CLOVER|JACOCO)XML$/,
        write: 'COBERTURAXML, or what your tool writes',
    },
    {
        name: /\.json$/i,
        what: 'JSON',
        formats: /^(CUCUMBERJSON|SIMPLECOV)$/,
        write: 'CUCUMBERJSON or SIMPLECOV',
    },
    { name: /\.xml$/i, what: 'XML', formats: /(XML|TRX)$/, write: 'JUNITXML or another XML format' },
];
const FORMAT = /XML$|JSON$|TRX$|^SIMPLECOV$/;
/** A report whose format does not fit its files (codebuild.md §4.5, §7.5; aws/aws-cdk#13867). */
const REPORT_FORMAT = {
    id: 'report-format',
    severity: 'warning',
    summary: 'A `file-format` of a report group that its files do not have.',
    why: 'Without `file-format` CodeBuild reads JUnit XML. A file in another format [fails the build](https://github.com/aws/aws-cdk/issues/13867) after all commands were fine: `expected element type <testsuite> but have <coverage>`. Name the format of the files.',
    bad: `version: 0.2
phases:
  build:
    commands:
      - pytest --cov --cov-report xml
reports:
  coverage:
    files:
      - coverage.xml
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - pytest --cov --cov-report xml
reports:
  coverage:
    files:
      - coverage.xml
    file-format: COBERTURAXML
`,
    corpus: 'Not found, in 38 files with reports: all of them name the right format.',
    buildspec: ({ buildspec }) => buildspec.reports.flatMap(({ files, fileFormat }) => files.flatMap(({ text, at }) => {
        const known = KNOWN.find(({ name }) => name.test(text));
        if (!known || known.formats.test(fileFormat) || !FORMAT.test(fileFormat))
            return [];
        const message = `${text} seems to be ${known.what}, but is read as ${fileFormat}`;
        return [{ at, message, hint: `Write file-format: ${known.write}` }];
    })),
};

// EXTERNAL MODULE: ./build/plan/looks-secret.js
var looks_secret = __webpack_require__(62411);
;// CONCATENATED MODULE: ./build/check/rules/secret-in-variable.js



const WHAT = 'its value looks like a secret, and is there for everybody to read';
/** Secrets in plain variables of a buildspec, of its commands, of the builds of its batch, and of a project. No message repeats a value. */
const SECRET_IN_VARIABLE = {
    id: 'secret-in-variable',
    severity: 'warning',
    summary: 'A plain variable that seems to hold a secret.',
    why: 'Whoever reads the repository reads the secret; of a project, whoever may call `BatchGetProjects` or open the console. CodeBuild hides values of `secrets-manager` and `parameter-store` in logs, but not those of plain variables; what commands set (`export TOKEN=…`) is looked at as well. Move the value to Secrets Manager or Parameter Store, name it there, and replace it: what has been committed stays in the history. Tokens, private keys and addresses with passwords are known by their format, others by the name of the variable.',
    bad: `version: 0.2
env:
  variables:
    DB_PASSWORD: hunter2
phases:
  build:
    commands:
      - make
`,
    good: `version: 0.2
env:
  secrets-manager:
    DB_PASSWORD: prod/db:password
phases:
  build:
    commands:
      - make
`,
    corpus: 'Not found, in 118 files with variables: files with secrets were left out of the corpus. None of its values is taken for one by mistake.',
    buildspec: (checked) => [...plainVariables(checked.buildspec), ...assignedInCommands(checked)]
        .filter(({ name, text }) => (0,looks_secret/* looksSecret */.n)(name, text))
        .map(({ name, at }) => ({
        at,
        message: `${name}: ${WHAT}`,
        secret: true,
        hint: `Keep it in Secrets Manager, and write env, secrets-manager, ${name}: secret-id:key; or in Parameter Store. Then replace the secret.`,
    })),
    project: ({ variables }) => variables
        .filter(({ name, value, type }) => type === 'PLAINTEXT' && (0,looks_secret/* looksSecret */.n)(name, value))
        .map(({ name, line }) => ({
        line,
        message: `${name}: ${WHAT}`,
        secret: true,
        hint: 'Keep it in Secrets Manager or Parameter Store, and give the variable type SECRETS_MANAGER or PARAMETER_STORE. Then replace the secret.',
    })),
};
function plainVariables({ env, batch }) {
    const builds = batch?.builds;
    if (builds?.kind === 'list' || builds?.kind === 'graph') {
        return [...env.variables, ...builds.entries.flatMap((entry) => entry.env.variables)];
    }
    if (builds?.kind !== 'matrix')
        return env.variables;
    const { staticEnv, dimensions } = builds.matrix;
    const dynamic = dimensions.flatMap(({ field, name = '', values }) => field === 'variable' ? values.map((value) => ({ name, ...value })) : []);
    return [...env.variables, ...staticEnv.variables, ...dynamic];
}
/** Without one of these, or a secret of a known format, there is nothing to find, and no need to parse. */
const MAY_BE_SECRET = /(pass\w*|pwd|pat|secret|token|key)\w*=/i;
function assignedInCommands(checked) {
    return shellCommands(checked)
        .filter(({ text }) => MAY_BE_SECRET.test(text) || (0,looks_secret/* looksSecret */.n)('', text))
        .filter(({ script }) => !script.errors)
        .flatMap(assignedIn);
}
/** `NAME=value` and `export NAME=value`, where the value is written out. */
function assignedIn({ text, script, rangeOf }) {
    const found = [];
    walk(script, (node) => {
        if (node.type !== 'Assignment' || node.value.type !== 'Word' || node.append)
            return;
        const { pos, end, value } = node.value;
        if (/[$`]/.test(text.slice(pos, end)))
            return;
        found.push({ name: node.name, text: value, at: rangeOf(node.pos, node.end) });
    });
    return found;
}

;// CONCATENATED MODULE: ./build/check/rules/unexpanded-variable.js

/** A variable as people mean it, or a command; `$1`, `$.path` and the end of a regular expression are none. */
const EXPANSION = /\$\(|\$\{?[A-Z_][A-Z0-9_]+/;
/** What expands a value later on. */
const EXPANDS_LATER = /\b(eval|envsubst)\b/;
/** `$NAME` in `env.variables`, where it stays what it is (codebuild.md §1.2; awsdocs/aws-codebuild-user-guide#55). */
const UNEXPANDED_VARIABLE = {
    id: 'unexpanded-variable',
    severity: 'warning',
    summary: 'A variable or command in a value of `env.variables`, where CodeBuild expands nothing.',
    why: "CodeBuild takes the values of `env.variables` as they are written: with `PATH: $PATH:/opt/bin` no command is found any more, and a command that uses `$OUT` gets the text `$CODEBUILD_SRC_DIR/out`, for a shell expands but once. Set such variables in a command, which has them for all that follow. [CodeBuild's maintainers](https://github.com/awsdocs/aws-codebuild-user-guide/issues/55) do not plan to change this.",
    bad: `version: 0.2
env:
  variables:
    OUT: $CODEBUILD_SRC_DIR/out
phases:
  build:
    commands:
      - make OUT="$OUT"
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - OUT="$CODEBUILD_SRC_DIR/out"
      - make OUT="$OUT"
`,
    corpus: '10 findings in 5 files, all of them true: the same two variables with `$CODEBUILD_SRC_DIR`, in five versions of one batch.',
    buildspec: ({ buildspec, commands }) => {
        if (commands.some(({ text }) => EXPANDS_LATER.test(text)))
            return [];
        return buildspec.env.variables.flatMap(({ name, text, at }) => {
            const [expansion] = EXPANSION.exec(text) ?? [];
            if (expansion === undefined || (0,looks_secret/* looksSecret */.n)(name, text))
                return [];
            const what = expansion === '$(' ? 'a command' : expansion.replace('{', '');
            return [
                {
                    at,
                    message: `${name}: CodeBuild does not expand ${what} here, the value stays as it is written`,
                    hint: `Set it in a command of install or pre_build instead: export ${name}="…"`,
                },
            ];
        });
    },
};

// EXTERNAL MODULE: ./build/filters/anchors.js
var filters_anchors = __webpack_require__(88010);
;// CONCATENATED MODULE: ./build/check/rules/webhook-filters.js

const project = (filter) => `{
  "name": "shop",
  "webhook": {
    "filterGroups": [
      [
        { "type": "EVENT", "pattern": "PUSH" },
        ${filter}
      ]
    ]
  }
}
`;
/** ACTOR_ACCOUNT_ID patterns that find an id within others (peers.md §2, 15). */
const UNANCHORED_ACTOR = {
    id: 'unanchored-actor',
    severity: 'error',
    summary: 'A filter for ACTOR_ACCOUNT_ID that lets strangers start builds.',
    why: 'CodeBuild searches for the pattern anywhere in the id: `16024985` also lets in account `216024985`. Ids are given out in sequence, so that anybody can wait for one that contains a trusted id. This is how CodeBreach (January 2026) got at the secrets of builds of public repositories. Hold the whole pattern: `^(16024985|755743)$`; `^16024985|755743$` holds one end of each only.',
    bad: project('{ "type": "ACTOR_ACCOUNT_ID", "pattern": "16024985|755743" }'),
    good: project('{ "type": "ACTOR_ACCOUNT_ID", "pattern": "^(16024985|755743)$" }'),
    corpus: 'The corpus holds no projects.',
    project: ({ filterGroups }) => filterGroups.flat().flatMap(({ type, pattern, exclude, line }) => {
        if (type !== 'ACTOR_ACCOUNT_ID' || exclude || (0,filters_anchors/* takesAll */.yX)(pattern) || !(0,filters_anchors/* isUnanchored */.eN)(pattern))
            return [];
        const message = `ACTOR_ACCOUNT_ID ${pattern} also matches ids of strangers that contain it`;
        return [{ line, message, hint: `Hold it at both ends: ${held(pattern, '') ?? '^(…)$'}` }];
    }),
};
/** Patterns for branches and tags that match more of them (codebuild.md §10.1). */
const UNANCHORED_REF = {
    id: 'unanchored-ref',
    severity: 'warning',
    summary: 'A filter for HEAD_REF or BASE_REF, or a branch filter, that matches more branches than it seems to.',
    why: 'CodeBuild searches for the pattern anywhere in the name: `main` matches `refs/heads/not-main` and `^refs/heads/main` matches `refs/heads/main-old`. A build that deploys from `main` then deploys from those too. Hold the pattern at both ends. A beginning is taken as meant where it ends in a slash or the like: `^refs/heads/release/`.',
    bad: project('{ "type": "HEAD_REF", "pattern": "refs/heads/main" }'),
    good: project('{ "type": "HEAD_REF", "pattern": "^refs/heads/main$" }'),
    corpus: 'The corpus holds no projects.',
    project: (checked) => refs(checked).flatMap(judgeRef),
};
/** Patterns for names of branches where CodeBuild has `refs/heads/` before them. */
const REF_NEVER_MATCHES = {
    id: 'ref-never-matches',
    severity: 'warning',
    summary: 'A filter for HEAD_REF or BASE_REF that matches no branch and no tag.',
    why: 'CodeBuild compares with the whole name, `refs/heads/main` or `refs/tags/v1`. `^main$` matches neither, so that the group starts no build, or with `excludeMatchedPattern` keeps none from starting.',
    bad: project('{ "type": "HEAD_REF", "pattern": "^main$" }'),
    good: project('{ "type": "HEAD_REF", "pattern": "^refs/heads/main$" }'),
    corpus: 'The corpus holds no projects.',
    project: (checked) => refs(checked)
        .filter(neverMatches)
        .map(({ field, pattern, line, prefix }) => ({
        line,
        message: `${field} ${pattern} matches nothing: names start with refs/heads/ or refs/tags/`,
        hint: `Write ${held(pattern, prefix) ?? `^${prefix} instead of ^`}`,
    })),
};
function refs({ filterGroups, branchFilter }) {
    const filters = filterGroups.flat().flatMap(({ type, ...filter }) => {
        if (type !== 'HEAD_REF' && type !== 'BASE_REF')
            return [];
        return [{ field: type, ...filter, prefix: 'refs/heads/' }];
    });
    // Deprecated, and about the name of the branch alone.
    return branchFilter
        ? [...filters, { field: 'branchFilter', ...branchFilter, exclude: false, prefix: '' }]
        : filters;
}
function judgeRef(ref) {
    if ((0,filters_anchors/* takesAll */.yX)(ref.pattern) || neverMatches(ref) || !(0,filters_anchors/* isLooseRef */.mz)(ref.pattern))
        return [];
    const { field, pattern, exclude, line, prefix } = ref;
    const example = alsoMatched(pattern, prefix);
    const what = exclude ? 'also excludes' : 'also matches';
    const message = `${field} ${pattern} ${what} ${example ?? 'longer names that contain it'}`;
    return [{ line, message, hint: `Hold it at both ends: ${held(pattern, prefix) ?? '^(…)$'}` }];
}
function neverMatches({ pattern, prefix }) {
    const [, group] = /^\^\((?:\?:)?([^()]*)\)(?![^|]*\|)(?![?*{])/.exec(pattern) ?? [];
    const alternatives = group === undefined ? pattern.split('|') : group.split('|').map((one) => `^${one}`);
    return prefix !== '' && alternatives.every(startsOtherwise);
}
/** Whether an expression holds a beginning that no name has: names start with `refs/`. */
function startsOtherwise(expression) {
    const [, letters = '', quantifier = ''] = /^\^([\w/-]*)([?*{]?)/.exec(expression) ?? [];
    const start = quantifier === '' ? letters : letters.slice(0, -1);
    return !start.startsWith('refs/') && !'refs/'.startsWith(start);
}
/** A name that is longer than the one meant, where the pattern is a plain name. */
function alsoMatched(pattern, prefix) {
    const name = plainName(pattern);
    if (name === undefined)
        return undefined;
    const start = name.startsWith('refs/') ? '' : prefix;
    const after = `${start}${name}-2`;
    if (!pattern.endsWith('$'))
        return after;
    return start === '' && prefix !== '' ? undefined : `${start}not-${name}`;
}
/** The pattern as it should be, with the same alternatives; of names only. */
function held(pattern, prefix) {
    const names = pattern
        .replace(/^\^?\((?:\?:)?([^()]*)\)\$?$/, '$1')
        .split('|')
        .map(plainName);
    if (!names.every((name) => name !== undefined))
        return undefined;
    const start = names.every((name) => name.startsWith('refs/')) ? '' : prefix;
    return names.length === 1 ? `^${start}${names[0]}$` : `^${start}(${names.join('|')})$`;
}
/** Without its anchors, when nothing else in it is special. */
function plainName(pattern) {
    return /^\^?([\w/-]+)\$?$/.exec(pattern)?.[1];
}

;// CONCATENATED MODULE: ./build/check/spec-rules.js









/** The rules about what stands in a buildspec beside its commands, and about projects. */
const SPEC_RULES = [
    SECRET_IN_VARIABLE,
    UNEXPANDED_VARIABLE,
    QUOTED_VERSION,
    EMPTY_PHASE,
    ON_FAILURE_WITHOUT_EFFECT,
    REDUNDANT_ON_FAILURE,
    PATTERN_NEVER_MATCHES,
    REPORT_FORMAT,
    CACHE_PATH_NEVER_WRITTEN,
    UNANCHORED_ACTOR,
    UNANCHORED_REF,
    REF_NEVER_MATCHES,
];

;// CONCATENATED MODULE: ./build/check/rules.js





const UNKNOWN_RULE = {
    id: 'unknown-rule',
    severity: 'warning',
    summary: 'A `# buildspec-ignore` comment that names no rule of `buildspec check`.',
    why: 'It silences nothing: a misspelt id, or a status code of CodeBuild. What CodeBuild refuses cannot be ignored.',
    bad: `version: 0.2
phases:
  build:
    commands:
      - make # buildspec-ignore unknwon-key
`,
    good: `version: 0.2
phases:
  build:
    commands:
      - make # buildspec-ignore unknown-key -- the reason stands here
`,
    corpus: 'Not found in the corpus: it has no such comments.',
};
/** All rules, in the order of docs/rules.md. */
const RULES = [...PARSER_RULES, UNKNOWN_RULE, ...SPEC_RULES, ...SHELL_RULES];
const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));
/** The documentation of all rules; of one, with its id. */
function helpOf(id) {
    return `https://github.com/OWNER/run-buildspec/blob/v1/docs/rules.md${id === '' ? '' : `#${id}`}`;
}
const LEVELS = ['off', 'note', 'warning', 'error'];
/**
 * Reads `--rule ID=LEVEL`; of two for the same rule the last one holds.
 * @throws UserError for an unknown rule or level
 */
function readSwitches(given) {
    const switches = new Map();
    for (const text of given) {
        const [id = '', level, ...more] = text.split('=');
        const known = LEVELS.find((one) => one === level);
        if (!known || more.length > 0)
            throw new errors/* UserError */.yo(`--rule must be ID=${LEVELS.join('|')}; it is ${JSON.stringify(text)}.`, 'For example: --rule unknown-key=error');
        if (!isRule(id))
            throw new errors/* UserError */.yo(`--rule: there is no rule ${JSON.stringify(id)}.`, suggestRule(id));
        switches.set(id, known);
    }
    return switches;
}
function isRule(id) {
    return BY_ID.has(id);
}
/** What to write instead of a name that is no rule's. */
function suggestRule(id) {
    if (/^[A-Z_]+$/.test(id))
        return 'What CodeBuild refuses cannot be switched off.';
    const nearest = (0,suggest/* nearestWord */.z)(id, BY_ID.keys());
    return nearest ? `Did you mean ${nearest}?` : 'docs/rules.md lists all rules.';
}
/** A rule's severity for the caller. Errors of the parser are no rules and cannot be switched. */
function levelOf(id, switches) {
    return switches.get(id) ?? BY_ID.get(id)?.severity ?? 'error';
}

;// CONCATENATED MODULE: ./build/check/ignores.js

/** `ID`, `ID, ID`, and behind ` -- ` a reason, which is for people. */
const COMMENT = /(?:^|\s)#\s*buildspec-ignore(-file)?(?:\s+(.*?))?\s*$/;
const DASH = /^\s*-(\s|$)/;
/**
 * Reads `# buildspec-ignore ID[, ID…]` and `# buildspec-ignore-file ID[, ID…]`. The first holds for its line, or, when it is
 * alone on a line, for the next line of content; and for all that is indented below that line. It may be a comment of the shell
 * inside a command as well as one of YAML: nobody should have to know which it is.
 */
function readIgnores(text) {
    const ignores = { covers: () => false, unknown: [] };
    if (!text.includes('buildspec-ignore'))
        return ignores;
    const lines = text.split('\n');
    const areas = [];
    for (const [index, line] of lines.entries()) {
        const comment = COMMENT.exec(line);
        if (!comment)
            continue;
        const [, isForFile, list = ''] = comment;
        const { from, to } = isForFile ? { from: 0, to: lines.length } : blockAt(lines, index);
        for (const id of list.replace(/(^|\s)--(\s.*)?$/, '').split(/[\s,]+/)) {
            if (isRule(id))
                areas.push({ id, from, to });
            else
                ignores.unknown.push(unknownName(id, rangeIn(line, index, comment.index)));
        }
    }
    const covers = (id, line) => areas.some((area) => area.id === id && line - 1 >= area.from && line - 1 <= area.to);
    return { ...ignores, covers };
}
/** The lines that a comment holds for, counted from 0. */
function blockAt(lines, comment) {
    let from = comment;
    while (from < lines.length - 1 && isEmpty(lines[from]))
        from++;
    const first = lines[from] ?? '';
    let to = from;
    for (let index = from + 1; index < lines.length; index++) {
        const line = lines[index] ?? '';
        if (isEmpty(line))
            continue;
        // The dashes of a list may stand right below its key.
        const isItem = DASH.test(line) && !DASH.test(first) && indentOf(line) === indentOf(first);
        if (indentOf(line) <= indentOf(first) && !isItem)
            break;
        to = index;
    }
    return { from, to };
}
/** Nothing, or a comment alone. */
function isEmpty(line) {
    return /^\s*(#|$)/.test(line ?? '');
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}
function unknownName(id, at) {
    return id === ''
        ? { at, message: 'this comment names no rule', hint: 'Write the ids of rules: # buildspec-ignore ID, ID' }
        : { at, message: `there is no rule ${id}: nothing is ignored`, hint: suggestRule(id) };
}
function rangeIn(line, index, from) {
    const column = line.indexOf('#', from) + 1;
    return { line: index + 1, column, endLine: index + 1, endColumn: line.trimEnd().length + 1 };
}

;// CONCATENATED MODULE: ./build/check/shell/text-map.js
/** A backslash in double quotes and what follows it. */
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n|[^])/y;
const ESCAPED = {
    '0': '\0',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
};
/**
 * Finds the characters of `text` in the YAML scalar between `from` and `to`, of whatever style. Folding,
 * chomping and indentation change nothing but whitespace, so all other characters follow each other in both;
 * whitespace gets the place nearest to its own. Gives nothing when the two do not match: the scalar was
 * respelled for our YAML parser.
 */
function mapText(source, from, to, text) {
    const style = source.charAt(from);
    const isQuoted = style === "'" || style === '"';
    let at = from;
    if (isQuoted)
        at++;
    else if (style === '|' || style === '>')
        at = source.indexOf('\n', from) + 1;
    const last = isQuoted ? to - 1 : to;
    const starts = [];
    const ends = [];
    let index = 0;
    while (index < text.length) {
        if (isBlank(text.charAt(index))) {
            starts[index] = at;
            ends[index] = at;
            index++;
            continue;
        }
        let unit = readUnit(source, at, style);
        const gap = at;
        while (at < last && /^[ \t\r\n]*$/.test(unit.value)) {
            at += unit.length;
            unit = readUnit(source, at, style);
        }
        if (at >= last || !text.startsWith(unit.value, index))
            return undefined;
        placeBlanks({ starts, ends }, text, index, gap, at);
        for (const end = index + unit.value.length; index < end; index++) {
            starts[index] = at;
            ends[index] = at + unit.length;
        }
        at += unit.length;
    }
    placeBlanks({ starts, ends }, text, index, at, last);
    return { starts, ends };
}
/** The whitespace before `index` stands somewhere between `from` and `to`: one to one, as long as there is room. */
function placeBlanks({ starts, ends }, text, index, from, to) {
    let first = index;
    while (first > 0 && isBlank(text.charAt(first - 1)))
        first--;
    for (let blank = first; blank < index; blank++) {
        starts[blank] = Math.min(from + blank - first, to);
        ends[blank] = Math.min(from + blank - first + 1, to);
    }
}
function isBlank(char) {
    return char === ' ' || char === '\n' || char === '\t' || char === '\r';
}
/** What the source says at an offset, in characters of the value, and how many characters it takes for it. */
function readUnit(source, at, style) {
    const char = source.charAt(at);
    if (style === "'" && char === "'")
        return { value: char, length: 2 };
    if (style !== '"' || char !== '\\')
        return { value: char, length: 1 };
    ESCAPE.lastIndex = at;
    const [escape = char, ...codes] = ESCAPE.exec(source) ?? [];
    const code = codes.find((one) => one !== undefined);
    if (code !== undefined)
        return { value: codePoint(parseInt(code, 16)), length: escape.length };
    const name = escape.slice(1).trimStart();
    return { value: ESCAPED[name] ?? name, length: escape.length };
}
function codePoint(code) {
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

;// CONCATENATED MODULE: ./build/check/shell/commands.js



/**
 * All commands of all phases, in the order in which CodeBuild runs them. `source` is the text that the buildspec was parsed
 * from. Nothing is read before somebody asks: scripts when `script` is, places when `rangeOf` or `isExact` is.
 */
function readShellCommands(buildspec, source) {
    const lines = once(() => lineStarts(source));
    const commands = [];
    for (const phase of types/* PHASE_NAMES */.b) {
        for (const list of ['commands', 'finally']) {
            for (const [index, { text, at }] of (buildspec.phases[phase]?.[list] ?? []).entries()) {
                const script = once(() => readScript(text));
                commands.push({
                    phase,
                    list,
                    index,
                    text,
                    at,
                    get script() {
                        return script();
                    },
                    ...placesOf(text, at, source, lines),
                });
            }
        }
    }
    return commands;
}
/** More here-documents than a command has: the time that the parser takes grows with their square. */
const MOST_HERE_DOCUMENTS = 200;
/** A script, which is empty where it could take long to read. */
function readScript(text) {
    return (0,parser/* parse */.qg)(text.split('<<', MOST_HERE_DOCUMENTS + 2).length > MOST_HERE_DOCUMENTS + 1 ? '' : text);
}
function placesOf(text, at, source, lines) {
    const map = once(() => {
        const [from, to] = [offsetOf(lines(), at.line, at.column), offsetOf(lines(), at.endLine, at.endColumn)];
        return mapText(source, from, to, text);
    });
    const offsets = (pos, end) => {
        const { starts = [], ends = [] } = map() ?? {};
        const from = starts[pos] ?? ends[pos - 1];
        const to = end > pos ? ends[end - 1] : from;
        return from === undefined || to === undefined ? undefined : [from, to];
    };
    return {
        rangeOf(pos, end) {
            const found = offsets(pos, end);
            if (!found)
                return at;
            const [start, last] = found.map((offset) => placeOf(lines(), offset));
            return { line: start.line, column: start.column, endLine: last.line, endColumn: last.column };
        },
        isExact(pos, end) {
            const found = offsets(pos, end);
            return found !== undefined && source.slice(...found) === text.slice(pos, end);
        },
    };
}
function lineStarts(source) {
    const starts = [0];
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function offsetOf(starts, line, column) {
    return (starts[line - 1] ?? 0) + column - 1;
}
function placeOf(starts, offset) {
    let line = 0;
    let after = starts.length;
    while (after - line > 1) {
        const middle = (line + after) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            line = middle;
        else
            after = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
function once(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}

;// CONCATENATED MODULE: ./build/check/check-buildspec.js





/**
 * Checks a buildspec: what CodeBuild refuses, the parser's warnings, and, when CodeBuild takes the file, what the rules find;
 * less what is switched off or ignored by a comment. In the order of the lines.
 * @param file the name that diagnostics show
 */
function checkBuildspec(source, file, switches) {
    const { buildspec, diagnostics } = (0,parse/* parseBuildspec */.b)(source, file);
    const text = textOf(source);
    const ignores = readIgnores(text);
    const found = [
        ...diagnostics,
        ...ignores.unknown.map((finding) => toProblem('unknown-rule', finding, file)),
        ...(buildspec ? findByRules(buildspec, text, file, switches) : []),
    ];
    const problems = [];
    const told = new Set();
    for (const problem of found) {
        const { severity, code, range, once } = problem;
        const level = severity === 'error' ? 'error' : levelOf(code, switches);
        if (level === 'off' || (severity !== 'error' && range && ignores.covers(code, range.line)))
            continue;
        const kind = once === undefined ? undefined : `${code} ${once}`;
        if (kind !== undefined && told.has(kind))
            continue;
        if (kind !== undefined)
            told.add(kind);
        problems.push({ ...problem, severity: level });
    }
    return { accepted: buildspec !== undefined, text, problems: (0,parse/* inOrder */.a)(problems) };
}
function findByRules(buildspec, source, file, switches) {
    let commands;
    const checked = {
        buildspec,
        source,
        // Read when the first rule asks for them.
        get commands() {
            return (commands ??= readShellCommands(buildspec, source));
        },
    };
    const problems = [];
    for (const rule of RULES) {
        if (!rule.buildspec || levelOf(rule.id, switches) === 'off')
            continue;
        for (const finding of rule.buildspec(checked))
            problems.push(toProblem(rule.id, finding, file));
    }
    return problems;
}
function toProblem(code, { at, ...finding }, file) {
    // The level is chosen later, for all alike.
    return { severity: 'warning', code, ...finding, file, range: at };
}
/** The text that the parser reads; of a file that is no text, something that its message can be shown with. */
function textOf(source) {
    const decoded = (0,decode/* decodeSource */.E)(source);
    if ('text' in decoded)
        return decoded.text;
    return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

// EXTERNAL MODULE: ./build/filters/read-webhook.js
var read_webhook = __webpack_require__(47942);
// EXTERNAL MODULE: ./build/plan/inline-buildspec.js
var inline_buildspec = __webpack_require__(40695);
// EXTERNAL MODULE: ./build/plan/project/fields.js
var project_fields = __webpack_require__(20471);
// EXTERNAL MODULE: ./build/plan/project/find-project.js
var find_project = __webpack_require__(75677);
// EXTERNAL MODULE: ./build/plan/project/json.js
var json = __webpack_require__(6940);
;// CONCATENATED MODULE: ./build/check/check-projects.js








/**
 * Checks the projects that a JSON file holds: their settings, and each buildspec that is written in them. Where a project only
 * names the file of its buildspec, that file is checked by naming it to `check`. What makes a project invalid is the service's
 * matter, and told by `plan` and `migrate`.
 * @returns nothing when the file is a buildspec
 * @throws UserError, with the place, when it is neither
 */
function checkProjects(source, file, switches) {
    const text = new TextDecoder().decode(source);
    const document = readJson(source, text, file);
    if (!document)
        return undefined;
    const projects = readProjects(document, file);
    const lines = text.split('\n');
    const problems = projects
        .flatMap((project) => checkProject(project, switches))
        .map(({ line, ...found }) => ({
        ...found,
        file,
        range: rangeOfLine(lines[line - 1] ?? '', line),
    }));
    return {
        text,
        problems: problems.sort((a, b) => (a.range?.line ?? 0) - (b.range?.line ?? 0)),
        inline: projects.flatMap((project) => checkInline(project, file, switches)),
    };
}
/** Nothing for a buildspec; one that is no valid JSON may still be YAML, and is told about as such. */
function readJson(source, text, file) {
    try {
        const document = (0,json/* parseJson */.q)(source, file);
        return fieldOf(document, 'phases') || fieldOf(document, 'batch') ? undefined : document;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo && /"(phases|batch)"\s*:/.test(text))
            return undefined;
        throw error;
    }
}
/** Those that all of us read, and those of a whole template of CloudFormation, such as `cdk synth` makes. */
function readProjects(document, file) {
    const resources = fieldOf(document, 'Resources');
    if (resources?.kind !== 'object')
        return (0,find_project/* findProjects */.O)(document, file).map(({ json, path }) => named(json, path));
    const ours = resources.entries.filter(({ value }) => {
        const type = fieldOf(value, 'Type');
        return type?.kind === 'text' && type.text === 'AWS::CodeBuild::Project';
    });
    return ours.flatMap(({ key, value }) => (0,find_project/* findProjects */.O)(value, file).map(({ json }) => named(json, key)));
}
function named(json, standIn) {
    // A function of CloudFormation in the place of a text is no problem here: the field is as if absent.
    const fields = (0,project_fields/* openFields */.M)({ problems: [], opened: new Map() }, json, '');
    return { name: fields.text('name') ?? (standIn || 'project'), fields };
}
/** Of documents whose keys are always spelt alike. */
function fieldOf(json, name) {
    return json.kind === 'object' ? json.entries.find(({ key }) => key === name)?.value : undefined;
}
function checkProject({ name, fields }, switches) {
    // CloudFormation has the filter groups below Triggers.
    const webhook = (0,read_webhook/* readWebhook */.i)(fields.object(fields.says('webhook') ? 'webhook' : 'triggers'));
    const variables = fields.object('environment').objects('environmentVariables');
    const project = {
        name,
        ...webhook,
        variables: variables.map((variable) => ({
            name: variable.text('name') ?? '',
            value: variable.text('value') ?? '',
            type: variable.text('type') ?? 'PLAINTEXT',
            line: variable.lineOf('value'),
        })),
    };
    return RULES.flatMap((rule) => {
        const severity = levelOf(rule.id, switches);
        if (!rule.project || severity === 'off')
            return [];
        return rule.project(project).map((finding) => ({ code: rule.id, severity, ...finding }));
    });
}
function checkInline({ name, fields }, file, switches) {
    return [fields.object('source'), ...fields.objects('secondarySources')].flatMap((source) => {
        const buildspec = source.text('buildspec') ?? '';
        if (!(0,inline_buildspec/* isInlineBuildspec */.b)(buildspec))
            return [];
        const identifier = source.text('sourceIdentifier');
        const shown = `${file} (${identifier === undefined ? name : `${name}, ${identifier}`})`;
        return [{ ...checkBuildspec(buildspec, shown, switches), name: shown, line: source.lineOf('buildspec') }];
    });
}
function rangeOfLine(line, number) {
    const column = Math.max(1, line.search(/\S/) + 1);
    const endColumn = Math.max(line.trimEnd().length, column) + 1;
    return { line: number, column, endLine: number, endColumn };
}

;// CONCATENATED MODULE: ./build/check/fix-buildspec.js

/** One fix may uncover the next; more than this many in a row would be a circle. */
const MOST_ROUNDS = 10;
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * Makes all certain changes, again and again until nothing is left to change. Fixes that overlap wait for the next round. Byte
 * order mark and line breaks stay as they are. A change after which CodeBuild would refuse the file is not made.
 * @returns the whole file's new text, the same as before when there is nothing to fix, and what is left to say about it
 */
function fixBuildspec(source, file, switches) {
    let fixed = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source);
    let result = checkBuildspec(source, file, switches);
    for (let round = 0; round < MOST_ROUNDS && result.accepted; round++) {
        const next = applyFixes(fixed, result);
        if (next === fixed)
            break;
        const nextResult = checkBuildspec(next, file, switches);
        if (!nextResult.accepted)
            break;
        fixed = next;
        result = nextResult;
    }
    return { fixed, result };
}
/** `result.text` is as long as `fixed` without its mark: the same offsets hold in both. */
function applyFixes(fixed, { text, problems }) {
    const start = fixed.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    const lineBreak = /\r\n/.test(text) ? '\r\n' : '\n';
    const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const toReplacement = ({ at, text: written }) => ({
        from: start + (lineStarts[at.line - 1] ?? 0) + at.column - 1,
        to: start + (lineStarts[at.endLine - 1] ?? 0) + at.endColumn - 1,
        text: written.replace(/\r?\n/g, lineBreak),
    });
    let next = fixed;
    for (const { from, to, text: written } of withoutOverlaps(problems, toReplacement)) {
        next = next.slice(0, from) + written + next.slice(to);
    }
    return next;
}
/** From the end of the file to its start, so that no replacement moves another. */
function withoutOverlaps(problems, toReplacement) {
    const taken = [];
    for (const { fix = [] } of problems) {
        const wanted = fix.map(toReplacement);
        const isFree = wanted.every((one) => taken.every((other) => !overlap(one, other)));
        if (isFree)
            taken.push(...wanted);
    }
    return taken.sort((a, b) => b.from - a.from);
}
function overlap(a, b) {
    return a.from === b.from || (a.from < b.to && b.from < a.to);
}

// EXTERNAL MODULE: ./build/entry/inputs.js
var inputs = __webpack_require__(80898);
// EXTERNAL MODULE: ./build/entry/inside.js
var inside = __webpack_require__(53495);
;// CONCATENATED MODULE: ./build/render/check-json.js
/** Renders the problems as JSON (SPEC §2.1): one object a file, and one a buildspec in a project. */
function renderCheckJson(checked, unreadable) {
    const read = checked.map(({ name, accepted, problems }) => ({
        file: name,
        valid: accepted,
        problems: problems.map(({ severity, code, message, range, hint, fix }) => ({
            severity,
            code,
            message,
            ...range,
            hint,
            fixable: fix !== undefined,
        })),
    }));
    const unread = unreadable.map(({ file, message, hint }) => ({
        file,
        valid: false,
        problems: [{ severity: 'error', code: 'YAML_FILE_ERROR', message, hint, fixable: false }],
    }));
    return `${JSON.stringify([...read, ...unread], null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/render/line-fingerprints.js
/** How many characters a fingerprint is made of. */
const WINDOW = 100;
const BASE = 37n;
/**
 * The fingerprint of each line of a file by which GitHub's code scanning knows an alert again when the lines around it move:
 * `primaryLocationLineHash`, which github/codeql-action's upload adds where it is missing, and compares where it is there.
 * It is made of the hundred characters from the line's start on, blanks and tabs aside, and of a count of the lines that look alike.
 * @returns of line 1, 2, …
 */
function lineFingerprints(text) {
    const { characters, starts } = readCharacters(text);
    const seen = new Map();
    return starts.map((start) => {
        let hash = 0n;
        for (let index = start; index < start + WINDOW; index++) {
            hash = BigInt.asUintN(64, hash * BASE + BigInt(characters[index] ?? 0));
        }
        const hex = hash.toString(16);
        const count = (seen.get(hex) ?? 0) + 1;
        seen.set(hex, count);
        return `${hex}:${count}`;
    });
}
/** The characters that count, all line breaks alike and a mark for the end, and where among them each line starts. */
function readCharacters(text) {
    const characters = [];
    const starts = [];
    for (const line of text.split(/\r\n|\r|\n/)) {
        starts.push(characters.length);
        for (let index = 0; index < line.length; index++) {
            const code = line.charCodeAt(index);
            if (code !== 0x20 && code !== 0x09)
                characters.push(code);
        }
        characters.push(0x0a);
    }
    characters[characters.length - 1] = 0xffff;
    return { characters, starts };
}

;// CONCATENATED MODULE: ./build/render/check-sarif.js

/** CodeBuild's status codes, which stand beside the rules (codebuild.md §4.5). */
const REFUSALS = [
    { id: 'YAML_FILE_ERROR', text: 'CodeBuild refuses the buildspec.' },
    { id: 'BATCH_SPEC_VALIDATION_ERROR', text: 'CodeBuild refuses the batch of the buildspec.' },
];
/**
 * Renders the problems as SARIF 2.1.0, with all that GitHub's code scanning asks for
 * (docs.github.com, "SARIF support for code scanning"). What cannot be read has no place there, and is told as a notification.
 */
function renderCheckSarif(checked, unreadable, context) {
    const rules = [
        ...REFUSALS.map(({ id, text }) => descriptor(id, 'error', text, text, text, context)),
        ...context.rules.map(({ id, severity, summary, why, bad, good }) => descriptor(id, severity, summary, why, help(why, bad, good), context)),
    ];
    const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
    const fingerprints = fingerprintsOnce();
    const run = {
        tool: {
            driver: {
                name: 'buildspec check',
                semanticVersion: context.version,
                informationUri: context.helpOf(''),
                rules,
            },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
            {
                executionSuccessful: unreadable.length === 0,
                toolExecutionNotifications: unreadable.map(({ file, message, hint }) => ({
                    level: 'error',
                    message: { text: `${message}\n${hint}` },
                    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(context.pathOf(file)) } } }],
                })),
            },
        ],
        results: checked.flatMap((one) => one.problems.map((problem) => ({
            ruleId: problem.code,
            ruleIndex: indexOf.get(problem.code),
            ...result(one, problem, uriOf(context.pathOf(one.file)), fingerprints(one)),
        }))),
    };
    const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
    return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}
function descriptor(id, level, short, full, markdown, context) {
    return {
        id,
        shortDescription: { text: short },
        fullDescription: { text: full },
        help: { text: full, markdown },
        helpUri: context.helpOf(id),
        defaultConfiguration: { level },
    };
}
function help(why, bad, good) {
    const block = (text) => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
    return `${why}\n\nWith the problem:\n\n${block(bad)}\n\nWithout it:\n\n${block(good)}\n`;
}
function result(checked, problem, uri, fingerprints) {
    const { inlineAt, name } = checked;
    const { severity, message, hint, range = START, fix } = problem;
    const place = inlineAt === undefined ? '' : `${name}:${range.line}:${range.column}: `;
    const region = inlineAt === undefined ? regionOf(range) : regionOf({ ...START, line: inlineAt, endLine: inlineAt });
    const artifactLocation = { uri };
    return {
        level: severity,
        message: { text: `${place}${message}${hint === undefined ? '' : `\n${hint}`}` },
        locations: [{ physicalLocation: { artifactLocation, region } }],
        partialFingerprints: { primaryLocationLineHash: fingerprints[region.startLine - 1] },
        ...(fix &&
            inlineAt === undefined && {
            fixes: [
                {
                    description: { text: hint ?? message },
                    artifactChanges: [{ artifactLocation, replacements: fix.map(replacement) }],
                },
            ],
        }),
    };
}
/** Where a problem without a place is shown. */
const START = { line: 1, column: 1, endLine: 1, endColumn: 1 };
function regionOf({ line, column, endLine, endColumn }) {
    return { startLine: line, startColumn: column, endLine, endColumn };
}
function replacement({ at, text }) {
    return { deletedRegion: regionOf(at), insertedContent: { text } };
}
/** Those of a file are the same for all texts in it. */
function fingerprintsOnce() {
    const made = new Map();
    return ({ file, fileText, problems }) => {
        const before = made.get(file);
        if (before || problems.length === 0)
            return before ?? [];
        const fingerprints = lineFingerprints(fileText);
        made.set(file, fingerprints);
        return fingerprints;
    };
}
function uriOf(path) {
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    if (path.startsWith('/'))
        return `file://${encoded}`;
    return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

// EXTERNAL MODULE: ./build/render/diagnostics.js
var diagnostics = __webpack_require__(61689);
;// CONCATENATED MODULE: ./build/render/check-text.js

/**
 * Renders all problems with the lines they stand on, and behind them the line of `renderCount`, and how many of them `--fix` would
 * mend: buildspecs in projects it leaves alone.
 */
function renderCheckText(checked, unreadable, colors) {
    const blocks = checked.map((one) => (0,diagnostics/* renderDiagnostics */.D)(one.problems, withoutSecrets(one), colors));
    const fixable = checked
        .filter(({ inlineAt }) => inlineAt === undefined)
        .flatMap(({ problems }) => problems.filter(({ fix }) => fix)).length;
    const offer = fixable > 0 ? `${fixable} of them can be fixed with --fix\n` : '';
    return `${blocks.join('')}${renderCount(checked, unreadable)}${offer}`;
}
/**
 * Renders how many files were checked, and what came of it. A buildspec in a project counts for the file that holds it. What
 * cannot be read counts as refused, for CodeBuild could not read it either.
 */
function renderCount(checked, unreadable) {
    const files = new Set(checked.map(({ file }) => file)).size + unreadable.length;
    const refused = new Set(checked.filter(({ accepted }) => !accepted).map(({ file }) => file)).size + unreadable.length;
    const severities = checked.flatMap(({ problems }) => problems.map(({ severity }) => severity));
    const errors = severities.filter((one) => one === 'error').length + unreadable.length;
    const warnings = severities.filter((one) => one === 'warning').length;
    const notes = severities.filter((one) => one === 'note').length;
    const problems = [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')].join(', ');
    return `${count(files, 'file')} checked: ${files - refused} valid, ${refused} refused (${problems})\n`;
}
/** The text with stars for what seems to be a secret. */
function withoutSecrets({ text, problems }) {
    const lines = text.split(/\r\n|\n|\r/);
    for (const { secret, range } of problems) {
        if (!secret || !range)
            continue;
        for (let number = range.line; number <= range.endLine; number++) {
            const line = lines[number - 1] ?? '';
            const from = number === range.line ? range.column - 1 : 0;
            const to = number === range.endLine ? range.endColumn - 1 : line.length;
            lines[number - 1] = line.slice(0, from) + '*'.repeat(Math.max(0, to - from)) + line.slice(to);
        }
    }
    return lines.join('\n');
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/adapters/github/workflow-command.js

/** The runner keeps so many annotations of each level of a step (github-actions.md §3.4). */
const MOST_ANNOTATIONS = 10;
/**
 * One workflow command as a line. Message and properties are escaped, so that nothing in them can end the line or
 * start another command (github-actions.md §3.4).
 */
function workflowCommand(name, message, properties = {}) {
    const set = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
    const listed = set.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
    return `::${name}${listed === '' ? '' : ` ${listed}`}::${escapeData(message)}\n`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** The two lines between which the runner takes nothing for a command; commands of a build cannot know the token. */
function fence() {
    const token = randomBytes(16).toString('hex');
    return { open: `::stop-commands::${token}\n`, close: `::${token}::\n` };
}

// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
;// CONCATENATED MODULE: ./build/cli/check-github.js



const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' };
/**
 * The problems as workflow commands, which a runner shows as annotations of the files, and behind them the line of
 * `renderCount`. A buildspec in a project is annotated where it stands, and the message tells its own line.
 * @param pathOf a file's path from the repository's root
 */
function asWorkflowCommands(checked, unreadable, pathOf) {
    const commands = checked.flatMap((one) => one.problems.map(({ severity, code, message, hint, range }) => {
        const place = one.inlineAt === undefined || !range ? '' : `${one.name}:${range.line}:${range.column}: `;
        const lines = [`${place}${message}`, ...(hint === undefined ? [] : hint.split('\n'))];
        // Columns hold for a problem of one line only.
        const columns = one.inlineAt === undefined && range?.line === range?.endLine
            ? { col: range?.column, endColumn: range?.endColumn }
            : {};
        return workflowCommand(COMMANDS[severity], lines.map(visible/* visible */.RK).join('\n'), {
            file: pathOf(one.file),
            line: one.inlineAt ?? range?.line,
            ...columns,
            title: code,
        });
    }));
    const missing = unreadable.map(({ file, message, hint }) => workflowCommand('error', [message, hint].map(visible/* visible */.RK).join('\n'), {
        file: pathOf(file),
        title: 'YAML_FILE_ERROR',
    }));
    return `${commands.join('')}${missing.join('')}${renderCount(checked, unreadable)}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/run/files/globs.js
var globs = __webpack_require__(33021);
;// CONCATENATED MODULE: ./build/cli/check-inputs.js




const DEFAULT_FILE = 'buildspec.yml';
const SKIPPED_FOLDERS = ['.git', 'node_modules'];
/** Of a name, without its folders: what else is in a folder `buildspecs` may be anything. */
const BUILDSPEC = /buildspec[^]*\.ya?ml$/i;
/**
 * Reads what the arguments mean: files; folders, which is every `*buildspec*.yml` or `.yaml` below them; patterns as those of
 * artifacts (codebuild.md §7.1); and `-` for standard input. Each file once; `buildspec.yml` when nothing is named.
 * Files are read one after the other: of many small ones, to wait for each costs more than to check it.
 * @param stdinFile what standard input is called
 */
async function* readInputs(paths, stdinFile, stdin) {
    const seen = new Set();
    for (const path of paths.length > 0 ? paths : [DEFAULT_FILE]) {
        const files = path === '-' ? ['-'] : filesOf(path);
        if ('message' in files)
            yield files;
        else
            for (const file of files) {
                if (seen.has(file))
                    continue;
                seen.add(file);
                if (file === '-')
                    yield { file: stdinFile, bytes: await stdin(), isStdin: true };
                else
                    yield readInput(file);
            }
    }
}
function readInput(file) {
    try {
        return { file, bytes: (0,external_node_fs_.readFileSync)(file), isStdin: false };
    }
    catch (error) {
        return unreadable(file, error);
    }
}
function filesOf(path) {
    try {
        if (!(0,external_node_fs_.statSync)(path).isDirectory())
            return [path];
        const files = filesBelow(path, Infinity, (file) => BUILDSPEC.test((0,external_node_path_.basename)(file)));
        if (files.length > 0)
            return files;
        return {
            file: path,
            message: 'YAML file does not exist',
            hint: 'No *buildspec*.yml or *buildspec*.yaml is in this folder.',
        };
    }
    catch (error) {
        const { code } = error;
        // Names that hold such characters are found before; Windows says EINVAL to them.
        const isPattern = (code === 'ENOENT' || code === 'EINVAL') && /[*?[{]/.test(path);
        return isPattern ? filesLike(path) : unreadable(path, error);
    }
}
/** The files that a pattern means, sorted. Nothing is looked for above its first special component. */
function filesLike(pattern) {
    const components = pattern.split('/');
    const special = components.findIndex((component) => /[*?[{\\]/.test(component));
    const root = components.slice(0, special).join('/') || (pattern.startsWith('/') ? '/' : '.');
    const rest = components.slice(special);
    try {
        const { matches } = (0,globs/* filePattern */.JD)(rest.join('/'), '/');
        const levels = rest.some((component) => component.includes('**')) ? Infinity : rest.length;
        const files = filesBelow(root, levels, (file) => matches(`/${file}`));
        if (files.length > 0)
            return files;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        if (error.code !== 'ENOENT')
            return unreadable(pattern, error);
    }
    return {
        file: pattern,
        message: 'no file matches this pattern',
        hint: 'As in artifacts, * stays inside a folder and ** crosses folders.',
    };
}
/** Files below a folder, sorted, by a test of their paths from there. Links to folders are not followed. */
function filesBelow(folder, levels, isWanted, prefix = '') {
    const files = [];
    const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, prefix), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = prefix + entry.name;
        if (!entry.isDirectory()) {
            if (isWanted(path))
                files.push((0,external_node_path_.join)(folder, path));
        }
        else if (levels > 1 && !SKIPPED_FOLDERS.includes(entry.name)) {
            files.push(...filesBelow(folder, levels - 1, isWanted, `${path}/`));
        }
    }
    return files;
}
function unreadable(path, error) {
    const { code, message } = error;
    if (code !== 'ENOENT')
        return { file: path, message: `cannot read ${path}: ${message}`, hint: 'Make the file readable.' };
    return {
        file: path,
        message: `stat ${path}: no such file or directory`,
        hint: 'Name an existing file or folder, or - for standard input.',
    };
}

// EXTERNAL MODULE: ./build/cli/replace-file.js
var replace_file = __webpack_require__(84820);
;// CONCATENATED MODULE: ./build/cli/check.js

















const CHECK_FORMATS = ['text', 'json', 'github', 'sarif'];
/**
 * Checks files with the terminal's own streams; gives the exit code, as `checkFiles`.
 * @throws UserError for options that make no sense
 */
async function checkFromCommandLine(paths, flags, version) {
    const options = {
        format: (0,inputs/* choice */.Yq)('--format', flags.format, CHECK_FORMATS),
        switches: readSwitches(flags.rule),
        maxWarnings: readMaxWarnings(flags.maxWarnings),
        stdinFile: flags.stdinFilename ?? '<stdin>',
        fix: flags.fix ?? false,
    };
    return checkFiles(paths, options, {
        stdout: (text) => process.stdout.write(text),
        stderr: (text) => process.stderr.write(text),
        colors: picocolors.isColorSupported,
        stdin: () => (0,consumers_.buffer)(process.stdin),
        version,
        repository: process.env['GITHUB_WORKSPACE'] || process.cwd(),
    });
}
/**
 * `buildspec check [FILE…]`: checks buildspecs, and projects with the buildspecs in them. With `fix`, first changes what is
 * certain; of standard input the new text goes to standard output, and the problems to standard error.
 * @returns the exit code: 2 for an error or a file that cannot be read, 1 for more warnings than allowed, else 0 (SPEC §1.3, §2.1)
 */
async function checkFiles(paths, options, io) {
    const fixesStdin = options.fix && paths.includes('-');
    if (fixesStdin && paths.length > 1)
        throw new errors/* UserError */.yo('--fix writes to files, or from standard input to standard output.', 'Name - alone.');
    const checked = [];
    const unreadable = [];
    for await (const input of readInputs(paths, options.stdinFile, io.stdin)) {
        const results = 'message' in input ? [input] : await checkInput(input, options, io);
        for (const one of results) {
            if ('message' in one)
                unreadable.push(one);
            else
                checked.push(one);
        }
    }
    for (const { file, message, hint } of unreadable) {
        const problem = { severity: 'error', code: 'YAML_FILE_ERROR', message, hint, file };
        io.stderr(`${(0,diagnostics/* renderDiagnostic */.I)(problem, '', io.colors)}\n`);
    }
    const show = fixesStdin ? io.stderr : io.stdout;
    show(render(checked, unreadable, options.format, io));
    return exitCode(checked, unreadable, options.maxWarnings);
}
/** What is in a file: one buildspec, or projects and the buildspecs in them. */
async function checkInput({ file, bytes, isStdin }, { switches, fix }, io) {
    const fileText = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const projects = file.toLowerCase().endsWith('.json') ? check_readProjects(file, bytes, switches) : undefined;
    if (projects && 'message' in projects)
        return [projects];
    if (projects) {
        if (fix && isStdin)
            io.stdout(fileText);
        const inline = projects.inline.map(({ line, ...one }) => ({ ...one, file, inlineAt: line, fileText }));
        return [{ ...projects, name: file, file, fileText, accepted: true }, ...inline];
    }
    if (!fix)
        return [{ ...checkBuildspec(bytes, file, switches), name: file, file, fileText }];
    const { fixed, result } = fixBuildspec(bytes, file, switches);
    if (isStdin)
        io.stdout(fixed);
    else if (fixed !== fileText)
        await (0,replace_file/* replaceFile */.f)(file, fixed);
    return [{ ...result, name: file, file, fileText: fixed }];
}
function check_readProjects(file, bytes, switches) {
    try {
        return checkProjects(bytes, file, switches);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { file, message: error.message, hint: error.hint ?? '' };
    }
}
function render(checked, unreadable, format, io) {
    const pathOf = (file) => pathFrom(io.repository, file);
    switch (format) {
        case 'text':
            return renderCheckText(checked, unreadable, io.colors);
        case 'json':
            return renderCheckJson(checked, unreadable);
        case 'github':
            return asWorkflowCommands(checked, unreadable, pathOf);
        case 'sarif':
            return renderCheckSarif(checked, unreadable, { version: io.version, rules: RULES, helpOf: helpOf, pathOf });
    }
}
function exitCode(checked, unreadable, maxWarnings) {
    const severities = checked.flatMap(({ problems }) => problems.map(({ severity }) => severity));
    if (unreadable.length > 0 || severities.includes('error'))
        return errors/* EXIT */.dc.badUsage;
    const warnings = severities.filter((one) => one === 'warning').length;
    // As of a build: all is understood, and still not good enough.
    return warnings > (maxWarnings ?? Infinity) ? errors/* EXIT */.dc.buildFailed : errors/* EXIT */.dc.succeeded;
}
function readMaxWarnings(text) {
    if (text === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new errors/* UserError */.yo(`--max-warnings must be a whole number; it is ${JSON.stringify(text)}.`);
}
/** The path of a file from a folder, with slashes; an absolute one where the file is elsewhere. */
function pathFrom(folder, file) {
    const absolute = (0,external_node_path_.resolve)(file);
    const path = (0,inside/* isInside */.F)(folder, absolute) ? (0,external_node_path_.relative)(folder, absolute) : absolute;
    return path.split(external_node_path_.sep).join('/');
}


/***/ }),

/***/ 84820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/**
 * Gives a file a text, at once or not at all, and makes its folder where there is none. A file that is there keeps its mode, and a link
 * stays a link.
 * @throws EnvironmentError when the file or its folder cannot be written
 */
async function replaceFile(file, text) {
    let made;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
        const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined);
        const path = there ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file) : file;
        const temporary = `${path}.${process.pid}.tmp`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(temporary, text, { flag: 'wx' });
        made = temporary;
        if (there)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(temporary, there.mode & 0o7777);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, path);
    }
    catch (error) {
        if (made !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(made, { force: true });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`Cannot write ${file}: ${error.message}`, undefined, {
            cause: error,
        });
    }
}


/***/ }),

/***/ 80898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ minutes),
/* harmony export */   Nv: () => (/* binding */ existingDirectory),
/* harmony export */   OO: () => (/* binding */ parseSecondarySources),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   sZ: () => (/* binding */ secondaryDirectory)
/* harmony export */ });
/* unused harmony exports input, switchInput */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** Reads one input of the action as the runner hands it over (github-actions.md §3.2): trimmed, `` when not given. */
function input(environment, name) {
    return environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? '';
}
/** @throws UserError unless the input is `true` or `false`, in YAML's spellings of them. */
function switchInput(environment, name) {
    const value = input(environment, name);
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new UserError(`Input ${name} must be true or false; it is ${JSON.stringify(value)}.`);
}
/** @throws UserError unless the value is one of `choices`. */
function choice(name, value, choices) {
    const found = choices.find((candidate) => candidate === value);
    if (found !== undefined)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${name} must be one of ${choices.join(', ')}; it is ${JSON.stringify(value)}.`);
}
/**
 * The time limit in minutes; fractions are allowed (SPEC §2.1).
 * @throws UserError unless it is above 0 and at most CodeBuild's 2160
 */
function minutes(name, value) {
    const number = Number(value);
    if (/^\d*\.?\d+$/.test(value) && number > 0 && number <= 2160)
        return number;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${name} must be a number of minutes above 0, 2160 at most; it is ${JSON.stringify(value)}.`);
}
/**
 * Takes lines `identifier=path` apart, for `CODEBUILD_SRC_DIR_<identifier>`.
 * @throws UserError when one has another form, or two have the same identifier
 */
function parseSecondarySources(lines) {
    const sources = lines.map(parseSecondarySource);
    const identifiers = sources.map(({ identifier }) => identifier);
    const twice = identifiers.find((one, index) => identifiers.indexOf(one) < index);
    if (twice !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There are two secondary sources ${twice}.`);
    return sources;
}
function parseSecondarySource(line) {
    const [, identifier, location] = /^(\w+)=(.+)$/.exec(line.trim()) ?? [];
    if (identifier === undefined || location === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`A secondary source must be identifier=path; it is ${JSON.stringify(line)}.`, 'An identifier has letters, digits and _ only, for it becomes part of a variable name.');
    }
    return { identifier, location };
}
/**
 * The directory of a secondary source, relative to `base`.
 * @throws UserError when it does not exist
 */
function secondaryDirectory({ identifier, location }, base) {
    return {
        identifier,
        directory: existingDirectory(`Secondary source ${identifier}`, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, location)),
    };
}
/** @throws UserError when there is no such directory; `what` begins the sentence */
function existingDirectory(what, path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
        return path;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${what}: there is no directory ${path}.`);
}


/***/ }),

/***/ 88010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eN: () => (/* binding */ isUnanchored),
/* harmony export */   eh: () => (/* binding */ mayBeAbsent),
/* harmony export */   mz: () => (/* binding */ isLooseRef),
/* harmony export */   yX: () => (/* binding */ takesAll)
/* harmony export */ });
/* harmony import */ var _regex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29509);

/**
 * Whether a pattern may match a part of a text only: `123` matches `91234`, as CodeBuild searches (CodeBreach, January 2026). Every
 * branch has to be held at both ends: `^a|b$` is not, `^(a|b)$` is.
 * @param pattern one that {@link readRegex} takes
 */
function isUnanchored(pattern) {
    const branches = (0,_regex_js__WEBPACK_IMPORTED_MODULE_0__/* .readRegex */ .g7)(pattern);
    return !isHeld(branches, 'start') || !isHeld(branches, 'end');
}
/**
 * The same for HEAD_REF and BASE_REF, where the beginnings of names are meant often, or any name: `^refs/heads/`, `^refs/heads/v.*` and
 * `.*` are well. `main` and `^refs/heads/main` are not: they match `refs/heads/main-2` too.
 * @param pattern one that {@link readRegex} takes
 */
function isLooseRef(pattern) {
    const branches = (0,_regex_js__WEBPACK_IMPORTED_MODULE_0__/* .readRegex */ .g7)(pattern).filter((branch) => hasWord([branch]));
    return !isHeld(branches, 'start') || endsInWord(branches);
}
/** Whether a pattern is written to match anything, so that nobody can take it for less: `.*`. */
function takesAll(pattern) {
    return /^\^?\(?\.[*+]\)?\$?$/.test(pattern);
}
function isHeld(branches, at) {
    return branches.every((branch) => {
        const terms = branch.filter(({ kind }) => kind !== 'look');
        const outer = at === 'start' ? terms[0] : terms.at(-1);
        if (outer === undefined || mayBeAbsent(outer))
            return false;
        return outer.kind === at || (outer.branches !== undefined && isHeld(outer.branches, at));
    });
}
function hasWord(branches) {
    return branches.flat().some(({ kind, branches = [] }) => kind === 'word' || hasWord(branches));
}
function endsInWord(branches) {
    return branches.some((branch) => {
        const last = branch.findLast(({ kind }) => kind !== 'look');
        return last?.kind === 'word' || (last?.branches !== undefined && endsInWord(last.branches));
    });
}
/** Whether a term's quantifier lets it be left out. */
function mayBeAbsent({ quantifier }) {
    return /^(?:[*?]|\{0)/.test(quantifier);
}


/***/ }),

/***/ 62411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ looksSecret)
/* harmony export */ });
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
const CONNECTION_PASSWORD = /(?:^|;)\s*(?:password|pwd|accountkey|sharedaccesskey|sharedsecret)\s*=\s*([^;\s]+)/gi;
const OWN_MACHINE = /^(localhost|127\.0\.0\.1)$/i;
/** The last word of a name that is a secret's … */
const SECRET_WORD = /(password|passwd|passphrase|passcode|secret|token|apikey|secretkey|accesskey|privatekey)$/;
/** … those that are another thing when they stand alone … */
const SECRET_LAST_WORD = /^(pass|pwd|pat)$/;
/** … and what makes a `…_KEY` a secret: other keys are names, ids or public. */
const SECRET_KEY_KIND = /^(api|secret|private|access|auth|account|master|license)$/;
/** What may follow it: `API_TOKEN_PROD`, `PASSWORD_2`, `KEY_BASE64`, Rails' `SECRET_KEY_BASE`. */
const QUALIFIER = /^(\d+|dev|test|stage|staging|prod|production|value|base|b64|base64)$/;
/** Values that say that there is none, or stand for one. */
const PLACEHOLDER = /(^|[^a-z])(change.?(me|it|this)|replace|place.?holder|dummy|fake|mock|sample|insert|your|redacted|todo|tbd|fixme|unused|not.?used|test|local|foo|bar)(?![a-z]{4})|example|(.)\4{5}/i;
/** What containers that only serve tests are given everywhere. */
const WELL_KNOWN = /^(|none|null|nil|undefined|unset|empty|default|true|false|yes|no|on|off|enabled|disabled|x+|\*+|\.+|-+|password|passw0rd|secret|token|postgres|mysql|root|admin|guest|user|docker|minio|minioadmin|rabbitmq|foobar|development)$/i;
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
function looksSecret(name, value) {
    const text = value.trim();
    if (SHAPES.some((shape) => isReal(shape.exec(text)?.[0])))
        return true;
    for (const [, password = '', host = ''] of text.matchAll(URL_WITH_PASSWORD)) {
        if (!OWN_MACHINE.test(host) && isLiteral(password))
            return true;
    }
    for (const [, password = ''] of text.matchAll(CONNECTION_PASSWORD))
        if (isLiteral(password))
            return true;
    if (!isSecretName(name))
        return false;
    return isLiteral(text) && !isOtherThing(text);
}
function isReal(match) {
    return match !== undefined && !PLACEHOLDER.test(match);
}
/** `DB_PASSWORD`, `dbPassword`, `STRIPE_API_KEY_PROD`; not `PASSWORD_FILE`, `SECRET_NAME`, `PUBLIC_KEY`. */
function isSecretName(name) {
    const words = name
        .replace(/([a-z0-9])(?=[A-Z])/g, '$1_')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== '');
    while (words.length > 1 && QUALIFIER.test(words.at(-1) ?? ''))
        words.pop();
    if (words.some((word) => /^(public|publishable)$/.test(word)))
        return false;
    const last = (words.at(-1) ?? '').replace(/\d+$/, '');
    if (SECRET_WORD.test(last))
        return true;
    if (words.length < 2)
        return false;
    return SECRET_LAST_WORD.test(last) || (last === 'key' && SECRET_KEY_KIND.test(words.at(-2) ?? ''));
}
/** Whether it is meant as it stands, and for somebody to keep. */
function isLiteral(text) {
    return !WELL_KNOWN.test(text) && !REFERENCE.test(text) && !PLACEHOLDER.test(text);
}
function isOtherThing(text) {
    if (SECRET_ACCESS_KEY.test(text))
        return false;
    return PATH.test(text) || ADDRESS.test(text) || NAME.test(text) || /^.{0,3}$/s.test(text);
}


/***/ }),

/***/ 33021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ excludeFilter),
/* harmony export */   JD: () => (/* binding */ filePattern),
/* harmony export */   PH: () => (/* binding */ expandBraces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _name_pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63964);



/** Any number of components. */
const GLOBSTAR = Symbol('**');
/** `{a,b}` and `**` within a component multiply what is to be tried. */
const MAX_ALTERNATIVES = 1000;
/**
 * @param base absolute, and taken literally: what a relative pattern is relative to
 * @throws UserError for a pattern of too many alternatives
 */
function filePattern(pattern, base) {
    const all = expandBraces(pattern).map((text) => components(text, base));
    const alternatives = [];
    let count = 0;
    for (const one of all) {
        const alternative = compile(one);
        count += alternative.sequences.length;
        limit(count);
        alternatives.push(alternative);
    }
    const only = all.length === 1 ? all[0] : undefined;
    const depth = Math.max(...alternatives.map(({ walk }) => linkDepth(walk)));
    return {
        walks: alternatives.map(({ walk }) => walk),
        matches: (path) => alternatives.some((alternative) => matchesAlternative(alternative, path)),
        literal: only?.every((component) => typeof component === 'string') ? `/${only.join('/')}` : undefined,
        reachedBy: (path) => `/${namesOf(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path)).slice(0, depth).join('/')}`,
    };
}
/**
 * Patterns relative to `base` exclude what lies below it. Trees that are excluded as a whole, by `dir/**` or
 * `**` and `/name/**`, or the same with a last `*`, need no look.
 * @throws UserError as `filePattern`
 */
function excludeFilter(patterns, base) {
    const compiled = patterns.map((pattern) => filePattern(pattern, base));
    const inBase = namesOf(base);
    const names = [];
    const paths = [];
    for (const text of patterns.flatMap(expandBraces)) {
        const all = components(text, base);
        if (!isTree(all))
            continue;
        const directory = all.slice(0, -2);
        const exact = directory.filter(isExact);
        const [crossing, name, ...more] = directory.slice(inBase.length);
        if (exact.length === directory.length) {
            paths.push(`/${exact.map(_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .shellPattern */ .$B).join('/')}`);
        }
        else if (inBase.every((known, index) => directory[index] === known) &&
            crossing === GLOBSTAR &&
            isExact(name) &&
            more.length === 0) {
            names.push((0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .shellPattern */ .$B)(name));
        }
    }
    return { excludes: (path) => compiled.some(({ matches }) => matches(path)), names, paths };
}
function isTree(all) {
    const [crossing, last] = all.slice(-2);
    return crossing === GLOBSTAR && Array.isArray(last) && last.every((token) => token === _name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .STAR */ .Vw);
}
function isExact(component) {
    return component !== undefined && component !== GLOBSTAR && (0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .isExactInShell */ .tF)(component);
}
function limit(alternatives) {
    if (alternatives <= MAX_ALTERNATIVES)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`A pattern of files has more than ${MAX_ALTERNATIVES} alternatives.`, 'Write several patterns instead, with fewer braces and ** within names.');
}
/** The texts that the braces of a pattern stand for. */
function expandBraces(pattern) {
    const group = findBraces(pattern);
    if (!group)
        return [pattern];
    const heads = group.options.flatMap(expandBraces);
    const tails = expandBraces(group.after);
    limit(heads.length * tails.length);
    return heads.flatMap((head) => tails.map((tail) => group.before + head + tail));
}
/** The first braces with a comma and an end; others are characters like any. */
function findBraces(pattern) {
    const open = [];
    let found;
    for (let index = 0; index < pattern.length; index++) {
        const char = pattern[index];
        if (char === '\\')
            index++;
        else if (char === '{')
            open.push({ at: index, commas: [] });
        else if (char === ',')
            open.at(-1)?.commas.push(index);
        else if (char === '}') {
            const group = open.pop();
            if (group && group.commas.length > 0 && group.at < (found?.at ?? Infinity)) {
                found = { ...group, end: index };
            }
        }
    }
    if (!found)
        return undefined;
    const ends = [found.at, ...found.commas, found.end];
    return {
        before: pattern.slice(0, found.at),
        options: ends.slice(1).map((end, index) => pattern.slice((ends[index] ?? 0) + 1, end)),
        after: pattern.slice(found.end + 1),
    };
}
/** The components of a pattern without braces, from the root on. */
function components(pattern, base) {
    const all = pattern.startsWith('/') ? [] : namesOf(base);
    for (const text of pattern.split('/')) {
        const parsed = (0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNamePattern */ .LO)(text);
        if (typeof parsed === 'string') {
            if (parsed === '..')
                all.pop();
            else if (parsed !== '' && parsed !== '.')
                all.push(parsed);
        }
        else {
            all.push(parsed.length === 1 && parsed[0]?.kind === 'stars' ? GLOBSTAR : parsed);
        }
    }
    if (all.at(-1) === GLOBSTAR)
        all.push([_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .STAR */ .Vw]);
    return all;
}
function compile(all) {
    const special = all.findIndex((component) => typeof component !== 'string');
    if (special < 0) {
        const path = `/${all.join('/')}`;
        const levels = all.length === 0 ? [] : [(0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .shellPattern */ .$B)(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path))];
        return { walk: { root: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), levels, below: false }, root: path, sequences: [[]] };
    }
    const names = all.slice(0, special);
    const rest = all.slice(special);
    const levels = [];
    let below = false;
    for (const component of rest) {
        below = crosses(component);
        if (component !== GLOBSTAR)
            levels.push((0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .roughShellPattern */ .Aw)(component));
        if (below)
            break;
    }
    return {
        walk: { root: `/${names.join('/')}`, levels, below },
        root: ['', ...names, ''].join('/'),
        sequences: crossings(rest).map((sequence) => sequence.map(toStep)),
    };
}
function crosses(component) {
    return (component === GLOBSTAR || (Array.isArray(component) && component.some(({ kind }) => kind === 'stars')));
}
/** Without `**` as a part of a component: `a**b` is `a*b`, or `a*` and `*b` with any directories between them. */
function crossings(all) {
    let sequences = [[]];
    for (const component of all) {
        const ways = Array.isArray(component) ? crossComponent(component) : [[component]];
        limit(sequences.length * ways.length);
        sequences = sequences.flatMap((sequence) => ways.map((way) => [...sequence, ...way]));
    }
    return sequences;
}
function crossComponent(pattern) {
    let ways = [{ done: [], last: [] }];
    for (const token of pattern) {
        if (token.kind !== 'stars') {
            for (const { last } of ways)
                last.push(token);
            continue;
        }
        limit(ways.length * 2);
        ways = ways.flatMap(({ done, last }) => [
            { done, last: [...last, _name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .STAR */ .Vw] },
            { done: [...done, [...last, _name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .STAR */ .Vw], GLOBSTAR], last: [_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .STAR */ .Vw] },
        ]);
    }
    return ways.map(({ done, last }) => [...done, last]);
}
function toStep(component) {
    if (component === GLOBSTAR)
        return GLOBSTAR;
    return typeof component === 'string' ? (name) => name === component : (0,_name_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .nameTest */ .Sf)(component);
}
/** How many components of what the walk finds may be links to directories. */
function linkDepth({ root, levels }) {
    return namesOf(root).length + Math.max(0, levels.length - 1);
}
function namesOf(path) {
    return path.split('/').filter((name) => name !== '');
}
function matchesAlternative({ root, sequences }, path) {
    if (!root.endsWith('/') || root === path)
        return path === root;
    if (!path.startsWith(root))
        return false;
    const names = path.slice(root.length).split('/');
    return sequences.some((steps) => matchesSteps(steps, names));
}
/** Where something does not fit, the last GLOBSTAR takes one name more: none before it need be tried again. */
function matchesSteps(steps, names) {
    let step = 0;
    let name = 0;
    let again;
    while (name < names.length) {
        const test = steps[step];
        if (test === GLOBSTAR) {
            step++;
            again = { step, name };
        }
        else if (test?.(names[name] ?? '')) {
            step++;
            name++;
        }
        else if (again) {
            again.name++;
            ({ step, name } = again);
        }
        else {
            return false;
        }
    }
    return steps.slice(step).every((rest) => rest === GLOBSTAR);
}


/***/ }),

/***/ 63964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ shellPattern),
/* harmony export */   Aw: () => (/* binding */ roughShellPattern),
/* harmony export */   LO: () => (/* binding */ parseNamePattern),
/* harmony export */   Sf: () => (/* binding */ nameTest),
/* harmony export */   Vw: () => (/* binding */ STAR),
/* harmony export */   tF: () => (/* binding */ isExactInShell)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/** Any text without a `/`. */
const STAR = { kind: 'star', text: '*' };
const TOKEN = /\\(.)|(\*+)|(\?|\[[!^]?\]?(?:\[:\w+:\]|\\.|[^\]\\])*\])|./gsu;
/** Takes a component of a pattern apart, or gives the name that it is when nothing in it is special. */
function parseNamePattern(component) {
    const tokens = [];
    for (const [text, escaped, stars, one] of component.matchAll(TOKEN)) {
        if (stars !== undefined)
            tokens.push(stars.length > 1 ? { kind: 'stars', text: '**' } : STAR);
        else if (one !== undefined)
            tokens.push({ kind: 'one', text: one });
        else
            tokens.push({ kind: 'text', text: escaped ?? text });
    }
    return tokens.every(({ kind }) => kind === 'text') ? tokens.map(({ text }) => text).join('') : tokens;
}
/** As a pattern for `case` of a shell, where `one` is not told exactly: there, a character is a byte. */
function shellPattern(pattern) {
    const tokens = typeof pattern === 'string' ? [{ kind: 'text', text: pattern }] : pattern;
    return tokens.map(({ kind, text }) => (kind === 'text' ? text.replace(/[*?[\\]/g, '\\$&') : '*')).join('');
}
/** Whether `shellPattern` means the same, and no shell takes long for it, as for one with many stars. */
function isExactInShell(pattern) {
    if (typeof pattern === 'string')
        return true;
    const stars = pattern.filter(({ kind }) => kind === 'star');
    return stars.length <= 2 && pattern.every(({ kind }) => kind === 'text' || kind === 'star');
}
/** A pattern for `case` that matches all that the pattern does, and all else that begins and ends so. */
function roughShellPattern(pattern) {
    if (typeof pattern === 'string')
        return shellPattern(pattern);
    const first = pattern.findIndex(({ kind }) => kind !== 'text');
    const last = pattern.findLastIndex(({ kind }) => kind !== 'text');
    const end = pattern.some(({ kind }) => kind === 'stars') ? [] : pattern.slice(last + 1);
    return shellPattern([...pattern.slice(0, first), STAR, ...end]);
}
/**
 * A test of names by a pattern without `stars`. picomatch translates what stands between the stars. We join that: each piece
 * where it first fits, for good, since no later place could do better. So a pattern with many stars takes no longer than
 * it should, whereas a plain regular expression would try all combinations.
 */
function nameTest(pattern) {
    const pieces = [[]];
    for (const token of pattern) {
        if (token.kind === 'star')
            pieces.push([]);
        else
            pieces.at(-1)?.push(token);
    }
    const [first = '', ...rest] = pieces.map(pieceSource);
    const last = rest.pop();
    const middle = rest
        .filter((source) => source !== '')
        .map((source, index) => `(?=([^]*?${source}))\\${index + 1}`)
        .join('');
    const end = last === undefined ? '' : `[^]*${last}`;
    const regex = new RegExp(`^${first}${middle}${end}$`, 'su');
    return (name) => regex.test(name);
}
const OPTIONS = {
    contains: true,
    dot: true,
    fastpaths: false,
    flags: 'su',
    literalBrackets: false,
    noextglob: true,
    nobrace: true,
    nonegate: true,
    strictSlashes: true,
};
function pieceSource(tokens) {
    const glob = tokens.map(({ kind, text }) => (kind === 'one' ? safeOne(text) : safeText(text))).join('');
    return glob === '' ? '' : picomatch__WEBPACK_IMPORTED_MODULE_0__.makeRe(glob, OPTIONS).source;
}
/** Parentheses, bars and quotes are special for picomatch; as `\x28` every character is only itself. */
function safeText(text) {
    return text.replace(/[^\w\u0080-\u{10ffff}]/gu, (char) => `\\x${hex(char)}`);
}
function hex(char) {
    return char.charCodeAt(0).toString(16).padStart(2, '0');
}
const MEMBER = /(\[:\w+:\])|\\(.)|(-)|(.)/gsu;
/** Of a bracket, everything but ranges and classes. */
function safeOne(text) {
    if (text === '?')
        return text;
    const [, not = '', members = ''] = /^\[([!^]?)(.*)\]$/s.exec(text) ?? [];
    const safe = members.replace(MEMBER, (_, cls, escaped, dash, plain = '') => cls ?? dash ?? safeText(escaped ?? String(plain)));
    return `[${not && '^'}${safe}]`;
}


/***/ })

};
