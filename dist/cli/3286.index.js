export const id = 3286;
export const ids = [3286];
export const modules = {

/***/ 93286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrateFromOptions: () => (/* binding */ migrateFromOptions)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/plan/inline-buildspec.js
var inline_buildspec = __webpack_require__(40695);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/visible.js
var visible = __webpack_require__(81175);
;// CONCATENATED MODULE: ./build/migrate/code-span.js


/**
 * Text from outside as code in Markdown, in a form that people can read in the file too: between backticks, where nothing else is
 * special. What would end the code, or a cell of a table in which `|` is written `\|`, is written as HTML.
 */
function codeSpan(text) {
    const shown = (0,visible/* visible */.RK)(text);
    const isPlain = shown !== '' && !/`|\\\||\\$|^\s|\s$/.test(shown);
    return isPlain ? `\`${shown}\`` : (0,markdown/* inlineCode */.ti)(shown);
}

;// CONCATENATED MODULE: ./build/migrate/command-block.js
/** Commands for a terminal as a block of Markdown. Their texts must be plain names already: nothing is quoted. */
function commandBlock(...commands) {
    return ['```sh', ...commands, '```'].join('\n');
}

;// CONCATENATED MODULE: ./build/migrate/checklist.js


const HEADINGS = [
    ['before', 'Before'],
    ['during', 'The cut-over'],
    ['after', 'After'],
];
/**
 * The checklist of the cut-over, `migration/<name>/checklist.md`: what the mappings ask for, and the steps of every move that apply
 * to this project, in the order in which they are done. GitHub's Markdown, with boxes to tick in an issue or a pull request.
 */
function renderChecklist(project, migration) {
    const facts = factsOf(project, migration);
    const own = {
        before: rehearsal(facts, migration),
        during: cutOver(facts, project, migration),
        after: cleanUp(facts, project),
    };
    const intros = {
        before: 'CodeBuild goes on building; nothing here stops it.',
        during: 'A few minutes, best while nobody pushes. From here on GitHub builds.',
        after: `Until the last step there is a way back: ${wayBack(facts, project)}`,
    };
    const sections = HEADINGS.flatMap(([when, heading]) => {
        const tasks = [...migration.tasks.filter((task) => task.when === when), ...own[when]];
        return tasks.length === 0 ? [] : [`## ${heading}`, '', intros[when], '', ...tasks.flatMap(item), ''];
    });
    const text = [`# Moving ${codeSpan(migration.name)} off CodeBuild`, '', ...sections].join('\n');
    return `${text.replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}
function factsOf({ fields, settings }, { name }) {
    const { region = 'REGION' } = settings;
    const source = fields.object('source');
    const context = source.object('buildStatusConfig').text('context');
    return {
        name,
        region,
        webhook: fields.says('webhook') || fields.object('triggers').flag('webhook'),
        status: source.flag('reportBuildStatus') ? (context ?? `AWS CodeBuild ${region} (${name})`) : undefined,
    };
}
/** What the cut-over took away is put back. */
function wayBack({ webhook }, { schedules }) {
    const gone = [
        ...(webhook ? ['the webhook'] : []),
        ...(schedules.some(({ enabled }) => enabled) ? ['the schedules'] : []),
    ];
    return `${gone.length > 0 ? `put ${gone.join(' and ')} back, ` : ''}disable the workflow.`;
}
/** GitHub starts a workflow by hand only when its file is on the default branch (docs.github.com, `workflow_dispatch`). */
function rehearsal({ name, region }, { workflow }) {
    if (workflow.on.workflow_dispatch === undefined)
        return [];
    const startsByItself = workflow.on.push !== undefined || workflow.on.pull_request !== undefined;
    return [
        {
            when: 'before',
            title: 'Bring the files to the default branch.',
            detail: startsByItself
                ? 'Only there GitHub lets you start a workflow by hand. With `[skip ci]` in the message of the commit GitHub does not build this push; ' +
                    'from the next push on, CodeBuild and GitHub both build. If a build deploys, go on without a pause.'
                : 'Only there GitHub lets you start a workflow by hand.',
        },
        {
            when: 'before',
            title: 'Run it by hand, until it is green.',
            detail: commandBlock(`gh workflow run ${name}.yml`, `gh run list --workflow ${name}.yml`),
        },
        {
            when: 'before',
            title: 'Compare with a build of CodeBuild of the same commit: status, log, reports, artifacts.',
            detail: commandBlock('gh run download RUN_ID --dir github', `aws codebuild batch-get-builds --region ${region} --ids "$(aws codebuild list-builds-for-project --region ${region} --project-name ${name} --query 'ids[0]' --output text)"`),
        },
    ];
}
function cutOver({ name, region, webhook, status }, project, migration) {
    const { on } = migration.workflow;
    const rules = project.schedules.filter((schedule) => schedule.enabled);
    const events = on.push !== undefined || on.pull_request !== undefined;
    return [
        ...(status !== undefined && webhook
            ? [
                during(`Take ${codeSpan(status)} out of the required checks.`, 'Settings → Rules, or Branches. Otherwise pull requests wait for CodeBuild forever.'),
            ]
            : []),
        ...(webhook
            ? [
                during("Delete CodeBuild's webhook.", commandBlock(`aws codebuild delete-webhook --region ${region} --project-name ${name}`)),
            ]
            : []),
        ...rules.map((rule) => switchOff(rule, region)),
        ...(events
            ? [during('Push a commit, or open a pull request, and see that it is built once, by GitHub.')]
            : []),
        ...(status !== undefined && on.pull_request
            ? [
                during(`Require ${nameChecks(migration)} in place of CodeBuild's.`, [...skippedCheck(migration), ...pendingChecks(on.pull_request)].join('\n\n') || undefined),
            ]
            : []),
    ];
}
/** A workflow that filters leave out reports nothing, and a required check waits for it (docs.github.com, "Skipping workflow runs"). */
function pendingChecks(pullRequest) {
    const filters = ['paths', 'paths-ignore', 'branches'].filter((filter) => filter in pullRequest);
    if (filters.length === 0)
        return [];
    return [
        `The workflow does not start for pull requests that \`${filters.join('` and `')}\` leave out, and a required check of theirs stays pending. ` +
            'Require it only where all pull requests start the workflow.',
    ];
}
/** Where `filter` has no answer, the build is skipped, and to a required check that is a success (docs.github.com, "Troubleshooting required status checks"). */
function skippedCheck(migration) {
    return hasFilter(migration)
        ? [
            `\`filter\` too: when it fails, ${codeSpan(lastCheck(migration))} is skipped, and a job that is skipped counts as a success.`,
        ]
        : [];
}
function nameChecks(migration) {
    const last = codeSpan(lastCheck(migration));
    return hasFilter(migration) ? `the checks \`filter\` and ${last}` : `the check ${last}`;
}
function hasFilter({ workflow }) {
    return Object.hasOwn(workflow.jobs, 'filter');
}
function cleanUp({ name, region }, { settings, fields, schedules }) {
    const group = fields.object('logsConfig').object('cloudWatchLogs').text('groupName') ?? `/aws/codebuild/${name}`;
    return [
        after('Watch it for a week.', `Look at failures that CodeBuild would not have had${schedules.length > 0 ? ', at the schedules' : ''}, and at the minutes that are billed.`),
        after('Delete the project, then what only it used.', [
            commandBlock(`aws codebuild delete-project --region ${region} --name ${name}`),
            `Then the service role${settings.cache.type === 'S3' ? ', the cache in S3' : ''}${schedules.length > 0 ? ', the rules' : ''}, and, ` +
                `when nobody needs its logs any more, the log group ${codeSpan(group)}. This is the step without a way back.`,
        ].join('\n')),
    ];
}
/** What EventBridge allows. */
const RULE_NAME = /^[\w.-]+$/;
const BUS = /^[\w./:-]+$/;
/** EventBridge Scheduler has no command for it: a schedule is given anew, with another state (API_UpdateSchedule). */
function switchOff({ name, group, bus }, region) {
    const what = group === undefined ? 'rule' : 'schedule';
    const title = `Switch off the ${what} ${codeSpan(name)}, which starts CodeBuild.`;
    if (!RULE_NAME.test(name) || !RULE_NAME.test(group ?? 'default') || !BUS.test(bus ?? 'default'))
        return during(title);
    if (group === undefined) {
        const onBus = bus === undefined ? '' : ` --event-bus-name ${bus}`;
        return during(title, commandBlock(`aws events disable-rule --region ${region} --name ${name}${onBus}`));
    }
    const file = `${name}.schedule.json`;
    return during(title, commandBlock(`aws scheduler get-schedule --region ${region} --group-name ${group} --name ${name} --output json |`, `  jq 'del(.Arn, .CreationDate, .LastModificationDate) | .State = "DISABLED"' > ${file}`, `aws scheduler update-schedule --region ${region} --cli-input-json file://${file}`));
}
/** The check of the job that ends the workflow. */
function lastCheck({ workflow }) {
    const [id, job] = Object.entries(workflow.jobs).at(-1) ?? ['build', undefined];
    return job?.name ?? id;
}
function during(title, detail) {
    return { when: 'during', title, detail };
}
function after(title, detail) {
    return { when: 'after', title, detail };
}
/** What belongs to an item of a list stands under its text, two columns in. */
function item({ title, detail }) {
    if (detail === undefined)
        return [`- [ ] ${title}`];
    const lines = detail.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
    return [`- [ ] ${title}`, '', ...lines, ''];
}

// EXTERNAL MODULE: ./build/plan/images.js + 1 modules
var plan_images = __webpack_require__(91990);
;// CONCATENATED MODULE: ./build/migrate/map/build-place.js


function buildPlace({ settings }) {
    const { image: asked, environmentType = '' } = settings;
    if (environmentType.startsWith('WINDOWS'))
        return { kind: 'windows', asked };
    if (asked === undefined || environmentType.startsWith('MAC'))
        return { kind: 'runner', asked };
    const image = imageOf(asked);
    if (image === null)
        return { kind: 'nowhere', asked };
    return image === undefined || image.unpublished
        ? { kind: 'runner', asked }
        : { kind: 'image', asked, image };
}
/** Null where it is no image's name. */
function imageOf(asked) {
    try {
        return (0,plan_images/* resolveImage */.AT)(asked, []);
    }
    catch (error) {
        if (error instanceof build_errors/* UserError */.yo)
            return null;
        throw error;
    }
}
/** Whether the place stands for a container in which commands are root's, as they are on CodeBuild. */
function replacesContainer({ kind, asked }, environmentType = '') {
    return kind === 'runner' && asked !== undefined && !/^(MAC|[A-Z]+_EC2)/.test(environmentType);
}

// EXTERNAL MODULE: ./build/plan/artifacts.js
var artifacts = __webpack_require__(78921);
;// CONCATENATED MODULE: ./build/migrate/eject/patterns.js
/** Nothing has this name: a pattern for it makes the directory that it stands in the root of the artifact. */
const ROOT = 'keeps-the-paths-below-this-directory';
/**
 * Patterns of CodeBuild, which are relative to `base-directory`, as those of GitHub (codebuild.md §7.1). GitHub takes a directory with
 * all that is in it where `dir/*` matches one, which a pattern behind that excludes again; and it cuts off what all paths have in
 * common, which a path to nothing prevents (README of actions/upload-artifact, "Upload using multiple paths and exclusions").
 */
