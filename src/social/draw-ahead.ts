import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type SocialCard, socialPicture } from './picture.ts';

/**
 * Draws pictures in a thread of their own while the build is busy with something else; the pages then find them in
 * `.cache/`. Nothing depends on it: what is not there yet, or could not be drawn, is drawn where it is asked for.
 */
export function drawAhead(cards: readonly SocialCard[]): void {
  const thread = new Worker(new URL(import.meta.url), { workerData: cards });
  thread.on('error', () => {});
  thread.unref();
}

if (!isMainThread && parentPort) for (const card of workerData as SocialCard[]) socialPicture(card);
