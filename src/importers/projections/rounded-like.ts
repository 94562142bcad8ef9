/** A number with as many decimals as another: editors quote the 6.8 of the table as BLS's handbook rounds it, 7. */
export function roundedLike(shown: number, exact: number): number {
  const decimals = /\.(\d+)$/.exec(String(shown))?.[1]?.length ?? 0;
  return Number(exact.toFixed(decimals));
}
