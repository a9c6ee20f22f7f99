import { describe, expect, it } from '@jest/globals';

import { EXIT_0_ENDS_COMMAND } from '../../../src/check/rules/exit-0.js';
import { SUCCEEDING_IS_0_OR_1 } from '../../../src/check/rules/succeeding-test.js';
import { UNGUARDED_POST_BUILD } from '../../../src/check/rules/unguarded-post-build.js';
import { findingsOf, toldOf } from '../../support/spec-findings.js';

/** JSON, so that every command is quoted well. */
function buildspec(build: string[], postBuild: string[], more: object = {}): string {
  const phases = { build: { commands: build, ...more }, post_build: { commands: postBuild } };
  return JSON.stringify({ version: 0.2, phases });
}

describe('unguarded-post-build', () => {
  const shownOf = (postBuild: string[], build = ['npm test'], more = {}): string[] =>
    toldOf(UNGUARDED_POST_BUILD, buildspec(build, postBuild, more)).map(([text]) => text);

  it.each([
    'docker push image',
    'docker image push image',
    'aws s3 sync dist s3://site --delete',
    'aws s3 cp --acl public-read app.zip s3://site/app.zip',
    'aws cloudformation deploy --stack-name x',
    'aws ecs update-service --service x',
    'aws lambda update-function-code --function-name x',
    'sam deploy',
    'cdk deploy --all',
    'npx cdk deploy',
    'yarn cdk deploy',
    'terraform apply -auto-approve',
    'kubectl apply -f k8s',
    'kubectl -n web apply -f k8s',
    'kubectl --namespace web rollout restart deployment/x',
    'aws --region eu-west-1 s3 sync dist s3://site',
    'kubectl set image deployment/x x=y',
    'kubectl rollout restart deployment/x',
    'helm upgrade x ./chart',
    'serverless deploy',
    'npx serverless deploy',
    'npm publish',
    'yarn npm publish',
    'eb deploy',
    'git push origin main',
    'twine upload dist/*',
    'python -m twine upload dist/*',
  ])('%s', (command) => {
    expect(shownOf([command])).toEqual([command]);
  });

  it.each([
    ['aws s3 cp s3://site/cache cache'],
    ['aws s3 sync reports s3://reports'],
    ['aws s3 cp build.log s3://logs/'],
    ['aws s3 ls s3://site'],
    ['kubectl rollout status deployment/x'],
    ['terraform plan'],
    ['npm run build'],
    ['docker build .'],
    ['echo docker push image'],
    ['git push --dry-run'],
  ])('not: %s', (command) => {
    expect(shownOf([command])).toEqual([]);
  });

  it.each([
    [['test "$CODEBUILD_BUILD_SUCCEEDING" = 1', 'npm publish']],
    [['[ "$CODEBUILD_BUILD_SUCCEEDING" -eq 1 ] || exit 1', 'npm publish']],
    [['if [ "$CODEBUILD_BUILD_SUCCEEDING" = 0 ]; then exit 1; fi', 'npm publish']],
    [['bash -c \'if [ "$CODEBUILD_BUILD_SUCCEEDING" == "0" ]; then exit 1; fi\'', 'npm publish']],
    [['[ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ] && npm publish']],
    [['if [ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ]; then npm publish; fi']],
    [['if [ "$CODEBUILD_BUILD_SUCCEEDING" = 0 ]; then exit 0; fi\nnpm publish']],
    [['case $CODEBUILD_BUILD_SUCCEEDING in 1) npm publish;; esac']],
    [['[ "$BRANCH" = main ] && [ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ] && npm publish']],
    [['cd app && test "$CODEBUILD_BUILD_SUCCEEDING" = 1 && npm publish']],
    [['! [ "$CODEBUILD_BUILD_SUCCEEDING" = 0 ] && npm publish']],
    [['((CODEBUILD_BUILD_SUCCEEDING)) && npm publish']],
    [['set -e\ntest "$CODEBUILD_BUILD_SUCCEEDING" = 1\nnpm publish', 'sam deploy']],
    [['set -eu\necho\n[[ $CODEBUILD_BUILD_SUCCEEDING == 1 ]]\nnpm publish', 'sam deploy']],
    [['if [ "$TESTS_PASSED" = yes ]; then npm publish; fi']],
    [['if [ -f build.ok ]; then npm publish; fi']],
  ])('is guarded in %j', (commands) => {
    expect(shownOf(commands)).toEqual([]);
  });

  it.each([
    [['npm publish', 'test "$CODEBUILD_BUILD_SUCCEEDING" = 1'], 'which comes too late'],
    [['echo $CODEBUILD_BUILD_SUCCEEDING', 'npm publish'], 'which only shows it'],
    [
      ['if [ "$CODEBUILD_BUILD_SUCCEEDING" = 0 ]; then exit 0; fi', 'npm publish'],
      'which ends its own command only',
    ],
    [['npm publish && test "$CODEBUILD_BUILD_SUCCEEDING" = 1 && date'], 'which comes too late'],
    [['test "$CODEBUILD_BUILD_SUCCEEDING" = 1\nnpm publish'], 'which ends nothing without set -e'],
    [['set -e\ntest "$CODEBUILD_BUILD_SUCCEEDING" = 1 && date\nnpm publish'], 'which set -e lets pass'],
    [['if [ "$BRANCH" = main ]; then npm publish; fi'], 'which asks something else'],
    [['curl -f https://x || exit 1', 'npm publish'], 'where -f is no test of a file'],
    [['curl -f https://x || exit 1\nnpm publish'], 'where -f is no test of a file'],
  ])('is not guarded by %j, %s', (commands) => {
    expect(shownOf(commands)).toEqual(['npm publish']);
  });

  it('may be skipped by ABORT, and only so', () => {
    expect(shownOf(['npm publish'], ['npm test'], { 'on-failure': 'ABORT' })).toEqual([]);
    expect(shownOf(['npm publish'], ['npm test'], { 'on-failure': 'CONTINUE' })).toEqual(['npm publish']);
  });

  it.each([[[]], [['echo nothing to do', 'export A=1']], [['npm test || true']]])(
    'needs a build that can fail, unlike %j',
    (build) => {
      expect(shownOf(['npm publish'], build)).toEqual([]);
    },
  );

  it.each([
    [['npm test', 'docker build -t image .'], []],
    [['docker build -t image .', 'docker tag image repo', 'echo built'], []],
    [['docker-compose -f x.yml build'], []],
    [['docker build -t image .', 'docker run image npm test'], ['docker push image']],
    [['docker build -t a .', 'docker build -t b .'], ['docker push image']],
    [['npm test'], ['docker push image']],
  ])('after %j: %j', (build, found) => {
    expect(shownOf(['docker push image'], build)).toEqual(found);
  });

  // There is no image to push after a failed build: the push fails, and ends post_build.
  it.each([
    [['docker push image', 'sam deploy'], []],
    [['echo; docker push image', 'sam deploy'], []],
    [['docker push image && sam deploy'], []],
    [['set -e\ndocker push image\nsam deploy'], []],
    [['sam deploy', 'docker push image'], ['sam deploy']],
    [
      ['docker push image\nsam deploy', 'npm publish'],
      ['sam deploy', 'npm publish'],
    ],
    [['docker push image || true', 'sam deploy'], ['sam deploy']],
    [['if true; then docker push image; fi; date', 'sam deploy'], ['sam deploy']],
  ])('with docker build as the last of build: %j, %j', (postBuild, found) => {
    expect(shownOf(postBuild, ['docker build -t image .'])).toEqual(found);
  });
});