function uploadPaths(selection) {
    const base = relative(selection.baseDirectory?.text ?? '');
    const files = selection.files.map(({ text }) => relative(text));
    // Later patterns take in again what these exclude.
    const sorted = [...files.filter(isShallow), ...files.filter((file) => !isShallow(file))];
    const included = sorted.flatMap((file) => {
        const path = below(base, file);
        return isShallow(file) ? [path, `!${path}/*`] : [path];
    });
    const excluded = (selection.excludePaths ?? []).map(({ text }) => `!${below(base, relative(text))}`);
    const hasOtherRoots = [base, ...files].some((path) => /^[/~]/.test(path)) && files.some((file) => /^[/~]/.test(file));
    const isRooted = selection.discardPaths || hasOtherRoots || /[*?[]/.test(base) || coversRoot(files);
    const lines = [...included, ...(isRooted ? [] : [below(base, ROOT)]), ...excluded];
    const difference = hasOtherRoots
        ? 'Paths in the artifact begin where those of all its files part.'
        : /[*?[]/.test(base)
            ? 'The names of the matching directories stay in the paths.'
            : undefined;
    return {
        lines,
        isDynamic: lines.some((line) => /[$`]/.test(line)),
        ...(difference !== undefined && { difference }),
    };
}
/** Without what means the source directory, where GitHub's patterns begin anyway. */
function relative(path) {
    const text = path.trim().replace(/^(\$CODEBUILD_SRC_DIR|\$\{CODEBUILD_SRC_DIR\})(\/|$)/, '');
    return text
        .replace(/^(\.\/+)+/, '')
        .replace(/\/+$/, '')
        .replace(/^\.$/, '');
}
function below(base, path) {
    const whole = base === '' || /^[/~$]/.test(path) ? path : `${base}/${path}`;
    // As a comment or an exclusion it would mean something else.
    return /^[#!]/.test(whole) ? `./${whole}` : whole;
}
/** Files of one directory: `dir/*`. */
function isShallow(pattern) {
    return /(^|\/)\*$/.test(pattern) && !pattern.includes('**');
}
/**
 * Whether GitHub finds the base by itself: a search begins before the first wildcard, and the root is what all searches have in common;
 * of a single file it is its directory.
 */
function coversRoot(files) {
    const heads = files.map((file) => file.split('/')[0] ?? '');
    if (heads.some((head) => /[$`]/.test(head)))
        return false;
    const isFile = files.length === 1 && !files[0]?.includes('/');
    return isFile || heads.some((head) => /[*?[]/.test(head)) || new Set(heads).size > 1;
}

;// CONCATENATED MODULE: ./build/migrate/eject/text.js
/** One word for any POSIX shell. */
function shellWord(text) {
    return /^[\w./@%+:,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
/**
 * A command with `text` on its standard input.
 * @param expands whether the shell puts in what `$` and backticks stand for
 */
function withInput(command, text, word, expands = false) {
    const lines = text.split('\n');
    let end = word;
    for (let number = 2; lines.includes(end); number++)
        end = `${word}_${number}`;
    return [`${command} <<${expands ? end : `'${end}'`}`, ...lines, end];
}

;// CONCATENATED MODULE: ./build/migrate/rows.js

/**
 * One line of the report. All of it is plain text, which the report escapes.
 * @param becomes empty: nothing
 * @param reason may be empty where the field is kept exactly
 */
function row(fidelity, field, value, becomes, reason = '') {
    return { field, value: String(value), fidelity, becomes, reason };
}
/** A text of the project in a sentence of ours, as code. */
function code(text) {
    return `\`${(0,visible/* visible */.RK)(text.replaceAll('`', "'").replace(/\s+/g, ' '))}\``;
}

// EXTERNAL MODULE: ./build/render/yaml-text.js
var yaml_text = __webpack_require__(11924);
;// CONCATENATED MODULE: ./build/migrate/eject/artifacts.js





const IS_SHELL_TEXT = /[$`]/;
/** GitHub takes none of them in a name. */
const NOT_IN_NAMES = /["<>:|*?\\/\r\n]/g;
const UPLOAD = 'actions/upload-artifact';
const GLOB_SHELL = 'bash -O globstar -O dotglob -O nullglob -e {0}';
/** Artifacts as actions/upload-artifact (codebuild.md §7); a step before it evaluates names and patterns with variables. */
function ejectArtifacts(buildspec, { name, settings }, evaluation) {
    const project = { settings, chosenFields: [] };
    const request = { buildspec, artifacts: { wanted: true }, projectName: name, project };
    const planned = (0,artifacts/* planArtifacts */.p)(request);
    const { primary, secondary = [] } = buildspec.artifacts ?? {};
    const prefixes = [primary, ...secondary].flatMap((artifact) => artifact?.s3Prefix?.text ?? []);
    return {
        steps: planned.flatMap((artifact) => artifactSteps(artifact, evaluation)),
        rows: [
            ...planned.flatMap(artifactRows),
            ...prefixes.map((prefix) => row('dropped', 'buildspec.artifacts.s3-prefix', prefix, '', 'Nothing is written to S3.')),
            ...(buildspec.artifacts && planned.length === 0
                ? [
                    row('exact', 'buildspec.artifacts', '', 'no artifacts', 'The project has none, whatever the buildspec says.'),
                ]
                : []),
        ],
    };
}
function artifactSteps(artifact, evaluation) {
    const { identifier } = artifact;
    const id = identifier === undefined ? 'artifact' : `artifact_${identifier.replace(/\W/g, '_')}`;
    const title = identifier === undefined ? 'artifact' : `artifact ${(0,yaml_text/* literal */.eu)(identifier)}`;
    const paths = uploadPaths(artifact);
    const { text, fixed } = artifact.name;
    const isShellName = text !== undefined && IS_SHELL_TEXT.test(text);
    const lines = [
        ...(isShellName ? nameLines(text) : []),
        ...(artifact.discardPaths ? stageLines(artifact, id) : paths.isDynamic ? pathLines(paths) : []),
    ];
    const { condition, begin } = evaluation;
    const when = condition !== undefined && { if: condition };
    const step = {
        id,
        name: `Prepare the ${title}`,
        ...when,
        shell: artifact.discardPaths ? GLOB_SHELL : evaluation.shell,
        run: (0,yaml_text/* literal */.eu)([...begin, ...lines, ''].join('\n')),
    };
    const fromStep = (output) => `\${{ steps.${id}.outputs.${output} }}`;
    return [
        ...(lines.length > 0 ? [step] : []),
        {
            name: `Upload the ${title}`,
            ...when,
            uses: UPLOAD,
            with: {
                name: isShellName ? fromStep('name') : (0,yaml_text/* literal */.eu)(allowedName(text ?? fixed)),
                path: artifact.discardPaths || paths.isDynamic ? fromStep('path') : (0,yaml_text/* literal */.eu)(paths.lines.join('\n')),
                'if-no-files-found': 'error',
                'include-hidden-files': 'true',
                // Of an earlier attempt.
                overwrite: 'true',
            },
        },
    ];
}
function allowedName(text) {
    return text.trim().replace(NOT_IN_NAMES, '-') || 'artifact';
}
/** The shell puts in variables and commands, as CodeBuild's does. */
function nameLines(text) {
    const named = `name=${text.replaceAll('\n', ' ')}`;
    return withInput(`tr '"<>:|*?/\\\\' '---------' >>"$GITHUB_OUTPUT"`, named, 'NAME', true);
}
function pathLines({ lines }) {
    return withInput(`cat >>"$GITHUB_OUTPUT"`, ['path<<PATHS', ...lines, 'PATHS'].join('\n'), 'OUTPUT', true);
}
/** `discard-paths`: a folder with all of the files side by side. */
function stageLines(artifact, id) {
    const { lines } = uploadPaths({ ...artifact, files: artifact.files });
    const words = (wanted) => lines.filter((line) => line.startsWith('!') !== wanted).map((line) => globWord(line.replace(/^!/, '')));
    const excluded = words(false).filter((word) => !words(true).some((one) => word === `${one}/*`));
    return [
        `folder=$RUNNER_TEMP/${id}`,
        'mkdir "$folder"',
        'cd "$GITHUB_WORKSPACE"',
        `for file in ${words(true).join(' ')}; do`,
        '  [ -f "$file" ] || continue',
        ...(excluded.length > 0 ? [`  case $file in ${excluded.join(' | ')}) continue ;; esac`] : []),
        '  cp -p "$file" "$folder/"',
        'done',
        'echo "path=$folder" >>"$GITHUB_OUTPUT"',
    ];
}
/** Wildcards and variables stay what they are. */
function globWord(pattern) {
    return pattern.replace(/[\s"'\\#&;<>|()!]/g, '\\$&');
}
function artifactRows(artifact) {
    const { identifier } = artifact;
    const begin = identifier === undefined
        ? 'buildspec.artifacts'
        : `buildspec.artifacts.secondary-artifacts.${identifier}`;
    const field = (name) => `${begin}.${name}`;
    const { difference } = uploadPaths(artifact);
    const listed = (list) => list.map(({ text }) => text).join(', ');
    const rows = [
        row('approximate', field('files'), listed(artifact.files), '`path` of actions/upload-artifact', `A directory that a pattern matches is taken with all that is in it. Modes of files are lost, links become what they lead to.${difference === undefined ? '' : ` ${difference}`}`),
    ];
    const { baseDirectory, name, excludePaths, discardPaths, enableSymlinks } = artifact;
    if (baseDirectory)
        rows.push(row(/[*?[]/.test(baseDirectory.text) ? 'approximate' : 'exact', field('base-directory'), baseDirectory.text, 'before each pattern', difference ?? ''));
    if (discardPaths)
        rows.push(row('exact', field('discard-paths'), 'yes', 'a step that puts the files side by side', 'Of files with the same name the last one stays.'));
    if (excludePaths.length > 0)
        rows.push(row(discardPaths ? 'approximate' : 'exact', field('exclude-paths'), listed(excludePaths), 'patterns with `!`', discardPaths ? 'A `*` also matches what holds a `/`.' : ''));
    if (enableSymlinks)
        rows.push(row('dropped', field('enable-symlinks'), 'yes', '', 'GitHub keeps no links in artifacts.'));
    const { text } = name;
    if (text !== undefined)
        rows.push(row('approximate', field('name'), text, IS_SHELL_TEXT.test(text) ? 'a step that evaluates it' : '`name`', 'What GitHub allows in no name becomes `-`.'));
    return rows;
}

// EXTERNAL MODULE: ./build/plan/builtins.js
var plan_builtins = __webpack_require__(48924);
;// CONCATENATED MODULE: ./build/migrate/eject/builtins.js



const RUN = '${{ github.run_id }}-${{ github.run_attempt }}';
const PULL_REQUEST = 'github.event.pull_request.number';
/** The same for what a webhook of CodeBuild hears of, and empty for the rest: a schedule, say (codebuild.md §5.3). */
const BY_WEBHOOK = `contains(fromJSON('["push","pull_request","release"]'), github.event_name)`;
const EVENTS = {
    'push--': 'PUSH',
    'pull_request-opened-false': 'PULL_REQUEST_CREATED',
    'pull_request-synchronize-false': 'PULL_REQUEST_UPDATED',
    'pull_request-reopened-false': 'PULL_REQUEST_REOPENED',
    'pull_request-closed-true': 'PULL_REQUEST_MERGED',
    'pull_request-closed-false': 'PULL_REQUEST_CLOSED',
    'release-published-': 'RELEASED',
    'release-released-': 'RELEASED',
    'release-prereleased-': 'PRERELEASED',
};
const WEBHOOK = {
    event: `\${{ fromJSON('${JSON.stringify(EVENTS)}')[format('{0}-{1}-{2}', github.event_name, github.event.action, github.event.pull_request.merged)] }}`,
    trigger: `\${{ ${PULL_REQUEST} && format('pr/{0}', ${PULL_REQUEST}) || ${BY_WEBHOOK} && format('{0}/{1}', github.ref_type, github.ref_name) || '' }}`,
    headRef: `\${{ github.head_ref && format('refs/heads/{0}', github.head_ref) || ${BY_WEBHOOK} && github.ref || '' }}`,
    baseRef: "${{ github.base_ref && format('refs/heads/{0}', github.base_ref) || '' }}",
    prevCommit: '${{ github.event.before }}',
    actorAccountId: `\${{ ${BY_WEBHOOK} && github.event.sender.id || '' }}`,
};
/** Why a variable is not quite CodeBuild's. */
const DIFFERENCES = {
    CODEBUILD_BUILD_ARN: 'It names the run and its attempt; no such build is known to AWS.',
    CODEBUILD_BUILD_ID: 'The run and its attempt stand for the uuid.',
    CODEBUILD_BUILD_NUMBER: 'It counts the runs of the workflow, from 1.',
    CODEBUILD_BUILD_URL: 'It is the page of the run.',
    CODEBUILD_INITIATOR: 'It is who started the run; for events of a webhook `GitHub-Hookshot/` and the id of the run.',
    CODEBUILD_LAST_EXIT: 'In a `finally` after a failure it is 1, whatever the status was.',
    CODEBUILD_LOG_PATH: 'It is the run and its attempt; there is no log stream.',
    CODEBUILD_PUBLIC_BUILD_URL: 'It is the page of the run.',
    CODEBUILD_RESOLVED_SOURCE_VERSION: 'It is the commit of the event, also where the checkout is told to take another one.',
    CODEBUILD_SOURCE_VERSION: 'Where nobody pushed it is the commit, not the branch that was asked for.',
};
const OWN_WEBHOOK_REASON = 'Empty, rather than absent, where no push, pull request or release started the run.';
/**
 * The variables of codebuild.md §5.1 that the buildspec mentions, by expressions. What it does not mention is left out, for it would
 * be noise; the report names it, since scripts that the commands call may read it. CODEBUILD_BUILD_SUCCEEDING is there wherever steps
 * run after a failure.
 * @param text of the buildspec
 * @param mayFail whether a step may run after a failure
 */
function ejectBuiltins(project, text, parts, mayFail) {
    const all = new Map(expressions(project, parts).map(({ name, value }) => [name, value]));
    const mentioned = new Set(text.match(/CODEBUILD_[A-Z0-9_]+\w*/g) ?? []);
    const env = {};
    const lines = [];
    const rows = [];
    for (const name of mentioned) {
        if (name === 'CODEBUILD_SRC_DIR' && parts.container !== undefined)
            lines.push(setLine(name, '$GITHUB_WORKSPACE'));
        else if (name === 'CODEBUILD_START_TIME')
            lines.push(setLine(name, '$(date +%s)000'));
        else if (all.has(name))
            env[name] = all.get(name) ?? '';
        else
            continue;
        const reason = DIFFERENCES[name] ?? (name.startsWith('CODEBUILD_WEBHOOK_') ? OWN_WEBHOOK_REASON : '');
        rows.push(row(reason === '' ? 'exact' : 'approximate', name, '', '`env:`', reason));
    }
    if (mayFail)
        env['CODEBUILD_BUILD_SUCCEEDING'] = '1';
    const others = [...all.keys(), 'CODEBUILD_SRC_DIR', 'CODEBUILD_START_TIME'].filter((name) => !mentioned.has(name) && !(name in env));
    return { env, lines, rows: [...rows, otherRow(others)] };
}
function otherRow(names) {
    const reason = 'The buildspec does not mention them. A script that its commands call may; then add them to `env:`.';
    return row('approximate', 'variables of CodeBuild', [...new Set(names)].sort().join(', '), 'not set', reason);
}
/** All that have a value in any build, as CodeBuild would have it, with expressions in the place of what a run alone knows. */
function expressions({ name, settings }, parts) {
    const ids = (0,plan_builtins/* buildIds */.z)(name, { uuid: RUN, region: settings.region, accountId: settings.accountId }, []);
    const commit = '${{ github.event.pull_request.head.sha || github.sha }}';
    const url = '${{ github.server_url }}/${{ github.repository }}';
    const builtins = (0,plan_builtins/* builtinVariables */.x)(ids, {
        uuid: RUN,
        buildNumber: 0,
        startTime: new Date(0),
        initiator: `\${{ ${BY_WEBHOOK} && format('GitHub-Hookshot/{0}', github.run_id) || github.actor }}`,
        image: parts.container?.image ?? (0,yaml_text/* literal */.eu)(settings.image ?? ''),
        url: `${url}/actions/runs/\${{ github.run_id }}`,
        source: {
            directory: '${{ github.workspace }}',
            repositoryUrl: settings.repositoryUrl === undefined ? `${url}.git` : (0,yaml_text/* literal */.eu)(settings.repositoryUrl),
            version: `\${{ ${PULL_REQUEST} && format('pr/{0}', ${PULL_REQUEST}) || github.sha }}`,
            resolvedVersion: commit,
        },
        secondarySources: [],
        webhook: WEBHOOK,
    }, settings.encryptionKey === undefined ? undefined : (0,yaml_text/* literal */.eu)(settings.encryptionKey));
    const others = { CODEBUILD_BUILD_NUMBER: '${{ github.run_number }}' };
    return builtins
        .filter((one) => one.name !== 'CODEBUILD_START_TIME')
        .map((one) => ({ name: one.name, value: others[one.name] ?? one.value }));
}
function setLine(name, value) {
    return `echo "${name}=${value}" >>"$GITHUB_ENV"`;
}

// EXTERNAL MODULE: ./build/plan/cache.js
var plan_cache = __webpack_require__(50896);
;// CONCATENATED MODULE: ./build/migrate/eject/cache.js




const HASH = /\$\(\s*codebuild-hash-files\s+([^()$`]*)\)|`\s*codebuild-hash-files\s+([^`$]*)`/g;
const FIELD = 'buildspec.cache';
/**
 * The cache as actions/cache in two steps, since the one would save only what a successful build leaves, and CodeBuild saves after
 * POST_BUILD whatever BUILD came to (codebuild.md §2.5, §7.4).
 * @param known variables that steps find in `env`
 * @param over when POST_BUILD is over
 */
function ejectCache({ cache }, project, parts, known, { shell, over }) {
    const none = { restore: [], save: [], rows: [] };
    if (cache === undefined)
        return none;
    const why = (0,plan_cache/* whyUncached */.Kw)(project.settings.cache);
    if (why !== undefined)
        return { ...none, rows: [row('exact', FIELD, '', 'no cache', `The project's cache is ${why}.`)] };
    if (cache.paths.length === 0)
        return {
            ...none,
            rows: [
                row('dropped', FIELD, '', '', 'It names no paths, and CodeBuild chooses directories by itself then.'),
            ],
        };
    const keys = cacheKeys(cache, project, known);
    const path = (0,yaml_text/* literal */.eu)(cache.paths.map(({ text }) => cachePath(text, parts)).join('\n'));
    const id = 'cache';
    const evaluated = 'cache_keys';
    const [key, fallbacks] = keys.isShellText
        ? [`\${{ steps.${evaluated}.outputs.key }}`, `\${{ steps.${evaluated}.outputs.fallbacks }}`]
        : [keys.key, keys.fallbacks.join('\n')];
    const evaluate = keys.isShellText
        ? [{ id: evaluated, name: 'Name the cache', shell, run: `${keyLines(keys).join('\n')}\n` }]
        : [];
    const restores = cache.action !== 'save';
    const restore = {
        id,
        name: 'Restore the cache',
        uses: 'actions/cache/restore',
        with: { path, key, ...(keys.fallbacks.length > 0 && { 'restore-keys': fallbacks }) },
    };
    const isMiss = `steps.${id}.outputs.cache-hit != 'true'`;
    const inner = over?.replace(/^\$\{\{ | \}\}$/g, '');
    const conditions = [inner, restores ? isMiss : undefined].filter((one) => one !== undefined);
    const save = {
        name: 'Save the cache',
        ...(conditions.length > 0 && { if: `\${{ ${conditions.join(' && ')} }}` }),
        uses: 'actions/cache/save',
        with: { path, key: restores ? `\${{ steps.${id}.outputs.cache-primary-key }}` : key },
    };
    return {
        restore: [...evaluate, ...(restores ? [restore] : [])],
        save: cache.action === 'restore' ? [] : [save],
        rows: cacheRows(cache),
    };
}
/** Without a key CodeBuild keeps one cache, the newest: so each run has a new one, and takes the newest of those before. */
function cacheKeys({ key, fallbackKeys }, project, known) {
    const owner = `${project.settings.cache.namespace ?? project.name}-`.replaceAll(',', '_');
    if (key === undefined) {
        const begin = (0,yaml_text/* literal */.eu)(owner);
        return {
            key: `${begin}\${{ github.run_id }}-\${{ github.run_attempt }}`,
            fallbacks: [begin],
            isShellText: false,
        };
    }
    const texts = [key, ...fallbackKeys];
    const isShellText = texts.some(({ text }) => /[$`]/.test(withoutKnown(text, known)));
    const [first = '', ...fallbacks] = texts.map(({ text }) => {
        const whole = `${isShellText ? owner.replace(/[$`\\]/g, '\\$&') : owner}${text.replace(/\n/g, ' ').replaceAll(',', '_')}`;
        return withExpressions(whole, isShellText ? new Set() : known, text);
    });
    return { key: first, fallbacks, isShellText };
}
function variable(known) {
    const names = [...known].join('|') || '(?!)';
    return new RegExp(`\\$(?:\\{(${names})\\}|(${names})(?!\\w))`, 'g');
}
function withoutKnown(text, known) {
    return text.replace(HASH, '').replace(variable(known), '');
}
/** Text stays text; files to hash, and variables that have a value before the first command, become expressions. */
function withExpressions(whole, known, original) {
    const hashes = [...original.matchAll(HASH)].map(([, one, other]) => {
        const words = [...(one ?? other ?? '').matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map(([word, double, single]) => double ?? single ?? word);
        return `\${{ hashFiles(${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')}) }}`;
    });
    const parts = whole.split(HASH).filter((_, index) => index % 3 === 0);
    return parts
        .map((part, index) => {
        const text = (0,yaml_text/* literal */.eu)(part).replace(variable(known), (_, braced, bare) => `\${{ env.${braced ?? bare ?? ''} }}`);
        return text + (hashes[index] ?? '');
    })
        .join('');
}
/** They are literal already, but for the expressions that `withExpressions` made. */
function keyLines({ key, fallbacks }) {
    const lines = [`key=${key}`, 'fallbacks<<KEYS', ...fallbacks, 'KEYS'];
    return withInput(`tr ',' '_' >>"$GITHUB_OUTPUT"`, lines.join('\n'), 'OUTPUT', true);
}
/** A tree is its directory, and root's home that of who runs the steps. */
function cachePath(text, { container }) {
    const home = container === undefined ? text.replace(/^\/root(?=\/|$)/, '~') : text;
    return home
        .replace(/^(\$CODEBUILD_SRC_DIR|\$\{CODEBUILD_SRC_DIR\})\//, '')
        .replace(/^(\.\/)+/, '')
        .replace(/(\/\*\*)?\/\*{1,2}$/, '');
}
function cacheRows({ paths, key, fallbackKeys, action }) {
    const rows = [
        row('approximate', `${FIELD}.paths`, paths.map(({ text }) => text).join(', '), 'actions/cache', 'Directories are kept as they are, with the modes of their files.'),
    ];
    if (key)
        rows.push(row('approximate', `${FIELD}.key`, key.text, '`key`', 'It begins with the name of the project: all workflows of a repository share their caches. Hashes are those of GitHub.'));
    else
        rows.push(row('approximate', `${FIELD}.key`, '', 'a key for each run', 'Each run saves a cache, also when nothing has changed, and the next one takes the newest.'));
    if (fallbackKeys.length > 0)
        rows.push(row('exact', `${FIELD}.fallback-keys`, fallbackKeys.map(({ text }) => text).join(', '), '`restore-keys`'));
    if (action !== 'both')
        rows.push(row('exact', `${FIELD}.action`, action, `a step to ${action} alone`));
    return rows;
}

// EXTERNAL MODULE: ./build/buildspec/types.js
var types = __webpack_require__(55817);
;// CONCATENATED MODULE: ./build/migrate/eject/conditions.js

/** The ids of a phase's steps; none where it has no commands. */
function stepIds({ phases }, phase) {
    const { commands = [], finally: last = [] } = phases[phase] ?? {};
    return [...(commands.length > 0 ? [phase] : []), ...(last.length > 0 ? [`${phase}_finally`] : [])];
}
/**
 * CodeBuild's transitions (codebuild.md §2.2, §2.3) as conditions. A phase that failed fails the job, whatever follows, so a
 * phase that is to run after a failure says so, by what became of the steps before it: `skipped` is one that never began, and
 * nothing runs in a job that was cancelled or has timed out.
 */
function phaseConditions(buildspec) {
    const commands = {};
    const last = {};
    let entry;
    let upload;
    let postBuildOver;
    for (const phase of types/* PHASE_NAMES */.b) {
        const ids = stepIds(buildspec, phase);
        const [id] = ids;
        const ran = id === undefined ? entry : began(id);
        commands[phase] = entry;
        last[phase] = id === phase ? ran : entry;
        if (phase === 'build')
            upload = ran;
        if (phase === 'post_build') {
            postBuildOver = ran;
            // Where BUILD has no steps of its own, it was entered when POST_BUILD was.
            if (stepIds(buildspec, 'build').length === 0)
                upload = ran;
        }
        if (id === undefined)
            continue;
        const { kind } = buildspec.phases[phase]?.onFailure ?? { kind: 'default' };
        const goesOn = phase === 'build' ? kind !== 'abort' : kind === 'continue';
        // Everything before has succeeded, or this phase would not have run.
        entry = goesOn ? ran : entry === undefined ? undefined : succeeded(ids);
    }
    return { commands, finally: last, upload, postBuildOver };
}
function began(id) {
    return `\${{ !cancelled() && steps.${id}.outcome != 'skipped' }}`;
}
function succeeded(ids) {
    return `\${{ !cancelled() && ${ids.map((id) => `steps.${id}.outcome == 'success'`).join(' && ')} }}`;
}

// EXTERNAL MODULE: ./build/plan/environment.js
var environment = __webpack_require__(38463);
// EXTERNAL MODULE: ./build/plan/plan-build.js + 3 modules
var plan_build = __webpack_require__(81935);
;// CONCATENATED MODULE: ./build/migrate/eject/environment.js




const KINDS = [
    { key: 'variables', of: (env) => env.variables },
    { key: 'parameter-store', of: (env) => env.parameterStore },
    { key: 'secrets-manager', of: (env) => env.secretsManager },
];
/** No `env:` changes these (docs.github.com, "Variables reference"). */
const RUNNERS_OWN = /^(GITHUB_(ACTIONS?|ACTOR|API_URL|(BASE|HEAD)_REF|ENV|EVENT_(NAME|PATH)|GRAPHQL_URL|JOB|OUTPUT|PATH|REF(_NAME|_TYPE)?|REPOSITORY|RUN_(ID|NUMBER|ATTEMPT)|SERVER_URL|SHA|STATE|STEP_SUMMARY|WORKFLOW|WORKSPACE)|RUNNER_\w+)$/;
/** Below the project's variables, which `parts` holds, as on CodeBuild (codebuild.md §5.4). */
function ejectEnvironment(buildspec, { settings }, parts) {
    const { env } = buildspec;
    const layers = [
        { origin: 'buildspec', variables: (0,plan_build/* buildspecVariables */.fJ)(buildspec) },
        { origin: 'project', variables: settings.variables },
    ];
    const nothing = { environment: {}, home: '' };
    const { variables, references } = (0,environment/* mergeEnvironment */.eY)(nothing, layers, []);
    const values = new Map(variables.map(({ name, value }) => [name, value]));
    const own = variables.filter(({ origin, name }) => origin === 'buildspec' && parts.env?.[name] === undefined);
    const entries = own.map(({ name, value }) => [name, (0,yaml_text/* literal */.eu)(value)]);
    const rows = KINDS.flatMap(({ key, of }) => {
        const names = of(env).map(({ name }) => name);
        if (names.length === 0)
            return [];
        const bad = names.filter((name) => !(0,environment/* isVariableName */.KL)(name));
        const taken = names.filter((name) => RUNNERS_OWN.test(name));
        const field = `buildspec.env.${key}`;
        const becomes = key === 'variables' ? '`env:` of the job' : 'a step that asks AWS for them, and hides them in the log';
        return [
            row('exact', field, names.join(', '), becomes, key === 'variables' ? '' : 'It needs the AWS CLI and jq, which GitHub’s own runners have.'),
            ...bad.map((name) => row('dropped', field, name, '', 'No shell can hold a variable of this name.')),
            ...taken.map((name) => row('dropped', field, name, '', 'The runner sets it itself.')),
        ];
    });
    return {
        env: Object.fromEntries(entries.filter(([name]) => !name.startsWith('AWS_'))),
        stepEnv: Object.fromEntries(entries.filter(([name]) => name.startsWith('AWS_'))),
        references: references.filter(({ name }) => parts.env?.[name] === undefined),
        expand: (text) => (0,environment/* expandVariables */.i7)(text, (name) => values.get(name)),
        rows,
    };
}

;// CONCATENATED MODULE: ./build/migrate/eject/outputs.js





/** `exported-variables` as outputs of the job (codebuild.md §1.2). */
function ejectExported({ env }, { shell, begin, condition }) {
    const names = [...new Set(env.exportedVariables.map(({ text }) => text))];
    const good = names.filter((name) => (0,environment/* isVariableName */.KL)(name) && !name.startsWith('AWS_'));
    const rows = names.map((name) => good.includes(name)
        ? row('approximate', 'buildspec.env.exported-variables', name, 'an output of the job', 'GitHub withholds one that holds a secret.')
        : row('exact', 'buildspec.env.exported-variables', name, 'not exported', 'CodeBuild exports no `AWS_*`, and only variables.'));
    if (good.length === 0)
        return { steps: [], outputs: {}, rows };
    const id = 'exported';
    const run = [
        ...begin,
        `end=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \\n')`,
        ...good.map((name) => `[ -z "\${${name}+set}" ] || printf '%s<<%s\\n%s\\n%s\\n' ${name} "$end" "$${name}" "$end" >>"$GITHUB_OUTPUT"`),
        '',
    ];
    return {
        steps: [
            {
                id,
                name: 'Exported variables',
                ...(condition !== undefined && { if: condition }),
                shell,
                run: run.join('\n'),
            },
        ],
        outputs: Object.fromEntries(good.map((name) => [name, `\${{ steps.${id}.outputs.${name} }}`])),
        rows,
    };
}
/** The files of each report group as an artifact (codebuild.md §7.5); nobody reads them. */
function ejectReports({ reports }, { shell, begin, condition }) {
    const when = condition !== undefined && { if: condition };
    const steps = reports.flatMap((report, index) => {
        const paths = uploadPaths({ ...report, discardPaths: false });
        const group = report.group.text.replace(/^arn:.*\//, '').replace(/["<>:|*?\\/\r\n$`]/g, '-');
        const id = `reports_${index + 1}`;
        const run = [
            ...begin,
            ...withInput(`cat >>"$GITHUB_OUTPUT"`, ['path<<PATHS', ...paths.lines, 'PATHS'].join('\n'), 'OUTPUT', true),
            '',
        ];
        return [
            ...(paths.isDynamic
                ? [
                    {
                        id,
                        name: `Prepare the reports ${(0,yaml_text/* literal */.eu)(group)}`,
                        ...when,
                        shell,
                        run: (0,yaml_text/* literal */.eu)(run.join('\n')),
                    },
                ]
                : []),
            {
                name: `Upload the reports ${(0,yaml_text/* literal */.eu)(group)}`,
                ...when,
                uses: 'actions/upload-artifact',
                with: {
                    name: (0,yaml_text/* literal */.eu)(`reports-${group}`),
                    path: paths.isDynamic ? `\${{ steps.${id}.outputs.path }}` : (0,yaml_text/* literal */.eu)(paths.lines.join('\n')),
                    'if-no-files-found': 'error',
                    'include-hidden-files': 'true',
                    overwrite: 'true',
                },
            },
        ];
    });
    const reason = 'The files are kept, but nobody reads them: no summary, no annotations, no history. Our action shows them.';
    const rows = reports.map(({ group, fileFormat }) => row('approximate', `buildspec.reports.${group.text}`, fileFormat, 'an artifact with the files', reason));
    return { steps, rows };
}

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(88989);
;// CONCATENATED MODULE: ./build/migrate/eject/command.js

/** What ends a shell, or leaves in it what CodeBuild's next command would not find. `exit 1` does what it does there. */
const ENDS_OR_CHANGES_SHELL = new Set('exit return set trap exec alias unalias umask shopt ulimit enable builtin command eval . source wait logout'.split(' '));
/** What sets variables, or the directory. */
const CHANGES_STATE = new Set('. source cd pushd popd export unset read readarray mapfile declare typeset local readonly getopts let printf'.split(' '));
/** Commands of many statements: in a subshell, `-e` would end them at the first failure. */
const COMPOUNDS = new Set([
    'If',
    'For',
    'ArithmeticFor',
    'Select',
    'While',
    'BraceGroup',
    'Case',
    'Redirected',
    'Coproc',
    'Function',
]);
/** Reads a command as bash; what cannot be read is `fresh`. */
function readCommand(text) {
    const script = (0,parser/* parse */.qg)(text);
    const found = inspect(script);
    const { commands } = script;
    if (commands.length > 0 && commands.every(setsOptions))
        return { ...found, form: 'inert' };
    if (found.needsShell)
        return { ...found, form: 'fresh' };
    const [first, ...others] = commands;
    if (first === undefined || (others.length === 0 && isPlain(first)))
        return { ...found, form: 'plain' };
    const isWhole = text.slice(first.end).trim() === '';
    return { ...found, form: others.length === 0 && isWhole ? 'tested' : 'group' };
}
function inspect(script) {
    const found = { needsShell: false, changesState: false, unsets: [] };
    /** @param isolated in a subshell, which keeps what is done in it to itself */
    const visit = (node, isolated) => {
        if (node.type === 'Script') {
            if ((node.errors?.length ?? 0) > 0)
                found.needsShell = true;
            if (isolated && !isOneCommand(node.commands))
                found.needsShell = true;
        }
        else if (node.type === 'Subshell') {
            if (!isOneCommand(node.body.commands))
                found.needsShell = true;
            isolated = true;
        }
        else if (node.type === 'Pipeline' && node.commands.length > 1) {
            if (node.commands.some(({ type }) => COMPOUNDS.has(type)))
                found.needsShell = true;
            isolated = true;
        }
        else if (node.type === 'Statement' && node.background) {
            if (!isOneCommand([node]))
                found.needsShell = true;
            isolated = true;
        }
        else if (node.type === 'Function' || node.type === 'Coproc') {
            found.needsShell = true;
        }
        else if (!isolated) {
            visitOutside(node, found);
        }
        (0,parser/* forEachChild */.dK)(node, (child) => visit(child, isolated || child.type === 'Script'));
    };
    visit(script, false);
    return found;
}
const SETS_VARIABLES = new Set(['For', 'ArithmeticFor', 'Select', 'ArithmeticCommand']);
/** A node that the shell of the phase would run itself. */
function visitOutside(node, found) {
    if (node.type === 'Command')
        visitCommand(node, found);
    else if (SETS_VARIABLES.has(node.type))
        found.changesState = true;
    else if (node.type === 'ArithmeticExpansion' && /[^=!<>]=[^=]|\+\+|--/.test(node.text))
        found.changesState = true;
    else if (node.type === 'Default' && /^:?=$/.test(node.operator))
        found.changesState = true;
}
function visitCommand(command, found) {
    const words = wordsOf(command);
    const [name] = words;
    if (name === undefined) {
        found.changesState = true;
        if (command.prefix.some((one) => one.type === 'Assignment' && one.name === 'IFS'))
            found.needsShell = true;
        return;
    }
    const isPath = name.includes('/');
    // `$TOOL x` may be anything.
    if (!isPath && /[$`*?[]/.test(name))
        found.changesState = true;
    if (CHANGES_STATE.has(name) && (name !== 'printf' || words[1] === '-v'))
        found.changesState = true;
    if (name === 'unset')
        found.unsets.push(...words.slice(1).filter((word) => !word.startsWith('-')));
    if (!ENDS_OR_CHANGES_SHELL.has(name) || isHarmless(words))
        return;
    found.needsShell = true;
    found.changesState = true;
}
/** Uses of such commands that do the same in the shell of the phase. */
function isHarmless([name = '', first = '', ...others]) {
    switch (name) {
        case 'exit':
            return /^[1-9]\d*$/.test(first);
        case 'command':
            return /^-[vV]$/.test(first);
        case 'wait':
            return /^\d|^["']?\$/.test(first);
        case '.':
        case 'source':
            // Of Python's virtual environments.
            return /\/activate$/.test(first) && others.length === 0;
        default:
            return false;
    }
}
function wordsOf(command) {
    if (command.name === undefined)
        return [];
    return [command.name, ...command.args].map((word) => (word.type === 'Word' ? word.value : word.text));
}
/** `set` with options; with operands it sets `$1` and so on, which end with it too. */
function setsOptions({ command, background }) {
    if (command.type === 'AndOr')
        return command.commands.every((one) => isSet(one));
    return !background && isSet(command);
}
function isSet(node) {
    return (node.type === 'Command' &&
        node.redirects.length === 0 &&
        /^(set|shopt)$/.test(wordsOf(node)[0] ?? '') &&
        node.args.length > 0);
}
/** One list of simple commands, to which `-e` makes no difference. */
function isOneCommand(statements) {
    const [statement, ...others] = statements;
    if (statement === undefined)
        return true;
    if (others.length > 0)
        return false;
    const parts = statement.command.type === 'AndOr' ? statement.command.commands : [statement.command];
    return parts.every((part) => {
        const commands = part.type === 'Pipeline' ? part.commands : [part];
        return commands.every(({ type }) => !COMPOUNDS.has(type));
    });
}
/** A simple command, or a pipe of such: a failure ends a shell with `-e`, and that alone. */
function isPlain({ command, background }) {
    if (background)
        return true;
    if (command.type === 'Pipeline')
        return command.prefixes.every(({ type }) => type !== 'Negation');
    return command.type === 'Command' || command.type === 'Subshell';
}

;// CONCATENATED MODULE: ./build/migrate/eject/script.js


/** Where steps leave what the next ones need. */
const FOLDER = '$RUNNER_TEMP/codebuild';
/** The first line of a step that goes on where the one before ended. */
const GO_ON = `. "${FOLDER}/go-on.sh"`;
/**
 * The commands as one script for a shell with `-e`.
 * @param isolated version 0.1: no command sees what another did to its shell
 */
function phaseScript(texts, isolated) {
    const script = { lines: [], changesState: false, needsFunctions: false, unsets: [] };
    for (const text of texts) {
        const { form, changesState, unsets } = readCommand(text);
        const own = form === 'fresh' || (isolated && (changesState || form === 'group'));
        script.changesState ||= changesState && form !== 'inert';
        script.needsFunctions ||= own;
        script.unsets.push(...unsets);
        script.lines.push(...commandLines(text, own ? 'fresh' : form));
    }
    return script;
}
function commandLines(text, form) {
    const lines = text.replace(/\n+$/, '').split('\n');
    const isLine = lines.length === 1 && !text.includes('#');
    if (form === 'inert' || /^\s*codebuild-(breakpoint|resume)\s*$/.test(text))
        return ['# Without effect on CodeBuild outside of its own command:', ...lines.map((line) => `# ${line}`)];
    if (form === 'plain')
        return lines;
    if (form === 'tested')
        return [...lines.slice(0, -1), `${lines.at(-1)} || exit`];
    if (form === 'fresh')
        return withInput('fresh_shell', lines.join('\n'), 'COMMAND');
    if (isLine)
        return [`{ ${text.trim().replace(/;$/, '')}${text.trim().endsWith('&') ? '' : ';'} } || exit`];
    return ['{', ...lines, '} || exit'];
}
/** Runs them again, as `on-failure: RETRY` has it. */
function retried(script, count) {
    return {
        ...script,
        needsFunctions: true,
        lines: withInput(`retry ${count}`, script.lines.join('\n'), 'PHASE'),
    };
}
/**
 * `go-on.sh`, which the steps source: for any POSIX shell. It keeps variables and the directory as CodeBuild does: exported or not,
 * also of a command that failed (codebuild.md §3.2); not what each step has of its own.
 */
function goOnFile({ shell, isolated, retries, freshShells }) {
    const parts = [
        ...(isolated ? [] : [CARRY]),
        ...(freshShells ? [freshShell(shell, isolated)] : []),
        ...(retries ? [retry(shell)] : []),
        ...(isolated ? [] : [BEGIN]),
    ];
    return parts.join('\n');
}
const CARRY = `# A step goes on with the variables and the directory of the one before it. They win over \`env:\` of the step.
save() (
  set +aeux
  state="${FOLDER}"
  [ -z "\${BASH_VERSION-}" ] || set -o posix
  unset IFS CODEBUILD_BUILD_SUCCEEDING CODEBUILD_LAST_EXIT
  unset GITHUB_ACTION GITHUB_ENV GITHUB_OUTPUT GITHUB_PATH GITHUB_STATE GITHUB_STEP_SUMMARY
  export -p >"$state/variables.new" && mv -f "$state/variables.new" "$state/variables"
  pwd >"$state/directory.new" && mv -f "$state/directory.new" "$state/directory"
)
go_on() {
  [ -f "${FOLDER}/variables" ] || return 0
  . "${FOLDER}/variables"
  cd "$(cat "${FOLDER}/directory")" || cd "$GITHUB_WORKSPACE"
}
`;
const BEGIN = `set -a
go_on
trap save EXIT
`;
function freshShell({ program }, isolated) {
    const file = `"${FOLDER}/command.sh"`;
    const begin = isolated ? 'set -a' : GO_ON;
    const run = `${program} ${file} </dev/null`;
    return `# For a command that ends its shell, or sets it up: it gets one of its own, as all commands do on CodeBuild.
fresh_shell() {
${isolated ? '' : '  save\n'}  { echo ${shellWord(begin)}; cat; } >${file}
${isolated ? `  ${run}` : `  if ${run}; then go_on; else set -- $?; go_on; return "$1"; fi`}
}
`;
}
function retry({ program }) {
    const file = `"${FOLDER}/phase.sh"`;
    return `# on-failure: RETRY runs the commands of a phase again, from the first.
retry() {
  save
  { echo ${shellWord(GO_ON)}; cat; } >${file}
  until ${program} -e ${file} </dev/null; do
    set -- "$1" $?
    if [ "$1" -eq 0 ]; then go_on; return "$2"; fi
    echo "Retrying the phase, $1 left"
    set -- $(($1 - 1))
  done
  go_on
}
`;
}
/**
 * The script that writes `go-on.sh`.
 * @param usersDiffer `run-as`: all of them read and write the state, and find the PATH in it, which sudo takes away
 */
function prepareLines(helpers, usersDiffer) {
    return [
        `mkdir -m ${usersDiffer ? '777' : '700'} "${FOLDER}"`,
        ...withInput(`cat >"${FOLDER}/go-on.sh"`, goOnFile(helpers).replace(/\n$/, ''), 'FILE'),
        ...(usersDiffer ? [GO_ON] : []),
    ];
}

;// CONCATENATED MODULE: ./build/migrate/eject/shell.js

const AMAZON_LINUX = /^(aws\/codebuild|public\.ecr\.aws\/codebuild)\/amazonlinux/;
/**
 * `env.shell`, else `sh` (codebuild.md §3.4). That of Amazon Linux is bash, so where a project had such an image and the job has none,
 * commands get a bash that behaves as an `sh`.
 * @throws UserError for shells of Windows
 */
function ejectShell({ env }, { settings }, parts) {
    const { shell = 'sh' } = env;
    if (/^(powershell|pwsh|cmd)(\.exe)?$/i.test(shell) || /^WINDOWS/.test(settings.environmentType ?? ''))
        throw new build_errors/* UserError */.yo('A build for Windows cannot be ejected: its commands are for PowerShell or cmd, and the steps would be for a POSIX shell.');
    if (!/^[\w./+-]+$/.test(shell))
        throw new build_errors/* UserError */.yo(`env.shell is ${JSON.stringify(shell)}, which is no name of a program: it cannot be ejected.`);
    const isBash = shell === 'sh' && parts.container === undefined && AMAZON_LINUX.test(settings.image ?? '');
    const program = isBash ? 'bash --posix' : shell;
    return { program, step: program === 'sh' ? 'sh' : `${program} -e {0}` };
}
/**
 * The same for commands that run as another user (`run-as`).
 * @throws UserError for what is no name of a user
 */
function shellOfUser({ program }, user, parts) {
    if (!/^[\w.-]+$/.test(user))
        throw new build_errors/* UserError */.yo(`run-as is ${JSON.stringify(user)}, which is no name of a user: it cannot be ejected.`);
    const change = parts.container === undefined ? 'sudo --preserve-env --user' : 'runuser --preserve-environment --user';
    return `${change} ${user} -- ${program} -e {0}`;
}

;// CONCATENATED MODULE: ./build/migrate/eject/phases.js





const TITLES = {
    install: 'Install',
    pre_build: 'Pre-build',
    build: 'Build',
    post_build: 'Post-build',
};
/** A step for the commands of each phase, and one for its `finally`, which a retry does not repeat. */
function planPhaseSteps(buildspec) {
    const conditions = phaseConditions(buildspec);
    const isolated = buildspec.version === '0.1';
    return types/* PHASE_NAMES */.b.flatMap((phase) => {
        const spec = buildspec.phases[phase];
        if (spec === undefined)
            return [];
        const user = spec.runAs ?? buildspec.runAs;
        const steps = [];
        const add = (id, name, condition, script) => {
            if (script.lines.length > 0)
                steps.push({ id, name, condition, user, script });
        };
        const texts = (list) => list.map(({ text }) => text);
        const commands = phaseScript(texts(spec.commands), isolated);
        const { onFailure } = spec;
        const again = onFailure.kind === 'retry' && onFailure.count > 0 && commands.lines.length > 0;
        add(phase, TITLES[phase], conditions.commands[phase], again ? retried(commands, onFailure.count) : commands);
        const last = phaseScript(texts(spec.finally), isolated);
        add(`${phase}_finally`, `${TITLES[phase]}, finally`, conditions.finally[phase], last);
        return steps;
    });
}
function writePhaseStep(step, shell, parts, needs) {
    const { id, name, condition, user, script } = step;
    // Before the first failure those of the job hold.
    const afterFailure = {
        CODEBUILD_BUILD_SUCCEEDING: "${{ job.status == 'success' && '1' || '0' }}",
        ...(needs.lastExit && { CODEBUILD_LAST_EXIT: "${{ job.status == 'success' && '0' || '1' }}" }),
    };
    const env = { ...needs.env, ...(condition !== undefined && afterFailure) };
    const begin = needs.goOn ? [GO_ON] : script.changesState ? ['set -a'] : [];
    return {
        id,
        name,
        ...(condition !== undefined && { if: condition }),
        ...(Object.keys(env).length > 0 && { env }),
        shell: user === undefined ? shell.step : shellOfUser(shell, user, parts),
        run: (0,yaml_text/* literal */.eu)([...begin, ...script.lines, ''].join('\n')),
    };
}

// EXTERNAL MODULE: ./build/plan/secret-reference.js
var secret_reference = __webpack_require__(25144);
;// CONCATENATED MODULE: ./build/migrate/eject/references.js




/**
 * Hides the value, each of its lines, and of a JSON document each text in it, before it goes anywhere; short ones would hide half of the
 * log. What follows `::add-mask::` is decoded by the runner, hence `%25`.
 */
const KEEP = `keep() {
  { printf '%s\\n' "$value"; printf '%s' "$value" | jq -r '.. | scalars' 2>/dev/null || :; } |
    tr -d '\\r' | { grep '[[:alnum:]]' || :; } | sed -n 's/%/%25/g; s/^..../::add-mask::&/p'
  end=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \\n')
  printf '%s<<%s\\n%s\\n%s\\n' "$1" "$end" "$value" "$end" >>"$GITHUB_ENV"
}`;
/** What stands under a key of a secret that is JSON, digit by digit; there must be one. */
const MEMBER = `member() {
  printf '%s' "$secret" | jq -rc --arg key "$1" 'if has($key) then .[$key] else error("the secret has no key " + $key) end'
}`;
/**
 * A step that gets parameters and secrets by the AWS CLI before the first phase (codebuild.md §6); undefined without references. One
 * that is not there fails the job.
 * @throws UserError for what is no reference to a secret
 */
function referencesStep(references, env) {
    if (references.length === 0)
        return undefined;
    const parameters = references.filter(({ type }) => type === 'PARAMETER_STORE');
    const secrets = secretLines(references.filter(({ type }) => type === 'SECRETS_MANAGER'));
    const lines = [
        KEEP,
        ...(secrets.some((line) => line.startsWith('value=$(member')) ? [MEMBER] : []),
        ...parameters.flatMap(({ name, reference }) => [`value=$(${askParameter(reference)})`, `keep ${name}`]),
        ...secrets,
    ];
    return {
        name: 'Parameters and secrets',
        ...(Object.keys(env).length > 0 && { env }),
        shell: 'sh',
        run: (0,yaml_text/* literal */.eu)([...lines, ''].join('\n')),
    };
}
function askParameter(name) {
    const option = `--name ${shellWord(name)}${regionOf(name)}`;
    return `aws ssm get-parameter --with-decryption ${option} --query Parameter.Value --output text`;
}
/** Each secret is asked for once, however many of its keys are wanted. */
function secretLines(references) {
    const wanted = new Map();
    for (const { name, reference } of references) {
        const parsed = (0,secret_reference/* parseSecretReference */.L)(reference);
        if (parsed === undefined)
            throw new build_errors/* UserError */.yo(`${name} is to hold a secret, but ${JSON.stringify(reference)} is not secret-id:json-key:version-stage:version-id.`);
        const { id, jsonKey, stage, versionId } = parsed;
        const version = [
            ...(stage === undefined ? [] : [` --version-stage ${shellWord(stage)}`]),
            ...(versionId === undefined ? [] : [` --version-id ${shellWord(versionId)}`]),
        ].join('');
        const option = `--secret-id ${shellWord(id)}${version}${regionOf(id)}`;
        const ask = `secret=$(aws secretsmanager get-secret-value ${option} --query SecretString --output text)`;
        const value = jsonKey === undefined ? 'value=$secret' : `value=$(member ${shellWord(jsonKey)})`;
        wanted.set(ask, [...(wanted.get(ask) ?? []), value, `keep ${name}`]);
    }
    return [...wanted].flatMap(([ask, lines]) => [ask, ...lines]);
}
/** The CLI asks the region of the job, an ARN may be of another one. */
function regionOf(id) {
    const region = /^arn:[^:]+:[^:]+:([a-z0-9-]+):/.exec(id)?.[1];
    return region === undefined ? '' : ` --region ${region}`;
}

;// CONCATENATED MODULE: ./build/migrate/eject/rows.js


/** Only CodeBuild has them; the other two do nothing outside of a debugging session. */
const HELPER_COMMANDS = /\bcodebuild-(hash-files|glob-search|tests-run)\b/g;
/** What became of the phases, and of what says how their commands run. */
function commandRows(buildspec, shell, steps, told) {
    const { version, env, runAs, proxy, batch } = buildspec;
    const rows = [];
    if (version === '0.1')
        rows.push(row('exact', 'buildspec.version', '0.1', 'a shell for each command that sets anything'));
    if (env.shell !== undefined || shell.program !== 'sh')
        rows.push(env.shell === undefined
            ? row('exact', 'buildspec.env.shell', 'sh', `\`shell: ${shell.step}\``, 'The `sh` of Amazon Linux is bash.')
            : row('exact', 'buildspec.env.shell', env.shell, `\`shell: ${shell.step}\``));
    if (env.gitCredentialHelper)
        rows.push(row('approximate', 'buildspec.env.git-credential-helper', 'yes', 'a step that lets git in', 'The token of the job reads its own repository; for others of GitHub, set `GITHUB_TOKEN` to one that may.'));
    if (runAs !== undefined)
        rows.push(userRow('buildspec.run-as', runAs));
    if (told.isRoot)
        rows.push(row('approximate', 'user of the commands', 'root', '`sudo`', 'Commands do what only root may, as all do on CodeBuild. HOME stays that of the runner.'));
    for (const name of types/* PHASE_NAMES */.b)
        rows.push(...phaseRows(name, buildspec));
    if (proxy.uploadArtifacts || proxy.logs)
        rows.push(row('set up elsewhere', 'buildspec.proxy', 'yes', 'the proxy of a self-hosted runner', 'Only the runner itself knows a proxy for its logs and artifacts.'));
    if (batch)
        rows.push(row('exact', 'buildspec.batch', '', '', 'It is for batches, and the project starts none.'));
    return [...rows, ...textRows(buildspec, steps, told)];
}
function phaseRows(name, { phases }) {
    const phase = phases[name];
    if (phase === undefined)
        return [];
    const field = `buildspec.phases.${name}`;
    const count = (list) => (list.length === 1 ? '1 command' : `${list.length} commands`);
    return [
        ...(phase.commands.length > 0
            ? [row('exact', `${field}.commands`, count(phase.commands), `the step \`${name}\``)]
            : []),
        ...(phase.finally.length > 0
            ? [
                row('exact', `${field}.finally`, count(phase.finally), `the step \`${name}_finally\``, 'It runs whenever its phase began, unless the job is cancelled or out of time.'),
            ]
            : []),
        ...(phase.runAs === undefined ? [] : [userRow(`${field}.run-as`, phase.runAs)]),
        ...failureRows(`${field}.on-failure`, phase.onFailure),
    ];
}
function failureRows(field, onFailure) {
    switch (onFailure.kind) {
        case 'default':
            return [];
        case 'abort':
            return [row('exact', field, 'ABORT', '`if:` of the steps after it')];
        case 'continue':
            return [
                row('exact', field, 'CONTINUE', '`if:` of the steps after it', 'The job fails in the end, as the build does.'),
            ];
        case 'retry': {
            const anyError = onFailure.pattern === '.*';
            const value = anyError ? `RETRY-${onFailure.count}` : `RETRY-${onFailure.count}-${onFailure.pattern}`;
            const reason = anyError ? '' : 'Any failure is tried again, whatever its message.';
            return [row(anyError ? 'exact' : 'approximate', field, value, '`retry` in the step', reason)];
        }
    }
}
function userRow(field, user) {
    const reason = 'The user must exist on the runner, and be able to read its folders; `sudo` takes him there.';
    return row('approximate', field, user, `\`sudo --user ${user}\``, reason);
}
function textRows({ phases }, steps, { env }) {
    const text = types/* PHASE_NAMES */.b.flatMap((name) => [
        ...(phases[name]?.commands ?? []),
        ...(phases[name]?.finally ?? []),
    ])
        .map((command) => command.text)
        .join('\n');
    const helpers = [...new Set(text.match(HELPER_COMMANDS))];
    const unsets = [...new Set(steps.flatMap(({ script }) => script.unsets))];
    const back = unsets.filter((name) => env.has(name));
    const credentials = unsets.filter((name) => /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/.test(name));
    return [
        ...helpers.map((name) => row('dropped', name, '', '', 'Only CodeBuild has this command, and our action.')),
        ...(back.length > 0
            ? [
                row('approximate', 'unset', back.join(', '), 'the same', 'The step after has them again, from `env:`.'),
            ]
            : []),
        ...(credentials.length > 0
            ? [
                row('approximate', 'unset', credentials.join(', '), 'the same', 'On CodeBuild the service role is behind them. Here the credentials of the job are what is taken away.'),
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/migrate/eject/root.js

/** Programs that only root may use in the way builds do, and directories that are root's. */
const ROOTS_WORK = /(^|[\s;&|({])(apt|apt-get|yum|dnf|apk|dpkg|rpm|add-apt-repository|update-alternatives|useradd|adduser|groupadd|chown|mount|sysctl|service|systemctl|dockerd)\s|>\s*\/(etc|usr|opt)\/|\/root\b/m;
/**
 * Whether commands do what only root may. On CodeBuild all are root's; on a runner they are another user's, which is better as long
 * as it makes no difference.
 */
function needsRoot({ phases }) {
    return types/* PHASE_NAMES */.b.some((name) => {
        const { commands = [], finally: last = [] } = phases[name] ?? {};
        return [...commands, ...last].some(({ text }) => ROOTS_WORK.test(text.replace(/\bsudo\s[^;&|\n]*/g, '')));
    });
}

// EXTERNAL MODULE: ./build/plan/versions.js
var plan_versions = __webpack_require__(7977);
;// CONCATENATED MODULE: ./build/migrate/eject/runtimes.js


/** The setup action of each runtime of CodeBuild (codebuild.md §9.3); `latest` has words of its own in each. */
const SETUPS = {
    nodejs: { uses: 'actions/setup-node', inputs: ({ version = 'latest' }) => ({ 'node-version': version }) },
    python: { uses: 'actions/setup-python', inputs: ({ version = '3.x' }) => ({ 'python-version': version }) },
    java: {
        uses: 'actions/setup-java',
        inputs: ({ version = '21' }) => ({ distribution: 'corretto', 'java-version': version }),
    },
    golang: {
        uses: 'actions/setup-go',
        inputs: ({ version = 'stable' }) => ({ 'go-version': version, cache: 'false' }),
    },
    dotnet: {
        uses: 'actions/setup-dotnet',
        inputs: ({ version = '8.0' }) => ({
            'dotnet-version': version.split('.').length < 3 ? `${version}.x` : version,
        }),
    },
    ruby: { uses: 'ruby/setup-ruby', inputs: ({ version = 'ruby' }) => ({ 'ruby-version': version }) },
    php: { uses: 'shivammathur/setup-php', inputs: ({ version = 'latest' }) => ({ 'php-version': version }) },
};
/**
 * `runtime-versions` as setup actions.
 * @param expand puts in the values of variables
 */
function ejectRuntimes(versions, expand, parts) {
    const steps = [];
    const rows = versions.map(({ name, text }) => {
        const field = `buildspec.phases.install.runtime-versions.${name}`;
        if (name === 'docker')
            return row('exact', field, text, '', 'The runner has Docker.');
        const setup = Object.hasOwn(SETUPS, name) ? SETUPS[name] : undefined;
        const selector = (0,plan_versions/* parseSelector */.Pl)(expand(text).trim());
        if (setup === undefined)
            return row('dropped', field, text, '', 'There is no setup action that is known to do the same.');
        if (selector === undefined && text.includes('$'))
            return row('set up elsewhere', field, text, setup.uses, 'Only the one who starts the build knows the variable.');
        if (selector === undefined)
            return row('dropped', field, text, '', `It is no version that ${setup.uses} could be asked for.`);
        steps.push({ uses: setup.uses, with: setup.inputs(selector) });
        const where = parts.container === undefined ? '' : ' In an image the action may lack libraries that it needs.';
        const reason = `The action takes the newest version of that name, CodeBuild the one that its image holds.${where}`;
        return row('approximate', field, text, setup.uses, reason);
    });
    return { steps, rows };
}

;// CONCATENATED MODULE: ./build/migrate/map/project-file.js
/**
 * Whether the project's builds are batches: its webhook starts them as such; or it has no webhook, and both the project and its
 * buildspec, if that is at hand, know batches. Without `buildBatchConfig` CodeBuild refuses a batch (codebuild.md §8.3).
 */
function startsBatches({ fields, settings, buildspec }) {
    const webhook = fields.says('webhook') ? fields.object('webhook') : fields.object('triggers');
    if (webhook.text('buildType') === 'BUILD_BATCH')
        return true;
    if (fields.says('webhook') || webhook.flag('webhook') || settings.batch === undefined)
        return false;
    return buildspec === undefined || buildspec.spec.batch !== undefined;
}
/**
 * Whether the workflow needs a file of the project, for what no input can say. A file is not silent about what it leaves out, so
 * with it the cache's type must be there too: a project without one has no cache.
 */
function needsProjectFile(project, { eject }) {
    if (eject)
        return false;
    const { settings } = project;
    return (startsBatches(project) ||
        settings.registrySecret !== undefined ||
        ownEncryptionKey(project) !== undefined ||
        (settings.cache.namespace !== undefined && settings.cache.type !== 'NO_CACHE') ||
        settings.secondaryArtifacts.some(({ type }) => type === 'S3') ||
        namesArtifactUnlessBuildspecDoes(project) ||
        readsAccount(project));
}
/** The key for artifacts, where it is not the one that every account has for S3. */
function ownEncryptionKey({ settings }) {
    const { encryptionKey } = settings;
    return encryptionKey === undefined || encryptionKey.endsWith('alias/aws/s3') ? undefined : encryptionKey;
}
/** `overrideArtifactName` with a name of its own, where nobody knows whether the buildspec has one. */
function namesArtifactUnlessBuildspecDoes({ settings, buildspec, name }) {
    const { artifacts } = settings;
    if (artifacts?.type !== 'S3' || !artifacts.overrideArtifactName)
        return false;
    return buildspec === undefined && artifacts.name !== undefined && ![name, '/'].includes(artifacts.name);
}
/** Builds read the account's number in their ARN, and no input gives it. */
function readsAccount({ settings, buildspec }) {
    return settings.accountId !== undefined && /CODEBUILD_(BUILD_ARN|KMS_KEY_ID)/.test(buildspec?.text ?? '');
}

;// CONCATENATED MODULE: ./build/migrate/eject/eject-steps.js


















/** In an image root builds what is the runner's, and git refuses a directory of another owner. */
const SAFE_DIRECTORY = {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
};
/**
 * `--eject`: the phases as plain steps, with CodeBuild's transitions as conditions (SPEC §2, codebuild.md §2 and §3).
 * @param parts what the project's own fields make of the job
 * @throws UserError where there is no buildspec, and for batches and Windows
 */
function ejectSteps(project, parts) {
    const buildspec = withoutBatch(project);
    const shell = ejectShell(buildspec, project, parts);
    const conditions = phaseConditions(buildspec);
    const isRoot = !buildspec.runAs &&
        replacesContainer(buildPlace(project), project.settings.environmentType) &&
        needsRoot(buildspec);
    const phases = planPhaseSteps(isRoot ? { ...buildspec, runAs: 'root' } : buildspec);
    const environment = ejectEnvironment(buildspec, project, parts);
    const mayFail = phases.filter(({ condition }) => condition !== undefined);
    const builtins = ejectBuiltins(project, project.buildspec?.text ?? '', parts, mayFail.length > 0);
    const env = {
        ...(parts.container && SAFE_DIRECTORY),
        ...environment.env,
        ...parts.env,
        ...builtins.env,
    };
    const goesOn = carriesState(buildspec, phases);
    const needsFile = goesOn || phases.some(({ script }) => script.needsFunctions);
    const stepEnv = { ...environment.stepEnv, ...ownEnv(buildspec, parts, env) };
    const evaluation = {
        shell: shell.step,
        begin: goesOn ? [GO_ON] : [],
        condition: conditions.upload,
    };
    const known = new Set([...Object.keys(env), ...environment.references.map(({ name }) => name)]);
    const cache = ejectCache(buildspec, project, parts, known, {
        shell: shell.step,
        over: conditions.postBuildOver,
    });
    const runtimes = ejectRuntimes(buildspec.phases.install?.runtimeVersions ?? [], (text) => environment.expand(text), parts);
    const references = referencesStep(environment.references, environment.stepEnv);
    const exported = ejectExported(buildspec, evaluation);
    const reports = ejectReports(buildspec, evaluation);
    const artifacts = ejectArtifacts(buildspec, project, evaluation);
    return {
        steps: [
            ...runtimes.steps,
            ...(references ? [references] : []),
            ...gitStep(buildspec, stepEnv),
            ...prepareStep(buildspec, shell, phases, needsFile, builtins.lines),
            ...cache.restore,
            ...phases.map((step) => writePhaseStep(step, shell, parts, {
                goOn: needsFile,
                env: stepEnv,
                lastExit: 'CODEBUILD_LAST_EXIT' in env,
            })),
            ...cache.save,
            ...exported.steps,
            ...reports.steps,
            ...artifacts.steps,
        ],
        rows: [
            ...environment.rows,
            ...exported.rows,
            ...commandRows(buildspec, shell, phases, {
                isRoot,
                env: new Set(Object.keys({ ...env, ...environment.stepEnv })),
            }),
            ...runtimes.rows,
            ...builtins.rows,
            ...cache.rows,
            ...reports.rows,
            ...artifacts.rows,
        ],
        tasks: [],
        job: {
            ...(Object.keys(env).length > 0 && { env }),
            ...(Object.keys(exported.outputs).length > 0 && { outputs: exported.outputs }),
        },
    };
}
function withoutBatch(project) {
    const { spec } = project.buildspec ?? {};
    if (spec === undefined)
        throw new build_errors/* UserError */.yo(`The buildspec of ${project.name} is not at hand, and its commands are what becomes of it: name it with --buildspec FILE.`);
    if (startsBatches(project))
        throw new build_errors/* UserError */.yo(`${project.name} runs batches, which are more than one job: they cannot be ejected. Migrate it without --eject.`);
    return spec;
}
/** Whether a step needs what another one before it did to variables and the directory. */
function carriesState({ version, env, artifacts, reports }, phases) {
    if (version === '0.1')
        return false;
    const isReadAfter = env.exportedVariables.length > 0 || /[$`]/.test(JSON.stringify([artifacts, reports]));
    const before = isReadAfter ? phases : phases.slice(0, -1);
    // sudo takes the PATH away: what steps go on with has it.
    return before.some(({ script }) => script.changesState) || phases.some(({ user }) => user !== undefined);
}
function prepareStep({ version }, shell, phases, needsFile, variables) {
    const lines = phases.flatMap(({ script }) => script.lines);
    const helpers = {
        shell,
        isolated: version === '0.1',
        retries: lines.some((line) => line.startsWith('retry ')),
        freshShells: lines.some((line) => line.startsWith('fresh_shell <<')),
    };
    const file = needsFile
        ? prepareLines(helpers, phases.some(({ user }) => user !== undefined))
        : [];
    if (variables.length + file.length === 0)
        return [];
    const run = (0,yaml_text/* literal */.eu)([...variables, ...file, ''].join('\n'));
    return [{ name: 'Prepare the phases', shell: 'sh', run }];
}
const GITHUB_HELPER = `!f() { [ "$1" != get ] || printf 'username=x-access-token\\npassword=%s\\n' "$GITHUB_TOKEN"; }; f`;
const CODECOMMIT = 'credential.https://git-codecommit.*.amazonaws.com';
/** `env.git-credential-helper`: for GitHub with the token of the job, and for CodeCommit with the AWS credentials. */
function gitStep({ env }, stepEnv) {
    if (!env.gitCredentialHelper)
        return [];
    const run = [
        `git config --global credential.https://github.com.helper ${shellWord(GITHUB_HELPER)}`,
        `git config --global '${CODECOMMIT}.helper' '!aws codecommit credential-helper $@'`,
        `git config --global '${CODECOMMIT}.UseHttpPath' true`,
        '',
    ];
    return [
        {
            name: 'Let git in',
            ...(Object.keys(stepEnv).length > 0 && { env: stepEnv }),
            shell: 'sh',
            run: run.join('\n'),
        },
    ];
}
/** What steps have that the job's `env:` cannot give to them alone: root's home in an image, as on CodeBuild, where GitHub has another. */
function ownEnv({ env }, { container }, known) {
    return {
        ...(container !== undefined && known['HOME'] === undefined && { HOME: '/root' }),
        ...(env.gitCredentialHelper &&
            known['GITHUB_TOKEN'] === undefined && { GITHUB_TOKEN: '${{ github.token }}' }),
    };
}

;// CONCATENATED MODULE: ./build/migrate/iam/codebuild-permissions.js
const LOGS = ['logs:createloggroup', 'logs:createlogstream', 'logs:putlogevents'];
const ANY = () => true;
/**
 * CodeBuild's own permissions of a service role (CodeBuild User Guide: "Allow CodeBuild to interact with other AWS services", "VPC
 * support", "Session Manager", "Batch builds", "Connections").
 */
function ownPermissions({ name, connections, logGroup }) {
    const isOwnLog = (resource) => {
        const [, group = ''] = /:log-group:([^:]+)/.exec(resource) ?? [];
        return group.startsWith('/aws/codebuild/') || group === logGroup;
    };
    const connectionIds = connections.flatMap((arn) => /:connection\/.+$/.exec(arn)?.[0] ?? []);
    return [
        {
            actions: LOGS,
            on: isOwnLog,
            reason: "CodeBuild's own log: the job has one on GitHub",
        },
        {
            actions: LOGS,
            on: (resource) => resource === '*',
            beside: ['logs:createlogstream', 'logs:putlogevents'],
            reason: "CodeBuild's own log: the job has one on GitHub. Keep it if commands write to CloudWatch Logs themselves",
        },
        {
            actions: [
                'codebuild:createreportgroup',
                'codebuild:createreport',
                'codebuild:updatereport',
                'codebuild:batchputtestcases',
                'codebuild:batchputcodecoverages',
            ],
            on: ANY,
            reason: 'reports are shown by the action, without report groups',
        },
        {
            actions: ['codebuild:startbuild', 'codebuild:stopbuild', 'codebuild:retrybuild'],
            on: (resource) => /^arn:[^:]*:codebuild:/.test(resource) && resource.endsWith(`:project/${name}`),
            reason: 'the builds of a batch are jobs on GitHub',
        },
        {
            actions: ['s3:*'],
            on: (resource) => /^arn:[^:]*:s3:::codepipeline-/.test(resource),
            reason: 'the buckets of CodePipeline: the source is checked out',
        },
        {
            actions: [
                'ec2:createnetworkinterface',
                'ec2:deletenetworkinterface',
                'ec2:describedhcpoptions',
                'ec2:describenetworkinterfaces',
                'ec2:describesecuritygroups',
                'ec2:describesubnets',
                'ec2:describevpcs',
            ],
            on: ANY,
            beside: ['ec2:createnetworkinterface', 'ec2:describedhcpoptions'],
            alone: true,
            reason: 'how CodeBuild entered the VPC',
        },
        {
            actions: ['ec2:createnetworkinterfacepermission'],
            on: ANY,
            reason: 'how CodeBuild entered the VPC',
        },
        {
            actions: ['codeconnections', 'codestar-connections'].flatMap((service) => ['useconnection', 'getconnection', 'getconnectiontoken'].map((action) => `${service}:${action}`)),
            on: (resource) => connectionIds.some((id) => resource.endsWith(id)),
            reason: 'the connection of the source: the source is checked out',
        },
        {
            actions: ['createcontrolchannel', 'createdatachannel', 'opencontrolchannel', 'opendatachannel'].map((action) => `ssmmessages:${action}`),
            on: ANY,
            reason: 'debug sessions of CodeBuild',
        },
    ];
}

;// CONCATENATED MODULE: ./build/migrate/iam/policy-length.js
/** A policy as IAM counts its characters: without white space (docs.aws.amazon.com, "IAM and AWS STS quotas"). */
function policyLength(text) {
    return text.replace(/\s/g, '').length;
}

// EXTERNAL MODULE: ./build/buildspec/decode.js
var decode = __webpack_require__(70584);
// EXTERNAL MODULE: ./build/plan/project/json.js
var json = __webpack_require__(6940);
;// CONCATENATED MODULE: ./build/migrate/iam/policy-file.js



/** It becomes part of a command that people are to run. */
const POLICY_ARN = /^arn:[\w-]+:iam::(\d{12}|aws):policy\/[\w+=,.@/-]+$/;
const HINT = 'Give --role-policy what `aws iam get-account-authorization-details --filter Role LocalManagedPolicy`, `aws iam get-role-policy` ' +
    'or `aws iam get-policy-version` prints, or a policy document.';
/**
 * Reads the permissions of a role: a policy document; what `get-role-policy` and `get-policy-version` of the AWS CLI print, also a list
 * of these, or several one after the other; or `get-account-authorization-details`, of which it takes the role.
 * @param serviceRole ARN of the role, or its name as CloudFormation may have it
 * @throws UserError with the file, when it is no JSON, holds no policy, or not the role
 */
function readRolePolicies(source, file, serviceRole) {
    const found = read(parseDocument(source, file));
    if (found === undefined)
        throw new build_errors/* UserError */.yo(`${file} holds no policy of IAM.`, HINT);
    return found;
    function read(json) {
        if (Array.isArray(json))
            return joined(json.map(read));
        if (!isObject(json))
            return undefined;
        if (Array.isArray(json['RoleDetailList']))
            return ofAccount(json, json['RoleDetailList'].filter(isObject));
        if (isObject(json['PolicyVersion']))
            return ofDocument(json['PolicyVersion']['Document']);
        if ('PolicyDocument' in json)
            return ofDocument(json['PolicyDocument'], textOf(json['PolicyName']));
        return ofDocument(json);
    }
    function ofDocument(document, name) {
        const json = typeof document === 'string' ? decodeDocument(document, file) : document;
        if (!isObject(json) || !('Statement' in json))
            return undefined;
        const statements = [json['Statement']].flat().filter(isObject);
        return {
            policies: [{ name, version: textOf(json['Version']) ?? '2008-10-17', statements }],
            attached: [],
        };
    }
    function ofAccount(account, roles) {
        const role = roles.length === 1 && serviceRole === undefined ? roles[0] : roles.find(isWanted);
        if (role === undefined)
            throw new build_errors/* UserError */.yo(`${file} does not hold the role ${serviceRole ?? 'of the project'}.`, HINT);
        const inline = listOf(role['RolePolicyList']).map((policy) => ofDocument(policy['PolicyDocument'], textOf(policy['PolicyName'])));
        const attached = listOf(role['AttachedManagedPolicies']).map(({ PolicyArn }) => {
            const policy = listOf(account['Policies']).find(({ Arn }) => Arn === PolicyArn);
            const version = listOf(policy?.['PolicyVersionList']).find((one) => one['IsDefaultVersion'] === true);
            const read = ofDocument(version?.['Document'], textOf(policy?.['PolicyName']));
            if (read === undefined && !POLICY_ARN.test(textOf(PolicyArn) ?? ''))
                throw new build_errors/* UserError */.yo(`${file}: an attached policy in it has no ARN.`, HINT);
            return read ?? { policies: [], attached: [textOf(PolicyArn) ?? ''] };
        });
        return joined([...inline, ...attached]) ?? { policies: [], attached: [] };
    }
    function isWanted(role) {
        return serviceRole !== undefined && [role['Arn'], role['RoleName']].includes(serviceRole);
    }
}
/** The CLI prints one document an answer: `}` and `{` with a line break between them stand in no text of JSON, nor in a list. */
function parseDocument(source, file) {
    const decoded = (0,decode/* decodeSource */.E)(source);
    if ('problem' in decoded)
        return (0,json/* parseJson */.q)(source, file);
    const { text } = decoded;
    const joinedText = text.replace(/\}(?=\s*\n\s*\{)/g, '},');
    const document = joinedText === text ? text : `[${joinedText}]`;
    (0,json/* parseJson */.q)(document, file);
    return JSON.parse(document);
}
/** IAM's own answers have the document in percent encoding (RFC 3986); the CLI decodes most of them. */
function decodeDocument(text, file) {
    try {
        const json = JSON.parse(text.trimStart().startsWith('{') ? text : decodeURIComponent(text));
        return json;
    }
    catch {
        throw new build_errors/* UserError */.yo(`${file}: a policy document in it is neither JSON nor encoded JSON.`, HINT);
    }
}
function joined(all) {
    const found = all.filter((one) => one !== undefined);
    if (found.length === 0)
        return undefined;
    return {
        policies: found.flatMap((one) => one.policies),
        attached: found.flatMap((one) => one.attached),
    };
}
function listOf(value) {
    return Array.isArray(value) ? value.filter(isObject) : [];
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/migrate/json-text.js
/**
 * JSON for people to read, with a final newline. What nobody would see in it is escaped, or a policy could look like another one
 * (CVE-2021-42574).
 */
function jsonText(value) {
    const text = JSON.stringify(value, null, 2);
    return `${text.replace(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu, escaped)}\n`;
}
/** Beyond the first 65,536 characters JSON writes one as two. */
function escaped(character) {
    const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

;// CONCATENATED MODULE: ./build/migrate/iam/role-policy.js





/** IAM takes no more of an inline policy. */
const LONGEST = 10_240;
/**
 * The service role's permissions less those that only CodeBuild itself used. Statements keep their order, their Sid and their
 * conditions; of a statement with others beside, only CodeBuild's own actions or resources go. A `Deny`, `NotAction`, `NotResource` and
 * actions with wildcards stay.
 * @param given the file of `--role-policy`, if any
 * @throws UserError as `readRolePolicies` does
 */
function rolePolicy(given, facts) {
    if (given === undefined)
        return { removed: [], tasks: [askForPolicy(facts)] };
    const { policies, attached } = readRolePolicies(given.source, given.file, facts.serviceRole);
    const removed = [];
    const statements = policies.flatMap((policy) => policy.statements.flatMap((statement, index) => {
        const { kept, gone } = withoutOwn(statement, ownPermissions(facts));
        const where = placeOf(policy, index, statement);
        removed.push(...gone.map(({ actions, reason }) => ({ where, actions, reason })));
        return kept === undefined ? [] : [kept];
    }));
    const tasks = attached.map((arn) => attachTask(arn, facts));
    if (statements.length === 0)
        return { removed, tasks: [...tasks, nothingLeft(attached)] };
    const version = policies.some((policy) => policy.version === '2012-10-17') ? '2012-10-17' : '2008-10-17';
    const text = jsonText({ Version: version, Statement: withUniqueIds(statements) });
    return { text, removed, tasks: [putTask(text, facts), ...tasks] };
}
/**
 * Takes from a statement what it grants of the given permissions. It is a grid of actions and resources: an action goes when all its
 * resources are meant, then a resource when all actions that are left are; a cell in the middle stays.
 */
function withoutOwn(statement, own) {
    const actions = textsOf(statement.Action);
    const resources = textsOf(statement.Resource);
    if (statement.Effect !== 'Allow' || actions === undefined || resources === undefined)
        return { kept: statement, gone: [] };
    const applying = own.filter((permission) => appliesTo(permission, actions));
    const ownerOf = (action, resource) => applying.find((one) => matches(one.actions, action) && one.on(resource));
    const goneActions = actions.filter((action) => resources.every((one) => ownerOf(action, one)));
    const keptActions = actions.filter((action) => !goneActions.includes(action));
    const goneResources = resources.filter((one) => keptActions.every((action) => ownerOf(action, one)));
    const keptResources = resources.filter((one) => !goneResources.includes(one));
    const gone = [
        ...goneActions.map((action) => ({ action, reason: ownerOf(action, resources[0] ?? '')?.reason ?? '' })),
        ...(keptActions.length === 0 ? [] : goneResources).flatMap((resource) => keptActions.map((action) => ({
            action: `${action} on ${resource}`,
            reason: ownerOf(action, resource)?.reason ?? '',
        }))),
    ];
    if (gone.length === 0)
        return { kept: statement, gone: [] };
    const kept = { ...statement, Action: asWritten(keptActions), Resource: asWritten(keptResources) };
    return { kept: keptActions.length === 0 ? undefined : kept, gone: byReason(gone) };
}
function appliesTo(permission, actions) {
    const granted = actions.map((action) => action.toLowerCase());
    if (permission.alone && !granted.every((action) => matches(permission.actions, action)))
        return false;
    return (permission.beside ?? []).every((action) => granted.includes(action));
}
/** A wildcard in the statement's own action is no name, and grants more than is meant. */
function matches(patterns, action) {
    const name = action.toLowerCase();
    return patterns.some((pattern) => pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);
}
function byReason(gone) {
    const reasons = [...new Set(gone.map((one) => one.reason))];
    return reasons.map((reason) => ({
        actions: gone.filter((one) => one.reason === reason).map((one) => one.action),
        reason,
    }));
}
/** IAM takes a single text for a list of one. */
function asWritten(values) {
    return values.length === 1 ? values[0] : values;
}
function textsOf(value) {
    const values = [value].flat();
    return values.length > 0 && values.every((one) => typeof one === 'string') ? values : undefined;
}
/** Policies that become one may have used the same Sid, which IAM refuses in one policy. */
function withUniqueIds(statements) {
    const taken = new Set();
    return statements.map((statement) => {
        const { Sid } = statement;
        if (Sid === undefined || Sid === '')
            return statement;
        let id = Sid;
        for (let number = 2; taken.has(id); number++)
            id = `${Sid}${number}`;
        taken.add(id);
        return { ...statement, Sid: id };
    });
}
function placeOf({ name }, index, { Sid }) {
    const policy = name === undefined ? '' : `policy ${name}, `;
    return `${policy}statement ${index + 1}${Sid ? ` (${Sid})` : ''}`;
}
function askForPolicy({ name, serviceRole, roleName }) {
    const old = roleNameOf(serviceRole);
    const query = `{RoleDetailList: RoleDetailList[?RoleName=='${old}'], Policies: Policies}`;
    return {
        when: 'before',
        title: `Give \`${roleName}\` the permissions that the build needs.`,
        detail: [
            commandBlock(`aws iam get-account-authorization-details --filter Role LocalManagedPolicy --query "${query}" > role.json`),
            `With \`--role-policy role.json\`, \`buildspec migrate\` writes \`migration/${name}/iam-policy.json\`: what \`${old}\` may do, without ` +
                "CodeBuild's own permissions.",
        ].join('\n'),
    };
}
function putTask(text, { name, roleName }) {
    const file = `migration/${name}/iam-policy.json`;
    const size = policyLength(text);
    return {
        when: 'before',
        title: `Read \`${file}\`, and give \`${roleName}\` these permissions.`,
        detail: [
            commandBlock(`aws iam put-role-policy --role-name ${roleName} --policy-name build --policy-document file://${file}`),
            ...(size > LONGEST
                ? [`It has ${size} characters, and IAM takes ${LONGEST}: make managed policies of its statements.`]
                : []),
        ].join('\n'),
    };
}
function attachTask(arn, { roleName }) {
    return {
        when: 'before',
        title: `Attach \`${arn}\` to \`${roleName}\`, or less: the service role has it, and its text was not given.`,
        detail: commandBlock(`aws iam attach-role-policy --role-name ${roleName} --policy-arn ${arn}`),
    };
}
function nothingLeft(attached) {
    const rest = attached.length === 0 ? '' : ' beside what is attached to it';
    return {
        when: 'before',
        title: `Nothing is left of the service role's policy${rest}: every permission in it was CodeBuild's own.`,
    };
}
/** The last part of its ARN, whatever its path; or the name that stands in the ARN's place. */
function roleNameOf(role) {
    const name = role?.replace(/^arn:[\w-]+:iam::\d{12}:role\/(.*\/)?/, '') ?? '';
    return /^[\w+=,.@-]+$/.test(name) ? name : 'SERVICE_ROLE';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/migrate/role.js

/**
 * The runs that may take on the role, as `if:` says it: GitHub gives those for forks no token for AWS. `head.repo.fork` would not do: it
 * is true of every branch in a repository that is a fork itself.
 */
const UNLESS_FORK = "${{ github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository }}";
/** Whom GitHub's tokens are for, as `adapters/aws/credentials.ts` asks for them; in China it is an input of configure-aws-credentials. */
function audienceOf(partition) {
    return partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
/** IAM's longest name of a role. */
const LONGEST_NAME = 64;
/**
 * A role beside the service role: CodeBuild must be able to go on with its own until the cut-over, and only one of the two may be
 * trusted by GitHub. Undefined where the project names no service role.
 */
function githubRole({ name, fields, settings }) {
    const serviceRole = fields.text('serviceRole');
    if (serviceRole === undefined)
        return undefined;
    const [, ofRole, account] = /^arn:([\w-]+):iam::(\d{12}):role\//.exec(serviceRole) ?? [];
    const partition = ofRole ?? partitionOf(settings.region ?? '');
    const accountId = account ?? settings.accountId;
    const roleName = shortened(`github-${name.replace(/[^\w+=,.@-]/g, '-')}`);
    const owner = accountId ?? '${{ vars.AWS_ACCOUNT_ID }}';
    return { name: roleName, arn: `arn:${partition}:iam::${owner}:role/${roleName}`, accountId, partition };
}
/** Names that CDK makes begin alike: what is cut off still counts. */
function shortened(name) {
    if (name.length <= LONGEST_NAME)
        return name;
    const rest = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 8);
    return `${name.slice(0, LONGEST_NAME - rest.length - 1)}-${rest}`;
}
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

;// CONCATENATED MODULE: ./build/migrate/iam/trust.js




const ISSUER = 'token.actions.githubusercontent.com';
/** No account and no repository has these names, so a role with them lets nobody in. */
const UNKNOWN_ACCOUNT = 'ACCOUNT_ID';
const UNKNOWN_REPOSITORY = 'OWNER/REPO';
/** IAM takes no more of a trust policy, unless the account's quota is raised. */
const trust_LONGEST = 2048;
/**
 * The trust policy of the role that the workflow takes on: GitHub's OIDC provider, and of this repository just those subjects that
 * the workflow's triggers can have (docs.github.com, OpenID Connect reference, "Example subject claims").
 * @returns JSON with a final newline, and what people have to do about it
 */
function trustPolicy(facts) {
    const { accountId = UNKNOWN_ACCOUNT, partition, repository = UNKNOWN_REPOSITORY } = facts;
    const audience = audienceOf(partition);
    const contexts = subjectContexts(facts.on, defaultBranchOf(facts));
    const subjects = contexts.map((context) => `repo:${repository}:${context}`);
    const wild = subjects.some((subject) => /[*?]/.test(subject));
    const sub = { [`${ISSUER}:sub`]: subjects.length === 1 ? subjects[0] : subjects };
    const aud = { [`${ISSUER}:aud`]: audience };
    const policy = {
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Principal: { Federated: `arn:${partition}:iam::${accountId}:oidc-provider/${ISSUER}` },
                Action: 'sts:AssumeRoleWithWebIdentity',
                Condition: wild ? { StringEquals: aud, StringLike: sub } : { StringEquals: { ...aud, ...sub } },
            },
        ],
    };
    const text = jsonText(policy);
    return { text, tasks: trustTasks(facts, audience, text) };
}
/**
 * What may stand behind `repo:owner/name:` in the subject of a run's token. Pull requests have one subject, whatever their
 * branches; a release has its tag; a schedule runs on the default branch, and a run by hand there unless somebody asks for another.
 */
function subjectContexts(on, defaultBranch) {
    const { push } = on;
    const onlyBranches = push?.branches !== undefined || push?.['branches-ignore'] !== undefined;
    const onlyTags = push?.tags !== undefined || push?.['tags-ignore'] !== undefined;
    // Without filters for either, GitHub starts for both; with filters for one of them, not for the other.
    const branches = push && (onlyBranches || !onlyTags) ? (push.branches ?? ['**']) : [];
    const tags = push && (onlyTags || !onlyBranches) ? (push.tags ?? ['**']) : [];
    const elsewhere = [push, on.pull_request, on.release].some((trigger) => trigger !== undefined);
    const refs = [
        ...positive(branches).map((pattern) => `heads/${toStringLike(pattern)}`),
        ...(runsOnDefault(on) || !elsewhere ? [`heads/${literalLike(defaultBranch)}`] : []),
        ...positive(tags).map((pattern) => `tags/${toStringLike(pattern)}`),
        ...(on.release ? ['tags/*'] : []),
    ].map((ref) => `ref:refs/${ref}`);
    return withoutCovered([...refs, ...(on.pull_request ? ['pull_request'] : [])]);
}
function runsOnDefault(on) {
    return on.schedule !== undefined || on.workflow_dispatch !== undefined;
}
/** Patterns with `!` only take away from others; to grant a little more than starts is right, for nothing else starts. */
function positive(patterns) {
    return patterns.filter((pattern) => !pattern.startsWith('!'));
}
/**
 * A pattern of GitHub's (docs.github.com, "Filter pattern cheat sheet") as one of IAM's, whose `*` crosses `/` and whose `?` is any
 * one character: it matches the same names, and where that cannot be said, more.
 */
function toStringLike(pattern) {
    const parts = pattern.matchAll(/(\\.|\[[^\]]*\]|\*+|[^])([?+]?)/g);
    const like = [...parts].map(([, unit = '', times]) => {
        if (unit.startsWith('*'))
            return '*';
        const one = unit.startsWith('[') ? '?' : literalLike(unit.replace(/^\\/, ''));
        if (times === '?')
            return '*';
        return times === '+' ? `${one}*` : one;
    });
    return like.join('').replace(/\*+/g, '*');
}
/** In a policy `${` begins a variable; no ref has `*` or `?` in its name. */
function literalLike(text) {
    return text.replaceAll('$', () => '${$}');
}
/** Leaves out what a trailing `*` of another grants already. */
function withoutCovered(contexts) {
    const distinct = [...new Set(contexts)];
    const isCovered = (context) => distinct.some((other) => other !== context && other.endsWith('*') && context.startsWith(other.slice(0, -1)));
    return distinct.filter((context) => !isCovered(context));
}
function defaultBranchOf({ defaultBranch, on }) {
    if (defaultBranch !== undefined)
        return defaultBranch;
    const branches = on.push?.branches ?? [];
    return ['main', 'master'].find((branch) => branches.includes(branch)) ?? 'main';
}
function trustTasks(facts, audience, text) {
    const { name, accountId, repository = UNKNOWN_REPOSITORY, on, defaultBranch, roleName } = facts;
    const file = `migration/${name}/iam-trust.json`;
    const unknown = [
        ...(accountId === undefined ? [`\`${UNKNOWN_ACCOUNT}\` by the number of the AWS account`] : []),
        ...(repository === UNKNOWN_REPOSITORY
            ? [`\`${UNKNOWN_REPOSITORY}\` by the repository on GitHub, as in \`octo-org/web\``]
            : []),
    ];
    const guess = runsOnDefault(on) && defaultBranch === undefined
        ? ` Schedules and runs by hand take place on the default branch, which is taken to be \`${defaultBranchOf(facts)}\`.`
        : '';
    const tasks = [
        {
            title: 'Make GitHub known to IAM, once in each AWS account.',
            detail: commandBlock(`aws iam create-open-id-connect-provider --url https://${ISSUER} --client-id-list ${audience}`),
        },
        ...(unknown.length > 0 ? [{ title: `Replace in \`${file}\` ${unknown.join(', and ')}.` }] : []),
        {
            title: `Check the subjects in \`${file}\` against those of the repository.`,
            detail: [
                commandBlock(`gh api repos/${repository}/actions/oidc/customization/sub --jq .sub_claim_prefix`),
                `Where it prints anything but \`repo:${repository}\`, put that in its place: repositories made or renamed after July 15, 2026 ` +
                    `have numbers in it.${guess}`,
            ].join('\n'),
        },
        {
            title: `Create the role \`${roleName}\`, which only runs of these triggers can take on.`,
            detail: [
                commandBlock(`aws iam create-role --role-name ${roleName} --assume-role-policy-document file://${file}`),
                ...tooLong(text),
            ].join('\n'),
        },
        ...(on.pull_request
            ? [
                {
                    title: 'Decide what pull requests may do in AWS.',
                    detail: 'Whoever can push a branch to the repository can run code with the permissions of this role, by a pull request. If it can ' +
                        'deploy, give pull requests a role of their own that only reads, and take `:pull_request` out of this one.',
                },
            ]
            : []),
    ];
    return tasks.map((task) => ({ when: 'before', ...task }));
}
function tooLong(text) {
    const length = policyLength(text);
    if (length <= trust_LONGEST)
        return [];
    return [
        `It has ${length} characters, and IAM takes ${trust_LONGEST}: first have the quota “Role trust policy length” (\`L-C07B4B0D\`) of the account ` +
            'raised, or say several branches by one subject with a `*`, which must be below `StringLike` then.',
    ];
}

;// CONCATENATED MODULE: ./build/migrate/join-pieces.js
/** Joins what mappings contribute, in their order: lists are appended, of single values the last that is given holds. */
function joinPieces(pieces) {
    const jobs = pieces.flatMap(({ job }) => job ?? []);
    return {
        rows: pieces.flatMap(({ rows }) => rows),
        tasks: pieces.flatMap(({ tasks }) => tasks),
        ...(jobs.length > 0 && { job: jobs.reduce(joinJobs) }),
    };
}
function joinJobs(one, other) {
    const joined = { ...one };
    for (const [name, value] of Object.entries(other)) {
        if (value !== undefined)
            Object.assign(joined, { [name]: joinValues(one[name], value) });
    }
    // Labels of a runner are one value: those of two mappings would name a runner that has both.
    return { ...joined, runsOn: other.runsOn ?? one.runsOn };
}
function joinValues(one, other) {
    if (Array.isArray(one) && Array.isArray(other))
        return [...one, ...other];
    if (!isRecord(one) || !isRecord(other))
        return other;
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return Object.fromEntries(names.map((name) => [name, name in other ? joinValues(one[name], other[name]) : one[name]]));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/migrate/long-expressions.js

/** Of an expression (actions/runner, ExpressionConstants.MaxLength). */
const long_expressions_LONGEST = 21_000;
/**
 * A text that holds an expression anywhere is one to GitHub, `format('…', …)`, and if it is too long, GitHub takes nothing of the whole
 * workflow. A text `${{` of the project becomes an expression too.
 * @throws UserError that names the step
 */
function refuseLongExpressions({ name, jobs }) {
    for (const { env, outputs, steps = [] } of Object.values(jobs)) {
        const ofJob = { name: 'the job', env, with: outputs };
        for (const step of [ofJob, ...steps]) {
            const { run = '', with: inputs = {}, env: variables = {} } = step;
            const texts = [run, ...Object.values(inputs), ...Object.values(variables)];
            if (texts.some(isTooLong))
                throw new build_errors/* UserError */.yo(`${name}: ${JSON.stringify(step.name ?? 'a step')} would hold an expression, or the text \${{, in more than ${long_expressions_LONGEST} characters, which GitHub refuses.`, 'Move commands into a script of the repository, and long values into a file.');
        }
    }
}
/** In the text of `format` quotes and braces are written twice. */
function isTooLong(text) {
    return text.includes('${{') && text.replace(/['{}]/g, '$&$&').length > long_expressions_LONGEST;
}

// EXTERNAL MODULE: ./build/filters/read-webhook.js
var read_webhook = __webpack_require__(47942);
// EXTERNAL MODULE: ./build/plan/batch/github-matrix.js
var github_matrix = __webpack_require__(55406);
// EXTERNAL MODULE: ./build/plan/batch/plan-batch.js + 8 modules
var plan_batch = __webpack_require__(46497);
;// CONCATENATED MODULE: ./build/migrate/map/batch-spec.js



/**
 * How many levels the graph of the project's batches has, each of which becomes a matrix of jobs. Undefined where its builds are no
 * batches, and where one job has to run all of a batch: it is not at hand, or GitHub allows no matrix of so many jobs.
 */
function batchLevels(project) {
    const batch = project.buildspec?.spec.batch;
    if (batch === undefined || !startsBatches(project))
        return undefined;
    const sizes = (0,plan_batch/* levelSizes */.L)(batch);
    return sizes.some((size) => size > github_matrix/* MOST_JOBS */.r2) ? undefined : sizes.length;
}
/** Whether a job of the workflow runs whole batches. */
function isBatchOneJob(project) {
    return startsBatches(project) && batchLevels(project) === undefined;
}
/** The fields of an entry, and what a dimension of a matrix calls them; a matrix has none for the others. */
const DIMENSIONS = { image: 'image', computeType: 'compute-type', type: undefined, fleet: undefined };
/** What builds of the batch ask for, as far as their entries say it; each once. */
function askedInBatch({ buildspec }, field) {
    const builds = buildspec?.spec.batch?.builds;
    if (builds === undefined || builds.kind === 'fanout')
        return [];
    const [envs, dimensions] = builds.kind === 'matrix'
        ? [[builds.matrix.staticEnv], builds.matrix.dimensions]
        : [builds.entries.map(({ env }) => env), []];
    const texts = [
        ...envs.map((env) => env[field]),
        ...dimensions.flatMap((one) => one.field === DIMENSIONS[field] ? one.values.map(({ text }) => text) : []),
    ];
    return [...new Set(texts.filter((text) => text !== undefined))];
}

// EXTERNAL MODULE: ./build/filters/anchors.js
var filters_anchors = __webpack_require__(88010);
;// CONCATENATED MODULE: ./build/migrate/map/describe-group.js


/** A group in a line: `PUSH, HEAD_REF ^refs/heads/main$, FILE_PATH not ^docs/`. */
function describeGroup(group) {
    return group.map(describeFilter).join(', ');
}
function describeFilter({ type, pattern, exclude }) {
    return [...(type === 'EVENT' ? [] : [type]), ...(exclude ? ['not'] : []), pattern].join(' ');
}
/** Patterns of accounts that match more accounts than are meant (CodeBreach, January 2026). */
function unanchoredActors(group) {
    return group
        .filter(({ type, exclude, pattern }) => type === 'ACTOR_ACCOUNT_ID' && !exclude && !(0,filters_anchors/* takesAll */.yX)(pattern) && (0,filters_anchors/* isUnanchored */.eN)(pattern))
        .map(({ pattern }) => pattern);
}
/** What the reader of the report may not have known of the group, a sentence each. */
function mindOfGroup(group) {
    const loose = group.filter(({ type, pattern, exclude }) => (type === 'HEAD_REF' || type === 'BASE_REF') && !exclude && !(0,filters_anchors/* takesAll */.yX)(pattern) && (0,filters_anchors/* isLooseRef */.mz)(pattern));
    return [
        ...loose.map(({ pattern }) => `${code(pattern)} matches longer names too, on CodeBuild as well.`),
        ...unanchoredActors(group).map((pattern) => `${code(pattern)} matches more accounts than one: anchor it.`),
        ...(group.some(({ type }) => type === 'FILE_PATH')
            ? ['`paths:` would not do: GitHub looks at the first 300 changed files only.']
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/migrate/map/cron.js
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** EventBridge counts days of the week from 1, GitHub from 0, both from Sunday. */
const cron_KINDS = [
    { name: 'minutes', first: 0, last: 59, names: [], offset: 0 },
    { name: 'hours', first: 0, last: 23, names: [], offset: 0 },
    { name: 'day of the month', first: 1, last: 31, names: [], offset: 0 },
    { name: 'month', first: 1, last: 12, names: MONTHS, offset: 0 },
    { name: 'day of the week', first: 1, last: 7, names: DAYS, offset: -1 },
];
/** GitHub starts nothing more often (docs.github.com, events that trigger workflows, `schedule`). */
const SHORTEST = 5;
/** GitHub is busiest when an hour begins, and starts late then. */
const MINUTE = 17;
/**
 * Turns a schedule of EventBridge, or of its Scheduler, into one for GitHub (docs.aws.amazon.com, eb-cron-expressions and
 * schedule-types).
 * @returns why there is none, as a text
 */
function githubCron(expression) {
    const [, kind, inside = ''] = /^(cron|rate|at)\((.*)\)$/s.exec(expression.trim()) ?? [];
    switch (kind) {
        case 'cron':
            return fromCron(inside);
        case 'rate':
            return fromRate(inside);
        case 'at':
            return 'it starts once only';
        case undefined:
        default:
            return 'it is no cron(…) and no rate(…)';
    }
}
function fromCron(inside) {
    const fields = inside.trim().split(/\s+/);
    const year = fields[cron_KINDS.length];
    if (year === undefined || fields.length !== cron_KINDS.length + 1)
        return 'a cron expression has six fields';
    if (year !== '*')
        return 'GitHub knows no years';
    const converted = [];
    for (const [index, kind] of cron_KINDS.entries()) {
        const field = convertField(fields[index] ?? '', kind);
        if (field === undefined)
            return `GitHub cannot say ${fields[index]} as the ${kind.name}`;
        converted.push(field);
    }
    const often = minutesOf(converted[0] ?? '');
    return {
        cron: converted.join(' '),
        differs: often < SHORTEST ? `GitHub starts a workflow every ${SHORTEST} minutes at most` : '',
    };
}
function convertField(text, kind) {
    if (text === '*' || text === '?')
        return '*';
    const items = text.split(',').map((item) => convertItem(item, kind));
    return items.includes(undefined) ? undefined : items.join(',');
}
/** A value, a range, or either with steps: `5/15` is every 15 from 5 on. */
function convertItem(item, kind) {
    const [, range = '', step] = /^([^/]+)(?:\/([1-9]\d*))?$/.exec(item) ?? [];
    if (range === '*')
        return step === undefined ? '*' : `*/${step}`;
    const [first, last, ...rest] = range.split('-').map((value) => cron_valueOf(value, kind));
    if (first === undefined || rest.length > 0 || (range.includes('-') && last === undefined))
        return undefined;
    const stepped = step === undefined ? '' : `/${step}`;
    if (last !== undefined && last < first)
        return around(first, last, step, kind);
    if (last !== undefined)
        return `${shown(first, kind)}-${shown(last, kind)}${stepped}`;
    if (step === undefined)
        return shown(first, kind);
    return first === kind.first ? `*${stepped}` : `${shown(first, kind)}-${shown(kind.last, kind)}${stepped}`;
}
/** A range that goes on from the beginning, `FRI-MON`. */
function around(first, last, step, kind) {
    if (step !== undefined)
        return undefined;
    return `${shown(first, kind)}-${shown(kind.last, kind)},${shown(kind.first, kind)}-${shown(last, kind)}`;
}
function cron_valueOf(text, { first, last, names }) {
    const named = names.indexOf(text.toUpperCase());
    if (named !== -1)
        return first + named;
    const number = /^\d{1,2}$/.test(text) ? Number(text) : -1;
    return number >= first && number <= last ? number : undefined;
}
function shown(value, { first, names, offset }) {
    return names[value - first] ?? String(value + offset);
}
/** The shortest time between two minutes of a field. */
function minutesOf(field) {
    const minutes = field.split(',').flatMap((item) => {
        const [range = '', step = '1'] = item.split('/');
        const [first = 0, last] = range === '*' ? [0, 59] : range.split('-').map(Number);
        const end = last ?? first;
        return Array.from({ length: Math.floor((end - first) / Number(step)) + 1 }, (_, n) => first + n * Number(step));
    });
    const sorted = [...new Set(minutes)].sort((one, other) => one - other);
    const gaps = sorted.map((minute, index) => (sorted[index + 1] ?? (sorted[0] ?? 0) + 60) - minute);
    return Math.min(...gaps);
}
/** GitHub has times of the day only: a rate that does not divide the hour or the day begins anew with each. */
function fromRate(inside) {
    const [, count, unit] = /^\s*([1-9]\d{0,5})\s+(minute|hour|day)s?\s*$/.exec(inside) ?? [];
    if (count === undefined)
        return 'a rate is a number and minutes, hours or days';
    const minutes = Number(count) * { minute: 1, hour: 60, day: 1440 }[unit];
    const from = 'EventBridge counts from when the rule was made, GitHub has times of the day';
    if (minutes < SHORTEST)
        return {
            cron: `*/${SHORTEST} * * * *`,
            differs: `GitHub starts a workflow every ${SHORTEST} minutes at most`,
        };
    if (minutes < 60)
        return { cron: `*/${minutes} * * * *`, differs: uneven(from, 60 % minutes, 'hour') };
    const hours = Math.round(minutes / 60);
    const rounded = hours * 60 === minutes ? from : `${from}; it is rounded to hours`;
    if (hours < 24)
        return {
            cron: `${MINUTE} ${hours === 1 ? '*' : `*/${hours}`} * * *`,
            differs: uneven(rounded, 24 % hours, 'day'),
        };
    const days = Math.round(hours / 24);
    const whole = days * 24 === hours ? from : `${from}; it is rounded to days`;
    if (days === 1)
        return { cron: `${MINUTE} 0 * * *`, differs: whole };
    if (days === 7)
        return { cron: `${MINUTE} 0 * * MON`, differs: `${whole}; it is every Monday` };
    if (days < 28)
        return { cron: `${MINUTE} 0 */${days} * *`, differs: uneven(whole, 1, 'month') };
    return { cron: `${MINUTE} 0 1 * *`, differs: `${whole}; it is once a month` };
}
function uneven(differs, rest, unit) {
    return rest === 0 ? differs : `${differs}; the count begins anew with each ${unit}`;
}

;// CONCATENATED MODULE: ./build/migrate/map/schedules.js




/** GitHub's schedules are not held to the minute, and take place on the default branch (docs.github.com, `schedule`). */
const MIND = 'GitHub may start late when it is busy, and builds the newest commit of the default branch';
/** EventBridge's schedules as `on.schedule`, in time zones of their own where they have one (peers.md §3.3). */
function mapSchedules({ schedules }) {
    const parts = schedules.map(mapSchedule);
    const schedule = parts.flatMap((part) => part.schedule);
    return {
        // Several rules may say the same, with inputs that differ.
        schedule: schedule.filter((one, index) => schedule.findIndex((other) => same(one, other)) === index),
        rows: parts.flatMap(({ rows }) => rows),
        tasks: [...parts.flatMap(({ tasks }) => tasks), ...(schedule.length > 0 ? [ASLEEP] : [])],
    };
}
const ASLEEP = {
    when: 'after',
    title: 'Keep an eye on the schedules.',
    detail: 'In a public repository GitHub switches them off after 60 days without a commit.',
};
function mapSchedule(rule) {
    const { name, expression, timezone } = rule;
    const field = `schedule ${name}`;
    const value = timezone === undefined ? expression : `${expression} ${timezone}`;
    const without = (fidelity, reason) => ({
        schedule: [],
        rows: [row(fidelity, field, value, '', reason)],
        tasks: [],
    });
    if (!rule.enabled)
        return without('exact', 'the rule is disabled: it starts nothing');
    if (expression === '')
        return without('dropped', 'it starts the project on an event: start the workflow by `repository_dispatch`');
    const cron = githubCron(expression);
    if (typeof cron === 'string')
        return without('dropped', cron);
    if (timezone !== undefined && !/^[\w+/-]+$/.test(timezone))
        return without('dropped', 'it is in no time zone');
    const inZone = timezone === undefined || /^(Etc\/)?(UTC|GMT)$/i.test(timezone) ? {} : { timezone };
    const becomes = `\`cron: ${cron.cron}\`${inZone.timezone === undefined ? '' : `, \`timezone: ${inZone.timezone}\``}`;
    const overrides = Object.keys(rule.overrides);
    const limits = [
        ...(rule.start === undefined ? [] : [`StartDate ${rule.start}`]),
        ...(rule.end === undefined ? [] : [`EndDate ${rule.end}`]),
    ];
    return {
        schedule: [{ cron: cron.cron, ...inZone }],
        rows: [
            row('approximate', field, value, becomes, [MIND, ...(cron.differs === '' ? [] : [cron.differs])].join('; ')),
            ...(overrides.length > 0
                ? [row('dropped', `${field}: input`, overrides.join(', '), '', 'a scheduled run has no inputs')]
                : []),
            ...(limits.length > 0
                ? [row('dropped', `${field}: limits`, limits.join(', '), '', 'GitHub has no first or last day')]
                : []),
        ],
        tasks: [
            ...(overrides.length > 0 ? [overridesTask(name, overrides)] : []),
            ...(limits.length > 0 ? [limitsTask(name, limits)] : []),
        ],
    };
}
function overridesTask(name, overrides) {
    return {
        when: 'before',
        title: `Say in the workflow what the rule ${(0,markdown/* inlineCode */.ti)((0,visible/* visible */.RK)(name))} overrides.`,
        detail: `Its input has ${overrides.map((one) => (0,markdown/* inlineCode */.ti)((0,visible/* visible */.RK)(one))).join(', ')}. Steps can tell a scheduled run by \`github.event.schedule\`.`,
    };
}
function limitsTask(name, limits) {
    return {
        when: 'before',
        title: `Put the cron of the schedule ${(0,markdown/* inlineCode */.ti)((0,visible/* visible */.RK)(name))} in when it begins, and take it out when it ends: ${limits.map((one) => (0,markdown/* inlineCode */.ti)((0,visible/* visible */.RK)(one))).join(', ')}.`,
    };
}
function same(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
}

// EXTERNAL MODULE: ./build/filters/regex.js + 1 modules
var filters_regex = __webpack_require__(29509);
;// CONCATENATED MODULE: ./build/migrate/map/ref-glob.js


/** More patterns than these nobody wants to read, and a wider one is right too. */
const MOST = 24;
/** How {@link readRegex} gives `.` and `[^/]`. */
const DOT = (0,filters_regex/* readRegex */.g7)('.')[0]?.[0]?.js;
const NO_SLASH = (0,filters_regex/* readRegex */.g7)('[^/]')[0]?.[0]?.js;
/** What no name of a branch or tag holds (git check-ref-format). */
const IN_NO_REF = /[\p{Cc} ~^:?*[\\]/u;
/** `on:` can have no expression, and so no text that looks like the beginning of one. */
const EXPRESSION = '${{';
const ref_glob_ANY = { kind: 'all', least: 0 };
const ALL = { globs: ['**'], exact: false };
/**
 * Turns a regular expression on refs (`refs/heads/main`), as HEAD_REF and BASE_REF have it, into patterns on the names behind a
 * prefix, `refs/heads/` or `refs/tags/`. It matches anywhere in the ref unless it is anchored, as CodeBuild does. What no pattern can
 * say becomes a wider one, so whatever the expression matches, the patterns match too.
 * @param regex one that {@link readRegex} takes
 * @param prefix empty: the regular expression is on the names themselves
 */
function refGlobs(regex, prefix) {
    const ways = waysOf((0,filters_regex/* readRegex */.g7)(regex));
    if (ways === undefined)
        return ALL;
    const left = ways.map(unanchored).flatMap((way) => behindPrefix(way, prefix));
    const names = left
        .map(merged)
        .filter(({ parts }) => parts.length > 0 && !parts.some((part) => part.kind === 'text' && IN_NO_REF.test(part.text)));
    const globs = [...new Set(names.map(({ parts }) => written(parts).replaceAll(EXPRESSION, '**')))];
    if (globs.length > MOST)
        return ALL;
    return {
        globs: globs.includes('**') ? ['**'] : globs,
        exact: names.every(({ parts, exact }) => exact &&
            !written(parts).includes(EXPRESSION) &&
            parts.every((_, index) => isNeverEmpty(parts, index))),
    };
}
/** Undefined: too many. */
function waysOf(branches) {
    const ways = [];
    for (const terms of branches) {
        let open = [{ parts: [], start: false, end: false, exact: true }];
        for (const term of terms) {
            const next = open.flatMap((way) => extended(way, term) ?? []);
            if (next.length === 0 || next.length > MOST)
                return undefined;
            open = next;
        }
        ways.push(...open);
    }
    return ways.length > MOST ? undefined : ways;
}
/** The ways that go on with a term; undefined: too many. */
function extended(way, term) {
    const isAnchor = term.kind === 'start' || term.kind === 'end';
    // A pattern that takes no notice of `^*` is wider.
    if (isAnchor && (0,filters_anchors/* mayBeAbsent */.eh)(term))
        return [{ ...way, exact: false }];
    switch (term.kind) {
        case 'start':
            return [way.parts.length === 0 ? { ...way, start: true } : { ...way, exact: false }];
        case 'end':
            return [{ ...way, end: true }];
        case 'look':
            return [{ ...way, exact: false }];
        case 'word':
        case 'other':
            break;
    }
    // Behind an end nothing matches; a pattern that takes no notice of it is wider.
    const before = way.end ? { ...way, end: false, exact: false } : way;
    if (term.branches !== undefined && /^\??$|^\?\?$/.test(term.quantifier)) {
        const inner = waysOf(term.branches);
        const grouped = inner?.map((one) => ref_glob_joined(before, one));
        return term.quantifier === '' ? grouped : grouped && [before, ...grouped];
    }
    return repeated(before, onePart(term), term.quantifier);
}
function ref_glob_joined(before, { parts, start, end, exact }) {
    const first = before.parts.length === 0;
    return {
        parts: [...before.parts, ...parts],
        start: before.start || (first && start),
        end,
        exact: before.exact && exact && (first || !start),
    };
}
/** A part for what a term without its quantifier matches; undefined: a character of many that no pattern can tell from others. */
function onePart({ js, branches }) {
    if (branches !== undefined)
        return undefined;
    if (js === DOT)
        return { kind: 'all', least: 1 };
    if (js === NO_SLASH)
        return { kind: 'segment', least: 1 };
    const escaped = /^\\u\{([\da-f]+)\}$/.exec(js)?.[1];
    if (escaped !== undefined)
        return { kind: 'text', text: String.fromCodePoint(parseInt(escaped, 16)) };
    if (/^\w$/.test(js))
        return { kind: 'text', text: js };
    const set = /^\[((?:[a-z](?:-[a-z])?|[A-Z](?:-[A-Z])?|\d(?:-\d)?)+)\]$/.exec(js)?.[1];
    return set === undefined ? undefined : { kind: 'set', set };
}
function repeated(way, part, quantifier) {
    const add = (exact, ...parts) => ({
        ...way,
        parts: [...way.parts, ...parts],
        exact: way.exact && exact,
    });
    if (part === undefined)
        return [add(false, ref_glob_ANY)];
    // A `?` behind another quantifier makes it lazy, which is of no matter to whether it matches.
    const times = quantifier.replace(/(?<=.)\?$/, '');
    if (isMany(part))
        return [add(times === '*' || times === '+', { ...part, least: times === '+' ? 1 : 0 })];
    const count = /^\{(\d)\}$/.exec(times)?.[1];
    if (count !== undefined)
        return [add(true, ...Array.from({ length: Number(count) }, () => part))];
    switch (times) {
        case '':
            return [add(true, part)];
        case '?':
            return [way, add(true, part)];
        case '+':
            return [add(true, { ...part, plus: true })];
        default:
            return [add(false, ref_glob_ANY)];
    }
}
function unanchored(way) {
    return { ...way, parts: [...(way.start ? [] : [ref_glob_ANY]), ...way.parts, ...(way.end ? [] : [ref_glob_ANY])] };
}
/** What is left of a way behind a prefix that it matches: none, or several where `.*` may have matched more of it or less. */
function behindPrefix(way, prefix) {
    let open = [way];
    for (const character of prefix) {
        const next = open.flatMap((one) => behind(one, character));
        open = [...new Map(next.map((one) => [JSON.stringify(one.parts), one])).values()];
    }
    return open;
}
function behind(way, character) {
    const [first, ...rest] = way.parts;
    const shorter = { ...way, parts: rest };
    switch (first?.kind) {
        case undefined:
            return [];
        case 'text':
        case 'set': {
            const matches = first.kind === 'text' ? first.text === character : new RegExp(`[${first.set}]`).test(character);
            if (!matches)
                return [];
            // As often as it likes: only a wider pattern can say that.
            return [first.plus ? { ...way, parts: [ref_glob_ANY, ...rest], exact: false } : shorter];
        }
        case 'segment':
        case 'all': {
            const goesOn = first.kind === 'all' || character !== '/';
            const more = goesOn
                ? [{ ...way, parts: [{ ...first, least: Math.max(0, first.least - 1) }, ...rest] }]
                : [];
            return [...more, ...(first.least > 0 ? [] : behind(shorter, character))];
        }
    }
}
/** No ref has an empty name, `//` in it or `/` at its end: between these a pattern for any text never matches an empty one. */
function isNeverEmpty(parts, index) {
    const part = parts[index];
    if (part === undefined || !isMany(part) || part.least === 0)
        return true;
    const isEdge = (other) => other === undefined || (other.kind === 'text' && other.text === '/');
    return part.least === 1 && isEdge(parts[index - 1]) && isEdge(parts[index + 1]);
}
function isMany(part) {
    return part.kind === 'segment' || part.kind === 'all';
}
/**
 * On GitHub `**` with a slash behind stands for any folders, or for none (its cheat sheet has README.md of every folder, the root's
 * too); `.*` with a slash does not. Without the slash the pattern is wider, which is right.
 */
function merged(way) {
    const parts = way.parts.reduce(withMerged, []);
    const left = parts.filter((part, index) => parts[index - 1]?.kind !== 'all' || part.kind !== 'text' || part.text !== '/');
    return left.length === parts.length ? { ...way, parts } : merged({ ...way, parts: left, exact: false });
}
/** `**` takes in `*` and `**` beside it. */
function withMerged(parts, part) {
    const last = parts.at(-1);
    if (last === undefined || !isMany(last) || !isMany(part))
        return [...parts, part];
    const kind = last.kind === 'segment' && part.kind === 'segment' ? 'segment' : 'all';
    return [...parts.slice(0, -1), { kind, least: last.least + part.least }];
}
function written(parts) {
    const text = parts.map((part) => {
        switch (part.kind) {
            case 'text':
                return part.text.replace(/[*?+[\\]/, '\\$&') + (part.plus ? '+' : '');
            case 'set':
                return `[${part.set}]${part.plus ? '+' : ''}`;
            case 'segment':
                return '*';
            case 'all':
                return '**';
        }
    });
    return text.join('').replace(/^!/, '\\!');
}

// EXTERNAL MODULE: ./build/filters/events.js
var events = __webpack_require__(74847);
// EXTERNAL MODULE: ./build/filters/types.js
var filters_types = __webpack_require__(23137);
;// CONCATENATED MODULE: ./build/migrate/map/trigger-superset.js



/** Types of activity (docs.github.com, events that trigger workflows; codebuild.md §5.3). */
const PULL_REQUEST_TYPES = {
    PULL_REQUEST_CREATED: 'opened',
    PULL_REQUEST_UPDATED: 'synchronize',
    PULL_REQUEST_REOPENED: 'reopened',
    PULL_REQUEST_CLOSED: 'closed',
    PULL_REQUEST_MERGED: 'closed',
};
const RELEASE_TYPES = { RELEASED: 'released', PRERELEASED: 'prereleased' };
/** The events that a group may hold for, of all that there are. */
function eventsOfGroup(group) {
    const filters = group.filter(({ type }) => type === 'EVENT');
    return filters_types/* WEBHOOK_EVENTS */.E.filter((event) => filters.every(({ pattern, exclude }) => (0,events/* eventsOf */.X)(pattern).includes(event) !== exclude));
}
/**
 * The tightest `on:` that certainly starts for everything that a build would have been started for. What it cannot say is left out:
 * names of head branches of pull requests, actors, messages, and what `excludeMatchedPattern` excludes. `paths:` too, although GitHub
 * has it: it looks at the first 300 changed files only, so it may leave out what CodeBuild builds (docs.github.com, workflow syntax).
 */
function supersetOf(groups) {
    const started = groups.map(startedBy);
    const pushes = started.flatMap(({ push }) => push ?? []);
    const pullRequests = started.flatMap(({ pullRequest }) => pullRequest ?? []);
    const releases = started.flatMap(({ release }) => release ?? []);
    const on = {};
    if (pushes.length > 0) {
        const branches = union(pushes.map((push) => push.branches));
        const tags = union(pushes.map((push) => push.tags));
        // A filter for one of the two alone lets none of the other start.
        const all = isAll(branches) && isAll(tags);
        on.push = all ? {} : { ...(branches.length > 0 && { branches }), ...(tags.length > 0 && { tags }) };
    }
    if (pullRequests.length > 0) {
        const branches = union(pullRequests.map((pullRequest) => pullRequest.branches));
        const types = union(pullRequests.map((pullRequest) => pullRequest.types));
        on.pull_request = { types, ...(!isAll(branches) && { branches }) };
    }
    if (releases.length > 0)
        on.release = { types: union([releases]) };
    // Types of one group with branches of another are started for too.
    const isProduct = areSame(pullRequests.map(({ types }) => types)) || areSame(pullRequests.map(({ branches }) => branches));
    return { on, exact: isProduct && started.every(({ exact }) => exact) };
}
function startedBy(group) {
    const events = eventsOfGroup(group);
    const others = group.filter(({ type }) => type !== 'EVENT');
    const started = { exact: true };
    const inexactUnless = (exact) => {
        started.exact &&= exact;
    };
    if (events.includes('PUSH')) {
        const branches = globsOf(others, 'HEAD_REF', 'refs/heads/');
        const tags = globsOf(others, 'HEAD_REF', 'refs/tags/');
        inexactUnless(branches.exact && tags.exact);
        if (branches.globs.length + tags.globs.length > 0)
            started.push = { branches: branches.globs, tags: tags.globs };
    }
    const types = events.flatMap((event) => PULL_REQUEST_TYPES[event] ?? []);
    if (types.length > 0) {
        const { globs, exact } = globsOf(others, 'BASE_REF', 'refs/heads/');
        const bothEnds = events.includes('PULL_REQUEST_CLOSED') === events.includes('PULL_REQUEST_MERGED');
        inexactUnless(exact && bothEnds);
        if (globs.length > 0)
            started.pullRequest = { types: union([types]), branches: globs };
    }
    const release = events.flatMap((event) => RELEASE_TYPES[event] ?? []);
    if (release.length > 0) {
        inexactUnless(others.length === 0);
        started.release = release;
    }
    return started;
}
/** Names that may start a build. Of several filters for the same, any is right, for all of them must hold. */
function globsOf(filters, type, prefix) {
    const [first] = filters.filter((filter) => filter.type === type && !filter.exclude);
    if (first === undefined)
        return { globs: ['**'], exact: filters.length === 0 };
    const { globs, exact } = refGlobs(first.pattern, prefix);
    return { globs, exact: exact && filters.length === 1 };
}
function isAll(globs) {
    return globs.includes('**');
}
function union(lists) {
    const all = [...new Set(lists.flat())];
    return isAll(all) ? ['**'] : all;
}
function areSame(lists) {
    return new Set(lists.map((list) => JSON.stringify(list.toSorted()))).size <= 1;
}

;// CONCATENATED MODULE: ./build/migrate/paths.js
/** @param name of the project, which CodeBuild lets have letters, digits, `-` and `_` only */
function migrationPaths(name) {
    return {
        workflow: `.github/workflows/${name}.yml`,
        buildspec: `.github/codebuild/${name}.buildspec.yml`,
        filters: `.github/codebuild/${name}.filters.json`,
        project: `.github/codebuild/${name}.project.json`,
        report: `migration/${name}/report.md`,
        checklist: `migration/${name}/checklist.md`,
        trustPolicy: `migration/${name}/iam-trust.json`,
        rolePolicy: `migration/${name}/iam-policy.json`,
    };
}

;// CONCATENATED MODULE: ./build/migrate/map/trigger-tasks.js



/**
 * When GitHub starts no run although CodeBuild's webhook would have heard of it (docs.github.com: skipping workflow runs; triggering
 * a workflow; events that trigger workflows), and what that asks of people.
 * @param job the one without which nothing is built
 */
function startTasks({ push, pull_request: pullRequest, release }, job) {
    const isChange = push !== undefined || pullRequest !== undefined;
    if (!isChange && release === undefined)
        return [];
    const did = [...(isChange ? ['pushed'] : []), ...(release ? ['made the release'] : [])].join(' or ');
    const reasons = [
        ...(isChange ? ['- The message of the commit has `[skip ci]`, `[ci skip]` or the like.'] : []),
        `- A workflow has ${did}, with its \`GITHUB_TOKEN\`: let it use a token of an app, or start this workflow by \`gh workflow run\`.`,
        ...(pullRequest ? ['- The pull request has a conflict with its base branch.'] : []),
    ];
    const commits = [...(push ? ['that was pushed'] : []), ...(release ? ["of the release's tag"] : [])];
    return [
        {
            when: 'before',
            title: 'Know when GitHub starts nothing, although CodeBuild would have built:',
            detail: reasons.join('\n'),
        },
        ...(commits.length > 0
            ? [
                {
                    when: 'during',
                    title: 'Bring the workflow to every branch that goes on being built.',
                    detail: `GitHub takes the workflow from the commit ${commits.join(', or ')}: merge the default branch into the others.`,
                },
            ]
            : []),
        ...(pullRequest ? [forksTask(job)] : []),
    ];
}
function forksTask(job) {
    return {
        when: 'before',
        title: 'Decide what becomes of pull requests from forks.',
        detail: 'CodeBuild builds them with its service role. GitHub gives their runs no secrets, no role and a token that only reads, so a build ' +
            `that needs AWS fails. Where that is right, let the job \`${job}\` skip them: ` +
            `\`if: ${UNLESS_FORK}\`.`,
    };
}
/**
 * Accounts of another host are nobody on GitHub, or somebody else.
 * @param filters that the action judges by
 */
function foreignActorsTask({ name, fields }, filters = '') {
    const type = fields.object('source').text('type') ?? '';
    if (!/^(GITHUB_ENTERPRISE|GITLAB|BITBUCKET)/.test(type) || !filters.includes('"ACTOR_ACCOUNT_ID"'))
        return [];
    return [
        {
            when: 'before',
            title: `Put accounts of GitHub in the place of those of ${code(type)} in ${code(migrationPaths(name).filters)}.`,
            detail: 'ACTOR_ACCOUNT_ID is compared with the number of the account on GitHub, which `gh api users/NAME --jq .id` prints.',
        },
    ];
}

;// CONCATENATED MODULE: ./build/migrate/map/triggers.js









const JUDGED = 'GitHub starts for more, and the job `filter` judges by the groups as they are.';
/** A webhook without filter groups hears of pushes, and of pull requests that have something new to build. */
const LEGACY_TYPES = ['opened', 'synchronize', 'reopened'];
/**
 * What starts builds (peers.md §3.3, Triggers): filter groups as a superset in `on:`, and as they are for the action to judge where
 * that is not exact; schedules; and always by hand, as StartBuild does. Without a webhook there is nothing else.
 */
function mapTriggers(project) {
    const webhook = webhookOf(project.fields);
    const mapped = webhook === undefined ? NOTHING : mapWebhook(webhook);
    const schedules = mapSchedules(project);
    const on = {
        ...mapped.on,
        ...(schedules.schedule.length > 0 && { schedule: schedules.schedule }),
        ...(project.fields.object('source').text('type') === 'CODEPIPELINE' && { workflow_call: {} }),
        workflow_dispatch: {},
    };
    return {
        on,
        rows: [...mapped.rows, ...schedules.rows],
        tasks: [
            ...mapped.tasks,
            ...foreignActorsTask(project, mapped.filters),
            ...startTasks(on, batchLevels(project) === undefined ? 'build' : 'plan'),
            ...schedules.tasks,
        ],
        filters: mapped.filters,
        readsCommits: mapped.readsCommits,
    };
}
const NOTHING = { on: {}, rows: [], tasks: [] };
/** CloudFormation has the webhook below `Triggers`, and says there whether it is one. */
function webhookOf(fields) {
    if (fields.says('webhook'))
        return fields.object('webhook');
    const triggers = fields.object('triggers');
    return triggers.flag('webhook') ? triggers : undefined;
}
function mapWebhook(fields) {
    fields.known('url', 'payloadUrl', 'secret', 'lastModifiedSecret', 'manualCreation', 'status', 'statusMessage');
    const webhook = (0,read_webhook/* readWebhook */.i)(fields);
    const mapped = webhook.filterGroups.length > 0 ? mapGroups(webhook.filterGroups) : mapLegacy(webhook);
    const settings = mapSettings(fields);
    return {
        ...mapped,
        rows: [...mapped.rows, ...settings.rows],
        tasks: [...mapped.tasks, ...settings.tasks],
    };
}
function mapGroups(groups) {
    const building = groups.filter((group) => !isForRunner(group));
    const { on, exact } = supersetOf(building);
    const actors = [...new Set(building.flatMap(unanchoredActors))];
    return {
        on,
        rows: groups.map((group, index) => {
            const field = `webhook.filterGroups[${index}]`;
            return isForRunner(group) ? runnerRow(field, group) : groupRow(field, group, exact);
        }),
        tasks: [...actors.map(actorTask), ...(building.length < groups.length ? [RUNNER_TASK] : [])],
        ...(!exact && { filters: filtersFile(building), readsCommits: readsCommits(building) }),
    };
}
/** Its builds are runners for jobs of GitHub's: the buildspec is not run (peers.md §1.1). */
function isForRunner(group) {
    return eventsOfGroup(group).join() === 'WORKFLOW_JOB_QUEUED';
}
function groupRow(field, group, exact) {
    const { on } = supersetOf([group]);
    const becomes = describeTriggers(on);
    const value = describeGroup(group);
    const mind = mindOfGroup(group);
    if (becomes === '') {
        const why = eventsOfGroup(group).length === 0
            ? 'no event fits it'
            : 'refs begin with `refs/heads/` or `refs/tags/`';
        return row('exact', field, value, 'nothing', `It never holds: ${why}.`);
    }
    return exact
        ? row('exact', field, value, becomes, mind.join(' '))
        : row('at run time', field, value, becomes, [JUDGED, ...mind].join(' '));
}
function runnerRow(field, group) {
    const reason = "Such a build is a runner for jobs of GitHub's, and the buildspec is not run: keep the project, or change `runs-on` of those jobs.";
    return row('dropped', field, describeGroup(group), '', reason);
}
const RUNNER_TASK = {
    when: 'before',
    title: 'Find the workflows whose jobs run on this project: `runs-on: codebuild-…`.',
    detail: 'Give them a runner of their own before the project goes, or keep the project for them alone.',
};
function actorTask(pattern) {
    return {
        when: 'before',
        title: `Anchor the pattern of ACTOR_ACCOUNT_ID ${code(pattern)}: \`^(…)$\`.`,
        detail: 'It matches any account whose number has these digits somewhere in it, and such a number can be had by making accounts. ' +
            'The copy for the action has it as it is.',
    };
}
/**
 * A webhook as it was before there were filter groups: pushes and pull requests, of branches whose names match `branchFilter` if there
 * is one (API_CreateWebhook).
 */
function mapLegacy({ branchFilter }) {
    const pullRequest = { types: LEGACY_TYPES };
    if (branchFilter === undefined) {
        const on = { push: {}, pull_request: pullRequest };
        return { on, rows: [row('exact', 'webhook', 'no filter groups', describeTriggers(on))], tasks: [] };
    }
    const { globs } = refGlobs(branchFilter.pattern, '');
    const on = { ...(globs.length > 0 && { push: { branches: globs } }), pull_request: pullRequest };
    return {
        on,
        rows: [row('at run time', 'webhook.branchFilter', branchFilter.pattern, describeTriggers(on), JUDGED)],
        tasks: [],
        filters: jsonText({ branchFilter: branchFilter.pattern }),
    };
}
function mapSettings(webhook) {
    const scope = webhook.object('scopeConfiguration');
    const policy = webhook.object('pullRequestBuildPolicy');
    policy.known('approverRoles');
    const owner = scope.text('name');
    scope.known('domain', 'scope');
    const approval = policy.text('requiresCommentApproval');
    return {
        rows: [
            ...(webhook.says('buildType', 'BUILD')
                ? [row('exact', 'webhook.buildType', webhook.text('buildType') ?? '', 'all builds of the batch')]
                : []),
            ...(webhook.says('scopeConfiguration')
                ? [
                    row('set up elsewhere', 'webhook.scopeConfiguration', owner ?? '', 'a workflow in each repository', 'GitHub has no workflow for all repositories of an organization.'),
                ]
                : []),
            ...(policy.says('requiresCommentApproval', 'DISABLED')
                ? [
                    row('set up elsewhere', 'webhook.pullRequestBuildPolicy', approval ?? '', "the repository's setting for approval of runs", 'GitHub knows no approval by a comment.'),
                ]
                : []),
        ],
        tasks: [
            ...(webhook.says('scopeConfiguration') ? [SCOPE_TASK] : []),
            ...(policy.says('requiresCommentApproval', 'DISABLED') ? [APPROVAL_TASK] : []),
        ],
    };
}
const SCOPE_TASK = {
    when: 'before',
    title: 'Bring the workflow to each repository that the webhook was for.',
    detail: 'One repository can keep it for all, with `on: workflow_call`; the others then call it in a few lines.',
};
const APPROVAL_TASK = {
    when: 'before',
    title: 'Choose whose pull requests from forks need approval before they run.',
    detail: 'Settings → Actions → General → Approval for running fork pull request workflows from contributors. For pull requests of ' +
        'branches, an environment with required reviewers makes a job wait.',
};
/** The groups as the action reads them, and as CodeBuild's API has them. */
function filtersFile(groups) {
    return jsonText(groups.map((group) => group.map(({ type, pattern, exclude }) => ({
        type,
        pattern,
        ...(exclude && { excludeMatchedPattern: true }),
    }))));
}
/** The event tells all else (docs.github.com, webhook events and payloads). */
function readsCommits(groups) {
    return groups.flat().some(({ type }) => type === 'FILE_PATH' || type === 'COMMIT_MESSAGE');
}
function describeTriggers({ push, pull_request: pullRequest, release }) {
    const names = (patterns, of) => patterns === undefined ? [] : [`${of} ${patterns.map(code).join(', ')}`];
    const pushed = [...names(push?.branches, 'branches'), ...names(push?.tags, 'tags')].join(', ');
    return [
        ...(push ? [pushed === '' ? '`push`' : `\`push\`: ${pushed}`] : []),
        ...(pullRequest
            ? [
                [`\`pull_request\`: ${pullRequest.types.join(', ')}`, ...names(pullRequest.branches, 'to')].join(' '),
            ]
            : []),
        ...(release ? [`\`release\`: ${release.types.join(', ')}`] : []),
    ].join('; ');
}

;// CONCATENATED MODULE: ./build/migrate/map/artifacts.js



const BY_FILE = 'the same, by the project’s file';
const IN_S3 = 'Nothing is written to the bucket.';
/** What becomes of the files that `artifacts` of the buildspec names (codebuild.md §7.3, §10.1). */
function mapArtifacts(project, options) {
    const { fields, settings } = project;
    const primary = mapPrimary(project, options);
    const secondary = fields.objects('secondaryArtifacts').map((artifact, index) => {
        knowFields(artifact);
        return { artifact, index, of: settings.secondaryArtifacts[index] };
    });
    const readers = [fields.object('artifacts'), ...secondary.map(({ artifact }) => artifact)].filter((artifact) => artifact.text('type') === 'S3');
    const hasFile = needsProjectFile(project, options);
    return {
        rows: [
            ...primary.rows,
            ...secondary.map(({ artifact, index, of }) => secondaryRow(artifact, index, of, options)),
        ],
        tasks: readers.length > 0 ? [readersTask(readers)] : [],
        job: {
            inputs: primary.inputs,
            ...(hasFile &&
                settings.artifacts && {
                projectFields: {
                    artifacts: projectArtifact(settings.artifacts),
                    ...(secondary.length > 0 && {
                        secondaryArtifacts: settings.secondaryArtifacts.map((one) => ({
                            artifactIdentifier: one.identifier,
                            ...projectArtifact(one),
                        })),
                    }),
                },
            }),
        },
    };
}
function knowFields(artifact) {
    artifact.known('type', 'name', 'packaging', 'overrideArtifactName', 'artifactIdentifier');
    artifact.known('location', 'path', 'namespaceType', 'encryptionDisabled', 'bucketOwnerAccess');
}
/** As create-project takes it, without what is S3's. */
function projectArtifact({ type, name, packaging, overrideArtifactName, }) {
    if (type !== 'S3')
        return { type };
    return {
        type,
        ...(name !== undefined && { name }),
        ...(packaging === 'zip' && { packaging: 'ZIP' }),
        ...(overrideArtifactName && { overrideArtifactName }),
    };
}
function mapPrimary(project, options) {
    const { fields, settings, buildspec } = project;
    const artifact = fields.object('artifacts');
    knowFields(artifact);
    const { type } = settings.artifacts ?? {};
    if (type === 'CODEPIPELINE')
        return { rows: [pipelineRow()], inputs: {} };
    if (type === 'NO_ARTIFACTS') {
        const hasOthers = settings.secondaryArtifacts.length > 0;
        const hasSection = buildspec === undefined || buildspec.spec.artifacts !== undefined;
        if (hasOthers || !hasSection)
            return { rows: [], inputs: {} };
        const becomes = options.eject ? 'no artifacts' : '`artifacts: none`';
        const reason = 'The artifacts section of the buildspec is not used, as on CodeBuild.';
        return {
            rows: [row('exact', 'artifacts.type', type, becomes, reason)],
            inputs: { artifacts: 'none' },
        };
    }
    if (type === undefined)
        return { rows: [], inputs: {} };
    const name = mapName(project, options);
    const isZip = settings.artifacts?.packaging === 'zip';
    const hasFile = needsProjectFile(project, options);
    return {
        rows: [
            row('approximate', 'artifacts.type', type, 'an artifact of the run on GitHub', 'It is kept for 90 days, or as the repository says.'),
            ...bucketRows(artifact),
            ...name.rows,
            ...(isZip ? [zipRow(hasFile, options)] : []),
        ],
        // Inputs would count for the other artifacts too, and for the one that a batch's are combined in.
        inputs: hasFile ? {} : { ...name.inputs, ...(isZip && { 'artifact-packaging': 'zip' }) },
    };
}
function pipelineRow() {
    const reason = 'Jobs that need it wait for this one, and fetch it by actions/download-artifact.';
    return row('approximate', 'artifacts.type', 'CODEPIPELINE', 'an artifact of the run on GitHub', reason);
}
function zipRow(hasFile, { eject }) {
    const field = 'artifacts.packaging';
    if (eject)
        return row('approximate', field, 'ZIP', 'GitHub packs each artifact', 'Modes of files are lost.');
    return row('exact', field, 'ZIP', hasFile ? BY_FILE : '`artifact-packaging: zip`', 'It is a zip inside the artifact, which GitHub packs again.');
}
/** What is only a place in S3, or a right there. */
function bucketRows(artifact) {
    const rows = [
        ['location', undefined, 'set up elsewhere', 'a step of your own where somebody reads the bucket', IN_S3],
        ['path', undefined, 'set up elsewhere', 'part of the key in such a step', IN_S3],
        [
            'namespaceType',
            'NONE',
            'approximate',
            'artifacts belong to their run',
            'The id of the run tells them apart, not that of the build.',
        ],
        [
            'encryptionDisabled',
            undefined,
            'approximate',
            'an artifact of the run on GitHub',
            'GitHub encrypts all artifacts.',
        ],
        [
            'bucketOwnerAccess',
            'NONE',
            'dropped',
            '',
            'It is for the bucket. Who reads the repository reads its artifacts.',
        ],
    ];
    return rows
        .filter(([field, standard]) => artifact.says(field, standard))
        .map(([field, , fidelity, becomes, reason]) => {
        const value = field === 'encryptionDisabled' ? 'true' : (artifact.text(field) ?? '');
        return row(fidelity, `artifacts.${field}`, value, becomes, reason);
    });
}
/**
 * The project's name for the artifact. `/` is the root of the bucket, so the name is the default one; and where the buildspec may
 * override it and does, that of the project has no effect (codebuild.md §7.3).
 */
function mapName(project, options) {
    const { name: projectName, settings, buildspec } = project;
    const { name, overrideArtifactName = false } = settings.artifacts ?? {};
    const rows = overrideArtifactName ? [overrideRow(project, options)] : [];
    if (name === undefined)
        return { rows, inputs: {} };
    const own = buildspec?.spec.artifacts?.primary?.name;
    const artifact = name === '/' ? projectName : name;
    const isFixed = !overrideArtifactName && (buildspec === undefined || own !== undefined);
    // Without a name in the buildspec the artifact is called as the project anyway.
    const isSaid = isFixed || (artifact !== projectName && !(overrideArtifactName && own !== undefined));
    const inputs = isSaid ? { 'artifact-name': (0,yaml_text/* literal */.eu)(artifact) } : {};
    return { rows: [nameRow(name, { project, options, isSaid, own: own?.text }), ...rows], inputs };
}
function nameRow(name, of) {
    const { project, options, isSaid, own } = of;
    const field = 'artifacts.name';
    const artifact = name === '/' ? project.name : name;
    const isRoot = name === '/' ? 'An artifact has a name; the root of a bucket has none.' : '';
    const fidelity = name === '/' ? 'approximate' : 'exact';
    if (needsProjectFile(project, options))
        return row(fidelity, field, name, BY_FILE, isRoot);
    if (!isSaid && own !== undefined)
        return row('exact', field, name, 'the name in the buildspec, which overrides it');
    const becomes = isSaid && !options.eject ? '`artifact-name`' : `the artifact ${code(artifact)}`;
    return row(fidelity, field, name, becomes, isRoot);
}
function overrideRow({ buildspec }, { eject }) {
    const field = 'artifacts.overrideArtifactName';
    if (eject && buildspec?.spec.artifacts?.primary?.name)
        return row('approximate', field, true, 'the name in the buildspec', 'It is shell text, which a step evaluates.');
    return row('exact', field, true, 'the name in the buildspec, if it has one', 'The shell evaluates it, as on CodeBuild.');
}
function secondaryRow(artifact, index, of, { eject }) {
    const identifier = artifact.text('artifactIdentifier') ?? '';
    const location = artifact.text('location');
    const becomes = eject || of?.type !== 'S3'
        ? 'an artifact of the run on GitHub'
        : 'an artifact of the run on GitHub, named by the project’s file';
    const value = location === undefined ? identifier : `${identifier} in ${location}`;
    return row('approximate', `secondaryArtifacts[${index}]`, value, becomes, IN_S3);
}
function readersTask(artifacts) {
    const places = artifacts.map((artifact) => {
        const parts = [artifact.text('location') ?? 'bucket', artifact.text('path')?.replace(/^\/+|\/+$/g, '')];
        return code(`s3://${parts.filter((part) => part !== undefined).join('/')}`);
    });
    return {
        when: 'before',
        title: `Find out who reads ${[...new Set(places)].join(', ')}: nothing is written there any more.`,
        detail: 'For who cannot fetch artifacts of a run, add a step after the build with `actions/download-artifact` and `aws s3 cp --recursive`; ' +
            'the role must be allowed to write there.',
    };
}

// EXTERNAL MODULE: ./build/plan/batch/runners.js
var runners = __webpack_require__(10582);
;// CONCATENATED MODULE: ./build/migrate/map/machine-sizes.js
/** CodeBuild's machines (its user guide, "Build environment compute modes and types"); the larger ones differ by type. */
const COMPUTE_TYPES = {
    BUILD_GENERAL1_SMALL: { processors: 2, text: '2 vCPUs, 4 GiB' },
    BUILD_GENERAL1_MEDIUM: { processors: 4, text: '4 vCPUs, 8 GiB' },
    BUILD_GENERAL1_LARGE: { processors: 8, text: '8 vCPUs, 16 GiB' },
    BUILD_GENERAL1_XLARGE: { processors: 36, text: 'up to 36 vCPUs, 72 GiB' },
    BUILD_GENERAL1_2XLARGE: { processors: 72, text: 'up to 72 vCPUs, 144 GiB' },
    BUILD_LAMBDA_1GB: { processors: 1, text: '1 GiB' },
    BUILD_LAMBDA_2GB: { processors: 1, text: '2 GiB' },
    BUILD_LAMBDA_4GB: { processors: 2, text: '4 GiB' },
    BUILD_LAMBDA_8GB: { processors: 4, text: '8 GiB' },
    BUILD_LAMBDA_10GB: { processors: 4, text: '10 GiB' },
};
/** GitHub's own runners (docs.github.com, "GitHub-hosted runners reference"): those of private repositories are smaller. */
const RUNNERS = [
    [/^macos-/, '3 processors, 7 GB'],
    [/^(ubuntu|windows)-/, '4 processors, 16 GB in a public repository, 2 and 8 GB in a private one'],
];
/** The most processors of a runner that nobody has to make. */
const HOSTED_PROCESSORS = 4;
/** @returns undefined for a compute type whose size is said elsewhere, or not known */
function sizeOf(computeType) {
    return COMPUTE_TYPES[computeType];
}
/** @returns undefined for a runner of one's own */
function sizeOfRunner(label) {
    return RUNNERS.find(([pattern]) => pattern.test(label))?.[1];
}

;// CONCATENATED MODULE: ./build/migrate/map/batch.js





const batch_BY_FILE = 'the same, by the project’s file';
/**
 * `buildBatchConfig` (codebuild.md §8.3, §10.1). A batch becomes a job for each of its builds; where it is not at hand, or too large
 * for GitHub, one job runs all of it.
 */
function mapBatch(project) {
    const config = project.fields.object('buildBatchConfig');
    const restrictions = config.object('restrictions');
    config.known('timeoutInMins', 'combineArtifacts');
    restrictions.known('maximumBuildsAllowed', 'computeTypesAllowed', 'fleetsAllowed');
    if (!startsBatches(project)) {
        const why = 'Its builds are single ones; a batch only comes by hand: `mode: batch` of the action.';
        const rows = FIELDS.filter(({ says }) => says(config)).map(({ field, value }) => row('dropped', `buildBatchConfig.${field}`, value(config), '', why));
        return { rows, tasks: [] };
    }
    const levels = batchLevels(project);
    return {
        rows: FIELDS.filter(({ says }) => says(config)).map((one) => batchRow(one, config, levels !== undefined)),
        tasks: levels === undefined ? [oneJobTask(project)] : machineTasks(project),
        job: {
            ...(levels === undefined ? { inputs: { mode: 'batch' } } : { batchLevels: levels }),
            projectFields: batchFields(project, config),
        },
    };
}
const FIELDS = [
    {
        field: 'serviceRole',
        says: (config) => config.says('serviceRole'),
        value: (config) => config.text('serviceRole') ?? '',
        becomes: () => ({
            fidelity: 'set up elsewhere',
            becomes: 'nothing: the workflow starts the builds by itself',
            reason: 'The role may be deleted with the project.',
        }),
    },
    {
        field: 'combineArtifacts',
        says: (config) => config.flag('combineArtifacts'),
        value: () => 'true',
        becomes: (inJobs) => ({
            fidelity: 'exact',
            becomes: inJobs ? 'the job `collect`, by the project’s file' : batch_BY_FILE,
            reason: '',
        }),
    },
    {
        field: 'restrictions',
        says: (config) => config.says('restrictions'),
        value: (config) => describeRestrictions(config.object('restrictions')),
        becomes: () => ({
            fidelity: 'exact',
            becomes: batch_BY_FILE,
            reason: 'A batch beyond them is refused before anything runs.',
        }),
    },
    {
        field: 'timeoutInMins',
        says: (config) => config.says('timeoutInMins', 480),
        value: (config) => String(config.number('timeoutInMins') ?? ''),
        becomes: (inJobs) => inJobs
            ? {
                fidelity: 'approximate',
                becomes: '`timeout-minutes` of each job',
                reason: 'Each build has a limit of its own; nothing ends the batch as a whole.',
            }
            : { fidelity: 'exact', becomes: batch_BY_FILE, reason: '' },
    },
    {
        field: 'batchReportMode',
        says: (config) => config.says('batchReportMode', 'REPORT_AGGREGATED_BATCH'),
        value: (config) => config.text('batchReportMode') ?? '',
        becomes: (inJobs) => inJobs
            ? {
                fidelity: 'exact',
                becomes: 'a check for each build, with its identifier as the name',
                reason: 'The check `collect` is that of the batch.',
            }
            : {
                fidelity: 'approximate',
                becomes: 'one check for the job',
                reason: 'A check for each build needs a job for each.',
            },
    },
];
function batchRow({ field, value, becomes }, config, inJobs) {
    return { field: `buildBatchConfig.${field}`, value: value(config), ...becomes(inJobs) };
}
function describeRestrictions(restrictions) {
    const most = restrictions.number('maximumBuildsAllowed');
    const allowed = [...restrictions.texts('computeTypesAllowed'), ...restrictions.texts('fleetsAllowed')];
    return [...(most === undefined ? [] : [`${most} builds`]), ...allowed].join(', ');
}
function batchFields({ settings }, config) {
    const { batch } = settings;
    const restrictions = {
        ...(batch?.maximumBuildsAllowed !== undefined && { maximumBuildsAllowed: batch.maximumBuildsAllowed }),
        ...((batch?.computeTypesAllowed.length ?? 0) > 0 && { computeTypesAllowed: batch?.computeTypesAllowed }),
        ...((batch?.fleetsAllowed.length ?? 0) > 0 && { fleetsAllowed: batch?.fleetsAllowed }),
    };
    const reportMode = config.text('batchReportMode');
    const buildBatchConfig = {
        ...(batch?.combineArtifacts && { combineArtifacts: true }),
        ...(Object.keys(restrictions).length > 0 && { restrictions }),
        ...(batch?.timeoutMinutes !== undefined && { timeoutInMins: batch.timeoutMinutes }),
        ...(reportMode !== undefined && { batchReportMode: reportMode }),
    };
    return Object.keys(buildBatchConfig).length === 0 ? {} : { buildBatchConfig };
}
function oneJobTask({ buildspec }) {
    const why = buildspec?.spec.batch === undefined
        ? 'The batch was not at hand'
        : 'The batch has more builds than GitHub allows jobs of a matrix';
    return {
        when: 'before',
        title: 'Know that all builds of the batch share one machine.',
        detail: `${why}, so one job runs it (\`mode: batch\`), as many builds at a time as it has processors. ` +
            'With `--buildspec`, `buildspec migrate` makes a job for each build, on the machine that it asks for.',
    };
}
/** What no runner of GitHub's is by itself. */
function machineTasks(project) {
    const large = askedInBatch(project, 'computeType').filter((type) => (sizeOf(type)?.processors ?? 0) > HOSTED_PROCESSORS);
    const asked = [...large, ...askedInBatch(project, 'fleet')];
    if (asked.length === 0)
        return [];
    return [
        {
            when: 'before',
            title: `Choose runners for ${asked.map(code).join(', ')}, which builds of the batch ask for, in ${code(runners/* RUNNERS_FILE */.R9)}.`,
            detail: "Without it all sizes are GitHub's usual runner, and a fleet is a self-hosted one with its name as the label. " +
                'For example: `{"LINUX_CONTAINER/BUILD_GENERAL1_LARGE": "LABEL"}`.',
        },
    ];
}

// EXTERNAL MODULE: ./build/plan/project/types.js
var project_types = __webpack_require__(27953);
;// CONCATENATED MODULE: ./build/migrate/map/cache.js



const ACTIONS_CACHE = 'the Actions cache';
const OF_MODES = {
    LOCAL_SOURCE_CACHE: (field, mode) => row('approximate', field, mode, 'actions/checkout', 'It fetches anew each time.'),
    LOCAL_DOCKER_LAYER_CACHE: (field, mode) => row('dropped', field, mode, '', 'A runner begins without layers. Let `docker buildx build` keep its cache in the registry, by `--cache-to` and `--cache-from`.'),
    LOCAL_CUSTOM_CACHE: (field, mode) => row('approximate', field, mode, ACTIONS_CACHE, 'It outlives the machine, and is the same for all of them.'),
};
/** Where `cache` of the buildspec is kept, and whether it is used at all (codebuild.md §7.4). */
function mapCache(project, options) {
    const { fields, settings, buildspec } = project;
    const cache = fields.object('cache');
    const location = cache.text('location');
    const { type, namespace } = settings.cache;
    const modes = cache.choices('modes', project_types/* CACHE_MODES */._R);
    const isUsed = type === 'S3' || (type === 'LOCAL' && modes.includes('LOCAL_CUSTOM_CACHE'));
    // A section without effect is no reason to have anything of it in the workflow, but nobody knows that of a buildspec far away.
    const isOff = !isUsed && (buildspec === undefined || buildspec.spec.cache !== undefined);
    cache.known('type', 'cacheNamespace');
    return {
        rows: [
            ...(type === 'S3' ? [typeRow()] : []),
            ...(type === 'LOCAL' || (type === 'NO_CACHE' && isOff) ? [localRow(type, isOff, options)] : []),
            ...(type === 'S3' && location !== undefined
                ? [
                    row('approximate', 'cache.location', location, ACTIONS_CACHE, 'What the bucket holds is not carried over: the first build finds an empty cache.'),
                ]
                : []),
            ...(type === 'LOCAL' ? modes.map((mode, index) => OF_MODES[mode](`cache.modes[${index}]`, mode)) : []),
            ...(namespace === undefined ? [] : [namespaceRow(namespace, isUsed, options)]),
        ],
        tasks: [],
        job: {
            ...(isOff && { inputs: { cache: 'false' } }),
            ...(isUsed &&
                needsProjectFile(project, options) && {
                projectFields: {
                    cache: {
                        type,
                        ...(type === 'LOCAL' && { modes }),
                        ...(namespace !== undefined && { cacheNamespace: namespace }),
                    },
                },
            }),
        },
    };
}
function typeRow() {
    const reason = 'It has 10 GB for a repository, and loses what nobody reads for a week; a branch sees its own caches and those of the default branch.';
    return row('approximate', 'cache.type', 'S3', ACTIONS_CACHE, reason);
}
function localRow(type, isOff, { eject }) {
    if (isOff) {
        const becomes = eject ? 'no cache' : '`cache: false`';
        return row('exact', 'cache.type', type, becomes, 'The cache section of the buildspec is not used, as on CodeBuild.');
    }
    return row('approximate', 'cache.type', type, 'see `cache.modes`', 'No runner keeps anything for the next job.');
}
function namespaceRow(namespace, isUsed, { eject }) {
    const field = 'cache.cacheNamespace';
    if (!isUsed)
        return row('exact', field, namespace, '', 'Without a cache it has no effect, as on CodeBuild.');
    const reason = 'Projects share caches within one repository only.';
    const becomes = eject ? 'the beginning of the keys' : 'keys of caches, by the project’s file';
    return row('approximate', field, namespace, becomes, reason);
}

;// CONCATENATED MODULE: ./build/migrate/map/image.js






const ECR = /^\d{12}\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/;
const image_FIELD = 'environment.image';
/** The image, who pulls it with which login, and what it may do to the machine (codebuild.md §9, §10.1; docs/images.md). */
function mapImage(project, options) {
    const environment = project.fields.object('environment');
    const credential = environment.object('registryCredential');
    credential.known('credentialProvider');
    environment.known('image', 'privilegedMode');
    const place = buildPlace(project);
    const secret = credential.text('credential');
    return {
        rows: [
            ...imageRows(place, project, options),
            ...(secret === undefined ? [] : [credentialRow(secret, place, options)]),
            ...(environment.says('imagePullCredentialsType', 'CODEBUILD')
                ? [pullRow(environment.text('imagePullCredentialsType') ?? '', place, options)]
                : []),
            ...(project.settings.privileged ? [privilegedRow(place, options)] : []),
        ],
        tasks: imageTasks(place, secret, project, options),
        job: options.eject ? ejected(place, project) : given(place, project, options),
    };
}
function imageRows(place, project, options) {
    const { asked } = place;
    if (asked === undefined)
        return [];
    if (place.kind === 'windows')
        return [
            row('dropped', image_FIELD, asked, '', 'Only CodeBuild has its Windows images, and builds run on Linux and macOS here.'),
        ];
    if (place.kind === 'nowhere')
        return [row('dropped', image_FIELD, asked, '', 'This is no name of an image.')];
    if (place.kind === 'runner')
        return [image_runnerRow(asked, project, options)];
    if (ECR.test(place.image.registry))
        return [ecrRow(asked, options)];
    const name = asked === place.image.reference ? '' : `, pulled as ${code(place.image.reference)}`;
    const becomes = options.eject
        ? `\`container:\` of the job${name}`
        : isInFile(project, options)
            ? `the same, by the project’s file${name}`
            : `\`image: ${asked}\`${name}`;
    return [row('exact', image_FIELD, asked, becomes)];
}
function image_runnerRow(asked, { settings }, { eject }) {
    const becomes = 'the runner, without an image';
    if (settings.environmentType?.startsWith('MAC') || asked.startsWith('aws/codebuild/ami/'))
        return row('approximate', image_FIELD, asked, becomes, 'It is a machine of CodeBuild; the tools are those of the runner.');
    const reason = eject
        ? 'AWS publishes no such image. The steps find the tools of the runner.'
        : 'AWS publishes no such image. Commands find the tools of the runner, and are root’s, as in the image.';
    return row('approximate', image_FIELD, asked, becomes, reason);
}
function ecrRow(asked, { eject }) {
    if (!eject)
        return row('at run time', image_FIELD, asked, '`image`', 'The action logs in to ECR with the AWS credentials of the job.');
    const reason = 'GitHub pulls it before any step can log in to ECR, where a password lasts 12 hours.';
    return row('set up elsewhere', image_FIELD, asked, '`container:` of the job', reason);
}
function credentialRow(secret, place, { eject }) {
    const field = 'environment.registryCredential';
    if (place.kind !== 'image')
        return row('dropped', field, secret, '', 'There is no image to log in for.');
    if (!eject)
        return row('at run time', field, secret, 'the same, by the project’s file', 'The action reads the secret with the AWS credentials of the job.');
    return row('set up elsewhere', field, secret, '`credentials:` of the container', 'GitHub pulls the image before any step can ask AWS.');
}
function pullRow(type, place, { eject }) {
    const field = 'environment.imagePullCredentialsType';
    if (place.kind !== 'image')
        return row('exact', field, type, '', 'There is no image to log in for.');
    if (!ECR.test(place.image.registry))
        return row('exact', field, type, '', 'It is for images of ECR.');
    return eject
        ? row('set up elsewhere', field, type, '`credentials:` of the container', 'See the image.')
        : row('at run time', field, type, 'a login with the AWS credentials of the job', 'The role must be allowed to pull.');
}
function privilegedRow(place, { eject }) {
    const field = 'environment.privilegedMode';
    if (place.kind !== 'image')
        return row('exact', field, true, 'the runner, which has Docker');
    const becomes = eject ? '`options: --privileged`' : '`privileged: true`';
    const reason = 'Docker is the one of the runner: `docker build` and `docker push` work, `docker run -v` means paths of the runner.';
    return row('approximate', field, true, becomes, reason);
}
function imageTasks(place, secret, { settings }, { eject }) {
    if (place.kind === 'windows') {
        const title = 'Run the commands on Linux, or stay on CodeBuild: this workflow cannot build on Windows.';
        return [{ when: 'before', title }];
    }
    if (place.kind === 'runner' && place.asked?.startsWith('aws/codebuild/'))
        return [curatedTask(place.asked, settings.environmentType ?? '', eject)];
    if (place.kind === 'image' && eject && (secret !== undefined || ECR.test(place.image.registry))) {
        return [
            {
                when: 'before',
                title: `Give \`container:\` of the job \`credentials:\` for ${code(place.image.registry)}.`,
                detail: 'A job before this one can log in to ECR and hand on the password as an output; other registries have lasting ones, for secrets.',
            },
        ];
    }
    return [];
}
function curatedTask(asked, environmentType, eject) {
    const image = `${eject ? 'public.ecr.aws/codebuild' : 'aws/codebuild'}/amazonlinux-x86_64-standard:5.0`;
    return {
        when: 'before',
        title: `Check that the runner has what the commands took from the image ${code(asked)}.`,
        // GitHub's runners with macOS have no Docker.
        detail: environmentType.startsWith('MAC')
            ? 'Where it has not: add a step before the build that installs it.'
            : `Where it has not: set \`${eject ? 'container' : 'image'}\` to the Amazon Linux image of AWS (\`${image}\`, which has other packages), ` +
                'or to one that you build from [AWS’s Dockerfile](https://github.com/aws/aws-codebuild-docker-images).',
    };
}
/**
 * The image stands in the project's file where an input would win over what else counts: entries of a batch, or a login that is
 * for the project's own image.
 */
function isInFile(project, options) {
    const { registrySecret } = project.settings;
    return needsProjectFile(project, options) && (startsBatches(project) || registrySecret !== undefined);
}
function given(place, project, options) {
    const { settings } = project;
    const inputs = {};
    const environment = {};
    const isRoot = replacesContainer(place, settings.environmentType);
    if (isRoot)
        inputs['run-as'] = 'root';
    if (place.kind === 'image') {
        if (isInFile(project, options)) {
            environment['image'] = place.asked;
            if (settings.registrySecret !== undefined)
                environment['registryCredential'] = {
                    credential: settings.registrySecret,
                    credentialProvider: 'SECRETS_MANAGER',
                };
            if (settings.privileged)
                environment['privilegedMode'] = true;
        }
        else {
            inputs['image'] = (0,yaml_text/* literal */.eu)(place.asked);
            if (settings.privileged)
                inputs['privileged'] = 'true';
        }
    }
    const unpublished = startsBatches(project) ? unpublishedOfEntries(project) : [];
    if (unpublished.length > 0)
        inputs['image-map'] = unpublished.map((image) => `${(0,yaml_text/* literal */.eu)(image)}=none`).join('\n');
    return {
        ...(Object.keys(inputs).length > 0 && { inputs }),
        ...(Object.keys(environment).length > 0 && { projectFields: { environment } }),
    };
}
/** Images that only CodeBuild has, of entries of the batch: these builds run on the runner too. */
function unpublishedOfEntries(project) {
    return askedInBatch(project, 'image').filter((image) => /^aws\/codebuild\/[\w.:-]+$/.test(image) && (0,plan_images/* resolveImage */.AT)(image, [])?.unpublished !== undefined);
}
/** The runner mounts the Docker socket into `container:` by itself. */
function ejected(place, { settings }) {
    if (place.kind !== 'image')
        return {};
    const options = [
        '--user root',
        ...(settings.privileged ? ['--privileged'] : []),
        ...(settings.environmentType?.includes('GPU') ? ['--gpus all'] : []),
    ].join(' ');
    return { container: { image: (0,yaml_text/* literal */.eu)(place.image.reference), options } };
}

// EXTERNAL MODULE: ./build/plan/batch/wanted-machine.js
var wanted_machine = __webpack_require__(78274);
;// CONCATENATED MODULE: ./build/migrate/map/machine.js









/** The kind of machine, its size, and what else belongs to it (codebuild.md §10.1): `runs-on` (peers.md §3.3). */
function mapMachine(project, options) {
    const environment = project.fields.object('environment');
    const runsOn = runnerOf(project);
    environment.known('type');
    environment.object('fleet').known('fleetArn');
    const { environmentType: type, computeType, fleet } = project.settings;
    const size = mapSize(environment, runsOn);
    const gpu = type?.includes('GPU') ?? false;
    return {
        rows: [
            ...(type === undefined ? [] : [machine_typeRow(type, runsOn)]),
            ...size.rows,
            ...(fleet === undefined
                ? []
                : [
                    row('set up elsewhere', 'environment.fleet', (0,wanted_machine/* fleetName */.W)(fleet), describe(runsOn), 'A fleet is machines of one’s own.'),
                ]),
            ...mapDockerServer(environment),
            ...(environment.says('hostKernel')
                ? [
                    row('dropped', 'environment.hostKernel', environment.text('hostKernel') ?? '', '', 'The kernel is that of the runner.'),
                ]
                : []),
        ],
        tasks: [...size.tasks, ...runnerTasks(project, runsOn)],
        job: {
            runsOn: typeof runsOn === 'string' ? runsOn : labelsOf(runsOn).map(yaml_text/* literal */.eu),
            ...(gpu && buildPlace(project).kind === 'image' && { inputs: { 'docker-options': '--gpus all' } }),
            ...(startsBatches(project) &&
                !options.eject && {
                // Entries that name no machine are judged, and get a runner, by the project's.
                projectFields: {
                    environment: {
                        ...(type !== undefined && { type }),
                        ...(computeType !== undefined && { computeType }),
                        ...(fleet !== undefined && { fleet: { fleetArn: fleet } }),
                    },
                },
            }),
        },
    };
}
/** The table's, but a build that runs in no image finds the Ubuntu of its image on the runner. */
function runnerOf(project) {
    const { environmentType, computeType, fleet } = project.settings;
    const runner = (0,runners/* runsOn */.k8)([], { environmentType, computeType, fleet });
    const place = buildPlace(project);
    // Which runner the jobs of a batch get is found out when it is planned, and that looks at no image.
    const isFixed = batchLevels(project) === undefined;
    const ubuntu = isFixed && place.kind === 'runner' && place.asked !== undefined ? (0,plan_images/* runnerOfUbuntu */.LL)(place.asked) : undefined;
    return ubuntu !== undefined && runner === 'ubuntu-24.04' ? ubuntu : runner;
}
function machine_typeRow(type, runsOn) {
    const [fidelity, reason] = typeFidelity(type, runsOn);
    const becomes = fidelity === 'dropped' ? '' : describe(runsOn);
    return row(fidelity, 'environment.type', type, becomes, reason);
}
function typeFidelity(type, runsOn) {
    if (type.startsWith('WINDOWS'))
        return ['dropped', 'Builds run on Linux and macOS here.'];
    if (type.includes('GPU'))
        return ['set up elsewhere', "GitHub's own runners have no GPU."];
    if (type.includes('LAMBDA'))
        return ['approximate', "Lambda's limits do not hold: 15 minutes, and writing to /tmp only."];
    if (type.startsWith('MAC'))
        return ['approximate', 'The version of macOS may be another.'];
    if (/^(LINUX|ARM)_CONTAINER$/.test(type))
        return ['exact', ''];
    return typeof runsOn === 'string'
        ? ['approximate', 'It is a virtual machine of GitHub’s.']
        : ['set up elsewhere', 'The runner is a machine of your own.'];
}
function mapSize(environment, runsOn) {
    const computeType = environment.text('computeType');
    const configuration = environment.object('computeConfiguration');
    const wanted = describeConfiguration(configuration);
    const size = computeType === undefined ? undefined : sizeOf(computeType);
    const has = typeof runsOn === 'string' ? sizeOfRunner(runsOn) : undefined;
    const rows = [];
    if (computeType !== undefined)
        rows.push(sizeRow(computeType, size?.text, has, runsOn));
    if (wanted !== '') {
        const reason = 'Only larger runners and those of your own have a size of your choice.';
        rows.push(row('set up elsewhere', 'environment.computeConfiguration', wanted, 'a larger runner', reason));
    }
    const needs = wanted || ((size?.processors ?? 0) > HOSTED_PROCESSORS ? (size?.text ?? '') : '');
    return { rows, tasks: needs === '' || has === undefined ? [] : [largerRunnerTask(needs)] };
}
function sizeRow(computeType, wanted, has, runsOn) {
    const field = 'environment.computeType';
    if (has === undefined)
        return row('set up elsewhere', field, computeType, describe(runsOn), 'You choose its size.');
    const reason = wanted === undefined ? `The runner has ${has}.` : `CodeBuild: ${wanted}. The runner: ${has}.`;
    return row('approximate', field, computeType, describe(runsOn), reason);
}
function describeConfiguration(configuration) {
    // The API writes vCpu, its documentation vCPU.
    const [processors, memory, disk] = ['vCpu', 'memory', 'disk'].map((name) => configuration.number(name));
    const texts = [configuration.text('machineType'), configuration.text('instanceType')];
    return [
        ...(processors ? [`${processors} vCPUs`] : []),
        ...(memory ? [`${memory} GiB`] : []),
        ...(disk ? [`${disk} GB of disk`] : []),
        ...texts.filter((text) => text !== undefined && text !== 'GENERAL'),
    ].join(', ');
}
function mapDockerServer(environment) {
    if (!environment.says('dockerServer'))
        return [];
    const server = environment.object('dockerServer');
    server.known('securityGroupIds', 'status');
    const reason = "Docker is the runner's, and keeps no layers. Let Buildx keep its cache in the registry, or use a builder of your own.";
    return [row('dropped', 'environment.dockerServer', server.text('computeType') ?? '', '', reason)];
}
function largerRunnerTask(wanted) {
    return {
        when: 'before',
        title: `If builds are too slow or run out of memory, make a larger runner (${code(wanted)}) and set \`runs-on\` to its label.`,
        detail: 'Larger runners are settings of the organization, for plans Team and Enterprise.',
    };
}
function runnerTasks({ settings }, runsOn) {
    if (typeof runsOn === 'string')
        return [];
    const what = settings.environmentType?.includes('GPU') ? 'with a GPU ' : '';
    const title = `Provide a self-hosted runner ${what}that has the labels ${labelsOf(runsOn).map(code).join(', ')}.`;
    const detail = settings.fleet === undefined
        ? undefined
        : `The fleet ${code((0,wanted_machine/* fleetName */.W)(settings.fleet))} can be its machines: CodeBuild runs runners of GitHub too, by a project of its own.`;
    return [{ when: 'before', title, ...(detail !== undefined && { detail }) }];
}
function describe(runsOn) {
    return code(`runs-on: ${typeof runsOn === 'string' ? runsOn : `[${labelsOf(runsOn).join(', ')}]`}`);
}
function labelsOf(runsOn) {
    if (typeof runsOn === 'string')
        return [runsOn];
    return Array.isArray(runsOn) ? runsOn : [runsOn.labels ?? []].flat();
}

// EXTERNAL MODULE: ./build/plan/looks-secret.js
var looks_secret = __webpack_require__(62411);
;// CONCATENATED MODULE: ./build/migrate/map/variables.js





/**
 * `environment.environmentVariables`: the action takes them as overrides, which count as the project's do where nobody overrides
 * these. In a batch the variables of an entry win over the project's, and overrides over both: so there the project's stand in its file.
 * What looks like a secret is in no file: it becomes one of the repository.
 */
function mapVariables(project, options) {
    const variables = project.settings.variables.map((variable, index) => ({
        ...variable,
        index,
        kind: kindOf(variable),
    }));
    for (const fields of project.fields.object('environment').objects('environmentVariables'))
        fields.known('name', 'value', 'type');
    const secrets = variables.filter(({ kind }) => kind === 'secret');
    return {
        rows: variables.map((variable) => variableRow(variable, project, options)),
        tasks: secrets.map((variable) => secretTask(variable, project)),
        job: options.eject ? variables_ejected(variables) : variables_given(variables, project, options),
    };
}
function kindOf({ name, value, type = 'PLAINTEXT' }) {
    if (!(0,environment/* isVariableName */.KL)(name) || value.includes('\0'))
        return 'none';
    if (type !== 'PLAINTEXT')
        return 'reference';
    return (0,looks_secret/* looksSecret */.n)(name, value) ? 'secret' : 'plain';
}
/** Of a job's variables, what the runner sets itself (docs.github.com, "Variables reference"). */
function isGithubs({ name }) {
    return /^(GITHUB|RUNNER)_/.test(name);
}
/** A secret's name may not begin so (docs.github.com, "Secrets reference"). */
function secretName({ name }) {
    return (/^github_/i.test(name) ? `BUILD_${name}` : name).toUpperCase();
}
function variableRow(variable, project, options) {
    const { name, index, kind, type = 'PLAINTEXT', value } = variable;
    const field = `environment.environmentVariables[${index}]`;
    const isBatch = startsBatches(project);
    if (options.eject && isGithubs(variable))
        return row('dropped', field, name, '', 'GitHub keeps names that begin so for itself.');
    switch (kind) {
        case 'none':
            return row('dropped', field, name, '', 'No shell can hold a variable of this name or value.');
        case 'secret': {
            const reason = isBatch
                ? 'The value seems to be a secret, and is in no file. It wins over a variable of that name in an entry of the batch.'
                : 'The value seems to be a secret, and is in no file.';
            return row('set up elsewhere', field, name, `the secret ${code(secretName(variable))} of the repository`, reason);
        }
        case 'reference': {
            const shown = `${name} (${type} ${value})`;
            if (!options.eject)
                return row('at run time', field, shown, variables_placeOf(project, options), 'AWS is asked when the build begins.');
            return row('exact', field, shown, 'a step that asks AWS for it, and hides it in the log');
        }
        case 'plain':
            return row('exact', field, name, variables_placeOf(project, options));
    }
}
function variables_placeOf(project, { eject }) {
    if (eject)
        return '`env:` of the job';
    return startsBatches(project) ? 'the same, by the project’s file' : '`environment-variables`';
}
function secretTask(variable, { name: project, repository }) {
    const name = secretName(variable);
    const repo = repository === undefined ? '' : ` --repo ${repository}`;
    return {
        when: 'before',
        title: `Create the secret \`${name}\` with the value of the variable ${code(variable.name)}: \`gh secret set ${name}${repo}\`.`,
        detail: `It stands in plain text in the project ${code(project)}, and whoever can read the project knows it: a new value is better. ` +
            'All workflows of the repository have the same secrets: where another one has another value under this name, choose a new name, here and in the workflow.',
    };
}
/** `env:` of the job. References have no value before somebody asks AWS. */
function variables_ejected(variables) {
    const entries = variables.flatMap((variable) => {
        if (isGithubs(variable))
            return [];
        if (variable.kind === 'plain')
            return [[variable.name, (0,yaml_text/* literal */.eu)(variable.value)]];
        return variable.kind === 'secret' ? [[variable.name, `\${{ secrets.${secretName(variable)} }}`]] : [];
    });
    return entries.length === 0 ? {} : { env: Object.fromEntries(entries) };
}
function variables_given(variables, project, options) {
    const inFile = needsProjectFile(project, options) && startsBatches(project);
    const known = variables.filter(({ kind }) => kind !== 'none');
    const overrides = [...known.filter(({ kind }) => !inFile || kind === 'secret'), ...tokenOf(project)];
    const ofFile = known.filter(({ kind }) => inFile && kind !== 'secret');
    return {
        ...(overrides.length > 0 && { inputs: { 'environment-variables': overridesText(overrides) } }),
        ...(ofFile.length > 0 && {
            projectFields: { environment: { environmentVariables: ofFile.map(listed) } },
        }),
    };
}
/** git finds the login for GitHub in this variable, where the buildspec wants one (docs/aws.md, "git"). */
function tokenOf({ buildspec, settings, repository }) {
    const isWanted = buildspec?.spec.env.gitCredentialHelper && repository !== undefined;
    if (!isWanted || settings.variables.some(({ name }) => /^(GITHUB|GH)_TOKEN$/.test(name)))
        return [];
    return [{ name: 'GITHUB_TOKEN', value: '', expression: 'github.token' }];
}
/** Lines where the values can stand in lines, else StartBuild's list. */
function overridesText(overrides) {
    const isLine = ({ value, type = 'PLAINTEXT', kind }) => kind !== 'secret' && type === 'PLAINTEXT' && /^(\S.*)?$/.test(value) && value === value.trimEnd();
    if (overrides.every(isLine)) {
        return overrides
            .map(({ name, value, expression }) => `${name}=${expression === undefined ? (0,yaml_text/* literal */.eu)(value) : `\${{ ${expression} }}`}`)
            .join('\n');
    }
    return `[\n${overrides.map((one) => `  ${listItem(one)}`).join(',\n')}\n]`;
}
function listItem(override) {
    const { name, kind, expression = kind === 'secret' ? `secrets.${secretName(override)}` : undefined, } = override;
    if (expression === undefined)
        return (0,yaml_text/* literal */.eu)(JSON.stringify(listed(override)));
    return `{"name":${JSON.stringify(name)},"value":\${{ toJSON(${expression}) }}}`;
}
function listed({ name, value, type = 'PLAINTEXT' }) {
    return { name, value, ...(type !== 'PLAINTEXT' && { type }) };
}

;// CONCATENATED MODULE: ./build/migrate/map/environment.js







/** `environment` of the project: the machine, the image, the variables and the certificate (codebuild.md §10.1). */
function mapEnvironment(project, options) {
    return joinPieces([
        mapMachine(project, options),
        mapCertificate(project, options),
        mapImage(project, options),
        mapVariables(project, options),
    ]);
}
/** A certificate of an authority, in PEM, that S3 holds: CodeBuild trusts it when it fetches the source. */
function mapCertificate(project, { eject }) {
    const certificate = project.fields.object('environment').text('certificate');
    if (certificate === undefined)
        return { rows: [], tasks: [] };
    const object = `s3://${certificate.replace(/^(arn:[\w-]+:s3:::|s3:\/\/)/, '')}`;
    const isInside = eject && buildPlace(project).kind === 'image';
    const trusting = 'The step fetches it anew each time; git and Node.js trust it';
    const reason = isInside
        ? `${trusting} in the image, which needs the AWS CLI for it.`
        : `${trusting} on the runner. An image has to hold it itself.`;
    return {
        rows: [row('approximate', 'environment.certificate', certificate, 'a step before the build', reason)],
        tasks: [
            {
                when: 'before',
                title: `Let the role read ${code(object)}, the certificate that builds trust.`,
            },
        ],
        job: {
            stepsBefore: [
                {
                    name: 'Trust the certificate of the project',
                    shell: 'bash',
                    env: { CERTIFICATE: (0,yaml_text/* literal */.eu)(object) },
                    run: trustLines(isInside).join('\n'),
                },
            ],
        },
    };
}
/** Debian and Ubuntu have one place for certificates, Amazon Linux and Red Hat another. */
function trustLines(isInside) {
    // Steps in an image are root's, and few images have sudo.
    const sudo = isInside ? '' : 'sudo ';
    return [
        'aws s3 cp --only-show-errors "$CERTIFICATE" "$RUNNER_TEMP/project.crt"',
        'if command -v update-ca-trust >/dev/null; then',
        `  ${sudo}cp "$RUNNER_TEMP/project.crt" /etc/pki/ca-trust/source/anchors/`,
        `  ${sudo}update-ca-trust`,
        'else',
        `  ${sudo}cp "$RUNNER_TEMP/project.crt" /usr/local/share/ca-certificates/`,
        `  ${sudo}update-ca-certificates`,
        'fi',
        'echo "NODE_EXTRA_CA_CERTS=$RUNNER_TEMP/project.crt" >> "$GITHUB_ENV"',
    ];
}

// EXTERNAL MODULE: ./build/render/batch-workflow.js
var batch_workflow = __webpack_require__(4671);
;// CONCATENATED MODULE: ./build/migrate/map/limits.js



/** CodeBuild's own, of a build and of a batch (codebuild.md §10.1; its console says 8 hours). */
const BUILD_MINUTES = 60;
const BATCH_MINUTES = 480;
/** The longest job on a runner of GitHub's (docs.github.com, "Actions limits"). */
const HOSTED_MINUTES = 360;
/** How long what a job runs may take on CodeBuild: a build, or a batch of them. */
function limits_minutesOf(project) {
    const { timeoutMinutes = BUILD_MINUTES, batch } = project.settings;
    return isBatchOneJob(project) ? (batch?.timeoutMinutes ?? BATCH_MINUTES) : timeoutMinutes;
}
/** The time limits, how many builds run at a time, and what is tried again (codebuild.md §10.1). */
function mapLimits(project, options) {
    const { name, fields, settings } = project;
    const concurrent = fields.number('concurrentBuildLimit') ?? 0;
    const retries = fields.number('autoRetryLimit') ?? 0;
    const { timeoutMinutes } = settings;
    fields.known('timeoutInMinutes');
    // The build's own limit is to be the first: it ends the build as CodeBuild does, with its status.
    const jobMinutes = limits_minutesOf(project) + (options.eject ? 0 : batch_workflow/* MINUTES_AROUND */.I8);
    return {
        rows: [
            ...mapTimeout(project, options, jobMinutes),
            ...(fields.says('queuedTimeoutInMinutes', BATCH_MINUTES)
                ? [
                    row('dropped', 'queuedTimeoutInMinutes', fields.number('queuedTimeoutInMinutes') ?? '', '', 'A job has no limit of its own for waiting; GitHub gives up after a day.'),
                ]
                : []),
            ...mapConcurrency(concurrent, batchLevels(project) !== undefined),
            ...(retries > 0
                ? [
                    row('dropped', 'autoRetryLimit', retries, '', 'GitHub runs nothing again by itself: "Re-run failed jobs", or `gh run rerun --failed`. A phase can, by `on-failure: RETRY`.'),
                ]
                : []),
        ],
        tasks: jobMinutes > HOSTED_MINUTES ? [longJobTask(jobMinutes)] : [],
        job: {
            timeoutMinutes: jobMinutes,
            ...(concurrent === 1 && { concurrency: { group: name, 'cancel-in-progress': false } }),
            ...(timeoutMinutes !== undefined &&
                timeoutMinutes !== BUILD_MINUTES && { inputs: { 'timeout-in-minutes': String(timeoutMinutes) } }),
        },
    };
}
function mapTimeout(project, { eject }, jobMinutes) {
    const minutes = project.settings.timeoutMinutes ?? BUILD_MINUTES;
    if (minutes === BUILD_MINUTES)
        return [];
    const becomes = eject ? `\`timeout-minutes: ${jobMinutes}\`` : `\`timeout-in-minutes: ${minutes}\``;
    const field = 'timeoutInMinutes';
    if (jobMinutes <= HOSTED_MINUTES || isBatchOneJob(project))
        return [row('exact', field, minutes, becomes)];
    return [row('approximate', field, minutes, becomes, longJobReason())];
}
function longJobReason() {
    return `On GitHub's own runners a job ends after ${HOSTED_MINUTES} minutes.`;
}
function longJobTask(minutes) {
    return {
        when: 'before',
        title: `Find out how long builds really take: the job may take ${minutes} minutes, on GitHub's own runners it ends after ${HOSTED_MINUTES}.`,
        detail: 'A self-hosted runner has no such limit, up to five days.',
    };
}
function mapConcurrency(limit, isOfBatches) {
    if (limit <= 0)
        return [];
    const field = 'concurrentBuildLimit';
    if (limit > 1) {
        const reason = 'A workflow has no such limit; as many self-hosted runners in a group of their own have that effect.';
        return [row('dropped', field, limit, '', reason)];
    }
    const reason = 'CodeBuild starts no build while one runs; GitHub lets the newest wait, and cancels one that waited before it.';
    const ofBatches = ' It is for whole batches, and for runs in which nothing is built, too.';
    return [row('approximate', field, limit, '`concurrency:`', isOfBatches ? reason + ofBatches : reason)];
}

;// CONCATENATED MODULE: ./build/migrate/map/logs.js

const KEPT = 'GitHub keeps it for 90 days, or as the repository says; it cannot be switched off.';
/** `logsConfig`: by default CodeBuild logs to CloudWatch, in a group with the project's name (codebuild.md §10.1). */
function mapLogs({ fields }) {
    const logs = fields.object('logsConfig');
    const cloudWatch = logs.object('cloudWatchLogs');
    const s3 = logs.object('s3Logs');
    s3.known('encryptionDisabled', 'bucketOwnerAccess');
    const group = cloudWatch.text('groupName');
    const rows = [...mapCloudWatch(cloudWatch, group), ...mapS3(s3)];
    if (group === undefined || cloudWatch.text('status') === 'DISABLED')
        return { rows, tasks: [] };
    const title = `Look for alarms, metric filters and subscriptions on the log group ${code(group)}: nothing is written to it any more.`;
    return { rows, tasks: [{ when: 'during', title }] };
}
function mapCloudWatch(cloudWatch, group) {
    const stream = cloudWatch.text('streamName');
    const field = 'logsConfig.cloudWatchLogs';
    if (cloudWatch.says('status', 'ENABLED'))
        return [row('approximate', field, 'disabled', 'the log of the job', KEPT)];
    if (group === undefined && stream === undefined)
        return [];
    const value = [group, stream].filter((part) => part !== undefined).join(' ');
    return [
        row('approximate', field, value, 'the log of the job', `Nothing is written to CloudWatch. ${KEPT}`),
    ];
}
function mapS3(s3) {
    const location = s3.text('location') ?? '';
    if (!s3.says('status', 'DISABLED'))
        return [];
    const reason = 'Nothing is written to the bucket; `gh run view --log` fetches it.';
    return [row('approximate', 'logsConfig.s3Logs', location, 'the log of the job', reason)];
}

;// CONCATENATED MODULE: ./build/migrate/map/metadata.js



const COMMENT = 'a comment at the head of the workflow';
/** What identifies and describes a project, and what shows it to others (codebuild.md §10.1). */
function mapMetadata(project, options) {
    const { name, fields } = project;
    fields.known('name', 'created', 'lastModified', 'publicProjectAlias');
    const badge = mapBadge(project);
    return {
        rows: [
            options.eject
                ? row('exact', 'name', name, 'the name of the workflow')
                : row('exact', 'name', name, 'the name of the workflow, and `project-name`: ids, cache keys and artifacts have it'),
            ...mapArn(project, options),
            ...(fields.says('description')
                ? [row('exact', 'description', fields.text('description') ?? '', COMMENT)]
                : []),
            ...(fields.says('tags')
                ? [row('approximate', 'tags', tagsOf(fields), COMMENT, 'No costs and no permissions hang on it.')]
                : []),
            ...badge.rows,
            ...mapVisibility(project),
        ],
        tasks: badge.tasks,
        job: {
            inputs: { 'project-name': name },
            ...(needsProjectFile(project, options) &&
                fields.says('arn') && { projectFields: { arn: fields.text('arn') } }),
        },
    };
}
/** Builds see region and account of it in `CODEBUILD_BUILD_ARN`; the region comes with the AWS credentials too. */
function mapArn(project, options) {
    const arn = project.fields.text('arn');
    if (arn === undefined)
        return [];
    if (options.eject)
        return [
            row('exact', 'arn', arn, 'region and account in `CODEBUILD_BUILD_ARN`, if the buildspec reads it'),
        ];
    if (needsProjectFile(project, options))
        return [
            row('exact', 'arn', arn, `the account in the build's ARN, by ${code(migrationPaths(project.name).project)}`),
        ];
    if (project.buildspec && !readsAccount(project))
        return [
            row('exact', 'arn', arn, 'nothing: no build reads it', 'The buildspec does not read `CODEBUILD_BUILD_ARN`; the account in it is zeros.'),
        ];
    return [
        row('approximate', 'arn', arn, 'the region of the AWS credentials', 'The account in `CODEBUILD_BUILD_ARN` is zeros; give `migrate` the buildspec, and it is kept where it is read.'),
    ];
}
/** What people wrote about a project, as lines for the head of its workflow. */
function describingLines(fields) {
    return [
        ...(fields.text('description')?.trim().split(/\r?\n/) ?? []),
        ...(fields.says('tags') ? [`Tags: ${tagsOf(fields)}`] : []),
    ];
}
function tagsOf(fields) {
    return fields
        .objects('tags')
        .map((tag) => `${tag.text('key') ?? ''}=${tag.text('value') ?? ''}`)
        .join(', ');
}
function mapBadge({ name, fields, repository = 'OWNER/REPO' }) {
    const badge = fields.object('badge');
    badge.known('badgeRequestUrl');
    // CloudFormation's name for it, and the one of create-project.
    const field = badge.flag('badgeEnabled') ? 'badge' : 'badgeEnabled';
    if (field === 'badgeEnabled' && !fields.flag(field))
        return { rows: [], tasks: [] };
    const file = migrationPaths(name).workflow.replace(/^.*\//, '');
    const url = `https://github.com/${repository}/actions/workflows/${file}/badge.svg`;
    return {
        rows: [
            row('set up elsewhere', field, 'enabled', 'the badge of the workflow', 'It is at another address.'),
        ],
        tasks: [
            { when: 'after', title: `Put the badge of the workflow where that of CodeBuild is shown: ${url}` },
        ],
    };
}
function mapVisibility({ fields }) {
    const field = ['projectVisibility', 'visibility'].find((name) => fields.says(name, 'PRIVATE'));
    if (field === undefined)
        return [];
    const reason = 'Of a public repository everybody sees runs, and those who are signed in the logs; of others its members.';
    return [row('approximate', field, fields.text(field) ?? '', 'the visibility of the repository', reason)];
}

// EXTERNAL MODULE: ./build/render/pinned-actions.js
var pinned_actions = __webpack_require__(18461);
;// CONCATENATED MODULE: ./build/migrate/map/permissions.js






/** Of configure-aws-credentials, and the longest session that a role allows unless somebody says otherwise. */
const HOUR = 3600;
/** IAM's longest session. */
const LONGEST_SESSION = 12 * HOUR;
/** The checkout and others come before the build, and post_build after all. */
const SECONDS_AROUND = 900;
/** What a build may do in AWS, and which networks, file systems and keys it has (codebuild.md §10.1). */
function mapPermissions(project, options) {
    const role = githubRole(project);
    const { fields, settings } = project;
    const vpc = mapVpc(project);
    const fileSystems = mapFileSystems(project, options);
    fields.known('encryptionKey');
    return {
        rows: [
            ...(role ? [roleRow(project, role)] : []),
            ...vpc.rows,
            ...fileSystems.rows,
            ...mapKey(project, options),
            ...(fields.says('resourceAccessRole')
                ? [
                    row('dropped', 'resourceAccessRole', fields.text('resourceAccessRole') ?? '', '', 'It shows logs and artifacts of public builds; GitHub shows its own.'),
                ]
                : []),
        ],
        tasks: [...(role ? roleTasks(project, role, options) : []), ...vpc.tasks, ...fileSystems.tasks],
        job: {
            ...(role && {
                permissions: { contents: 'read', 'id-token': 'write' },
                stepsBefore: [credentialsStep(project, role, options)],
            }),
            ...(needsProjectFile(project, options) &&
                settings.encryptionKey !== undefined && { projectFields: { encryptionKey: settings.encryptionKey } }),
        },
    };
}
function roleRow({ fields }, role) {
    return row('set up elsewhere', 'serviceRole', fields.text('serviceRole') ?? '', `the role ${code(role.name)}, taken on by aws-actions/configure-aws-credentials`, 'GitHub has no role until IAM trusts it. Runs for pull requests from forks get none.');
}
function credentialsStep(project, role, { pin }) {
    const seconds = sessionSeconds(project);
    return {
        comment: [
            'The AWS credentials of the build, as those of the service role on CodeBuild. A build that asks nothing of AWS needs neither this',
            'step nor id-token: write. A run for a fork gets no credentials.',
        ],
        name: 'AWS credentials',
        if: UNLESS_FORK,
        uses: (0,pinned_actions/* pinnedAction */.n7)('aws-actions/configure-aws-credentials', pin),
        with: {
            'role-to-assume': role.arn,
            'aws-region': project.settings.region ?? '${{ vars.AWS_REGION }}',
            ...(role.partition === 'aws-cn' && { audience: audienceOf(role.partition) }),
            ...(seconds > HOUR && { 'role-duration-seconds': String(seconds) }),
        },
    };
}
/** A session of an hour is what roles allow by themselves; so a build of CodeBuild's usual limit asks for no longer one. */
function sessionSeconds(project) {
    const minutes = limits_minutesOf(project);
    return minutes <= 60 ? HOUR : Math.min(Math.ceil(minutes) * 60 + SECONDS_AROUND, LONGEST_SESSION);
}
const FRESH_CREDENTIALS = 'Or leave the step with the credentials out, and set `AWS_ROLE_ARN` and `AWS_REGION` in `env:` of the job: then the ' +
    'action gives the build fresh credentials for as long as it runs.';
function roleTasks(project, role, { eject }) {
    const seconds = sessionSeconds(project);
    const variables = [
        ...(role.accountId === undefined ? ['AWS_ACCOUNT_ID'] : []),
        ...(project.settings.region === undefined ? ['AWS_REGION'] : []),
    ];
    return [
        ...(variables.length > 0
            ? [
                {
                    when: 'before',
                    title: "Say in variables of the repository what the project's file does not.",
                    detail: commandBlock(...variables.map((name) => `gh variable set ${name} --body ${name.replace('AWS_', '')}`)),
                },
            ]
            : []),
        ...(seconds > HOUR
            ? [
                {
                    when: 'before',
                    title: `Allow sessions of ${seconds} seconds for the role \`${role.name}\`: builds may take more than an hour.`,
                    detail: [
                        commandBlock(`aws iam update-role --role-name ${role.name} --max-session-duration ${seconds}`),
                        ...(eject ? [] : [FRESH_CREDENTIALS]),
                    ].join('\n'),
                },
            ]
            : []),
        {
            when: 'before',
            title: `Find what names the service role by its ARN, and let ${code(role.name)} in beside it.`,
            detail: 'Policies of buckets, KMS keys, image repositories and secrets do, and the trust of other roles. Conditions such as `aws:SourceVpc` ' +
                "hold for none of GitHub's own runners.",
        },
    ];
}
function mapVpc({ name, fields }) {
    if (!fields.says('vpcConfig'))
        return { rows: [], tasks: [] };
    const vpc = fields.object('vpcConfig');
    vpc.known('subnets', 'securityGroupIds');
    return {
        rows: [
            row('set up elsewhere', 'vpcConfig', vpc.text('vpcId') ?? 'a VPC', 'a runner in the VPC', "GitHub's own runners reach nothing that is private to it."),
        ],
        tasks: [
            {
                when: 'before',
                title: 'Decide how the build reaches what is private to the VPC, and set `runs-on`.',
                detail: [
                    '- A self-hosted runner in a subnet of the VPC: `runs-on: [self-hosted, …]`.',
                    `- CodeBuild as the runner, by a project of its own in the VPC: \`runs-on: codebuild-${name}-runner-\${{ github.run_id }}-\${{ github.run_attempt }}\`.`,
                    '- No private access at all, where all that the build needs has a public endpoint: leave `runs-on` as it is.',
                ].join('\n'),
            },
        ],
    };
}
function mapFileSystems({ fields }, { eject }) {
    const systems = fields.objects('fileSystemLocations').map((system) => {
        system.known('type', 'mountOptions');
        const [identifier = '', location = '', mountPoint = ''] = ['identifier', 'location', 'mountPoint'].map((name) => system.text(name));
        return { identifier, location, mountPoint };
    });
    const variableOf = (identifier) => `CODEBUILD_${identifier.toUpperCase()}`;
    return {
        rows: systems.map(({ identifier, location }, index) => row('dropped', `fileSystemLocations[${index}]`, location, '', `GitHub's own runners mount no EFS, and ${code(variableOf(identifier))} is not set.`)),
        tasks: systems.map(({ identifier, location, mountPoint }) => ({
            when: 'before',
            title: `Mount ${code(location)} on a self-hosted runner at ${code(mountPoint)}, or do without it.`,
            detail: eject
                ? `Set ${code(`${variableOf(identifier)}: ${mountPoint}`)} in \`env:\` of the job.`
                : `Add ${code(`${variableOf(identifier)}=${mountPoint}`)} to \`environment-variables\`, and for a build in an image ` +
                    `${code(`--volume ${mountPoint}:${mountPoint}`)} to \`docker-options\`.`,
        })),
    };
}
function mapKey(project, { eject }) {
    const key = ownEncryptionKey(project);
    if (key === undefined)
        return [];
    const becomes = eject
        ? '`CODEBUILD_KMS_KEY_ID`, if the buildspec reads it'
        : '`CODEBUILD_KMS_KEY_ID`, by the project’s file';
    const reason = 'It encrypts nothing here: artifacts are encrypted with keys of GitHub.';
    return [row('approximate', 'encryptionKey', key, becomes, reason)];
}

;// CONCATENATED MODULE: ./build/migrate/map/fetch-steps.js


/** What the report says of the version of a folder. */
const NO_VERSION = 'It has no effect on a folder.';
/** Of a folder in S3 all is fetched, as it is now. */
function isFolder(location) {
    return location.endsWith('/');
}
/** Fetches a zip, or all below a folder, as CodeBuild does; the version is that of the object. */
function s3Step({ location, version, target, what }) {
    const object = location.replace(/^(arn:[\w-]+:s3:::|s3:\/\/)/, '');
    const [bucket = '', ...key] = object.split('/');
    const fetch = isFolder(location)
        ? [`aws s3 cp --only-show-errors --recursive "s3://$BUCKET/$KEY" ${target}`]
        : [
            'archive=$(mktemp)',
            'aws s3api get-object --bucket "$BUCKET" --key "$KEY"' +
                `${version === '' ? '' : ' --version-id "$VERSION"'} "$archive" > /dev/null`,
            `unzip -q -o "$archive" -d ${target}`,
        ];
    return {
        name: `Fetch ${what}`,
        shell: 'bash',
        env: {
            BUCKET: (0,yaml_text/* literal */.eu)(bucket),
            KEY: (0,yaml_text/* literal */.eu)(key.join('/')),
            ...(version !== '' && !isFolder(location) && { VERSION: (0,yaml_text/* literal */.eu)(version) }),
        },
        run: [`mkdir -p ${target}`, ...fetch].join('\n'),
    };
}
const SIGNED = `git -c 'credential.helper=!aws codecommit credential-helper $@' -c credential.UseHttpPath=true`;
/** Clones by the AWS credentials of the job; the AWS CLI signs. */
function codeCommitStep({ location, version, depth, submodules, target, what }) {
    const hasVersion = version !== '';
    const options = [
        // A commit may be anywhere, so a version needs all of them.
        ...(depth > 0 && !hasVersion ? [`--depth ${depth}`] : []),
        ...(submodules && !hasVersion ? ['--recurse-submodules'] : []),
        '--',
    ].join(' ');
    return {
        name: `Fetch ${what}`,
        shell: 'bash',
        env: { REPOSITORY: (0,yaml_text/* literal */.eu)(location), ...(hasVersion && { VERSION: (0,yaml_text/* literal */.eu)(branchOf(refOf(version))) }) },
        run: [
            `${SIGNED} clone ${options} "$REPOSITORY" ${target}`,
            // A branch may be called as a file is.
            ...(hasVersion ? [`git -C ${target} checkout --quiet "$VERSION" --`] : []),
            ...(hasVersion && submodules
                ? [`${SIGNED} -C ${target} submodule --quiet update --init --recursive`]
                : []),
        ].join('\n'),
    };
}
/** A clone has the branches of others by their short names alone. */
function branchOf(ref) {
    return ref.replace(/^refs\/heads\//, '');
}
/** Steps do not fetch from other hosts: that needs their passwords, and their pushes start nothing on GitHub. */
function moveTask(type, location) {
    return {
        when: 'before',
        title: `Bring the repository ${code(location)} to GitHub, by moving or mirroring it.`,
        detail: `It is on ${code(type)}: a workflow builds the repository that it lies in, and only pushes to that one start it.`,
    };
}
/** What actions/checkout takes as `ref` for what CodeBuild takes as a source version (codebuild.md §10.1). */
function refOf(version) {
    const commit = /\^\{([0-9a-f]{40})\}$/.exec(version)?.[1];
    if (commit !== undefined)
        return commit;
    const pull = /^pr\/(\d+)$/.exec(version)?.[1];
    return pull === undefined ? version : `refs/pull/${pull}/head`;
}
/** 0 and more than 25 commits are all of them, and so is no number (codebuild.md §10.1; CloudFormation, `GitCloneDepth`). */
function fetchDepth(depth) {
    return depth === undefined || depth > 25 ? 0 : depth;
}

;// CONCATENATED MODULE: ./build/migrate/map/source-settings.js


const GIT_HOSTS = /^(GITHUB|GITLAB|BITBUCKET|CODECOMMIT)/;
/**
 * Reads `source`, or one of `secondarySources` (codebuild.md §10.1).
 * @param prefix `source.`
 * @param version of it, if the project says one
 */
function readSourceSettings(source, prefix, { eject }, version) {
    source.known('sourceIdentifier', 'buildspec');
    const type = source.text('type') ?? 'NO_SOURCE';
    const location = (source.text('location') ?? '').replace(/^(https?:\/\/)[^/?#]*@/, '$1');
    const asked = source.number('gitCloneDepth');
    const depth = fetchDepth(asked);
    const submodules = source.object('gitSubmodulesConfig').flag('fetchSubmodules');
    const field = (name) => `${prefix}${name}`;
    const rows = [];
    if (asked !== undefined && asked !== 0) {
        rows.push(depthRow(field('gitCloneDepth'), asked, type, version));
    }
    if (submodules) {
        const reason = 'The token of the job reads no other private repository: give the checkout a `token` that does.';
        rows.push(type === 'CODECOMMIT'
            ? row('exact', field('gitSubmodulesConfig'), 'fetchSubmodules', '`git clone --recurse-submodules`')
            : row('exact', field('gitSubmodulesConfig'), 'fetchSubmodules', '`submodules: recursive`', reason));
    }
    rows.push(...mapAccess(source, field), ...mapStatus(source, field, eject));
    return { type, location, depth, submodules, rows };
}
function depthRow(field, asked, type, version) {
    if (!GIT_HOSTS.test(type))
        return row('exact', field, asked, '', 'It has no effect on a source without commits.');
    if (type !== 'CODECOMMIT')
        return row('exact', field, asked, `\`fetch-depth: ${fetchDepth(asked)}\``);
    if (version === undefined)
        return row('exact', field, asked, '`git clone --depth`');
    return row('approximate', field, asked, '`git clone`', 'All commits are fetched: the version may be any.');
}
function mapAccess(source, field) {
    const auth = source.object('auth');
    auth.known('resource');
    return [
        ...(source.says('auth')
            ? [
                row('approximate', field('auth'), auth.text('type') ?? '', 'the token of the job', 'It reads the repository of the workflow, and none beside it that is private.'),
            ]
            : []),
        ...(source.flag('insecureSsl')
            ? [row('dropped', field('insecureSsl'), true, '', 'The checkout believes no wrong certificate.')]
            : []),
    ];
}
function mapStatus(source, field, eject) {
    const status = source.object('buildStatusConfig');
    const [context, target] = [status.text('context'), status.text('targetUrl')];
    const values = [context, target].filter((part) => part !== undefined);
    return [
        ...(source.flag('reportBuildStatus')
            ? [
                row('approximate', field('reportBuildStatus'), true, 'the check of the job', 'It has the name of the job.'),
            ]
            : []),
        ...(values.length > 0
            ? [
                row('approximate', field('buildStatusConfig'), values.join(' '), 'the check of the job', `It has the name of the job, and leads to the run.${eject ? '' : ' `name:` of the job names it.'}`),
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/migrate/map/secondary-sources.js





/** actions/checkout writes below the workspace only. */
const CHECKED_OUT = '.codebuild-sources';
/** `secondarySources` and their versions: each is fetched by a step of its own. */
function mapSecondarySources(project, options) {
    const { fields } = project;
    const versions = fields.objects('secondarySourceVersions').map((version, index) => ({
        index,
        identifier: version.text('sourceIdentifier') ?? '',
        version: version.text('sourceVersion') ?? '',
    }));
    const sources = fields.objects('secondarySources').map((source, index) => {
        const identifier = source.text('sourceIdentifier') ?? '';
        const version = versions.find((one) => one.identifier === identifier)?.version ?? '';
        return mapSecondary(source, index, version, options);
    });
    const there = sources.filter(({ step }) => step !== undefined);
    const lines = there.map(({ identifier, path }) => `${identifier}=${path?.input ?? ''}`);
    return {
        rows: [
            ...sources.flatMap(({ rows }) => rows),
            ...versions.map(({ index, identifier, version }) => versionRow(index, identifier, version, there.find((one) => one.identifier === identifier))),
        ],
        tasks: sources.flatMap(({ tasks }) => tasks),
        job: {
            stepsBefore: [
                ...there.flatMap(({ step }) => step ?? []),
                ...(options.eject && there.length > 0 ? [variablesStep(there)] : []),
            ],
            ...(lines.length > 0 && { inputs: { 'secondary-sources': lines.join('\n') } }),
        },
    };
}
function versionRow(index, identifier, version, source) {
    const field = `secondarySourceVersions[${index}]`;
    const value = `${identifier} ${version}`;
    if (source === undefined)
        return row('set up elsewhere', field, value, 'a step of your own', 'The source itself has none yet.');
    if (source.ignoresVersion)
        return row('exact', field, value, '', NO_VERSION);
    return row('exact', field, value, 'the step that fetches it');
}
function mapSecondary(source, index, version, options) {
    const field = `secondarySources[${index}]`;
    const identifier = source.text('sourceIdentifier') ?? '';
    const settings = readSourceSettings(source, `${field}.`, options, version || undefined);
    const { type, location } = settings;
    const shown = `${identifier} ${location}`.trim();
    const repository = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(\.git)?\/?$/.exec(location)?.[1];
    if (type === 'GITHUB' && repository !== undefined) {
        const path = `${CHECKED_OUT}/${identifier}`;
        return {
            identifier,
            rows: [
                row('approximate', field, shown, '`secondary-sources`, and actions/checkout', `It lies in the workspace, where ${code('**/*')} of the primary source finds it too.`),
                ...settings.rows,
            ],
            tasks: [tokenTask(repository)],
            step: checkoutStep({ ...settings, repository, path, version, identifier }, options),
            path: { input: path, shell: `"$GITHUB_WORKSPACE/${path}"` },
        };
    }
    if (type !== 'S3' && type !== 'CODECOMMIT') {
        const reason = `It is on ${type}: \`CODEBUILD_SRC_DIR_${identifier}\` is not set until a step fetches it.`;
        return {
            identifier,
            rows: [
                row('set up elsewhere', field, shown, 'a step of your own', reason),
                ...settings.rows.map((one) => row('set up elsewhere', one.field, one.value, 'that step', 'Nothing fetches it yet.')),
            ],
            tasks: [fetchTask(identifier, settings, options)],
        };
    }
    const target = `"$RUNNER_TEMP/sources/${identifier}"`;
    const fetched = { ...settings, version, target, what: `the source ${identifier}` };
    return {
        identifier,
        rows: [row('exact', field, shown, '`secondary-sources`, and a step that fetches it'), ...settings.rows],
        tasks: [],
        ...(type === 'S3' && isFolder(location) && { ignoresVersion: true }),
        step: type === 'S3' ? s3Step(fetched) : codeCommitStep(fetched),
        path: { input: `\${{ runner.temp }}/sources/${identifier}`, shell: target },
    };
}
function checkoutStep(source, { pin }) {
    const { repository, path, version, depth, submodules, identifier } = source;
    return {
        name: `Fetch the source ${identifier}`,
        uses: (0,pinned_actions/* pinnedAction */.n7)('actions/checkout', pin),
        with: {
            repository,
            path,
            ...(version !== '' && { ref: (0,yaml_text/* literal */.eu)(refOf(version)) }),
            'fetch-depth': String(depth),
            ...(submodules && { submodules: 'recursive' }),
            'persist-credentials': 'false',
        },
    };
}
function tokenTask(repository) {
    return {
        when: 'before',
        title: `If ${code(repository)} is private, give its checkout a \`token\` that reads it.`,
        detail: 'A deploy key, or a token of a GitHub App, in a secret: the token of the job reads its own repository only.',
    };
}
/** Nothing here knows how to log in there. */
function fetchTask(identifier, { type, location }, { eject }) {
    const path = eject
        ? `write the path to \`CODEBUILD_SRC_DIR_${identifier}\` of the job`
        : `add \`${identifier}=PATH\` to the input \`secondary-sources\``;
    return {
        when: 'before',
        title: `Fetch the source ${code(identifier)} from ${code(location)}, by a step before the build.`,
        detail: `It is on ${code(type)}: give the step credentials for it, from a secret, and ${path}.`,
    };
}
/** Expressions do not know the paths inside a container, the shell does. */
function variablesStep(sources) {
    return {
        name: 'Say where the secondary sources are',
        shell: 'bash',
        run: sources
            .map(({ identifier, path }) => `echo CODEBUILD_SRC_DIR_${identifier}=${path?.shell ?? ''} >> "$GITHUB_ENV"`)
            .join('\n'),
    };
}

;// CONCATENATED MODULE: ./build/migrate/map/pipeline-tasks.js

/** What to do about the pipeline that a build is an action of: GitHub's workflows are in its place (codebuild.md §10.1). */
function pipelineTasks(name, { eject }) {
    const exported = eject
        ? 'exported variables are outputs of the job'
        : 'exported variables are outputs of the step `build`, which `outputs:` of the job hands on';
    return [
        {
            when: 'before',
            title: `Replace the pipeline around ${code(name)}: its stages become jobs of a workflow, or workflows.`,
            detail: 'Where the pipeline stays for now, a step can start it: `aws codepipeline start-pipeline-execution`. Artifacts of this build are ' +
                `artifacts of the run, and its ${exported}.`,
        },
        {
            when: 'before',
            title: 'Let in the workflows that call this one, if any do.',
            detail: 'The job that calls it grants what it asks for, `permissions: {contents: read, id-token: write}`, and hands on secrets by ' +
                "`secrets: inherit`. The subject of the token is that of the caller's trigger: add it to " +
                `\`migration/${name}/iam-trust.json\`.`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/migrate/map/source.js










/** Of a webhook for a whole organization: whatever repository the event is of. */
const ANY_REPOSITORY = 'CODEBUILD_DEFAULT_WEBHOOK_SOURCE_LOCATION';
/** Where a source lies that is not the repository of the workflow. */
const ELSEWHERE = '${{ runner.temp }}/source';
/** The primary source, its buildspec and version, and the secondary sources (codebuild.md §10.1). */
function mapSource(project, options) {
    const version = project.fields.text('sourceVersion');
    const settings = readSourceSettings(project.fields.object('source'), 'source.', options, version);
    return joinPieces([
        {
            rows: [
                ...placeRows(settings, options),
                ...settings.rows,
                ...buildspecRows(project, options),
                ...(version === undefined ? [] : [source_versionRow(version, settings, project)]),
            ],
            tasks: tasksOf(settings, project, options),
            job: fetching(settings, version, project, options),
        },
        mapSecondarySources(project, options),
    ]);
}
function placeRows({ type, location }, { eject }) {
    const field = 'source.type';
    const where = (fidelity, becomes, reason = '') => location === '' ? [] : [row(fidelity, 'source.location', location, becomes, reason)];
    switch (type) {
        case 'GITHUB':
            return [
                row('exact', field, type, 'actions/checkout', 'Of a pull request the head is built, as on CodeBuild.'),
                ...(location === ANY_REPOSITORY
                    ? where('set up elsewhere', 'a workflow in each repository', 'No workflow starts for other repositories; a reusable one can be shared.')
                    : where('exact', 'the repository of the workflow')),
            ];
        case 'S3':
            return [
                row('approximate', field, type, 'a step that fetches it', '`CODEBUILD_SOURCE_REPO_URL` and `…_VERSION` tell of the workflow, and nothing starts it when the object changes.'),
                ...where('exact', 'a step that fetches it'),
            ];
        case 'CODECOMMIT':
            return [
                row('set up elsewhere', field, type, 'a step with `git clone`, by the role', 'Pushes to CodeCommit start no workflow.'),
                ...where('exact', 'the same step'),
            ];
        case 'CODEPIPELINE':
            return [
                row('approximate', field, type, 'actions/checkout', 'The pipeline knows the source: it is taken to be the repository of the workflow.'),
                ...where('dropped', '', 'The pipeline decides.'),
            ];
        case 'NO_SOURCE':
            return [
                row('exact', field, type, eject ? 'no checkout' : 'an empty `source-directory`', '`CODEBUILD_SOURCE_VERSION` tells of the workflow.'),
                ...where('dropped', '', 'Without a source it has no effect.'),
            ];
        default:
            return [
                row('set up elsewhere', field, type, 'actions/checkout', 'A workflow builds the repository that it lies in, once that is on GitHub.'),
                ...where('set up elsewhere', 'the repository of the workflow', 'The checklist has the move.'),
            ];
    }
}
function buildspecRows(project, { eject }) {
    const { buildspec = 'buildspec.yml' } = project.settings;
    const field = 'source.buildspec';
    const isInline = (0,inline_buildspec/* isInlineBuildspec */.b)(buildspec);
    if (buildspec === 'buildspec.yml')
        return [];
    const value = isInline ? `inline, ${buildspec.trim().split('\n').length} lines` : buildspec;
    if (eject)
        return [row('exact', field, value, 'the steps of the job')];
    if (isInline)
        return [row('exact', field, value, code(migrationPaths(project.name).buildspec))];
    if (buildspec.startsWith('arn:'))
        return [
            row('at run time', field, value, '`buildspec`', 'The action reads it from S3 with the AWS credentials of the job.'),
        ];
    return [row('exact', field, value, '`buildspec`')];
}
/** Webhooks build what they tell of; all else builds this version, unless StartBuild says another. */
function source_versionRow(version, { type, location }, project) {
    const field = 'sourceVersion';
    if (type === 'S3' && isFolder(location))
        return row('exact', field, version, '', NO_VERSION);
    if (type === 'S3' || type === 'CODECOMMIT')
        return row('exact', field, version, 'the step that fetches the source');
    if (type === 'CODEPIPELINE' || type === 'NO_SOURCE')
        return row('exact', field, version, '', 'It has no effect on such a source.');
    const ref = `\`ref: ${refOf(version)}\` of actions/checkout`;
    if (!hasWebhook(project))
        return row('exact', field, version, ref, '“Run workflow” asks for a branch, of which the workflow is taken.');
    const reason = 'Pushes and pull requests build their own commit, as on CodeBuild. Started by hand, the branch chosen there is built.';
    return row('approximate', field, version, project.schedules.length > 0 ? `${ref}, of schedules` : 'the commit of the event', reason);
}
function hasWebhook({ fields }) {
    return fields.says('webhook') || fields.object('triggers').flag('webhook');
}
function tasksOf({ type, location }, { name }, options) {
    const tasks = [];
    if (/^(GITHUB_ENTERPRISE|GITLAB|BITBUCKET|CODECOMMIT)/.test(type))
        tasks.push(moveTask(type, location));
    if (type === 'CODEPIPELINE')
        tasks.push(...pipelineTasks(name, options));
    return tasks;
}
function fetching(settings, version, project, options) {
    const { type, depth, submodules } = settings;
    const ownFiles = !options.eject && (isInline(project) || needsProjectFile(project, options));
    const inputs = buildspecInput(project, options, type);
    if (type === 'S3' || type === 'CODECOMMIT' || type === 'NO_SOURCE') {
        const target = options.eject ? '.' : '"$RUNNER_TEMP/source"';
        const fetched = { ...settings, version: version ?? '', target, what: 'the source' };
        const step = type === 'S3'
            ? s3Step(fetched)
            : type === 'CODECOMMIT'
                ? codeCommitStep(fetched)
                : {
                    name: 'Make the empty directory of a project without a source',
                    shell: 'bash',
                    run: `mkdir -p ${target}`,
                };
        const needsStep = type !== 'NO_SOURCE' || ownFiles;
        return {
            checkout: ownFiles ? { 'sparse-checkout': '.github', 'persist-credentials': 'false' } : 'none',
            ...(needsStep && { stepsBefore: [step] }),
            inputs: { ...(needsStep && { 'source-directory': ELSEWHERE }), ...inputs },
        };
    }
    const ref = refExpression(version, project);
    return {
        checkout: {
            ...(ref !== undefined && { ref }),
            ...(type !== 'CODEPIPELINE' && { 'fetch-depth': String(depth) }),
            ...(submodules && { submodules: 'recursive' }),
            'persist-credentials': 'false',
        },
        inputs,
    };
}
/**
 * CodeBuild builds the head of a pull request, actions/checkout the merge of it. The expression is empty for other events, which is
 * as if there were none.
 */
function refExpression(version, project) {
    const isPipeline = project.fields.object('source').text('type') === 'CODEPIPELINE';
    if (isPipeline)
        return undefined;
    if (!hasWebhook(project))
        return version === undefined ? undefined : (0,yaml_text/* literal */.eu)(refOf(version));
    const head = 'github.event.pull_request.head.sha';
    if (version === undefined || project.schedules.length === 0)
        return `\${{ ${head} }}`;
    return `\${{ github.event_name == 'schedule' && '${refOf(version).replaceAll("'", "''")}' || ${head} }}`;
}
function isInline({ settings }) {
    return settings.buildspec !== undefined && (0,inline_buildspec/* isInlineBuildspec */.b)(settings.buildspec);
}
/** Relative to the source directory; the files of the migration are in the workspace. */
function buildspecInput(project, { eject }, type) {
    const { buildspec } = project.settings;
    if (eject || buildspec === undefined || buildspec === 'buildspec.yml')
        return {};
    if (!isInline(project))
        return { buildspec: (0,yaml_text/* literal */.eu)(buildspec) };
    const path = migrationPaths(project.name).buildspec;
    const isElsewhere = type === 'S3' || type === 'CODECOMMIT' || type === 'NO_SOURCE';
    return { buildspec: isElsewhere ? `\${{ github.workspace }}/${path}` : path };
}

;// CONCATENATED MODULE: ./build/migrate/map/mappings.js









/** All that a workflow is made of but its triggers, in the order of the report. Steps stand in the job in this order too. */
const MAPPINGS = [
    mapMetadata,
    mapPermissions,
    mapEnvironment,
    mapSource,
    mapLimits,
    mapArtifacts,
    mapCache,
    mapLogs,
    mapBatch,
];

;// CONCATENATED MODULE: ./build/migrate/types.js
/** How well a field of the project is kept (peers.md §3.3), best first. */
const FIDELITIES = ['exact', 'approximate', 'at run time', 'set up elsewhere', 'dropped'];

;// CONCATENATED MODULE: ./build/migrate/report.js




/** What each fidelity says to the reader. */
const MEANINGS = {
    dropped: 'GitHub has nothing for these, and the workflow does without. Make sure that you can, too.',
    'set up elsewhere': 'No file can say these: they are settings of AWS or GitHub. The checklist has the steps.',
    'at run time': 'Our action sees to these when the build runs, not the workflow.',
    approximate: 'The workflow does nearly the same; the reason says what differs.',
    exact: 'The workflow says the same.',
};
/** What the files are for, by the end of their path. */
const PURPOSES = [
    [/\.github\/workflows\//, 'the workflow'],
    [/\.filters\.json$/, "the webhook's filter groups, judged by the action when a run begins"],
    [/\.buildspec\.ya?ml$/, 'the buildspec that stood in the project'],
    [/\.project\.json$/, 'settings of the project that no input of the action can say'],
    [/iam-trust\.json$/, 'who may take on the role: runs of this workflow’s triggers'],
    [/iam-policy\.json$/, "what the role may do: the service role's permissions without CodeBuild's own"],
    [/report\.md$/, 'this report'],
    [/checklist\.md$/, 'the steps of the cut-over'],
];
/**
 * The fidelity report, `migration/<name>/report.md`: what became of each field of the project that is not at its default, the worst
 * first. GitHub's Markdown; texts of the project stay texts. The same project gives the same bytes.
 * @param removed permissions of the service role that `iam-policy.json` does not have
 */
function renderReport(project, migration, removed = []) {
    const worstFirst = FIDELITIES.toReversed();
    return `${[
        ...head(project, migration),
        ...verdict(migration.rows),
        ...worstFirst.flatMap((fidelity) => section(fidelity, migration.rows.filter((row) => row.fidelity === fidelity))),
        ...removedSection(removed),
        ...files(migration),
        ...howToCheck(project, migration),
    ].join('\n')}\n`;
}
function head({ settings, repository }, { name }) {
    const { accountId, region, repositoryUrl } = settings;
    const facts = [
        ['Project', settings.name ?? name],
        ['File', settings.file],
        ['Account', accountId],
        ['Region', region],
        ['Source', repository ?? repositoryUrl],
        ['Buildspec', buildspecOf(settings.buildspec)],
    ];
    return [
        `# From CodeBuild to GitHub Actions: ${codeSpan(name)}`,
        '',
        'Made by `buildspec migrate`. Values that may be secrets are not shown.',
        '',
        ...facts.flatMap(([label, value]) => (value ? [`- ${label}: ${codeSpan(value)}`] : [])),
        '',
    ];
}
/** An inline buildspec is too long to be shown. */
function buildspecOf(buildspec) {
    if (buildspec === undefined)
        return 'buildspec.yml';
    return buildspec.includes('\n') ? 'in the project' : buildspec;
}
function verdict(rows) {
    const counts = FIDELITIES.map((fidelity) => {
        const count = rows.filter((row) => row.fidelity === fidelity).length;
        return [fidelity, count];
    }).filter(([, count]) => count > 0);
    const dropped = rows.filter((row) => row.fidelity === 'dropped').length;
    const settings = rows.length === 1 ? '1 setting is' : `${rows.length} settings are`;
    return [
        rows.length === 0
            ? "Everything is at CodeBuild's defaults: there is nothing to keep."
            : `${settings} not at CodeBuild's defaults: ${counts.map(([fidelity, count]) => `${count} ${fidelity}`).join(', ')}.`,
        '',
        dropped === 0
            ? '**Nothing was dropped.**'
            : `**${dropped} dropped:** with \`--strict\` this is an error.`,
        '',
    ];
}
function section(fidelity, rows) {
    if (rows.length === 0)
        return [];
    const title = fidelity.charAt(0).toUpperCase() + fidelity.slice(1);
    const cells = rows.map(({ field, value, becomes, reason }) => [
        codeSpan(field),
        value === '' ? '' : codeSpan(value),
        prose(becomes),
        prose(reason),
    ]);
    const columns = ['Field', 'Value', 'Becomes', 'Mind'];
    // A column that is empty throughout says nothing.
    const shown = columns.map((_, column) => column === 0 || cells.some((row) => row[column] !== ''));
    const select = (row) => row.filter((_, column) => shown[column]);
    return [`## ${title}`, '', MEANINGS[fidelity], '', ...table(select(columns), cells.map(select)), ''];
}
function removedSection(removed) {
    if (removed.length === 0)
        return [];
    return [
        '## Permissions left out',
        '',
        'The service role has these, and `iam-policy.json` has not.',
        '',
        ...table(['Where', 'Permissions', 'Reason'], removed.map(({ where, actions, reason }) => [
            prose(where),
            actions.map((action) => codeSpan(action)).join('<br>'),
            prose(reason),
        ])),
        '',
    ];
}
function files({ files: made }) {
    const purpose = (path) => PURPOSES.find(([ending]) => ending.test(path))?.[1] ?? '';
    return [
        '## Files',
        '',
        ...table(['File', 'Holds'], made.map(({ path }) => [codeSpan(path), prose(purpose(path))])),
        '',
    ];
}
function howToCheck({ buildspec, settings }, { name, files: made }) {
    const extracted = made.find(({ path }) => path.endsWith('.buildspec.yml'))?.path;
    const checked = extracted ?? plainPath(buildspec?.file ?? settings.buildspec ?? 'buildspec.yml');
    // What came by a pipe is in no file.
    const project = settings.file === '<stdin>' ? 'project.json' : plainPath(settings.file);
    return [
        '## How to check it',
        '',
        '```sh',
        `buildspec check ${checked}`,
        `buildspec plan ${checked} --project ${project} --project-name ${name}`,
        '```',
        '',
        'The first finds what is wrong with the buildspec; the second shows what a build will do, and with which settings.',
    ];
}
/** As one word of a shell. */
function plainPath(path) {
    const text = (0,visible/* visible */.RK)(path.includes('\n') ? 'buildspec.yml' : path).replaceAll('`', '');
    return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
/** Our own sentences, with code between backticks; texts from outside in them stay texts. Quotes are nothing to Markdown. */
function prose(text) {
    return (0,visible/* visible */.RK)(text)
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 1 ? codeSpan(part) : (0,markdown/* escapeHtml */.ZD)(part)))
        .join('')
        .replaceAll('&#34;', '"')
        .replaceAll('&#39;', "'");
}
function table(columns, rows) {
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/migrate/write-workflow.js




/** Before these there is an empty line, and between jobs. */
const SECTIONS = ['on', 'permissions', 'concurrency', 'jobs'];
/** Whatever `with:` holds is text to an action; these read better without quotes. */
const PLAIN_VALUE = /^(?:true|false|0|[1-9]\d{0,8})$/;
/** A longer list has a line for each of its items. */
const LONGEST_LIST = 60;
/**
 * Writes a workflow as YAML: keys in the order in which they were set, a text on one line, a script as a block. What nobody would
 * see in the file is escaped. Texts are GitHub's source: whoever set them has made texts of others `literal`.
 */
function writeWorkflow({ comment, name, ...rest }) {
    // GitHub takes anchors, but nobody expects them.
    const document = new dist/* Document */.yo({ name, ...rest }, { aliasDuplicateObjects: false });
    document.commentBefore = comment.map(commentLine).join('\n');
    (0,dist/* visit */.YR)(document, { Scalar: (_, scalar) => chooseStyle(scalar), Seq: (_, list) => chooseListStyle(list) });
    const root = document.contents;
    separate(root, (key) => SECTIONS.includes(key));
    for (const trigger of pairsOf(root.get('on'))) {
        if ((0,dist/* isMap */.jh)(trigger.value) && trigger.value.items.length === 0)
            trigger.value = new dist/* Scalar */.X5(null);
    }
    const jobs = root.get('jobs');
    separate(jobs, (_, index) => index > 0);
    for (const [id, { steps = [] }] of Object.entries(rest.jobs)) {
        plainValues(document.getIn(['jobs', id, 'with']));
        steps.forEach((step, index) => layOut(document.getIn(['jobs', id, 'steps', index]), step));
    }
    const text = document.toString({
        lineWidth: 0,
        nullStr: '',
        flowCollectionPadding: false,
        doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    });
    return (0,yaml_text/* escapeUnseen */.YA)(text);
}
/** Its comments, which are no keys of GitHub's. */
function layOut(node, { comment = [] }) {
    if (!(0,dist/* isMap */.jh)(node))
        return;
    node.delete('comment');
    if (comment.length > 0)
        node.commentBefore = comment.map(commentLine).join('\n');
    plainValues(node.get('with'));
    const uses = node.get('uses', true);
    const version = (0,dist/* isScalar */.jn)(uses) ? (0,pinned_actions/* versionOfCommit */.T8)(String(uses.value)) : undefined;
    if ((0,dist/* isScalar */.jn)(uses) && version !== undefined)
        uses.comment = commentLine(version);
}
/** A tab in a line looks like blanks, so it is written as \t; in a script it stays. */
function chooseStyle(scalar) {
    if (typeof scalar.value !== 'string')
        return;
    scalar.value = (0,yaml_text/* wellFormed */.ES)(scalar.value);
    const text = scalar.value;
    const isLine = !text.includes('\n');
    if ((0,yaml_text/* holdsUnseen */.fB)(text) || (isLine && text.includes('\t')))
        scalar.type = dist/* Scalar */.X5.QUOTE_DOUBLE;
    else if (!isLine)
        scalar.type = dist/* Scalar */.X5.BLOCK_LITERAL;
}
function chooseListStyle(list) {
    const texts = list.items.map((item) => ((0,dist/* isScalar */.jn)(item) ? String(item.value) : undefined));
    list.flow = !texts.includes(undefined) && texts.join(', ').length <= LONGEST_LIST;
}
function plainValues(inputs) {
    for (const { value } of pairsOf(inputs)) {
        if ((0,dist/* isScalar */.jn)(value) && PLAIN_VALUE.test(String(value.value)))
            value.value = JSON.parse(String(value.value));
    }
}
function separate(map, wanted) {
    pairsOf(map).forEach(({ key }, index) => {
        if ((0,dist/* isScalar */.jn)(key) && wanted(String(key.value), index))
            key.spaceBefore = true;
    });
}
function pairsOf(map) {
    return (0,dist/* isMap */.jh)(map) ? map.items : [];
}
function commentLine(line) {
    // The library writes a lone blank as an empty comment, and nothing as an empty line.
    return ` ${(0,visible/* visible */.RK)(line)}`;
}

;// CONCATENATED MODULE: ./build/migrate/build-job.js


/** Where no mapping has chosen one, and for jobs in which nothing is built. */
const RUNNER = 'ubuntu-24.04';
const READ = { contents: 'read' };
/** What `mapSource` checks out of a pull request; of all else it is empty, which is as if it were not there. */
const PULL_REQUEST_HEAD = '${{ github.event.pull_request.head.sha }}';
/** A job of these steps, with what the project wants around them. */
function buildJob({ triggers, parts, options: { pin } }, steps) {
    const { runsOn = RUNNER, container, timeoutMinutes, permissions, concurrency, env = {}, outputs = {}, } = parts;
    const granted = { ...READ, ...permissions };
    const all = [
        ...checkoutSteps(triggers, parts),
        ...(parts.stepsBefore ?? []),
        ...steps,
        ...(parts.stepsAfter ?? []),
    ];
    return {
        'runs-on': runsOn,
        ...(container && { container }),
        ...(timeoutMinutes !== undefined && { 'timeout-minutes': timeoutMinutes }),
        ...(!isEmpty(outputs) && { outputs }),
        ...(Object.keys(granted).length > Object.keys(READ).length && { permissions: granted }),
        ...(concurrency && { concurrency }),
        ...(!isEmpty(env) && { env }),
        steps: all.map((step) => withPin(step, pin)),
    };
}
function checkoutSteps({ on }, { checkout = {} }) {
    if (checkout === 'none')
        return [];
    const { ref, ...others } = checkout;
    const isNeeded = ref !== undefined && (on.pull_request !== undefined || ref !== PULL_REQUEST_HEAD);
    const inputs = { ...(isNeeded && { ref }), ...others };
    return [{ uses: 'actions/checkout', ...(!isEmpty(inputs) && { with: inputs }) }];
}
/** Actions of others stand without a version in steps that name none. */
function withPin(step, pin) {
    return step.uses === undefined || /@|^\./.test(step.uses)
        ? step
        : { ...step, uses: (0,pinned_actions/* pinnedAction */.n7)(step.uses, pin) };
}
/** The step with our action. */
function actionStep({ project: { name }, parts, options: { action } }) {
    const file = needsFile(parts) && { project: migrationPaths(name).project };
    return { id: 'build', name: 'Build', uses: action, with: { ...parts.inputs, ...file } };
}
/** Whether something is said that only the project's JSON can say. */
function needsFile({ projectFields = {} }) {
    return !isEmpty(projectFields);
}
function isEmpty(record) {
    return Object.keys(record).length === 0;
}

;// CONCATENATED MODULE: ./build/migrate/batch-jobs.js


/** Inputs that a batch is planned by, or its results joined by; all others concern a build. */
const INPUTS_OF_BATCH = [
    ...['project-name', 'buildspec', 'source-directory', 'image', 'image-map', 'environment-variables'],
    ...['artifacts', 'artifact-packaging', 'artifact-retention-days'],
];
const LEVELS = 'needs.plan.outputs.matrix-levels';
/**
 * The jobs of a batch, as those of codebuild-batch.yml: one plans it, then there is a matrix of jobs for each level, and the last one
 * joins the results.
 * @param first what the first of them waits for
 */
function batchJobs(making, levels, first) {
    const ids = levelIds(levels);
    return {
        plan: { ...first, ...planJob(making, levels) },
        ...Object.fromEntries(ids.map((id, level) => [id, levelJob(making, level, ids[level - 1])])),
        collect: collectJob(making, ['plan', ...ids], first.needs !== undefined),
    };
}
/** What people have to know of these jobs, for the head of the workflow. */
function describeBatchJobs(levels) {
    return [
        'Each build of the batch is a job, on the machine that it asks for: plan finds the builds in the buildspec, and collect joins what came',
        'of them. It fails when the batch did, so it is the check to require.',
        ...(levels > 1
            ? [
                'A level begins when the one before it has ended, even if builds failed: those that depend on these are skipped by the action.',
            ]
            : []),
    ];
}
function levelIds(levels) {
    return levels === 1 ? ['build'] : Array.from({ length: levels }, (_, level) => `level-${level}`);
}
function planJob(making, levels) {
    const outputs = {
        'matrix-levels': '${{ steps.plan.outputs.matrix-levels }}',
        'fast-fail': '${{ steps.plan.outputs.fast-fail }}',
    };
    const tooDeep = `This workflow has ${levels === 1 ? 'one level' : `${levels} levels`}, and builds of the batch wait for each other in more. ` +
        'Add a job for a level, or make the workflow again by buildspec migrate.';
    return jobOfBatch(making, { id: 'plan', name: 'Plan the batch' }, { mode: 'plan' }, outputs, [
        {
            name: 'No deeper than this workflow',
            if: `fromJSON(steps.plan.outputs.matrix-levels)[${levels}] != null`,
            run: `echo '::error title=Batch too deep::${tooDeep}'\nexit 1\n`,
        },
    ]);
}
/** @param before the level before */
function levelJob(making, level, before) {
    const { parts } = making;
    const inputs = { 'batch-build': '${{ matrix.identifier }}', ...parts.inputs };
    const own = { ...making, parts: { ...parts, inputs, runsOn: '${{ matrix.runs-on }}' } };
    return {
        name: '${{ matrix.identifier }}',
        ...(before === undefined
            ? { needs: 'plan' }
            : {
                needs: ['plan', before],
                if: [
                    `!cancelled() && needs.plan.result == 'success' && fromJSON(${LEVELS})[${level}] != null`,
                    `&& (needs.plan.outputs.fast-fail != 'true' || !failure())`,
                ].join('\n'),
            }),
        strategy: {
            'fail-fast': '${{ fromJSON(needs.plan.outputs.fast-fail) }}',
            matrix: `\${{ fromJSON(${LEVELS})[${level}] }}`,
        },
        'continue-on-error': '${{ matrix.ignore-failure }}',
        ...buildJob(own, [actionStep(own)]),
    };
}
/** Not skipped with a plan that failed, since a check that was skipped lets a pull request pass; only where nothing was to be built. */
function collectJob(making, needs, isFiltered) {
    return {
        needs: [...(isFiltered ? ['filter'] : []), ...needs],
        if: isFiltered
            ? "always() && (needs.plan.result != 'skipped' || needs.filter.result != 'success')"
            : "always() && needs.plan.result != 'skipped'",
        ...jobOfBatch(making, { id: 'collect', name: 'Collect the results' }, { mode: 'collect' }),
    };
}
/** A job that plans the batch and runs nothing of it. */
function jobOfBatch(making, named, mode, outputs = {}, more = []) {
    const { parts } = making;
    const given = Object.entries(parts.inputs ?? {}).filter(([name]) => INPUTS_OF_BATCH.includes(name));
    const own = {
        ...making,
        parts: {
            ...parts,
            runsOn: RUNNER,
            timeoutMinutes: batch_workflow/* COLLECT_MINUTES */.Pc,
            inputs: { ...mode, ...Object.fromEntries(given) },
            outputs,
            stepsAfter: [],
            ...(isPlannedByCheckout(making) && { permissions: {}, stepsBefore: [] }),
        },
    };
    return buildJob(own, [{ ...actionStep(own), ...named }, ...more]);
}
/** Whether the checkout has all that a batch is planned by, but for the region, which the project knows: images may be named by it. */
function isPlannedByCheckout({ project: { settings }, parts: { inputs = {} } }) {
    const isElsewhere = 'source-directory' in inputs || (settings.buildspec?.startsWith('arn:') ?? false);
    return !isElsewhere && settings.region !== undefined;
}

;// CONCATENATED MODULE: ./build/migrate/compose-workflow.js





const FILTER_MINUTES = 10;
/** A push that deletes a branch starts workflows too, for the default branch (docs.github.com, `push`); CodeBuild builds nothing for it. */
const UNLESS_DELETED = '${{ !github.event.deleted }}';
/**
 * A workflow with the job that builds, or those of a batch, and one before it that judges filter groups where `on:` alone is not exact.
 * @param ejected steps in the place of our action
 */
function composeWorkflow(project, triggers, parts, options, ejected) {
    const { name } = project;
    const { batchLevels, concurrency, ...ofJobs } = parts;
    const isBatch = batchLevels !== undefined;
    // Jobs of a batch would keep each other waiting.
    const making = { project, triggers, parts: isBatch ? ofJobs : parts, options };
    const filter = triggers.filters !== undefined && { filter: filterJob(project, triggers, options) };
    const first = filter
        ? { needs: 'filter', if: "needs.filter.outputs.run == 'true'" }
        : { ...(triggers.on.push && { if: UNLESS_DELETED }) };
    return {
        comment: [
            `Made by buildspec migrate from the CodeBuild project ${name}. It is yours now: change it as you like.`,
            `${migrationPaths(name).report} tells what became of each setting.`,
            ...paragraph(isBatch ? describeBatchJobs(batchLevels) : []),
            ...paragraph(describingLines(project.fields)),
        ],
        name,
        on: triggers.on,
        permissions: READ,
        ...(isBatch && concurrency && { concurrency }),
        jobs: {
            ...filter,
            ...(isBatch
                ? batchJobs(making, batchLevels, first)
                : { build: { ...first, ...buildJob(making, ejected ?? [actionStep(making)]) } }),
        },
    };
}
function paragraph(lines) {
    return lines.length === 0 ? [] : ['', ...lines];
}
/** Nothing of the build runs in it, so it may keep the checkout's credentials where it has to fetch commits. */
function filterJob({ name }, { readsCommits }, { pin, action }) {
    return {
        'runs-on': RUNNER,
        'timeout-minutes': FILTER_MINUTES,
        outputs: { run: '${{ steps.filter.outputs.run }}' },
        steps: [
            {
                uses: (0,pinned_actions/* pinnedAction */.n7)('actions/checkout', pin),
                ...(!readsCommits && { with: { 'persist-credentials': 'false' } }),
            },
            { id: 'filter', uses: action, with: { mode: 'filter', 'filter-groups': migrationPaths(name).filters } },
        ],
    };
}

;// CONCATENATED MODULE: ./build/migrate/compose.js


















/**
 * Makes of a project all that its migration writes (SPEC §2.1, `migrate`). The same project gives the same bytes.
 * @throws UserError for what is wrong with the project's fields, and as `rolePolicy`, `ejectSteps` and `refuseLongExpressions` do
 */
function composeMigration({ project, report }, options, policy) {
    const paths = migrationPaths(project.name);
    const triggers = mapTriggers(project);
    const mapped = joinPieces(MAPPINGS.map((map) => map(project, options)));
    const ejected = options.eject ? ejectSteps(project, mapped.job ?? {}) : undefined;
    const piece = ejected ? joinPieces([mapped, ejected]) : mapped;
    const parts = piece.job ?? {};
    const workflow = composeWorkflow(project, triggers, parts, options, ejected?.steps);
    const iam = composeIam(project, triggers.on, policy);
    refuseProblems(project, report.problems);
    refuseLongExpressions(workflow);
    const migration = {
        name: project.name,
        workflow,
        files: [
            { path: paths.workflow, text: writeWorkflow(workflow) },
            ...buildspecFile(project, options),
            ...(triggers.filters === undefined ? [] : [{ path: paths.filters, text: triggers.filters }]),
            ...projectFile(project, parts),
            ...iam.files,
            { path: paths.checklist, text: '' },
            { path: paths.report, text: '' },
        ],
        rows: [...piece.rows, ...triggers.rows, ...unknownRows(report.opened.values())],
        tasks: [...iam.tasks, ...piece.tasks, ...triggers.tasks],
    };
    const texts = {
        [paths.checklist]: renderChecklist(project, migration),
        [paths.report]: renderReport(project, migration, iam.removed),
    };
    return {
        ...migration,
        files: migration.files.map(({ path, text }) => ({ path, text: texts[path] ?? text })),
    };
}
/** What a mapping found out about the project, in the order of the file. */
function refuseProblems({ settings }, problems) {
    if (problems.length === 0)
        return;
    const lines = problems
        .toSorted((one, other) => one.line - other.line)
        .map(({ line, message }) => `${settings.file}:${line}: ${message}`);
    throw new build_errors/* UserError */.yo([...new Set(lines)].join('\n'));
}
function buildspecFile(project, { eject }) {
    const { buildspec } = project.settings;
    if (eject || buildspec === undefined || !(0,inline_buildspec/* isInlineBuildspec */.b)(buildspec))
        return [];
    return [
        {
            path: migrationPaths(project.name).buildspec,
            text: buildspec.endsWith('\n') ? buildspec : `${buildspec}\n`,
        },
    ];
}
function projectFile({ name }, parts) {
    if (!needsFile(parts))
        return [];
    return [{ path: migrationPaths(name).project, text: jsonText({ name, ...parts.projectFields }) }];
}
/** Nobody has asked for them. */
function unknownRows(opened) {
    return [...opened]
        .flatMap((fields) => fields.unread())
        .map((field) => row('dropped', field, '', '', 'Nothing is known of this field.'));
}
/** The role that the workflow takes on, where the project has a service role. */
function composeIam(project, on, policy) {
    const role = githubRole(project);
    if (role === undefined)
        return { files: [], tasks: [], removed: [] };
    const paths = migrationPaths(project.name);
    const trust = trustPolicy({ ...trustFacts(project, role), on });
    const permissions = rolePolicy(policy, roleFacts(project, role));
    return {
        files: [
            { path: paths.trustPolicy, text: trust.text },
            ...(permissions.text === undefined ? [] : [{ path: paths.rolePolicy, text: permissions.text }]),
        ],
        tasks: [...trust.tasks, ...permissions.tasks],
        removed: permissions.removed,
    };
}
function trustFacts({ name, repository }, { name: roleName, accountId, partition }) {
    return { name, accountId, partition, repository, roleName };
}
function roleFacts({ name, fields }, { name: roleName }) {
    const sources = [fields.object('source'), ...fields.objects('secondarySources')];
    return {
        name,
        serviceRole: fields.text('serviceRole'),
        roleName,
        connections: sources.flatMap((source) => source.object('auth').text('resource') ?? []),
        logGroup: fields.object('logsConfig').object('cloudWatchLogs').text('groupName'),
    };
}

// EXTERNAL MODULE: ./build/plan/project/fields.js
var project_fields = __webpack_require__(20471);
// EXTERNAL MODULE: ./build/plan/project/find-project.js
var find_project = __webpack_require__(75677);
// EXTERNAL MODULE: ./build/plan/project/read-project.js + 6 modules
var read_project = __webpack_require__(8362);
;// CONCATENATED MODULE: ./build/migrate/read-migration.js





/** CodeBuild's (API_CreateProject). Names of files are made of it. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{1,254}$/;
/**
 * Reads all projects of a file: the answer of batch-get-projects, one project of it, create-project's input, a resource of
 * CloudFormation. Buildspecs and schedules are given later.
 * @throws UserError as `readProject` does, and for a project whose name no file can have
 */
function readMigration(source, file) {
    return (0,find_project/* findProjects */.O)((0,json/* parseJson */.q)(source, file), file).map((found) => openProject(found, file));
}
function openProject(found, file) {
    const settings = (0,read_project/* readFoundProject */.s)(found, file);
    const { name } = settings;
    if (name === undefined)
        throw new build_errors/* UserError */.yo(`${file}: a project has no name.`, 'Files of the migration are named after it: give it one.');
    if (!NAME.test(name))
        throw new build_errors/* UserError */.yo(`${file}: ${JSON.stringify(name)} is no name of a project.`, 'It has 2 to 255 letters, digits, - and _, and begins with a letter or digit.');
    const report = { problems: [], opened: new Map() };
    const fields = (0,project_fields/* openFields */.M)(report, found.json, '');
    const source = fields.object('source');
    const repository = source.text('type') === 'GITHUB' ? repositoryOf(settings.repositoryUrl) : undefined;
    return { project: { name, settings, fields, schedules: [], repository }, report };
}
/** `owner/name` of `https://github.com/owner/name.git`. */
function repositoryOf(url) {
    return /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url ?? '')?.[1];
}
/**
 * Gives each project the rules that start it.
 * @param rules of a file; one that does not say what it starts is that of the only project
 * @throws UserError where it is not clear which project a rule starts
 */
function assignRules(projects, rules, file) {
    const [only, ...others] = projects;
    for (const { project: wanted, ...schedule } of rules) {
        if (wanted === undefined && others.length > 0)
            throw new build_errors/* UserError */.yo(`${file} does not say which project the rule ${JSON.stringify(schedule.name)} starts.`, 'Give the rule its Targets, as aws events list-targets-by-rule answers, or migrate one project at a time.');
        const started = wanted === undefined ? only : projects.find(({ name }) => name === wanted);
        started?.schedules.push(schedule);
    }
}

;// CONCATENATED MODULE: ./build/migrate/read-rules.js



const WANTED = 'It is what aws events describe-rule gives, with the Targets of list-targets-by-rule beside, or a list of such; or what aws scheduler get-schedule gives.';
/** The names of the project in StartBuild's input, of EventBridge's targets too. */
const PROJECT_NAME = 'projectname';
/**
 * Reads rules that start projects: an object of `{Name, ScheduleExpression, State, Targets: [{Arn, Input}]}`, a list of them or one
 * below `Rules`; and schedules of EventBridge's Scheduler with their `Target`, whose universal target for StartBuild names the
 * project in its `Input` (docs.aws.amazon.com, API_DescribeRule, API_ListTargetsByRule, API_GetSchedule). Targets that are no
 * projects are left out.
 * @throws UserError with the file and the line of everything that is wrong; inputs, which may hold secrets, are not repeated
 */
function readRules(source, file) {
    const report = { problems: [], opened: new Map() };
    const document = (0,json/* parseJson */.q)(source, file);
    const rules = read_rules_listOf(document, file, report).flatMap((rule) => readRule(rule, file));
    if (report.problems.length === 0)
        return rules;
    throw new build_errors/* UserError */.yo(report.problems.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'), WANTED);
}
function read_rules_listOf(document, file, report) {
    if (document.kind === 'list')
        return document.items.map((item, index) => (0,project_fields/* openFields */.M)(report, item, `[${index}]`));
    const top = (0,project_fields/* openFields */.M)(report, document, '');
    if (top.says('Name'))
        return [top];
    const rules = [...top.objects('Rules'), ...top.objects('Schedules')];
    if (rules.length === 0)
        throw new build_errors/* UserError */.yo(`${file} holds no rule.`, WANTED);
    const targets = top.objects('Targets');
    const [only, ...others] = rules;
    if (targets.length === 0 || only === undefined)
        return rules;
    if (others.length > 0)
        throw new build_errors/* UserError */.yo(`${file} has targets beside several rules: it does not say which rule starts what.`, 'Give each rule its Targets, as list-targets-by-rule answers for it.');
    // As if they stood in the rule.
    return [{ ...only, objects: (name) => (name === 'Targets' ? targets : only.objects(name)) }];
}
function readRule(rule, file) {
    const name = rule.text('Name');
    const expression = rule.text('ScheduleExpression');
    if (name === undefined)
        rule.refuse('Name', 'must be there');
    if (name === undefined)
        return [];
    if (expression === undefined && !rule.says('EventPattern'))
        throw new build_errors/* UserError */.yo(`${file}:${rule.lineOf('Name')}: the rule ${JSON.stringify(name)} has no ScheduleExpression.`, WANTED);
    const isSchedule = rule.says('Target');
    const bus = rule.text('EventBusName');
    const common = {
        name,
        ...(isSchedule && { group: rule.text('GroupName') ?? 'default' }),
        ...(bus !== undefined && bus !== 'default' && { bus }),
        expression: expression ?? '',
        timezone: rule.text('ScheduleExpressionTimezone'),
        start: rule.text('StartDate'),
        end: rule.text('EndDate'),
        enabled: rule.text('State') !== 'DISABLED',
    };
    const targets = [...rule.objects('Targets'), ...(isSchedule ? [rule.object('Target')] : [])];
    if (targets.length === 0)
        return [{ ...common, overrides: {} }];
    return targets.flatMap((target) => {
        const input = readInput(target, file);
        const project = projectOf(target.text('Arn') ?? '', input);
        return project === undefined ? [] : [{ ...common, project, overrides: overridesOf(input) }];
    });
}
/** A project's ARN, or the Scheduler's universal target, which takes the name, or the ARN, in its input. */
function projectOf(arn, input) {
    const ofProject = /^arn:[\w-]+:codebuild:[\w-]*:\d*:project\/([\w-]+)$/;
    const found = ofProject.exec(arn)?.[1];
    if (found !== undefined)
        return found;
    if (!/^arn:[\w-]+:scheduler:::aws-sdk:codebuild:startBuild(Batch)?$/.test(arn))
        return undefined;
    const [, named] = [...input].find(([name]) => name.toLowerCase() === PROJECT_NAME) ?? [];
    return named?.kind === 'text' ? (ofProject.exec(named.text)?.[1] ?? named.text) : undefined;
}
/** JSON in a text. */
function readInput(target, file) {
    const text = target.text('Input');
    if (text === undefined)
        return new Map();
    const input = (0,json/* parseJson */.q)(text, `${file}:${target.lineOf('Input')}: the input of a target`);
    return new Map(input.kind === 'object' ? input.entries.map(({ key, value }) => [key, value]) : []);
}
/** The Scheduler has StartBuild's names in its own case of letters. */
function overridesOf(input) {
    const overrides = [...input].filter(([name]) => name.toLowerCase() !== PROJECT_NAME);
    return Object.fromEntries(overrides.map(([name, value]) => [
        name.charAt(0).toLowerCase() + name.slice(1),
        JSON.stringify(plain(value)),
    ]));
}
function plain(json) {
    switch (json.kind) {
        case 'object':
            return Object.fromEntries(json.entries.map(({ key, value }) => [key, plain(value)]));
        case 'list':
            return json.items.map(plain);
        case 'text':
            return json.text;
        case 'number':
            return json.number;
        case 'switch':
            return json.on;
        case 'null':
            return null;
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/buildspec/parse.js + 12 modules
var parse = __webpack_require__(59082);
// EXTERNAL MODULE: ./build/entry/inside.js
var inside = __webpack_require__(53495);
// EXTERNAL MODULE: ./build/render/diagnostics.js
var render_diagnostics = __webpack_require__(61689);
// EXTERNAL MODULE: ./build/cli/warn.js
var warn = __webpack_require__(76549);
;// CONCATENATED MODULE: ./build/cli/migrate-buildspec.js










/**
 * The buildspec of a project: the one in the project itself, the given file, or the one that the project names, when it is below the
 * current directory. Undefined when it is not at hand, or CodeBuild would refuse it, which is told on standard error.
 * @param given by `--buildspec`
 * @param needed refuse to do without
 * @throws UserError for a file that cannot be read, and where there is none but it is needed
 */
async function readBuildspec({ name, settings }, given, needed) {
    const { buildspec = 'buildspec.yml' } = settings;
    if ((0,inline_buildspec/* isInlineBuildspec */.b)(buildspec)) {
        if (given !== undefined)
            throw new build_errors/* UserError */.yo(`--buildspec: the project ${name} has its buildspec in itself.`, "Leave the option out; or put the path in place of the buildspec in the project's file.");
        return parsed(migrationPaths(name).buildspec, buildspec, name, needed);
    }
    const file = given ?? (isBelowHere(buildspec) ? buildspec : undefined);
    const bytes = file === undefined ? undefined : await (0,promises_.readFile)(file).catch((error) => notThere(error, given));
    if (file !== undefined && bytes !== undefined)
        return parsed(file, bytes, name, needed);
    if (needed)
        throw new build_errors/* UserError */.yo(`--eject needs the buildspec of ${name}, ${buildspec}, which is not at hand.`, 'Name its file: --buildspec FILE; or start from the root of the repository.');
    (0,warn/* warn */.R)(`${name}: the buildspec ${buildspec} is not at hand; --buildspec FILE makes the report more exact`);
    return undefined;
}
function parsed(file, source, name, needed) {
    const { buildspec: spec, diagnostics } = (0,parse/* parseBuildspec */.b)(source, file);
    const text = typeof source === 'string' ? source : Buffer.from(source).toString();
    if (spec !== undefined)
        return { file, text, spec };
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    process.stderr.write((0,render_diagnostics/* renderDiagnostics */.D)(errors, text, picocolors.isColorSupported));
    if (needed)
        throw new build_errors/* UserError */.yo(`--eject needs the buildspec of ${name}, and CodeBuild would refuse it.`);
    (0,warn/* warn */.R)(`${name}: CodeBuild would refuse the buildspec ${file}; the project is migrated without a look at it`);
    return undefined;
}
function isBelowHere(path) {
    return !path.startsWith('arn:') && (0,inside/* isInside */.F)(process.cwd(), (0,external_node_path_.resolve)(path));
}
/** One that somebody has named must be there. */
function notThere(error, given) {
    if (given !== undefined)
        throw new build_errors/* UserError */.yo(`--buildspec cannot be read: ${error.message}.`);
}

;// CONCATENATED MODULE: ./build/cli/migrate-report.js



const STATES = {
    new: 'written',
    unchanged: 'unchanged',
    differs: 'replaced',
};
/**
 * What became of a project, for the terminal: its files, how many settings were kept how well, and those that were dropped.
 * @param files that were written; none where they were printed
 */
function describeMigration({ name, rows }, files, colors) {
    const paint = (0,picocolors.createColors)(colors);
    const dropped = rows.filter(({ fidelity }) => fidelity === 'dropped');
    const counts = FIDELITIES.map((one) => [rows.filter(({ fidelity }) => fidelity === one).length, one]);
    const kept = counts.filter(([count]) => count > 0).map(([count, fidelity]) => `${count} ${fidelity}`);
    return [
        paint.bold(name),
        ...files.map(({ path, state }) => `  ${STATES[state].padEnd(9)}  ${path}`),
        `  ${rows.length} settings: ${kept.join(', ')}`,
        ...(dropped.length > 0
            ? [`  ${paint.yellow('dropped:')}   ${dropped.map(({ field }) => (0,visible/* visible */.RK)(field)).join(', ')}`]
            : []),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/cli/replace-file.js
var replace_file = __webpack_require__(84820);
;// CONCATENATED MODULE: ./build/cli/write-migration.js





/**
 * Looks what is there, and writes nothing.
 * @param out the folder that the paths start from, there or not
 * @throws UserError for everything that no file can be written over: links, what lies behind one outside of `out`, folders, files in their place
 */
async function planFiles(out, files) {
    const planned = [];
    const problems = [];
    const root = await existing((0,external_node_path_.resolve)(out));
    for (const { path, text } of files) {
        const file = (0,external_node_path_.join)((0,external_node_path_.resolve)(out), path);
        const folder = await existing((0,external_node_path_.dirname)(file));
        const there = await (0,promises_.lstat)(file).catch(absent);
        if (!(0,inside/* isInside */.F)(root, folder))
            problems.push(`${path} would lie outside of ${out}: a folder on its way is a link.`);
        else if (!(await (0,promises_.stat)(folder)).isDirectory())
            problems.push(`${path} cannot be there: ${folder} is no folder.`);
        else if (there && !there.isFile())
            problems.push(`${path} is there, and is no plain file.`);
        else
            planned.push({ path, text, state: there ? await compare(file, text) : 'new' });
    }
    if (problems.length > 0)
        throw new build_errors/* UserError */.yo(['Nothing is written.', ...problems].join('\n'));
    return planned;
}
/**
 * Writes what is new or differs, each file at once or not at all.
 * @throws EnvironmentError when one cannot be written
 */
async function writeFiles(out, files) {
    for (const { path, text, state } of files) {
        if (state !== 'unchanged')
            await (0,replace_file/* replaceFile */.f)((0,external_node_path_.join)((0,external_node_path_.resolve)(out), path), text);
    }
}
/** The real path of a folder, or of the nearest one above that is there. */
async function existing(folder) {
    try {
        return await (0,promises_.realpath)(folder);
    }
    catch (error) {
        const above = (0,external_node_path_.dirname)(folder);
        if (above === folder || !isAbsent(error))
            throw error;
        return existing(above);
    }
}
async function compare(file, text) {
    return (await (0,promises_.readFile)(file)).equals(Buffer.from(text)) ? 'unchanged' : 'differs';
}
function absent(error) {
    if (!isAbsent(error))
        throw error;
}
/** ENOTDIR: a file stands on the way, where a folder must be. */
function isAbsent(error) {
    const { code } = error;
    return code === 'ENOENT' || code === 'ENOTDIR';
}

;// CONCATENATED MODULE: ./build/cli/migrate.js










/**
 * `buildspec migrate`: writes a workflow and what belongs to it for each project of the files. Gives the exit code: 1 with `--strict`
 * when something was dropped (SPEC §2.1, `migrate`).
 * @throws UserError for wrong input, and for files that are there with another content; then nothing is written
 */
async function migrateFromOptions(files, options) {
    const opened = await openProjects([...files, ...(options.project ?? [])]);
    const projects = opened.map(({ project }) => project);
    if (options.rules !== undefined)
        assignRules(projects, readRules(await migrate_readInput(options.rules, '--rules'), options.rules), options.rules);
    if (options.buildspec !== undefined && projects.length > 1)
        throw new build_errors/* UserError */.yo(`--buildspec is for one project, and there are ${projects.length}.`, 'Without it, each buildspec is looked for below the current directory.');
    for (const project of projects)
        project.buildspec = await readBuildspec(project, options.buildspec, options.eject ?? false);
    const policy = await rolePolicyOf(options.rolePolicy);
    const { eject = false, pin, action } = options;
    const migrations = opened.map((one) => composeMigration(one, { eject, pin, action }, policy));
    if (options.stdout)
        print(migrations);
    else
        await write(migrations, options);
    return exitCode(migrations, options);
}
async function openProjects(paths) {
    if (paths.length === 0)
        throw new build_errors/* UserError */.yo('There is no project to migrate.', 'Name its file: aws codebuild batch-get-projects --names NAME > project.json; buildspec migrate project.json');
    const opened = [];
    const files = new Map();
    for (const path of new Set(paths)) {
        const file = path === '-' ? '<stdin>' : path;
        for (const one of readMigration(await migrate_readInput(path, 'The project'), file)) {
            // Names of files may differ in more than the case of letters.
            const key = one.project.name.toLowerCase();
            const before = files.get(key);
            if (before !== undefined)
                throw new build_errors/* UserError */.yo(`${before} and ${file} both have a project ${JSON.stringify(one.project.name)}, and files are named after it.`, 'Migrate them one at a time, each to an --out of its own.');
            files.set(key, file);
            opened.push(one);
        }
    }
    return opened;
}
async function rolePolicyOf(path) {
    return path === undefined ? undefined : { source: await migrate_readInput(path, '--role-policy'), file: path };
}
async function migrate_readInput(path, what) {
    if (path === '-')
        return (0,consumers_.buffer)(process.stdin);
    try {
        return await (0,promises_.readFile)(path);
    }
    catch (error) {
        throw new build_errors/* UserError */.yo(`${what} ${path} cannot be read: ${error.message}.`);
    }
}
/** As `tail` heads files; all else goes to standard error. */
function print(migrations) {
    const files = migrations.flatMap((migration) => migration.files);
    process.stdout.write(files.map(({ path, text }) => `==> ${path} <==\n${text}`).join('\n'));
    for (const migration of migrations)
        process.stderr.write(describeMigration(migration, [], picocolors.isColorSupported));
}
async function write(migrations, { out, force = false }) {
    const planned = await planFiles(out, migrations.flatMap(({ files }) => files));
    const differing = planned.filter(({ state }) => state === 'differs');
    if (differing.length > 0 && !force)
        throw new build_errors/* UserError */.yo(`Nothing is written, for these files are there with another content: ${differing.map(({ path }) => path).join(', ')}.`, '--force replaces them, --out writes elsewhere, and --stdout shows what would be written.');
    await writeFiles(out, planned);
    for (const migration of migrations) {
        const own = planned.filter(({ path }) => migration.files.some((file) => file.path === path));
        process.stdout.write(describeMigration(migration, own, picocolors.isColorSupported));
    }
}
/** With `--strict` nothing may be dropped; what was made is there all the same. */
function exitCode(migrations, { strict, stdout }) {
    const dropped = migrations
        .flatMap(({ rows }) => rows)
        .filter(({ fidelity }) => fidelity === 'dropped').length;
    if (!strict || dropped === 0)
        return build_errors/* EXIT */.dc.succeeded;
    const made = stdout ? '' : ' The files are written; the reports tell why.';
    process.stderr.write(`${picocolors.red('error:')} --strict: ${dropped} dropped.${made}\n`);
    return build_errors/* EXIT */.dc.buildFailed;
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

/***/ 76549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ warn)
/* harmony export */ });
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57336);
/* harmony import */ var _render_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81175);


/** A line about what is amiss but no reason to stop; names of files in it are anybody's. */
function warn(message) {
    process.stderr.write(`${picocolors__WEBPACK_IMPORTED_MODULE_0__.yellow('warning:')} ${(0,_render_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(message)}\n`);
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

/***/ 55406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ti: () => (/* binding */ githubMatrix),
/* harmony export */   r2: () => (/* binding */ MOST_JOBS)
/* harmony export */ });
/* unused harmony export matrixProblem */
/* harmony import */ var _buildspec_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95437);
/* harmony import */ var _inline_buildspec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40695);
/* harmony import */ var _runners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10582);
/* harmony import */ var _wanted_machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78274);




/** GitHub's most jobs of one matrix (its documentation, "Actions limits"). */
const MOST_JOBS = 256;
/** All outputs of a job may have 1 MB, counted as UTF-16 (the same page); characters, with a little left for others. */
const LONGEST_OUTPUT = 500_000;
/** Gives what GitHub is told of a batch: one job a build, in the order of the plan. */
function githubMatrix(plan, { project = {}, runners }) {
    const include = plan.builds.map((build) => matrixItem(build, project, runners));
    const levels = [];
    for (const item of include)
        (levels[item.level] ??= { include: [] }).include.push(item);
    return { matrix: { include }, levels };
}
function matrixItem(build, project, runners) {
    const { identifier, buildspec = '', ignoreFailure, dependsOn, level } = build;
    return {
        identifier,
        'runs-on': (0,_runners_js__WEBPACK_IMPORTED_MODULE_1__/* .runsOn */ .k8)(runners, (0,_wanted_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .wantedMachine */ .j)(build, project)),
        image: build.image ?? project.image ?? '',
        privileged: build.privileged ?? project.privileged ?? false,
        // An inline one could be too much for an output.
        buildspec: (0,_inline_buildspec_js__WEBPACK_IMPORTED_MODULE_3__/* .isInlineBuildspec */ .b)(buildspec) ? '' : buildspec,
        'ignore-failure': ignoreFailure,
        'depends-on': dependsOn,
        level,
    };
}
/**
 * Why GitHub would not take the levels of a batch: one has more jobs than a matrix may have, or all are too long for an output.
 * The output `matrix` is for batches of one level, since its jobs do not wait for each other: so this is about it too.
 */
function matrixProblem(plan, { levels }) {
    const level = levels.findIndex(({ include }) => include.length > MOST_JOBS);
    if (level >= 0) {
        const builds = plan.builds.filter((build) => build.level === level);
        const which = levels.length === 1 ? 'The batch' : `Level ${level} of the batch`;
        const message = `${which} has ${builds.length} builds, a matrix of GitHub ${MOST_JOBS} jobs at most`;
        return refused(plan, builds[MOST_JOBS], message);
    }
    const { length } = JSON.stringify(levels);
    if (length <= LONGEST_OUTPUT)
        return undefined;
    const message = `The matrix of the batch has ${length} characters, an output of GitHub ${LONGEST_OUTPUT} at most`;
    return refused(plan, plan.builds[0], message);
}
function refused(plan, build, message) {
    return {
        severity: 'error',
        code: BATCH_SPEC_VALIDATION_ERROR,
        message: `BatchSpec has invalid values.. ${message}`,
        hint: 'Run it on one machine (mode: batch, or buildspec run --batch), write a job for each build (buildspec plan --batch --format workflow), or split it.',
        file: plan.buildspecFile,
        range: build?.at,
    };
}


/***/ }),

/***/ 10582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R9: () => (/* binding */ RUNNERS_FILE),
/* harmony export */   ZV: () => (/* binding */ parseRunners),
/* harmony export */   k8: () => (/* binding */ runsOn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _project_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6940);
/* harmony import */ var _wanted_machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78274);



/** Where a repository keeps its own table, from its root. */
const RUNNERS_FILE = '.github/codebuild/runners.json';
/**
 * GitHub's runners for CodeBuild's machines (peers.md §3.3). Its Windows 2019 is gone; a machine with a GPU exists only where
 * somebody made one; sizes are larger runners, whose names are everybody's own; Lambda's and EC2's machines are Linux.
 */
const DEFAULT_RUNNERS = [
    { key: 'LINUX_GPU_CONTAINER/*', runsOn: ['self-hosted', 'linux', 'gpu'] },
    { key: 'WINDOWS_*/*', runsOn: 'windows-2022' },
    { key: 'MAC_*/*', runsOn: 'macos-latest' },
    { key: 'ARM_*/*', runsOn: 'ubuntu-24.04-arm' },
    { key: '*', runsOn: 'ubuntu-24.04' },
];
const KEY = /^(\*|fleet\/.+|[A-Z0-9_*]+\/[A-Z0-9_*]+)$/;
const HINT = 'The keys are like LINUX_CONTAINER/BUILD_GENERAL1_LARGE, ARM_CONTAINER/* or fleet/NAME; the values are a label, a list of labels, or {"group": …, "labels": …}.';
/**
 * Reads the table that the repository keeps, from JSON: an object of keys and runners, the first key that fits decides.
 * @param file for messages
 * @throws UserError with the file and the line of everything that is wrong
 */
function parseRunners(source, file) {
    const json = (0,_project_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(source, file);
    const problems = [];
    const refuse = (line, message) => {
        problems.push(`${file}:${line}: ${message}.`);
    };
    const entries = json.kind === 'object' ? json.entries : [];
    if (json.kind !== 'object')
        refuse(json.line, 'The table of runners must be an object');
    const keys = new Set();
    const table = entries.flatMap(({ key, value }) => {
        const name = JSON.stringify(key);
        if (!KEY.test(key))
            refuse(value.line, `${name} is no machine of CodeBuild`);
        if (keys.has(key))
            refuse(value.line, `${name} is there twice`);
        keys.add(key);
        const runsOn = readRunsOn(value);
        if (runsOn === undefined)
            refuse(value.line, `the runner of ${name} is none`);
        return runsOn === undefined ? [] : [{ key, runsOn }];
    });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems.join('\n'), HINT);
    return table;
}
function readRunsOn(json) {
    if (json.kind !== 'object')
        return readLabels(json);
    const group = {};
    for (const { key, value } of json.entries) {
        const labels = readLabels(value);
        if (labels === undefined)
            return undefined;
        if (key === 'labels')
            group.labels = labels;
        else if (key === 'group' && typeof labels === 'string')
            group.group = labels;
        else
            return undefined;
    }
    return json.entries.length === 0 ? undefined : group;
}
function readLabels(json) {
    if (json.kind !== 'list')
        return readLabel(json);
    const labels = json.items.flatMap((item) => readLabel(item) ?? []);
    return labels.length === json.items.length && labels.length > 0 ? labels : undefined;
}
function readLabel(json) {
    if (json.kind !== 'text' || json.text.trim() === '' || /\p{Cc}/u.test(json.text))
        return undefined;
    return json.text;
}
/**
 * Which runner stands for a machine: what the first key of the table says that fits its fleet, or its type and compute
 * type; else what the first of ours says. Without any type it is a `LINUX_CONTAINER`, CodeBuild's usual one.
 *
 * A fleet is machines of one's own, as self-hosted runners are: its name is their label, unless the table says otherwise. A
 * fleet of Macs is no choice but a must on CodeBuild ("On-demand fleets do not support macOS", its user guide): GitHub's Macs do.
 */
function runsOn(table, wanted) {
    const { environmentType, computeType = '' } = wanted;
    const fleet = wanted.fleet === undefined ? undefined : (0,_wanted_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .fleetName */ .W)(wanted.fleet);
    const byType = `${environmentType ?? 'LINUX_CONTAINER'}/${computeType}`;
    const names = fleet === undefined ? [byType] : [`fleet/${fleet}`];
    // A fleet has machines of one type, but a build need not say which.
    if (fleet !== undefined && environmentType !== undefined)
        names.push(byType);
    const chosen = table.find(({ key }) => names.some((name) => fits(key, name)));
    if (chosen)
        return chosen.runsOn;
    if (fleet !== undefined && !byType.startsWith('MAC_'))
        return ['self-hosted', fleet];
    return DEFAULT_RUNNERS.find(({ key }) => fits(key, byType))?.runsOn ?? 'ubuntu-24.04';
}
/** Whether the text is the key with any text for each `*`. It takes the first place of each part, so it never goes back. */
function fits(key, text) {
    const [first = '', ...rest] = key.split('*');
    const last = rest.pop();
    if (last === undefined)
        return key === text;
    if (!text.startsWith(first))
        return false;
    let from = first.length;
    for (const part of rest) {
        const found = text.indexOf(part, from);
        if (found < 0)
            return false;
        from = found + part.length;
    }
    return text.length - last.length >= from && text.endsWith(last);
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

/***/ 8362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readFoundProject),
  readProject: () => (/* binding */ readProject)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/plan/project/fields.js
var fields = __webpack_require__(20471);
// EXTERNAL MODULE: ./build/plan/project/find-project.js
var find_project = __webpack_require__(75677);
// EXTERNAL MODULE: ./build/plan/project/types.js
var types = __webpack_require__(27953);
;// CONCATENATED MODULE: ./build/plan/project/ignored.js

const SOURCE = [
    ['gitSubmodulesConfig', 'give actions/checkout `submodules: recursive`'],
    ['auth', 'the checkout has credentials of its own'],
    ['reportBuildStatus', 'the job reports its status itself'],
    ['buildStatusConfig', 'the status has the name and the address of the job'],
    ['insecureSsl', 'the checkout decides about certificates'],
];
const ARTIFACT = [
    ['location', 'artifacts go to GitHub, or to the folder of --artifacts'],
    ['path', 'it is a place in S3'],
    ['namespaceType', 'it is a place in S3', 'NONE'],
    ['encryptionDisabled', 'it is for S3'],
    ['bucketOwnerAccess', 'it is for S3', 'NONE'],
];
const MODES = [
    { mode: 'LOCAL_SOURCE_CACHE', reason: 'actions/checkout fetches the source' },
    { mode: 'LOCAL_DOCKER_LAYER_CACHE', reason: 'let Buildx keep its cache in the registry' },
];
/** Of a batch, what its builds run on is planned. */
const MACHINE = [
    ['computeType', 'the machine is that of the job: runs-on'],
    ['computeConfiguration', 'the machine is that of the job: runs-on'],
    ['fleet', 'the machine is that of the job: runs-on'],
];
const ENVIRONMENT = [
    ['certificate', 'install it in a step before, or in the image'],
    ['dockerServer', "the Docker of the job's machine is used"],
    ['hostKernel', "the kernel is that of the job's machine"],
];
const PROJECT = [
    ['sourceVersion', 'what is checked out is built: `ref` of actions/checkout'],
    ['secondarySourceVersions', 'what is checked out is built: `ref` of actions/checkout'],
    ['serviceRole', 'AWS is asked with the credentials of the job'],
    ['queuedTimeoutInMinutes', 'a job has no limit for waiting', 480],
    ['concurrentBuildLimit', 'use `concurrency:` of the workflow'],
    ['autoRetryLimit', 'run failed jobs again'],
    ['vpcConfig', 'use a self-hosted runner in the VPC'],
    ['fileSystemLocations', 'mount them on a self-hosted runner; CODEBUILD_<IDENTIFIER> is not set'],
    ['webhook', 'use `on:` of the workflow'],
    ['triggers', 'use `on:` of the workflow'],
    ['badge', 'workflows have badges'],
    ['badgeEnabled', 'workflows have badges'],
    ['projectVisibility', 'the log is as visible as the repository', 'PRIVATE'],
    ['visibility', 'the log is as visible as the repository', 'PRIVATE'],
    ['resourceAccessRole', 'it is for public builds'],
];
const BATCH = [
    ['serviceRole', 'AWS is asked with the credentials of the job'],
    ['batchReportMode', 'every job reports its own status', 'REPORT_AGGREGATED_BATCH'],
];
/** The fields of a project that change nothing here, each with what stands for it (codebuild.md §10.1). */
function ignoredFields(project) {
    const environment = project.object('environment');
    project.known('description', 'tags', 'created', 'lastModified', 'publicProjectAlias');
    environment.known('imagePullCredentialsType');
    return [
        ...ignoredInSource(project.object('source'), 'source.'),
        ...project
            .objects('secondarySources')
            .flatMap((source, index) => ignoredInSource(source, `secondarySources[${index}].`)),
        ...ignoredInArtifact(project.object('artifacts'), 'artifacts.'),
        ...project
            .objects('secondaryArtifacts')
            .flatMap((artifact, index) => ignoredInArtifact(artifact, `secondaryArtifacts[${index}].`)),
        ...ignoredInCache(project.object('cache')),
        ...ignored_select(environment, 'environment.', MACHINE, 'build'),
        ...ignored_select(environment, 'environment.', ENVIRONMENT),
        ...ignored_select(project, '', PROJECT),
        ...ignored_select(project, '', [['buildBatchConfig', 'this is a single build']], 'build'),
        ...ignored_select(project.object('buildBatchConfig'), 'buildBatchConfig.', BATCH, 'batch'),
        ...(usesStandardLogs(project.object('logsConfig'))
            ? []
            : [{ field: 'logsConfig', reason: 'the log is that of the job' }]),
    ];
}
function ignored_select(fields, prefix, rules, only) {
    return rules
        .filter(([field, , standard]) => fields.says(field, standard))
        .map(([field, reason]) => ({ field: prefix + field, reason, only }));
}
/** 0 and more than 25 commits are all of them (codebuild.md §10.1). */
function ignoredInSource(source, prefix) {
    source.known('type', 'location', 'buildspec', 'sourceIdentifier');
    const depth = source.number('gitCloneDepth');
    const fetched = depth === undefined || depth > 25 ? 0 : depth;
    const reason = `give actions/checkout \`fetch-depth: ${fetched}\``;
    return [
        ...(depth === undefined ? [] : [{ field: `${prefix}gitCloneDepth`, reason }]),
        ...ignored_select(source, prefix, SOURCE),
    ];
}
function ignoredInArtifact(artifact, prefix) {
    artifact.known('artifactIdentifier');
    return ignored_select(artifact, prefix, ARTIFACT);
}
function ignoredInCache(cache) {
    const modes = cache.choices('modes', types/* CACHE_MODES */._R);
    return [
        ...ignored_select(cache, 'cache.', [['location', 'caches go to the Actions cache, or to the folder of --cache']]),
        ...MODES.filter(({ mode }) => modes.includes(mode)).map(({ mode, reason }) => ({
            field: `cache.modes ${mode}`,
            reason,
        })),
    ];
}
/** CodeBuild logs to CloudWatch, in a group with the name of the project, unless the project says otherwise. */
function usesStandardLogs(logs) {
    const [cloudWatch, s3] = [logs.object('cloudWatchLogs'), logs.object('s3Logs')];
    s3.known('location', 'encryptionDisabled', 'bucketOwnerAccess');
    const said = [
        cloudWatch.says('status', 'ENABLED'),
        cloudWatch.says('groupName'),
        cloudWatch.says('streamName'),
        s3.says('status', 'DISABLED'),
    ];
    return !said.includes(true);
}

// EXTERNAL MODULE: ./build/plan/project/json.js
var json = __webpack_require__(6940);
;// CONCATENATED MODULE: ./build/plan/project/read-artifacts.js

const PACKAGING = { NONE: 'files', ZIP: 'zip' };
/** Reads one artifact; undefined where it has no type. CodePipeline gives names and shapes of its own. */
function readArtifact(artifact) {
    const type = artifact.choice('type', types/* ARTIFACT_TYPES */.r5);
    const name = artifact.text('name');
    const packaging = artifact.choice('packaging', ['NONE', 'ZIP']);
    const overrideArtifactName = artifact.flag('overrideArtifactName');
    if (type === undefined)
        return undefined;
    if (type !== 'S3')
        return { type, overrideArtifactName: true };
    return { type, name, overrideArtifactName, packaging: packaging && PACKAGING[packaging] };
}
/** Reads the secondary artifacts, which the buildspec knows by their identifiers. */
function readSecondaryArtifacts(project) {
    return project.objects('secondaryArtifacts').flatMap((fields) => {
        const artifact = readArtifact(fields);
        const identifier = fields.text('artifactIdentifier') ?? '';
        if (identifier === '')
            fields.refuse('artifactIdentifier', 'must be there: the buildspec knows the artifact by it');
        return artifact ? [{ ...artifact, identifier }] : [];
    });
}

;// CONCATENATED MODULE: ./build/plan/batch/types.js
const REPORT_MODES = ['REPORT_AGGREGATED_BATCH', 'REPORT_INDIVIDUAL_BUILDS'];

;// CONCATENATED MODULE: ./build/plan/project/read-batch.js

/** Reads `buildBatchConfig` (codebuild.md §10.1); undefined where it says nothing. */
function readBatch(project) {
    if (!project.says('buildBatchConfig'))
        return undefined;
    const config = project.object('buildBatchConfig');
    const restrictions = config.object('restrictions');
    const timeoutMinutes = config.number('timeoutInMins');
    if (timeoutMinutes !== undefined && !(timeoutMinutes > 0))
        config.refuse('timeoutInMins', 'must be a number of minutes above 0');
    const maximumBuildsAllowed = restrictions.number('maximumBuildsAllowed');
    if (maximumBuildsAllowed !== undefined &&
        !(Number.isInteger(maximumBuildsAllowed) && maximumBuildsAllowed > 0))
        restrictions.refuse('maximumBuildsAllowed', 'must be a whole number above 0');
    return {
        combineArtifacts: config.flag('combineArtifacts'),
        timeoutMinutes,
        reportMode: config.choice('batchReportMode', REPORT_MODES),
        maximumBuildsAllowed,
        computeTypesAllowed: restrictions.texts('computeTypesAllowed'),
        fleetsAllowed: restrictions.texts('fleetsAllowed'),
    };
}

// EXTERNAL MODULE: ./build/plan/types.js
var plan_types = __webpack_require__(24963);
;// CONCATENATED MODULE: ./build/plan/project/read-environment.js

/** Reads the machine, the image, its login and the variables. */
function readEnvironment(environment) {
    const registry = environment.object('registryCredential');
    registry.choice('credentialProvider', ['SECRETS_MANAGER']);
    const environmentType = environment.text('type');
    // AWS adds types; what their names begin with is all that matters.
    if (environmentType !== undefined && !/^[A-Z0-9_]+$/.test(environmentType))
        environment.refuse('type', 'must be a type of environment, such as LINUX_CONTAINER');
    return {
        environmentType,
        computeType: environment.text('computeType'),
        fleet: environment.object('fleet').text('fleetArn'),
        image: environment.text('image'),
        privileged: environment.flag('privilegedMode'),
        registrySecret: registry.text('credential'),
        variables: environment.objects('environmentVariables').map(readVariable),
    };
}
function readVariable(variable) {
    const name = variable.text('name');
    if (name === undefined)
        variable.refuse('name', 'must be the name of a variable');
    return {
        name: name ?? '',
        value: variable.text('value') ?? '',
        type: variable.choice('type', plan_types/* VARIABLE_TYPES */.$G) ?? 'PLAINTEXT',
    };
}

;// CONCATENATED MODULE: ./build/plan/project/read-source.js
const SOURCE_TYPES = [
    'BITBUCKET',
    'CODECOMMIT',
    'CODEPIPELINE',
    'GITHUB',
    'GITHUB_ENTERPRISE',
    'GITLAB',
    'GITLAB_SELF_MANAGED',
    'NO_SOURCE',
    'S3',
];
/** Reads the primary source: what was checked out is built, whatever its type; its buildspec and its address are used. */
function readSource(source) {
    const type = source.choice('type', SOURCE_TYPES);
    const location = source.text('location') ?? '';
    const s3Source = type === 'S3' && location !== ''
        ? `s3://${location.replace(/^(arn:[\w-]+:s3:::|s3:\/\/)/, '')}`
        : undefined;
    return { buildspec: source.text('buildspec'), repositoryUrl: s3Source ?? cloneUrl(location), s3Source };
}
/** Reads the identifier of a secondary source, which becomes part of a variable's name. */
function readIdentifier(source) {
    const identifier = source.text('sourceIdentifier') ?? '';
    if (!/^\w+$/.test(identifier))
        source.refuse('sourceIdentifier', 'must be there, and have letters, digits and _ only');
    return identifier;
}
/** A webhook's placeholder is no URL. */
function cloneUrl(location) {
    if (!/^https?:\/\//.test(location))
        return undefined;
    return location.replace(/^(https?:\/\/)[^/?#]*@/, '$1');
}

;// CONCATENATED MODULE: ./build/plan/project/read-project.js










/** The longest build that CodeBuild allows, in minutes. */
const LONGEST = 2160;
/**
 * Reads a project (codebuild.md §10.1) from JSON, in the case of letters of the API or of CloudFormation.
 * @param name of the project to take where there are several; empty when the caller gave none
 * @throws UserError with the file, line and path of everything that is wrong; values, which may be secrets, are not repeated
 */
function readProject(source, file, name) {
    return readFoundProject((0,find_project/* findProject */.t)((0,json/* parseJson */.q)(source, file), file, name), file);
}
/**
 * Reads a project that was found in a file.
 * @throws UserError as {@link readProject} does
 */
function readFoundProject({ json, path }, file) {
    const report = { problems: [], opened: new Map() };
    const project = (0,fields/* openFields */.M)(report, json, path);
    const settings = {
        file,
        name: project.text('name'),
        ...readArn(project.text('arn')),
        ...readSource(project.object('source')),
        secondarySources: project.objects('secondarySources').map(readIdentifier),
        artifacts: readArtifact(project.object('artifacts')),
        secondaryArtifacts: readSecondaryArtifacts(project),
        cache: readCache(project.object('cache')),
        ...readEnvironment(project.object('environment')),
        timeoutMinutes: readTimeout(project),
        encryptionKey: project.text('encryptionKey'),
        batch: readBatch(project),
        ignored: ignoredFields(project),
    };
    const unknown = [...report.opened.values()].flatMap((fields) => fields.unread());
    const snakes = unknown.filter((field) => /[a-z]_[a-z]/.test(field));
    if (snakes.length > 0) {
        throw new errors/* UserError */.yo(`${file}: these are no fields of a project: ${snakes.join(', ')}.`, 'Names are in camelCase, as in the answer of batch-get-projects; Terraform has its own.');
    }
    const problems = report.problems.sort((one, other) => one.line - other.line);
    if (problems.length > 0) {
        const lines = problems.map(({ line, message }) => `${file}:${line}: ${message}`);
        throw new errors/* UserError */.yo([...new Set(lines)].join('\n'));
    }
    // The path of the project itself tells nothing.
    const prefix = path === '' ? '' : `${path}.`;
    settings.ignored.push(...unknown.map((field) => ({ field: field.slice(prefix.length), reason: 'unknown' })));
    return settings;
}
/** `arn:aws:codebuild:<region>:<account>:project/<name>` */
function readArn(arn) {
    const [, region, accountId] = /^arn:[\w-]+:codebuild:([a-z0-9-]+):(\d{12}):project\//.exec(arn ?? '') ?? [];
    return { region, accountId };
}
/** CodeBuild caches nothing unless the project says so. */
function readCache(cache) {
    return {
        type: cache.choice('type', types/* CACHE_TYPES */.Vz) ?? 'NO_CACHE',
        modes: cache.choices('modes', types/* CACHE_MODES */._R),
        namespace: cache.text('cacheNamespace'),
    };
}
function readTimeout(project) {
    const minutes = project.number('timeoutInMinutes');
    if (minutes !== undefined && !(minutes > 0 && minutes <= LONGEST))
        project.refuse('timeoutInMinutes', `must be a number of minutes above 0, ${LONGEST} at most`);
    return minutes;
}


/***/ }),

/***/ 27953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vz: () => (/* binding */ CACHE_TYPES),
/* harmony export */   _R: () => (/* binding */ CACHE_MODES),
/* harmony export */   r5: () => (/* binding */ ARTIFACT_TYPES)
/* harmony export */ });
const ARTIFACT_TYPES = ['S3', 'CODEPIPELINE', 'NO_ARTIFACTS'];
const CACHE_TYPES = ['NO_CACHE', 'S3', 'LOCAL'];
const CACHE_MODES = ['LOCAL_SOURCE_CACHE', 'LOCAL_DOCKER_LAYER_CACHE', 'LOCAL_CUSTOM_CACHE'];


/***/ }),

/***/ 25144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseSecretReference)
/* harmony export */ });
/** The parts of a name, and of an ARN, that colons separate. */
const NAME_PARTS = 1;
const ARN_PARTS = 7;
/**
 * Takes `secret-id[:json-key[:version-stage[:version-id]]]` apart, where the id may be an ARN, which has colons of its
 * own, and fields may be empty (codebuild.md §6). Undefined for what has another form.
 */
function parseSecretReference(text) {
    const parts = text.split(':');
    const own = text.startsWith('arn:') ? ARN_PARTS : NAME_PARTS;
    const id = parts.slice(0, own).join(':');
    const [jsonKey, stage, versionId, ...more] = parts.slice(own).map((part) => part || undefined);
    return id === '' || more.length > 0 ? undefined : { id, jsonKey, stage, versionId };
}


/***/ }),

/***/ 7977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ matchesSelector),
/* harmony export */   Pl: () => (/* binding */ parseSelector),
/* harmony export */   Zy: () => (/* binding */ compareVersions)
/* harmony export */ });
/**
 * Reads a version as the buildspec spells it: exact, the first numbers of one, with or without `.x`, or `latest`
 * (codebuild.md §9.3). Undefined when it is none of these.
 */
function parseSelector(text) {
    if (text === 'latest')
        return {};
    const [, word, version] = /^(?:([A-Za-z]+)-?)?(\d+(?:\.\d+)*)(?:\.x)*$/.exec(text) ?? [];
    if (version === undefined)
        return undefined;
    // `v18` is 18, and every distribution is an openjdk.
    const anyOne = word === undefined || /^(v|openjdk)$/i.test(word);
    return anyOne ? { version } : { distribution: word.toLowerCase(), version };
}
/** Whether `version` is what the selector names or more of it: `18` names 18.20.4; never a pre-release of one. */
function matchesSelector(version, selector) {
    if (version.includes('-'))
        return false;
    return selector.version === undefined || `${version}.`.startsWith(`${selector.version}.`);
}
/** Orders versions by their numbers, low to high, whatever letters stand before them; then by their text. */
function compareVersions(a, b) {
    const [left, right] = [numbersOf(a), numbersOf(b)];
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
        const difference = (left[index] ?? -1) - (right[index] ?? -1);
        if (difference !== 0)
            return difference;
    }
    return a < b ? -1 : Number(a > b);
}
function numbersOf(version) {
    return (version.match(/\d+/g) ?? []).map(Number);
}


/***/ }),

/***/ 4671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ MINUTES_AROUND),
/* harmony export */   Pc: () => (/* binding */ COLLECT_MINUTES),
/* harmony export */   uN: () => (/* binding */ renderBatchWorkflow)
/* harmony export */ });
/* harmony import */ var _pinned_actions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18461);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81175);
/* harmony import */ var _yaml_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11924);



const CHECKOUT = (0,_pinned_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .pinnedAction */ .n7)('actions/checkout', 'sha');
/** For the checkout, the image, artifacts and the cache: the build's own limit is to be the first. */
const MINUTES_AROUND = 15;
const COLLECT = 'collect';
/** To join the results of a batch, and more than enough to plan one. */
const COLLECT_MINUTES = 30;
/** A job's id must have fewer than 100 (GitHub's workflow parser). */
const LONGEST_ID = 99;
/**
 * Writes a GitHub workflow that runs a batch with one job a build, and `needs` where a build depends on others; the last job
 * joins their results. Texts from outside are quoted, and no expression in them is evaluated.
 * @param items of the plan's builds, in their order
 */
function renderBatchWorkflow(plan, items, options) {
    const ids = jobIds(items);
    const jobs = items.map((item) => buildJob(item, ids, plan.fastFail, options));
    return [...head(plan, options), ...jobs.flat(), ...collectJob(ids, options), ''].join('\n');
}
function head({ projectName, buildspecFile, fastFail }, { command }) {
    return [
        `# The batch of ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(buildspecFile)}, one job a build. Do not edit: made by`,
        `#   ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(command)}`,
        '# and to be made again by it when the batch has changed.',
        '#',
        '# Why builds with needs say !cancelled(): otherwise GitHub skips them after a failed job, and takes a failed job with',
        '# continue-on-error for a success. CodeBuild starts a build when all that it depends on have succeeded; the action reads their',
        '# results and skips a build by itself, with a notice that says why.',
        ...(fastFail
            ? [
                '#',
                '# fast-fail: the first build that fails cancels the run, which needs actions: write. A workflow that calls this one',
                '# must grant it too, and is cancelled as well.',
            ]
            : []),
        // No expression may stand here, so none can be written as text either.
        `name: ${(0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(`Batch of ${projectName}`.replaceAll('${{', '$ {{'))}`,
        '',
        'on:',
        '  workflow_call:',
        '  workflow_dispatch:',
        '',
        'permissions:',
        '  contents: read',
        '',
        'jobs:',
    ];
}
function buildJob(item, ids, fastFail, options) {
    const { identifier } = item;
    const needs = item['depends-on'].flatMap((name) => ids.get(name) ?? []);
    // The failure of an ignored build stops nothing.
    const cancels = fastFail && !item['ignore-failure'];
    return [
        `  ${(0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(ids.get(identifier) ?? identifier)}:`,
        `    name: ${text(identifier)}`,
        ...(needs.length === 0 ? [] : [`    needs: ${list(needs)}`, '    if: ${{ !cancelled() }}']),
        `    runs-on: ${runsOnText(item['runs-on'])}`,
        `    timeout-minutes: ${Math.ceil(options.timeoutMinutes) + MINUTES_AROUND}`,
        ...(item['ignore-failure'] ? ['    continue-on-error: true'] : []),
        ...(cancels ? ['    permissions:', '      contents: read', '      actions: write'] : []),
        ...steps(options, { 'batch-build': identifier }),
        ...(cancels ? cancelStep() : []),
        '',
    ];
}
function collectJob(ids, options) {
    return [
        `  ${(0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(COLLECT)}:`,
        `    name: ${text(COLLECT)}`,
        `    needs: ${list([...ids.values()])}`,
        '    if: ${{ always() }}',
        '    runs-on: "ubuntu-24.04"',
        `    timeout-minutes: ${COLLECT_MINUTES}`,
        ...steps(options, { mode: 'collect' }),
        ...failedJobStep(),
    ];
}
/**
 * "Re-run all jobs" shows the results of before too, and a job that was killed left none in their place. An ignored failure is a
 * success here.
 */
function failedJobStep() {
    return [
        '      - name: No job failed without a word',
        "        if: ${{ contains(needs.*.result, 'failure') }}",
        '        shell: bash',
        '        run: echo "::error::The job of a build failed, and its earlier result does not count."; exit 1',
    ];
}
function steps({ action = _pinned_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .OUR_ACTION */ .ay, inputs }, own) {
    const given = Object.entries({ ...own, ...inputs, ...own }).filter(([, value]) => value !== '');
    return [
        '    steps:',
        `      - uses: ${CHECKOUT} # ${(0,_pinned_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .versionOfCommit */ .T8)(CHECKOUT)}`,
        '        with:',
        '          persist-credentials: false',
        `      - uses: ${(0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(action)}`,
        '        with:',
        ...given.map(([name, value]) => `          ${name}: ${text(value)}`),
    ];
}
/** `shell` because a Windows runner would take PowerShell, which knows the variable by another name. */
function cancelStep() {
    return [
        '      - name: Stop the other builds',
        '        if: ${{ failure() }}',
        '        shell: bash',
        '        env:',
        '          GH_TOKEN: ${{ github.token }}',
        '          GH_REPO: ${{ github.repository }}',
        '        run: gh run cancel "$GITHUB_RUN_ID"',
    ];
}
/**
 * Gives each build's job an id, its identifier where GitHub takes that. An id begins with a letter or `_`, but not with `__`, has
 * fewer than 100 letters, digits, `-` and `_`, and differs from others in more than the case of letters.
 */
function jobIds(items) {
    const taken = new Set([COLLECT]);
    /** The last number that an id had to end in: long identifiers of a matrix may all begin alike. */
    const numbers = new Map();
    return new Map(items.map(({ identifier }) => {
        const plain = identifier.replace(/[^A-Za-z0-9_-]/g, '_');
        const name = /^([A-Za-z]|_(?!_))/.test(plain) ? plain : `build_${plain}`;
        const first = name.slice(0, LONGEST_ID);
        let id = first;
        let number = numbers.get(first.toLowerCase()) ?? 1;
        while (taken.has(id.toLowerCase())) {
            const suffix = `_${++number}`;
            id = name.slice(0, LONGEST_ID - suffix.length) + suffix;
        }
        numbers.set(first.toLowerCase(), number);
        taken.add(id.toLowerCase());
        return [identifier, id];
    }));
}
function runsOnText(runsOn) {
    if (typeof runsOn === 'string')
        return text(runsOn);
    if (Array.isArray(runsOn))
        return list(runsOn);
    const { group, labels } = runsOn;
    const parts = [
        ...(group === undefined ? [] : [`group: ${text(group)}`]),
        ...(labels === undefined ? [] : [`labels: ${typeof labels === 'string' ? text(labels) : list(labels)}`]),
    ];
    return `{ ${parts.join(', ')} }`;
}
function list(values) {
    return `[${values.map((value) => text(value)).join(', ')}]`;
}
function text(value) {
    return (0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)((0,_yaml_text_js__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .eu)(value));
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/* unused harmony export codeBlock */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/**
 * Text as inline code that stays text: no Markdown, HTML or table syntax of it takes effect. GitHub finds mail addresses
 * however they are written, but not across elements.
 */
function inlineCode(text) {
    return `<code>${escapeHtml(text)
        .replaceAll('&#64;', '&#64;<wbr>')
        .replace(/\r\n?|\n/g, '<br>')}</code>`;
}
/** Text as a block of code, without colours; its fence is longer than any run of backticks in it. */
function codeBlock(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${stripVTControlCharacters(text).replaceAll('\0', '').replace(/\n$/, '')}\n${fence}`;
}
/** The `:` of `://` and the dot of `www.` too: GitHub makes addresses links, and shows entities inside as they are. */
function escapeHtml(text) {
    return text.replace(/[&<>"'|`*_[\]\\~#!@]|:(?=\/\/)|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
/** The text, cut with an ellipsis to `length` characters, none of them in halves. */
function truncate(text, length) {
    return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}


/***/ }),

/***/ 11924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   YA: () => (/* binding */ escapeUnseen),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   fB: () => (/* binding */ holdsUnseen)
/* harmony export */ });
/** A text where GitHub evaluates expressions: `${{` is written as an expression that gives just that. */
function literal(text) {
    return text.replaceAll('${{', () => "${{ '${{' }}");
}
/** A YAML scalar in double quotes: JSON's text is one, but for characters that YAML may not hold as they are, or nobody would see. */
function quoted(value) {
    return escapeUnseen(JSON.stringify(wellFormed(value)));
}
/** Whether a text holds what nobody would see in a file; line breaks and tabs are no such thing. */
function holdsUnseen(text) {
    return text.search(UNSEEN) !== -1;
}
/** Writes what nobody would see as YAML's double quotes take it. */
function escapeUnseen(text) {
    return text.replace(UNSEEN, (char) => {
        const code = (char.codePointAt(0) ?? 0).toString(16);
        return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
    });
}
/** Halves of surrogate pairs are no characters: no file in UTF-8 can hold them. */
function wellFormed(text) {
    return text.replace(/\p{Cs}/gu, '\uFFFD');
}
const UNSEEN = /(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/gu;


/***/ })

};
