import { describe, expect, it } from '@jest/globals';

import { MASKED_EXIT_STATUS } from '../../../src/check/rules/masked-exit-status.js';
import { findingsOf, toldOf } from '../../support/spec-findings.js';

function buildspec(command: string, shell = 'bash'): string {
  const block = command.replaceAll('\n', '\n        ');
  return `version: 0.2\nenv:\n  shell: ${shell}\nphases:\n  build:\n    commands:\n      - |\n        ${block}\n`;
}

const shownOf = (command: string): string[] =>
  toldOf(MASKED_EXIT_STATUS, buildspec(command)).map(([text]) => text);

describe('masked-exit-status', () => {
  it.each([
    ['npm test\necho done', 'npm test'],
    ['npm test -- --ci; echo done', 'npm test -- --ci'],
    ['cd app && npm ci\necho done', 'npm ci'],
    ['(cd app; make; ls)', 'make'],
    ['if [ -f package.json ]; then npm ci; fi\necho done', 'npm ci'],
    ['case $x in a) make all;; esac\necho done', 'make all'],
    ['{ ./gradlew build; } > log\ncat log', './gradlew build'],
    ['sudo -E ./deploy.sh prod\necho done', 'sudo -E ./deploy.sh prod'],
    ['python3 scripts/release.py\necho done', 'python3 scripts/release.py'],
    ['python -m pytest tests\necho done', 'python -m pytest tests'],
    ['bash ci/build.sh\necho done', 'bash ci/build.sh'],
    ['aws cloudformation deploy --stack-name x\necho done', 'aws cloudformation deploy --stack-name x'],
    ['for d in a b; do npm test --prefix $d; done', 'npm test --prefix $d'],
    ['npm --prefix web ci\necho done', 'npm --prefix web ci'],
    ['docker-compose -f test.yml up\necho done', 'docker-compose -f test.yml up'],
    ['kubectl --context=x -n web apply -f k8s\necho done', 'kubectl --context=x -n web apply -f k8s'],
    ['ls | while read d; do make -C $d; done', 'make -C $d'],
    ['set -e; (set +e; ls); mvn verify | tee log', 'mvn verify'],
    ['cmake ..; make; ls', 'make'],
    ['cmake --build .; make install', 'cmake --build .'],
    ['npm test & npm run lint & wait', 'npm test'],
    ['for d in a b; do make -C $d & done; wait', 'make -C $d'],
    ['set -e\n./build.sh &\nwait\necho built', './build.sh'],
    ['npm test | tee log', 'npm test'],
    ['( set -o pipefail; ls )\nnpm test | tee log', 'npm test'],
    ['docker build -t x . 2>&1 | grep -v warning', 'docker build -t x . 2>&1'],
  ])('%s', (command, shown) => {
    expect(shownOf(command)).toEqual([shown]);
  });

  it.each([
    'npm test',
    'echo start\nnpm test',
    'set -e\nnpm test\necho done',
    'set -euo pipefail\nnpm test | tee log\necho done',
    'set -o errexit\nnpm test\necho done',
    'set +e\nnpm test\necho done',
    'npm test || exit 1\necho done',
    'npm run lint || true\nnpm test',
    'npm test && echo done',
    '! npm test\necho done',
    'npm test\nstatus=$?\nmake report\nexit $status',
    'npm test; make report || exit "$?"',
    'npm start &\necho started',
    'npm --prefix web ls\necho done',
    'docker-compose -f test.yml down\necho done',
    'trap "exit 1" ERR\nnpm test\necho done',
    'if npm test; then echo yes; else echo no; fi\necho done',
    'until make ready; do sleep 1; done\nnpm test',
    'for i in 1 2 3; do npm ci && break; sleep 5; done\nnpm test',
    'for i in 1 2 3; do npm ci || exit 1; done',
    'for i in 1 2 3; do\n  npm ci\n  if [ $? = 0 ]; then break; fi\ndone',
    'make() { npm ci; echo; }\nmake',
    'mkdir -p x\ncp a x\nls x',
    'export X=$(cat x)\ncd x\nsource env.sh\necho $X',
    'node --version\nnpm -v\ndocker --version',
    'aws s3 ls | sort\naws sts get-caller-identity; ls',
    'aws ecr get-login-password | docker login --username AWS --password-stdin x',
    'echo y | npm install',
    'npm ls | head\nyarn config list\ngit status',
    'if make; then echo; fi | cat\nls',
    'python -c "print(1)"\nbash -c "make"\nnode -e 1\necho',
    'if bad; then make notify; exit 1; fi',
    'bash <<END\nnpm test\necho\nEND',
    'cmake ..; make',
    'mkdir out && cd out && cmake ..\nninja',
    'cmake -S . -B out\ncmake --build out',
    './start.sh & wait $!',
    'set -e\nnpm start &\nsleep 5\nnpm test\nkill $!\nwait',
    'make a & make b & wait $!',
    'npm start & echo wait; ls',
  ])('nothing in: %s', (command) => {
    expect(shownOf(command)).toEqual([]);
  });

  it('tells each reason once, and how many more there are', () => {
    const command = 'npm ci\nnpm test\nnpm run x | cat\nfor a in b; do make $a; done';
    expect(findingsOf(MASKED_EXIT_STATUS, buildspec(command))).toMatchObject([
      {
        message:
          'npm ci can fail unnoticed, and 1 more here: more commands follow, and only the last command of an entry counts',
      },
      {
        message: 'npm run can fail unnoticed: a pipe follows, and only its right end counts',
        hint: 'Start the entry with: set -o pipefail;',
      },
      { message: 'make can fail unnoticed: later rounds follow, and only the last round counts' },
    ]);
  });

  it('says that pipefail needs bash', () => {
    expect(findingsOf(MASKED_EXIT_STATUS, buildspec('npm test | tee log', 'sh'))).toMatchObject([
      { hint: 'Add to env: shell: bash, and start the entry with: set -o pipefail;' },
    ]);
  });

  it('repeats no values, and no paths', () => {
    const [finding] = findingsOf(MASKED_EXIT_STATUS, buildspec('/opt/s3cr3t/run.sh --token s3cr3t\necho'));
    expect(finding?.message).toMatch(/^run\.sh can fail unnoticed/);
    expect(JSON.stringify(finding)).not.toContain('s3cr3t');
  });
});
