/** A text with the period at its end that it may lack: `Read in full` as `Read in full.`; one that ends in `?`, `!` or `…`, also before a closing quote or bracket, stays as it is. */
export const asSentence = (text: string): string =>
  /[.!?…][”"’)\]]*$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
