/** How people see Markdown on GitHub: its own renderer (cmark-gfm) and style sheet, in a headless Chromium. */
import { describe } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const STYLE = 'node_modules/github-markdown-css/github-markdown-light.css';
const EXTENSIONS = ['table', 'autolink', 'strikethrough', 'tasklist'].flatMap((name) => ['-e', name]);
const OPTIONS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
];

const browser = ['chromium', 'google-chrome'].find(isThere);
const missing = [...(isThere('cmark-gfm') ? [] : ['cmark-gfm']), ...(browser ? [] : ['chromium'])];
if (missing.length > 0) {
  const why = `no ${missing.join(', no ')}`;
  if (process.env['RUN_BUILDSPEC_NO_SKIP']) throw new Error(`CI skips nothing: ${why}`);
  console.warn(`Tests that look at rendered Markdown are skipped: ${why}`);
}

/** `describe` where cmark-gfm and Chromium are installed; elsewhere it skips, which the import of this file has told. */
export const describeBrowser = missing.length === 0 ? describe : describe.skip;

/** Markdown as GitHub makes HTML of it, before GitHub's sanitizer takes away what is dangerous: nothing here relies on that. */
export function toHtml(markdown: string): string {
  return execFileSync('cmark-gfm', ['--unsafe', ...EXTENSIONS], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** What a JavaScript expression comes to at the end of the page, whose own scripts have run by then; undefined when it is not reached. */
export function evaluate(html: string, expression: string): unknown {
  const script = `document.title = btoa(unescape(encodeURIComponent(JSON.stringify(${expression}))))`;
  const dom = inBrowser(`${html}<script>${script}</script>`, (page) => ['--dump-dom', page]).toString('utf8');
  const [, title] = /<title>([A-Za-z0-9+/=]+)<\/title>/.exec(dom) ?? [];
  return title === undefined ? undefined : JSON.parse(Buffer.from(title, 'base64').toString('utf8'));
}

/** A PNG of the page, 1012 pixels wide as a job summary is, with every <details> open that is. */
export function takePicture(html: string, path: string, height: number): void {
  inBrowser(html, (page) => [`--screenshot=${path}`, `--window-size=1012,${height}`, page]);
}

function inBrowser(html: string, instructions: (page: string) => string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'run-buildspec-page-'));
  try {
    const page = join(folder, 'page.html');
    const style = `${readFileSync(STYLE, 'utf8')} body { margin: 0; padding: 24px }`;
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><style>${style}</style><body class="markdown-body">${html}`,
    );
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    return execFileSync(browser ?? '', [...OPTIONS, profile, ...instructions(pathToFileURL(page).href)], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
      timeout: 50_000,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
