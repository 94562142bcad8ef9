import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { shardIn, shardVariable } from '../lib/shard.ts';
import { environmentFaults } from '../read/site-settings.ts';
import { askedForHelp, type CommandOptions, noWords, optionFault } from './options.ts';
import { stopWithParent } from './stop-with-parent.ts';
import { folderFault } from './write-fault.ts';

/** `npm run build` and `npm run dev`: Astro's commands, which decide by themselves what they make. */
const commands: Readonly<Record<string, CommandOptions>> = {
  build: {
    command: 'npm run build',
    options: { shard: { type: 'string' }, 'merge-shards': { type: 'string' } },
    wordFault: noWords,
  },
  dev: {
    command: 'npm run dev',
    options: { port: { type: 'string' }, host: { type: 'string' } },
    wordFault: noWords,
  },
};

/** Variables by which Astro and Vite would make something else than the command says, drafts for instance. */
const decidedByCommand = /^(?:VITE(?:ST)?_|VITEST$|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/;

/** What the options of a build say about shards. */
const shardsIn = (words: readonly string[]) =>
  parseArgs({ args: [...words], options: commands['build']!.options, strict: false }).values;

/** What is wrong with them, as a sentence. */
function shardFault(words: readonly string[]): string | undefined {
  const { shard, 'merge-shards': folder } = shardsIn(words);
  if (shard === undefined) return undefined;
  if (folder !== undefined)
    return 'Build a shard or merge shards: --shard and --merge-shards do not go together.';
  return shardIn(String(shard))
    ? undefined
    : `"${String(shard)}" is no shard. Write which one of how many, like --shard 1/2.`;
}

/** What keeps a command from being run, a sentence each. */
function faults(command: string, words: readonly string[]): string[] {
  const about = commands[command];
  if (!about) return [`There is no command "${command}" here: it is build or dev.`];
  const wrong = optionFault(words, about);
  return [wrong ?? shardFault(words), ...environmentFaults(process.env), folderFault(process.cwd())].filter(
    (it) => it !== undefined,
  );
}

const usages: Readonly<Record<string, string>> = {
  build:
    'npm run build -- [--shard <number>/<count> | --merge-shards <folder>]\n\n  Checks content and builds the site into dist/.\n  --shard builds a part of it into shards/; --merge-shards makes the whole of the parts.',
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
  const { shard, 'merge-shards': folder } = command === 'build' ? shardsIn(words) : {};
  process.env[shardVariable] = String(shard ?? '');
  if (folder !== undefined) {
    const { mergeShards } = await import('../integrations/shards.ts');
    await mergeShards(String(folder), process.cwd());
  } else await astro(command, command === 'dev' ? words : []);
}

async function astro(command: string, words: readonly string[]): Promise<void> {
  // In this process, not in one of its own: what stops this command then stops Astro.
  const program = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));
  process.argv = [process.execPath, program, command, ...words];
  await import(pathToFileURL(program).href);
}
