/**
 * Limits on how far things may be inside one another. No text needs them; a text made to trip the parser
 * does, which then takes minutes, or ends the whole program without a word.
 */

interface Node {
  children?: Node[];
}

/** How many levels of lists, quotations, components and marks may be inside one another. */
const deepest = 40;

/** How many characters that may open something a text may hold. */
const most = { '{': 100, '<': 2_000 };

/** Characters that open a level, many in a row: nothing that one writes, and each may be one level more. */
const run = /(?:[>*_~[\]] ?|[-+] |\d{1,9}[.)] ){120}/;

/** Where a text holds more characters that open something than a parser can be asked to pair, or undefined. */
export function tangle(text: string): number | undefined {
  const places = Object.entries(most).flatMap(([character, limit]) => {
    const parts = text.split(character, limit + 2);
    return parts.length > limit + 1 ? [parts.slice(0, limit + 1).join(character).length] : [];
  });
  const row = run.exec(text)?.index;
  return row === undefined ? places[0] : Math.min(row, ...places);
}

/** The first node that is too far inside others, or undefined. Walks without calling itself: a deep tree would use up the stack. */
export function tooDeep<Tree extends Node>(tree: Tree): Tree | undefined {
  const open: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > deepest) return node as Tree;
    for (const child of node.children ?? []) open.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
