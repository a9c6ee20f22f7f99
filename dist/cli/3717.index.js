export const id = 3717;
export const ids = [3717];
export const modules = {

/***/ 43717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan),
  showPlan: () => (/* binding */ showPlan)
});

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./build/entry/interruption.js
var entry_interruption = __webpack_require__(27568);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/render/diagnostics.js
var diagnostics = __webpack_require__(61689);
// EXTERNAL MODULE: ./build/plan/types.js
var types = __webpack_require__(24963);
// EXTERNAL MODULE: ./build/render/build-name.js
var build_name = __webpack_require__(50605);
;// CONCATENATED MODULE: ./build/render/plan.js



const MAX_LENGTH = 120;
const ORIGIN_TITLES = {
    builtin: 'set by CodeBuild',
    override: 'from overrides',
    batch: 'from the batch entry',
    project: 'from the project',
    buildspec: 'from the buildspec',
    environment: 'from the environment',
};
const REFERENCE_TITLES = {
    PARAMETER_STORE: 'parameter-store',
    SECRETS_MANAGER: 'secrets-manager',
};
/**
 * What a run will do, for people. The caller's own variables are only counted: a laptop's environment holds secrets.
 * Every text from outside fills one line and shows its control characters; on GitHub the caller fences it all the same.
 */
