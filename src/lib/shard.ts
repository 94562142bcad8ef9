/** A part of a build: which one of how many. */
export interface Shard {
  /** From 1. */
  number: number;
  count: number;
}

/** Carries the option of the command to what is built in the same process; `cli/astro.ts` sets it, and nobody else. */
export const shardVariable = 'BUILD_SHARD';

/** A shard as it is written, like `2/3`; undefined where that is none. */
export function shardIn(text: string): Shard | undefined {
  const [, number, count] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text)?.map(Number) ?? [];
  return number !== undefined && count !== undefined && number <= count ? { number, count } : undefined;
}

/** The shard that this process builds; undefined where it builds the whole site. */
export const ownShard = (): Shard | undefined => shardIn(process.env[shardVariable] ?? '');
