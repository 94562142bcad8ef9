/** Whether a stream is a terminal whose reader wants colors; `NO_COLOR` (no-color.org) says no. */
export const wantsColor = (stream: { isTTY?: boolean }): boolean =>
  Boolean(stream.isTTY) && !process.env['NO_COLOR'];
