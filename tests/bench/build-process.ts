import { spawnSync } from 'node:child_process';
import { plainEnvironment } from '../support/plain-environment.ts';

/** One build, measured in its own process. */
export interface Build {
  pages: number;
  /** By the clock. */
  seconds: number;
  /** Of all cores, the build's own process alone. */
  cpuSeconds: number;
  /** The most memory that the build's own process held, without Pagefind's. */
  megabytes: number;
  /** CPU seconds of each stage, in the order of the stages. */
  stages: Record<string, number>;
}

const measuring = (root: string, search: boolean): string => `
  import { readdirSync } from 'node:fs';
  import { build } from 'astro';
  const stages = {};
  let before = process.cpuUsage();
  const end = (stage) => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    stages[stage] = Number((((stages[stage] ?? 0) * 1e6 + user + system) / 1e6).toFixed(2));
  };
  const bundled = { name: 'bundled', closeBundle: () => end('bundle') };
  const laps = {
    name: 'laps',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        end('read and check');
        updateConfig({ vite: { plugins: [bundled] } });
      },
      'astro:build:start': () => end('sync'),
      'astro:build:generated': () => end('pages'),
      'astro:build:done': () => end('links, policies, search'),
    },
  };
  const started = performance.now();
  await build({ root: ${JSON.stringify(root)}, logLevel: 'silent', integrations: [laps] });
  if (${search}) {
    const { close, createIndex } = await import('pagefind');
    const { index } = await createIndex();
    await index.addDirectory({ path: 'dist' });
    await index.writeFiles({ outputPath: 'dist/pagefind' });
    await close();
    end('search');
  }
  const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const pages = readdirSync('dist', { recursive: true }).filter((file) => file.endsWith('.html')).length;
  console.log('\\u0000' + JSON.stringify({
    pages,
    seconds,
    cpuSeconds: Number(((userCPUTime + systemCPUTime) / 1e6).toFixed(1)),
    megabytes: Math.round(maxRSS / 1024),
    stages,
  }));
  process.exit(0);`;

/**
 * Builds a project.
 *
 * @param search - whether Pagefind goes over the built pages afterwards, for projects that do not see to it
 * @throws Error with what the build said, where it failed
 */
export function measureBuild(root: string, { search = false } = {}): Build {
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', measuring(root, search)], {
    cwd: root,
    encoding: 'utf8',
    env: { ...plainEnvironment(), ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 1e9,
  });
  const answer = done.stdout.split('\u0000')[1];
  if (!answer) throw new Error(`The build failed.\n${done.stdout}\n${done.stderr}`);
  return JSON.parse(answer) as Build;
}
