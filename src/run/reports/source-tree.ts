/** The files of a source, to be found by what a machine, perhaps another one, calls them. */
export interface SourceTree {
  /**
   * The file, relative to the source, that a text ends in: a path below the source; else one relative to it; else the longest
   * end of a path that exists, of another machine or relative to a package of the source. Undefined when there is none, when
   * there are several, and for a file of a library.
   */
  find(text: string): string | undefined;
  /** A file by its package, whose name ends in its directory, as Go has them: `github.com/acme/web/store`. */
  inPackage(name: string, file: string): string | undefined;
  /** The only file whose path ends in all of this one. */
  ending(path: string): string | undefined;
}

/** Directories that hold what others wrote. Nobody looks for a failing test there. */
export const DEPENDENCIES = [
  ...['.git', '.hg', '.svn', 'node_modules', 'bower_components', '.yarn', 'vendor', 'Pods', '.bundle'],
  ...['site-packages', 'dist-packages', 'venv', '.venv', '.tox', '.nox', '__pycache__'],
  ...['.gradle', '.m2', '.cargo', '.nuget'],
];
/** Directories that hold what a tool made of the source, where they lie beside the tool's own file. */
export const GENERATED = ['build', 'dist', 'target', 'out', 'coverage'];
const PROJECT_FILE =
  /(?:^|\/)(?:package\.json|pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|Cargo\.toml|CMakeLists\.txt|Makefile|pyproject\.toml|setup\.py|go\.mod|composer\.json|pubspec\.yaml)$/;

/** Where machines keep libraries and languages. */
const ELSEWHERE = [
  ...['gems', 'rustc', 'hostedtoolcache', 'pkg/mod', 'python[0-9.]+'],
  ...['usr/lib', 'usr/share', 'usr/local/lib', 'usr/local/go'],
];
const LIBRARY = new RegExp(
  `(?<![\\w.-])(?:${[...DEPENDENCIES.map((name) => name.replace('.', '\\.')), ...ELSEWHERE].join('|')})/`,
);

/** What may stand before a path in a line, `/` being what may stand before its end. */
const BOUNDARY = /[\s"'`()<>[\]{},;:=|/]/;
/** So many ends of a text are looked up: more than a path has components. */
const MOST_ENDS = 64;

/**
 * @param directory of the source, absolute, as the commands see it
 * @param paths of its files, relative to it
 * @param wanted the `lastWord` of all that will be looked for: other files take no memory
 */
export function createSourceTree(directory: string, paths: string[], wanted: Set<string>): SourceTree {
  const isGenerated = generatedBeside(paths);
  const files = new Set(paths.filter((path) => wanted.has(lastWord(path)) && !isGenerated(path)));
  /** By each end of a path; undefined: several files have it. */
  const endings = new Map<string, string | undefined>();
  for (const path of files) {
    for (let at = 0; ;) {
      const rest = path.slice(at);
      endings.set(rest, endings.has(rest) ? undefined : path);
      const slash = path.indexOf('/', at);
      if (slash < 0) break;
      at = slash + 1;
    }
  }

  /** @param rooted every end of the text may be a whole path, as good as any file that only ends so */
  const longestEnd = (text: string, rooted: boolean): string | undefined => {
    let found: string | undefined;
    let ends = 0;
    for (let at = text.length - 1; at >= 0 && ends < MOST_ENDS; at--) {
      const before = text[at - 1] ?? ' ';
      if (!BOUNDARY.test(before)) continue;
      ends++;
      const rest = text.slice(at);
      const whole = before !== '/';
      if ((whole || rooted) && files.has(rest)) {
        found = rest;
      } else if (endings.has(rest)) {
        // The name alone, of a path that leads elsewhere, tells too little: `index.js`.
        const only = endings.get(rest);
        found = whole || rest === only || rest.includes('/') ? only : undefined;
      } else if (!whole) {
        break;
      }
    }
    return found;
  };

  return {
    find: (text) => {
      const below = text.indexOf(`${directory}/`);
      if (below >= 0 && BOUNDARY.test(text[below - 1] ?? ' ')) {
        const path = text.slice(below + directory.length + 1);
        return files.has(path) ? path : undefined;
      }
      return LIBRARY.test(text) ? undefined : longestEnd(text, false);
    },
    inPackage: (name, file) => longestEnd(`${name}/${file}`, true),
    ending: (path) => endings.get(path),
  };
}

/** The end of a text that no path is broken at: of a path, its name or the end of it. */
export function lastWord(text: string): string {
  let at = text.length;
  while (at > 0 && !BOUNDARY.test(text[at - 1] ?? '')) at--;
  return text.slice(at);
}

/** `com/acme/build/FooTest.java` is nothing that a tool made, `web/build/foo.test.js` beside `web/package.json` is. */
function generatedBeside(paths: string[]): (path: string) => boolean {
  const projects = new Set(paths.filter((path) => PROJECT_FILE.test(path)).map(directoryOf));
  return (path) => {
    const names = path.split('/').slice(0, -1);
    return names.some(
      (name, index) =>
        GENERATED.includes(name) && (index === 0 || projects.has(names.slice(0, index).join('/'))),
    );
  };
}

function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
