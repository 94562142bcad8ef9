/**
 * What an importer finds that has no place on a page goes into a file of notes beside the guide's texts, for whoever
 * writes them. Nothing of the site reads it.
 */
export const notesFile = (name: string): string => `notes/${name}.md`;

/** What the notes begin with. */
export const notesHead = (title: string, command: string, origin: string): string =>
  `# ${title}\n\nFor the writer; the site does not publish this file. \`${command}\` makes it from ${origin} and writes it anew each time, but\nkeeps what is ticked.\n`;

/** New notes in which every task stays ticked that was ticked in the old ones. */
export function keepingTicks(before: string | undefined, next: string): string {
  const ticked = new Set([...(before ?? '').matchAll(/^- \[x\] (.*)$/gim)].map(([, task]) => task));
  return next.replaceAll(/^- \[ \] (.*)$/gm, (line, task: string) =>
    ticked.has(task) ? `- [x] ${task}` : line,
  );
}