describe('succeeding-is-0-or-1', () => {
  const shownOf = (command: string): string[] =>
    toldOf(
      SUCCEEDING_IS_0_OR_1,
      `version: 0.2\nphases:\n  build:\n    commands:\n      - |\n        ${command}\n`,
    ).map(([text]) => text);

  it.each([
    ['test -n "$CODEBUILD_BUILD_SUCCEEDING" && make', '-n "$CODEBUILD_BUILD_SUCCEEDING"'],
    ['if [ -z ${CODEBUILD_BUILD_SUCCEEDING} ]; then exit 1; fi', '-z ${CODEBUILD_BUILD_SUCCEEDING}'],
    ['[ "$CODEBUILD_BUILD_SUCCEEDING" = true ] && make', '"$CODEBUILD_BUILD_SUCCEEDING" = true'],
    ['[ "$CODEBUILD_BUILD_SUCCEEDING" != "SUCCEEDED" ]', '"$CODEBUILD_BUILD_SUCCEEDING" != "SUCCEEDED"'],
    ['[[ -n $CODEBUILD_BUILD_SUCCEEDING ]]', '-n $CODEBUILD_BUILD_SUCCEEDING'],
    ['[[ $CODEBUILD_BUILD_SUCCEEDING == true ]]', '$CODEBUILD_BUILD_SUCCEEDING == true'],
    ['[[ $CODEBUILD_BUILD_SUCCEEDING ]] && make', '$CODEBUILD_BUILD_SUCCEEDING'],
    ['if [ $CODEBUILD_BUILD_SUCCEEDING ]; then make; fi', '$CODEBUILD_BUILD_SUCCEEDING'],
    ['test ! "$CODEBUILD_BUILD_SUCCEEDING" || make', '"$CODEBUILD_BUILD_SUCCEEDING"'],
    ['if $CODEBUILD_BUILD_SUCCEEDING; then make; fi', '$CODEBUILD_BUILD_SUCCEEDING'],
  ])('%s', (command, shown) => {
    expect(shownOf(command)).toEqual([shown]);
  });

  it.each([
    'test "$CODEBUILD_BUILD_SUCCEEDING" = 1',
    '[ $CODEBUILD_BUILD_SUCCEEDING -eq 0 ]',
    '[[ $CODEBUILD_BUILD_SUCCEEDING == 0 ]]',
    '[ "$CODEBUILD_BUILD_SUCCEEDING" = "$X" ]',
    'test -n "$CODE_COV_TOKEN" && [ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ]',
    'test -n "$X$CODEBUILD_BUILD_SUCCEEDING"',
    'echo $CODEBUILD_BUILD_SUCCEEDING',
    'if [ "$X" -a "$CODEBUILD_BUILD_SUCCEEDING" = 1 ]; then make; fi',
    '((CODEBUILD_BUILD_SUCCEEDING)) && make',
  ])('not: %s', (command) => {
    expect(shownOf(command)).toEqual([]);
  });
});

