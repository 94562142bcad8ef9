const remembered = new Map<string, { text: string; result: unknown }>();

/**
 * What comes of a file's text, worked out anew only where the text is another than the last time: after an edit in
 * the preview, nearly every file is as it was. What is given back is shared, so nobody may change it.
 *
 * @param file - path from the project's root; the result may depend on it and on the text, and on nothing else
 */
export function rememberedFile<Result>(file: string, text: string, read: () => Result): Result {
  const last = remembered.get(file);
  if (last?.text === text) return last.result as Result;
  const result = read();
  remembered.set(file, { text, result });
  return result;
}
