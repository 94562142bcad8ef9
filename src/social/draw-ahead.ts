import { setImmediate as nextTurn } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type SocialCard, socialPicture } from './picture.ts';

/**
 * Draws pictures in a thread of their own while the build is busy with something else; the pages then find them in
 * `.cache/`. Nothing depends on it: what is not there yet, or could not be drawn, is drawn where it is asked for.
 */
export function drawAhead(cards: readonly SocialCard[]): void {
  const thread = new Worker(new URL(import.meta.url), { workerData: cards, execArgv: [] });
  thread.on('error', () => {});
  thread.unref();
}

if (!isMainThread && parentPort)
  // From the last to the first: the pages ask from the first on, so the two meet once instead of drawing the same ones.
  for (const card of (workerData as SocialCard[]).toReversed()) {
    socialPicture(card);
    // What a picture took outside of JavaScript, 3 MB each, is given back only between two turns of the loop.
    await nextTurn();
  }