describe('exit-0-ends-command', () => {
  const shownOf = (...commands: string[]): string[] =>
    toldOf(EXIT_0_ENDS_COMMAND, buildspec(commands.slice(0, -1), commands.slice(-1))).map(([text]) => text);

  it.each([
    'if [ ! -f x ]; then exit 0; fi',
    'if [ ! -f x ]; then echo nothing to do; exit; fi',
    '[ -f x ] || exit 0',
    '[ -f x ] || { echo none; exit 0; }',
  ])('%s', (command) => {
    expect(shownOf(command, 'make deploy')).toEqual([expect.stringMatching(/^exit( 0)?$/)]);
    expect(shownOf('make', command, 'make deploy')).toHaveLength(1);
  });

  it.each([
    ['it skips the rest of its block', 'if [ ! -f x ]; then exit 0; fi\nmake deploy', 'make'],
    ['nothing follows but messages', 'if [ ! -f x ]; then exit 0; fi', 'echo done'],
    ['it fails', 'if [ ! -f x ]; then exit 1; fi', 'make'],
    ['it passes a status on', 'if [ ! -f x ]; then exit $status; fi', 'make'],
    ['the other branch fails', 'if bad; then exit 1; else exit 0; fi', 'make'],
    ['it ends a subshell', '( [ -f x ] || exit 0 )', 'make'],
    ['it ends a substitution', 'if [ "$(exit 0)" ]; then make; fi', 'make'],
    ['it stands in a function', 'f() { [ -f x ] || exit 0; }', 'make'],
    ['it leaves a loop', 'for f in *; do [ -f x ] && exit 0; done', 'make'],
    ['it stands alone', 'exit 0', 'make'],
    ['it is the argument of another shell', 'bash -c "[ -f x ] || exit 0"', 'make'],
  ])('not when %s', (_, command, next) => {
    expect(shownOf(command, next)).toEqual([]);
  });

  it('not when nothing follows at all', () => {
    const source = buildspec(['make'], ['if [ -f x ]; then exit 0; fi']);
    expect(findingsOf(EXIT_0_ENDS_COMMAND, source)).toEqual([]);
  });
});