function renderPlan(plan, colors) {
    const { bold, dim, yellow } = picocolors.createColors(colors);
    const heading = (text) => bold(text);
    const fact = (label, value) => `  ${dim(label.padEnd(12))} ${value}`;
    const lines = [
        heading(`Build plan of ${(0,build_name/* buildName */.A)({ ...plan, projectName: oneLine(plan.projectName) })}`),
        ...(plan.project ? describeProject(plan.project, fact) : []),
        fact('buildspec', oneLine(plan.buildspecFile) + (plan.isolated ? ' (version 0.1: each command starts afresh)' : '')),
        fact('build id', oneLine(plan.buildId)),
        fact('build arn', oneLine(plan.buildArn)),
        ...(plan.batch ? [fact('of batch', oneLine(plan.batch.batchArn))] : []),
        fact('build', `${plan.buildNumber}, started by ${oneLine(plan.initiator)}`),
        ...(plan.url === undefined ? [] : [fact('page', oneLine(plan.url))]),
        fact('image', oneLine(plan.image)),
        ...(plan.container ? describeContainer(plan.container, fact) : []),
        fact('source', describeSource(plan.source)),
        ...plan.secondarySources.map((source) => fact('', `${oneLine(source.identifier)}: ${describeSource(source)}`)),
        ...(plan.awsCredentials
            ? [fact('aws', `${oneLine(plan.awsCredentials.role ?? 'credentials of this machine')}, kept fresh`)]
            : []),
        fact('shell', oneLine(plan.shell)),
        fact('timeout', `${plan.timeoutMinutes} minutes`),
        '',
        heading('Variables'),
    ];
    for (const origin of types/* ORIGINS */.o9.filter((origin) => origin !== 'environment')) {
        const variables = plan.variables.filter((variable) => variable.origin === origin);
        if (variables.length > 0)
            lines.push(`  ${dim(ORIGIN_TITLES[origin])}`);
        lines.push(...variables.map(({ name, value }) => `    ${oneLine(name)} = ${oneLine(value)}`));
    }
    if (plan.references.length > 0)
        lines.push(`  ${dim('from AWS, not looked up')}`);
    lines.push(...plan.references.map(({ name, type, reference, origin }) => `    ${oneLine(name)} = ${REFERENCE_TITLES[type]} ${oneLine(reference)} ${dim(ORIGIN_TITLES[origin])}`));
    const inherited = plan.variables.filter(({ origin }) => origin === 'environment').length;
    lines.push(`  ${dim(`${ORIGIN_TITLES.environment}: ${inherited}, not shown`)}`);
    lines.push('', heading('Phases'), ...plan.phases.flatMap((phase) => describePhase(phase, dim)));
    lines.push(...describeArtifacts(plan.artifacts, heading), ...describeReports(plan.reports, heading));
    lines.push(...describeCache(plan.cache, heading));
    if (plan.runtimeVersions.length > 0) {
        const runtimes = plan.runtimeVersions.map(({ name, text }) => oneLine(`${name} ${text}`));
        lines.push('', `${heading('Runtimes')} ${runtimes.join(', ')}`);
    }
    if (plan.exportedVariables.length > 0) {
        lines.push('', `${heading('Exported variables')} ${plan.exportedVariables.map((name) => oneLine(name)).join(', ')}`);
    }
    if (plan.notes.length > 0) {
        lines.push('', heading('Notes'), ...plan.notes.flatMap(({ message }) => message
            .split('\n')
            .map((line, index) => `  ${index === 0 ? yellow('!') : ' '} ${oneLine(line, Infinity)}`)));
    }
    return `${lines.join('\n')}\n`;
}
/** The plan for programs: everything but the variables that the caller's environment brought along. */
function planJson(plan) {
    return { ...plan, variables: plan.variables.filter(({ origin }) => origin !== 'environment') };
}
function describeProject({ file, name, fields }, fact) {
    return [
        fact('project', oneLine(name === undefined ? file : `${name} of ${file}`)),
        ...(fields.length === 0 ? [] : [fact('', `its ${fields.map((field) => oneLine(field)).join(', ')}`)]),
    ];
}
function describeContainer({ image, privileged, mounts }, fact) {
    return [
        fact('runs in', oneLine(image.reference)),
        ...(image.unpublished ? [fact('', 'in no registry: it must be on this machine, or see image-map')] : []),
        ...(privileged === 'false' ? [] : [fact('privileged', privileged)]),
        ...mounts.map(({ here, there }) => fact('mounts', oneLine(`${here} as ${there}`, Infinity))),
    ];
}
function describePhase(phase, dim) {
    const remarks = [
        ...(phase.onFailure.kind === 'default' ? [] : [`on-failure ${describeOnFailure(phase.onFailure)}`]),
        ...(phase.runAs === undefined ? [] : [`run-as ${oneLine(phase.runAs)}`]),
        ...(phase.commands.length + phase.finally.length === 0 ? ['nothing to run'] : []),
    ];
    return [
        `  ${phase.name.toUpperCase()}${remarks.length === 0 ? '' : ` ${dim(`(${remarks.join(', ')})`)}`}`,
        ...phase.commands.map(({ text }) => `    - ${describeCommand(text)}`),
        ...(phase.finally.length === 0 ? [] : [`    ${dim('finally')}`]),
        ...phase.finally.map(({ text }) => `    - ${describeCommand(text)}`),
    ];
}
function describeArtifacts(artifacts, heading) {
    const lines = artifacts.map(({ name, excludePaths, discardPaths, packaging, ...selection }) => {
        const parts = [
            ...describeFiles(selection),
            ...(excludePaths.length > 0 ? [`but ${excludePaths.map(({ text }) => text).join(', ')}`] : []),
            ...(discardPaths ? ['without their paths'] : []),
            ...(packaging === 'zip' ? ['as a zip'] : []),
        ];
        return `  ${oneLine(name.text ?? name.fixed)}: ${oneLine(parts.join(' '))}`;
    });
    return lines.length === 0 ? [] : ['', heading('Artifacts'), ...lines];
}
function describeReports(reports, heading) {
    if (!reports || reports.groups.length === 0)
        return [];
    const lines = reports.groups.map(({ group, fileFormat, ...selection }) => `  ${oneLine(group.text)}: ${oneLine([...describeFiles(selection), `as ${fileFormat}`].join(' '))}`);
    return ['', heading('Reports'), ...lines];
}
function describeFiles({ files, baseDirectory }) {
    return [
        files.map(({ text }) => text).join(', '),
        ...(baseDirectory ? [`below ${baseDirectory.text}`] : []),
    ];
}
function describeCache(cache, heading) {
    if (!cache)
        return [];
    const only = cache.restore && cache.save ? '' : ` (only ${cache.restore ? 'restored' : 'saved'})`;
    const key = cache.key === undefined ? 'the newest of the project' : cache.key;
    return [
        '',
        heading('Cache'),
        `  key ${oneLine(key)}${only}`,
        ...cache.fallbackKeys.map((fallback) => `  else ${oneLine(fallback)}…`),
        ...cache.paths.map((path) => `  - ${oneLine(path)}`),
    ];
}
function describeOnFailure(onFailure) {
    if (onFailure.kind !== 'retry')
        return onFailure.kind.toUpperCase();
    return oneLine(`RETRY up to ${onFailure.count} times when the failure matches ${onFailure.pattern}`);
}
function describeCommand(text) {
    const [first = '', ...rest] = text.trim().split('\n');
    return oneLine(first) + (rest.length === 0 ? '' : ` … (${rest.length + 1} lines)`);
}
function describeSource(source) {
    const version = source.version === source.resolvedVersion ? [] : [source.version];
    return [source.directory, source.repositoryUrl, ...version, source.resolvedVersion]
        .flatMap((part) => (part === undefined ? [] : [oneLine(part)]))
        .join('  ');
}
/** Control, direction and line-breaking characters become escapes, so that no text can pose as another. */
function oneLine(text, length = MAX_LENGTH) {
    const shown = text.length > length ? `${text.slice(0, length)}…` : text;
    return shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => character === '\n'
        ? '\\n'
        : character === '\t'
            ? '\\t'
            : `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

// EXTERNAL MODULE: ./build/cli/options.js + 9 modules
var cli_options = __webpack_require__(54962);
// EXTERNAL MODULE: ./build/cli/with-prepared.js
var with_prepared = __webpack_require__(64099);
;// CONCATENATED MODULE: ./build/cli/plan.js







/** `buildspec plan [FILE]`: what a run would do, as text or JSON. Nothing runs. */
async function plan(file, options) {
    const interruption = (0,entry_interruption/* watchInterruptions */.oL)();
    return (0,with_prepared/* withPrepared */.Y)((0,cli_options/* prepareFromOptions */.i)(file, options, interruption.signal), interruption, (build) => showPlan(build, options.json === true));
}
/** Prints a prepared build; problems of the buildspec go to standard error. */
function showPlan(prepared, json) {
    process.stderr.write((0,diagnostics/* renderDiagnostics */.D)(prepared.diagnostics, prepared.text, picocolors.isColorSupported));
    if (prepared.refused)
        return errors/* EXIT */.dc.badUsage;
    const text = json
        ? `${JSON.stringify(planJson(prepared.plan), undefined, 2)}\n`
        : renderPlan(prepared.plan, picocolors.isColorSupported);
    process.stdout.write(text);
    return errors/* EXIT */.dc.succeeded;
}


/***/ }),

/***/ 50605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ buildName)
/* harmony export */ });
/** What people call a build: its project, and which build of a batch it is. */
function buildName({ projectName, batch }) {
    return batch ? `${projectName} / ${batch.identifier}` : projectName;
}


/***/ })

};
