/** Folder of the content that tests may name; see its README. The project's own content is only ever tested by rules. */
export const fixtureContent = 'tests/fixtures/site/content';
/** The folder that holds it, as the reader of content takes it. */
export const fixtureRoot = 'tests/fixtures/site';

/** The day on which every check and every build of the tests' own site takes place. */
export const fixedToday = '2026-11-22';

/** The same day as builds take it from their environment: noon in UTC. */
export const fixedEpoch = String(Date.parse(`${fixedToday}T12:00:00Z`) / 1000);
