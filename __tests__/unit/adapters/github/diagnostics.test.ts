import { expect, it } from '@jest/globals';

import { reportDiagnostics } from '../../../../src/adapters/github/diagnostics.js';
import type { Diagnostic } from '../../../../src/buildspec/diagnostics.js';

it('annotates the buildspec, each severity by its own command', () => {
  const severities: Diagnostic['severity'][] = ['error', 'warning', 'note'];
  const range = { line: 2, column: 3, endLine: 2, endColumn: 9 };
  const diagnostics = severities.map((severity) => ({
    severity,
    code: 'x-y',
    message: 'odd',
    file: 'b.yml',
    range,
  }));
  let commands = '';
  reportDiagnostics(diagnostics, 'a\nb\n', 'b.yml', {
    text: () => {},
    command: (text) => (commands += text),
  });
  expect(commands.split('\n')).toEqual([
    ...['error', 'warning', 'notice'].map((name) => `::${name} title=x-y,file=b.yml,line=2,col=3::odd`),
    '',
  ]);
});
