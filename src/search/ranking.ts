import type { Idea } from './question.ts';
import type { Saying } from './word-book.ts';
import type { Hit, Hits } from './search-index.ts';

/** An idea with everything that holds it. */
export interface FoundIdea extends Idea {
  /** How well each thing holds it, from 0 to 1, by its id. */
  strengths: ReadonlyMap<string, number>;
  /** Words that were taken for what was asked, where it is written otherwise on the site. */
  takenFor: readonly string[];
  /** All ways of saying it that were looked up. */
  ways: readonly Saying[];
  /** Titles of the guides that it names. */
  guides: readonly string[];
}

/** Something found, before anything of it is loaded. */
export interface Candidate {
  id: string;
  /** From 0 to 1. */
  score: number;
  /** How many of the ideas it holds. */
  held: number;
}

/** How well a word is found by where it is found. */
export const inTitle = 1;
export const inKeywords = 0.8;
/** How much less a title counts for what is long: of two that say the same in their titles the shorter one is what was asked. */
const ofLength = 0.05;
const inText = 0.3;
const ofScore = 0.35;
/** The name of a guide is with everything in it. */
export const inName = 0.25;

function strengthOf({ fields, score }: Hit): number {
  if (fields.includes('title') || fields.includes('heading')) return inTitle - ofLength * (1 - score);
  if (fields.includes('keywords')) return inKeywords;
  return inText + ofScore * score;
}

/** How well things hold a way of saying: as well as they hold the word of it that they hold least. */
export function holding(words: readonly Hits[], nearness: number): Map<string, number> {
  const [first, ...others] = [...words].sort((a, b) => a.size - b.size);
  const held = new Map<string, number>();
  for (const [id, hit] of first ?? []) {
    let strength = strengthOf(hit);
    for (const other of others) {
      const next = other.get(id);
      strength = next ? Math.min(strength, strengthOf(next)) : 0;
    }
    if (strength > 0) held.set(id, strength * nearness);
  }
  return held;
}

/** What holds any of several ways of saying, each as well as it holds the best of them. */
export function best(ways: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const held = new Map<string, number>();
  for (const way of ways)
    for (const [id, strength] of way) held.set(id, Math.max(strength, held.get(id) ?? 0));
  return held;
}

/** How much an idea tells things apart: one that few of them hold counts for more. */
const weightOf = (idea: FoundIdea, records: number): number =>
  Math.log(1 + records / (1 + idea.strengths.size));

/** What an idea that is held at all counts for, however badly it is held; the rest is how well. */
const heldAtAll = 0.4;

/** How much less counts what only chooses a guide. */
const ofChoice = 0.3;

/**
 * Everything that holds any of the ideas, with its score. What holds more of them scores more than what holds fewer well.
 *
 * @param isTopic - whether an idea is what is asked, and does not only choose a guide
 */
export function scored(
  ideas: readonly FoundIdea[],
  records: number,
  isTopic: (idea: FoundIdea) => boolean,
): Candidate[] {
  const found = ideas.filter((idea) => idea.strengths.size > 0);
  const weights = found.map((idea) => weightOf(idea, records) * (isTopic(idea) ? 1 : ofChoice));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const candidates = new Map<string, Candidate>();
  for (const [index, idea] of found.entries())
    for (const [id, strength] of idea.strengths) {
      const candidate = candidates.get(id) ?? { id, score: 0, held: 0 };
      candidate.score += ((weights[index] ?? 0) * (heldAtAll + (1 - heldAtAll) * strength)) / all;
      candidate.held += 1;
      candidates.set(id, candidate);
    }
  return [...candidates.values()];
}
