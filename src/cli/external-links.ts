import { setTimeout as wait } from 'node:timers/promises';
import { formatProblems } from '../lib/problem-report.ts';
import { type Problem, reported } from '../lib/problems.ts';
import { wantsColor } from '../lib/terminal-color.ts';
import { readContent } from '../read/read-content.ts';
import { allVerdicts } from './links/all-verdicts.ts';
import { type Ask, askWeb } from './links/ask.ts';
import { citedAddresses } from './links/cited-addresses.ts';
import { takeNoWords } from './options.ts';

/**
 * `npm run links`: asks the web for every address that content cites, and reports which are gone, moved or doubtful.
 * Exit code 1 when one is gone. It takes minutes and depends on other people's servers, so only the scheduled
 * workflow runs it.
 */
takeNoWords('npm run links', 'Asks the web for every address that content cites.');
const content = readContent(process.cwd());
const cited = citedAddresses(content);
const repository = content.entries.site[0]?.data.repository ?? '';
const withoutAnchor = (url: string): string => url.replace(/#.*$/, '');
const addresses = [...new Set(cited.map(({ url }) => withoutAnchor(url)))];

const web = askWeb(`Mozilla/5.0 (compatible; career-guides-link-check; +${repository})`);
let answers = 0;
const ask: Ask = async (url, method) => {
  const answer = await web(url, method);
  if (answer.status > 0) answers += 1;
  return answer;
};
const verdicts = await allVerdicts(addresses, ask, { hosts: 6, pause: 1000, wait });

if (addresses.length > 0 && answers === 0) {
  console.log(
    `None of the ${addresses.length} addresses answered. This says more of the connection than of them: run it again where the web can be reached.`,
  );
  process.exitCode = 1;
} else {
  const problems = cited.flatMap(({ url, file, line, column }): Problem[] => {
    const verdict = verdicts.get(withoutAnchor(url));
    if (!verdict || verdict.kind === 'good') return [];
    const { kind, message, instead } = verdict;
    return [
      { file, line, column, rule: 'links', message: `${url}: ${message}`, instead, advice: kind !== 'gone' },
    ];
  });
  if (problems.length > 0) console.log(formatProblems(reported(problems), wantsColor(process.stdout)));
  const gone = [...verdicts.values()].filter(({ kind }) => kind === 'gone').length;
  console.log(`\nAsked for ${addresses.length} addresses; ${gone || 'none'} of them gone.`);
  if (gone > 0) process.exitCode = 1;
}
