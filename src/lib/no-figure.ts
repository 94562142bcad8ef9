/** What is shown where a table has no number, whether nobody publishes one or we lack it; never 0, never blank. */
export const noFigure = 'no BLS figure';
