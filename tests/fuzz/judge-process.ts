import { judge } from './judge.ts';

/** A process that judges one copy after the other, so that what ends it, or never ends, ends only it. */
process.on('message', ({ root, known }: { root: string; known: string[] }) => {
  process.send?.(judge(root, new Set(known)));
});
