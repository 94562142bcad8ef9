import { fileURLToPath, pathToFileURL } from 'node:url';
import { environmentFaults } from '../read/site-settings.ts';
import { askedForHelp, type CommandOptions, noWords, optionFault } from './options.ts';
import { stopWithParent } from './stop-with-parent.ts';
import { folderFault } from './write-fault.ts';

/** `npm run build` and `npm run dev`: Astro's commands, which decide by themselves what they make. */
const commands: Readonly<Record<string, CommandOptions>> = {
  build: { command: 'npm run build', options: {}, wordFault: noWords },
  dev: {
    command: 'npm run dev',
    options: { port: { type: 'string' }, host: { type: 'string' } },
    wordFault: noWords,
  },
};

/** Variables by which Astro and Vite would make something else than the command says, drafts for instance. */
const decidedByCommand = /^(?:VITE(?:ST)?_|VITEST$|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/;

/** What keeps a command from being run, a sentence each. */
function faults(command: string, words: readonly string[]): string[] {
  const about = commands[command];
  if (!about) return [`There is no command "${command}" here: it is build or dev.`];
  const wrong = optionFault(words, about);
  return [wrong, ...environmentFaults(process.env), folderFault(process.cwd())].filter(
    (it) => it !== undefined,
  );
}

const usages: Readonly<Record<string, string>> = {
  build: 'npm run build\n\n  Checks content and builds the site into dist/.',
  dev: 'npm run dev -- [--port <number>] [--host <name>]\n\n  Shows the site with drafts, and every change as it is saved.',
};
const [command = '', ...words] = process.argv.slice(2);
const found = faults(command, words);
if (usages[command] && askedForHelp(usages[command])) process.exitCode = 0;
else if (found.length > 0) {
  console.error(found.join('\n'));
  process.exitCode = 1;
} else {
  stopWithParent();
  for (const name of Object.keys(process.env)) if (decidedByCommand.test(name)) delete process.env[name];
  Object.assign(process.env, {
    NODE_ENV: command === 'dev' ? 'development' : 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
  });
  // In this process, not in one of its own: what stops this command then stops Astro.
  const astro = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));
  process.argv = [process.execPath, astro, command, ...words];
  await import(pathToFileURL(astro).href);
}
