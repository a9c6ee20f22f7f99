import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { type FakeAction, fakeAction } from './fake-action.js';

let fake: FakeAction;
beforeAll(async () => {
  fake = await fakeAction();
});
afterAll(() => fake.cleanup());

it('keeps annotations, with their place as the runner mends it', async () => {
  const { annotations, problems, conclusion } = await fake.print(
    '::error file=a%2Cb.yml,line=3,endLine=3,col=2,endColumn=5,title=A%3A title::50%25 of%0Atwo %250A lines',
    `  ::warning file=${fake.workspace}/sub/x.js,line=7,endLine=2::m`,
    '::Notice file=/etc/passwd,col=1::n',
    'text before ##[error line=4;endLine=6;col=1]old %5D %3B',
    'text before ::error::is text',
    '::error ::',
  );
  expect(annotations).toEqual([
    {
      level: 'error',
      message: '50% of\ntwo %0A lines',
      file: 'a,b.yml',
      line: 3,
      endLine: 3,
      col: 2,
      endColumn: 5,
      title: 'A: title',
    },
    { level: 'warning', message: 'm', file: 'sub/x.js' },
    { level: 'notice', message: 'n', file: '/etc/passwd' },
    { level: 'error', message: 'old ] ;', line: 4, endLine: 6 },
    { level: 'error', message: '' },
  ]);
  expect({ problems, conclusion }).toEqual({ problems: [], conclusion: 'success' });
});

it('keeps ten of a level', async () => {
  const lines = Array.from({ length: 12 }, (_, index) => [
    `::error::e${index}`,
    `::notice::n${index}`,
  ]).flat();
  const { annotations } = await fake.print(...lines);
  expect(annotations).toHaveLength(20);
  expect(annotations.at(-1)).toEqual({ level: 'notice', message: 'n9' });
});

it('listens to both streams, to children, and after a lone carriage return', async () => {
  const { annotations } = await fake.run(
    'cp.execFileSync("sh", ["-c", "echo ::notice::child >&2; printf \'50%%\\\\r::notice::progress\\\\r\\\\n::notice::last\'"], { stdio: "inherit" })',
  );
  expect(annotations.map(({ message }) => message).sort()).toEqual(['child', 'last', 'progress']);
});

it('masks values and their lines from then on', async () => {
  const { masks, shown, text, problems } = await fake.print(
    'early s3cret',
    '::add-mask::s3cret%0A  second line ',
    'a s3cret',
    'second line!',
    '::add-mask:: ',
    '::error::s3cret',
  );
  expect(masks).toEqual(['s3cret\n  second line ', 's3cret', 'second line']);
  expect(shown).toBe('early s3cret\na ***\n***!\n##[error]***');
  expect(text).toContain('a s3cret');
  expect(problems).toEqual(['add-mask of nothing']);
});

it('stops at a fence, which only its token opens', async () => {
  const fenced = [
    '::error::no',
    '##[error]no',
    '::stop-commands::other',
    '::add-mask::no',
    '::foo::',
    '::endgroup::',
  ];
  const result = await fake.print(
    '::group::G',
    '::stop-commands::T0ken',
    ...fenced,
    'x ##[t0KEN]',
    '::error::yes',
    '::endgroup::',
  );
  expect(result.annotations).toEqual([{ level: 'error', message: 'yes' }]);
  expect(result).toMatchObject({ groups: ['G'], masks: [], problems: [], conclusion: 'success' });
  expect(result.shown).toBe(['##[group]G', ...fenced, '##[error]yes', '##[endgroup]'].join('\n'));
  const open = await fake.print('::stop-commands::T0ken', '::error::no');
  expect(open).toMatchObject({ annotations: [], problems: ['stop-commands never ended: T0ken'] });
});

it.each([
  ['::stop-commands::', 'failure', 'invalid token for stop-commands: ""'],
  ['::stop-commands::Pause-Logging', 'failure', 'invalid token for stop-commands: "Pause-Logging"'],
  ['::stop-commands::error', 'failure', 'invalid token for stop-commands: "error"'],
  ['::set-env name=A::b', 'failure', 'disabled command set-env'],
  ['::add-path::/x', 'failure', 'disabled command add-path'],
  ['::echo::loud', 'failure', 'invalid value for echo: "loud"'],
  ['::add-matcher::gone.json', 'failure', 'no problem matcher file "gone.json"'],
  ['::set-output name=a::b', 'success', 'deprecated command set-output'],
  ['::save-state name=a::b', 'success', 'deprecated command save-state'],
  ['::foo a=b::c', 'success', 'unknown command: ::foo a=b::c'],
  ['::group::a\n::group::b', 'success', 'group "b" inside group "a"'],
])('complains about %j', async (line, conclusion, problem) => {
  expect(await fake.print(line)).toMatchObject({ conclusion, problems: [problem] });
});

it('takes other output as it is', async () => {
  const { problems, shown } = await fake.print(
    '::',
    '::::',
    'std::vector::size',
    '::std::x y',
    '##[section]x',
    '##[',
    '%0A',
    '',
  );
  expect(problems).toEqual(['unknown command: ::std::x y']);
  expect(shown.split('\n')).toHaveLength(8);
});
