import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { pinnedAction } from '../../../src/render/pinned-actions.js';
import type { Step, Workflow } from '../../../src/migrate/workflow.js';
import { writeWorkflow } from '../../../src/migrate/write-workflow.js';

const workflowOf = (parts: Partial<Workflow> = {}): Workflow => ({
  comment: [],
  name: 'web',
  on: { workflow_dispatch: {} },
  permissions: { contents: 'read' },
  jobs: { build: { 'runs-on': 'ubuntu-24.04', steps: [] } },
  ...parts,
});
const stepText = (step: Step): string =>
  writeWorkflow(workflowOf({ jobs: { build: { 'runs-on': 'ubuntu-24.04', steps: [step] } } }));
interface Read {
  name: string;
  on: Record<string, unknown>;
  jobs: Record<string, { steps: Step[] }>;
}
const stepOf = (text: string): Step | undefined => (parse(text) as Read).jobs['build']?.steps[0];

it('writes a file as people do', () => {
  const text = writeWorkflow({
    comment: ['Made of web.', '', 'It is yours.'],
    name: 'web',
    on: {
      push: {},
      pull_request: { types: ['opened', 'synchronize'], branches: ['main', 'release/**'] },
      schedule: [{ cron: '0 6 * * MON-FRI', timezone: 'Europe/Berlin' }],
      workflow_dispatch: {},
    },
    permissions: {},
    jobs: {
      filter: {
        'runs-on': 'ubuntu-24.04',
        steps: [
          {
            uses: pinnedAction('actions/checkout', 'sha'),
            with: { 'fetch-depth': '0', 'persist-credentials': 'false', ref: '0123', path: 'yes' },
          },
        ],
      },
      build: {
        needs: 'filter',
        if: "needs.filter.outputs.run == 'true'",
        'runs-on': ['self-hosted', 'linux'],
        steps: [{ comment: ['Why', 'so.'], run: 'make\n  all\n' }],
      },
    },
  });
  expect(text).toBe(`# Made of web.
#
# It is yours.

name: web

on:
  push:
  pull_request:
    types: [opened, synchronize]
    branches: [main, release/**]
  schedule:
    - cron: 0 6 * * MON-FRI
      timezone: Europe/Berlin
  workflow_dispatch:

permissions: {}

jobs:
  filter:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          fetch-depth: 0
          persist-credentials: false
          ref: "0123"
          path: yes

  build:
    needs: filter
    if: needs.filter.outputs.run == 'true'
    runs-on: [self-hosted, linux]
    steps:
      # Why
      # so.
      - run: |
          make
            all
`);
});

describe('texts', () => {
  it.each([
    'plain',
    ' blanks ',
    'a: b # c',
    '- item',
    '*',
    '**',
    '!x',
    'it\'s "so"',
    'yes',
    'null',
    '~',
    '1e3',
    '',
    'tab\there',
    'zero\u200bwidth, right\u202eto left, \u0000 and \u0085',
    'emoji 👩‍👩‍👧',
    'line\n  indented\n\n',
    '  starts indented\nand goes on',
    'blanks at the end  \nof a line',
    'carriage\r\nreturn',
    'a\n\tb',
    '#!/bin/sh\n# comment: x\n',
    `${'long '.repeat(100)}line`,
    'hidden \u202e in\nlines',
  ])('%j come back as they were', (text) => {
    const written = stepText({ run: text, env: { A: text } });
    expect(stepOf(written)).toEqual({ run: text, env: { A: text } });
    expect(written).not.toMatch(/(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/u);
  });

  it('that are halves of characters are replaced', () => {
    expect(stepOf(stepText({ run: 'a\ud800b' }))?.run).toBe('a\ufffdb');
  });

  it('are never folded', () => {
    expect(stepText({ run: `echo "${'word '.repeat(60)}" # "` }).split('\n')).toContainEqual(
      expect.stringMatching(/^ {6}- run: .{300,}/),
    );
  });

  it('of comments cannot leave them', () => {
    const text = writeWorkflow(workflowOf({ comment: ['a\nname: evil', '\u202e'] }));
    expect((parse(text) as Read).name).toBe('web');
    expect(text.split('\n').slice(0, 2)).toEqual(['# a␊name: evil', '# <U+202E>']);
    const step = stepText({ comment: ['x\n- run: evil'], run: 'good' });
    expect(stepOf(step)).toEqual({ run: 'good' });
  });
});

it('says nothing of a version beside what is no commit of ours', () => {
  expect(stepText({ uses: 'octo/act@v1' })).toContain('uses: octo/act@v1\n');
  expect(stepText({ uses: pinnedAction('actions/cache/restore', 'major') })).toContain(
    'uses: actions/cache/restore@v5\n',
  );
  expect(() => pinnedAction('octo/act', 'sha')).toThrow('There is no pin for the action octo/act.');
});
