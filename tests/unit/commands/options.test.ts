import { describe, expect, it } from 'vitest';
import { type CommandOptions, noWords, optionFault } from '../../../src/cli/options.ts';

const about: CommandOptions = {
  command: 'npm start',
  options: { port: { type: 'string' }, 'dry-run': { type: 'boolean' }, force: { type: 'boolean' } },
  wordFault: noWords,
};
const fault = (words: string[], env: NodeJS.ProcessEnv = {}) => optionFault(words, about, env);

describe('the words after a command', () => {
  it.each([[[]], [['--port', '80']], [['--port=80', '--dry-run']], [['--force']]])(
    '%j are right',
    (words) => {
      expect(fault(words)).toBeUndefined();
    },
  );

  it.each([
    [['--prot', '80'], 'There is no option --prot. Did you mean --port?'],
    [['--bogus'], 'There is no option --bogus. Known: --port, --dry-run, --force.'],
    [['-x'], 'There is no option -x. Known: --port, --dry-run, --force.'],
    [['--port'], '--port needs a value.'],
    [['--port='], '--port needs a value.'],
    [['--port', '--dry-run'], '--port needs a value.'],
    [['--dry-run=yes'], '--dry-run takes no value.'],
    [['8080'], '"8080" is not understood: only options come here.'],
  ])('%j are answered in one sentence', (words, sentence) => {
    expect(fault(words)).toBe(sentence);
  });
});

describe('an option before --, which npm keeps for itself', () => {
  it.each([
    [
      { npm_config_port: '8080' },
      'npm kept --port 8080 for itself. Put -- before it: npm start -- --port 8080',
    ],
    [
      { npm_config_dry_run: 'true' },
      'npm kept --dry-run for itself. Put -- before it: npm start -- --dry-run',
    ],
  ])('is seen in %j', (env, sentence) => {
    expect(fault([], env)).toBe(sentence);
  });

  it('is told with the value that npm passed on as a word', () => {
    expect(fault(['8080'], { npm_config_port: 'true' })).toBe(
      'npm kept --port 8080 for itself. Put -- before it: npm start -- --port 8080',
    );
  });

  it('is not taken for a setting that people have for npm itself', () => {
    expect(fault([], { npm_config_force: 'true', npm_config_loglevel: 'silent' })).toBeUndefined();
  });
});
