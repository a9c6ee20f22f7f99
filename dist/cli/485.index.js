export const id = 485;
export const ids = [485];
export const modules = {

/***/ 485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkFromCommandLine: () => (/* binding */ checkFromCommandLine)
/* harmony export */ });
/* unused harmony export checkFiles */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8321);
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7336);
/* harmony import */ var _buildspec_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9082);
/* harmony import */ var _entry_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(898);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9473);
/* harmony import */ var _render_diagnostics_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1689);








const DEFAULT_FILE = 'buildspec.yml';
const SKIPPED_FOLDERS = ['.git', 'node_modules'];
/**
 * Checks files with the terminal's own streams; gives the exit code, as `checkFiles`.
 * @throws UserError for an unknown format
 */
async function checkFromCommandLine(paths, format) {
    const options = { format: (0,_entry_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .choice */ .Yq)('--format', format, ['text', 'json']) };
    return checkFiles(paths, options, {
        stdout: (text) => process.stdout.write(text),
        stderr: (text) => process.stderr.write(text),
        colors: picocolors__WEBPACK_IMPORTED_MODULE_6__.isColorSupported,
        stdin: () => (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.buffer)(process.stdin),
    });
}
/**
 * `buildspec check [FILE…]`: checks files, folders (every `*buildspec*.yml` or `.yaml` below them) and
 * standard input (`-`); `buildspec.yml` when nothing is named. Gives the exit code: 2 when a file is refused
 * or cannot be read, else 0; warnings do not count (SPEC §1.3, §2.1).
 */
async function checkFiles(paths, options, io) {
    const checked = [];
    for (const path of new Set(paths.length > 0 ? paths : [DEFAULT_FILE])) {
        checked.push(...(path === '-' ? [checkSource('<stdin>', await io.stdin())] : await checkPath(path)));
    }
    for (const { diagnostics } of checked.filter(({ unreadable }) => unreadable)) {
        for (const one of diagnostics)
            io.stderr(`${(0,_render_diagnostics_js__WEBPACK_IMPORTED_MODULE_7__/* .renderDiagnostic */ .I)(one, '', io.colors)}\n`);
    }
    io.stdout(options.format === 'json' ? asJson(checked) : asText(checked, io.colors));
    return checked.some(isRefused) ? _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT */ .dc.badUsage : _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EXIT */ .dc.succeeded;
}
async function checkPath(path) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory())
            return [checkSource(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path))];
        const files = await buildspecsBelow(path);
        if (files.length === 0)
            return [
                unreadable(path, 'YAML file does not exist', 'No *buildspec*.yml or *buildspec*.yaml is in this folder.'),
            ];
        const checked = [];
        for (const file of files)
            checked.push(...(await checkPath(file)));
        return checked;
    }
    catch (error) {
        const { code = '', message } = error;
        if (code !== 'ENOENT')
            return [unreadable(path, `cannot read ${path}: ${message}`, 'Make the file readable.')];
        return [
            unreadable(path, `stat ${path}: no such file or directory`, 'Name an existing file or folder, or - for standard input.'),
        ];
    }
}
/** The buildspecs of a folder and the folders below it, sorted. Links to folders are not followed. */
async function buildspecsBelow(folder) {
    const files = [];
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name);
        if (entry.isDirectory()) {
            if (!SKIPPED_FOLDERS.includes(entry.name))
                files.push(...(await buildspecsBelow(path)));
        }
        else if (/buildspec.*\.ya?ml$/i.test(entry.name)) {
            files.push(path);
        }
    }
    return files;
}
function checkSource(file, bytes) {
    const source = new TextDecoder().decode(bytes);
    return { file, source, diagnostics: (0,_buildspec_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseBuildspec */ .b)(bytes, file).diagnostics, unreadable: false };
}
function unreadable(file, message, hint) {
    const diagnostic = { severity: 'error', code: 'YAML_FILE_ERROR', message, hint, file };
    return { file, source: '', diagnostics: [diagnostic], unreadable: true };
}
function isRefused({ diagnostics }) {
    return diagnostics.some(({ severity }) => severity === 'error');
}
function asText(checked, colors) {
    const blocks = [];
    for (const { source, diagnostics } of checked.filter((one) => !one.unreadable)) {
        blocks.push((0,_render_diagnostics_js__WEBPACK_IMPORTED_MODULE_7__/* .renderDiagnostics */ .D)(diagnostics, source, colors));
    }
    const all = checked.flatMap(({ diagnostics }) => diagnostics);
    const errors = all.filter(({ severity }) => severity === 'error').length;
    const refused = checked.filter(isRefused).length;
    const verdicts = `${checked.length - refused} valid, ${refused} refused`;
    const problems = `${count(errors, 'error')}, ${count(all.length - errors, 'warning')}`;
    return `${blocks.join('')}${count(checked.length, 'file')} checked: ${verdicts} (${problems})\n`;
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
function asJson(checked) {
    const files = checked.map((one) => ({
        file: one.file,
        valid: !isRefused(one),
        problems: one.diagnostics.map(({ severity, code, message, range, hint }) => ({
            severity,
            code,
            message,
            line: range?.line,
            column: range?.column,
            hint,
        })),
    }));
    return `${JSON.stringify(files, null, 2)}\n`;
}


/***/ })

};
