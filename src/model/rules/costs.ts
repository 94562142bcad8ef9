import { suggestion } from '../../lib/nearest.ts';
import { fieldFact, namesFact, type Problem } from '../../lib/problems.ts';
import type { Unit } from '../../lib/units.ts';
import type { FieldPath } from '../../read/entry.ts';
import { ofGuide } from '../entries.ts';
import { atField, figureNames, noSuch, type Rule, unknownName, wrongUnit } from './rule.ts';

/** What the pages that help to decide name exists: settings of credentials, and figures, routes and sources of routes.yaml. */
export const costs: Rule = ({ entries, site }) => {
  const problems: Problem[] = [];
  const sources = new Set(entries.sources.map((entry) => entry.id));
  for (const guide of site.guides) {
    for (const entry of ofGuide(entries.certifications, guide.id)) {
      for (const [index, name] of entry.data.settings.entries()) {
        if (guide.settings.size === 0 || name === 'any' || guide.settings.has(name)) continue;
        problems.push(
          unknownName(
            entry,
            ['settings', index],
            {
              rule: 'names',
              message: `There is no setting "${name}".`,
              instead:
                suggestion(name, [...guide.settings.keys(), 'any']) ??
                `Add it with its label to \`settings\` in ${guide.file}.`,
            },
            name,
          ),
        );
      }
    }
    const figures = figureNames(guide, entries);
    for (const entry of entries.routes.filter((it) => it.id === guide.id)) {
      const tell = (problem: Problem) =>
        problems.push({
          ...problem,
          dependsOn: [fieldFact(entry.file), ...(problem.dependsOn ?? [])],
          hides: [namesFact(entry.file), ...(problem.hides ?? [])],
        });
      const add = (path: FieldPath, message: string, instead?: string) =>
        tell(atField(entry, path, { rule: 'names', message, instead }));
      const { routes, payback, 'full-credential': full } = entry.data;
      const needFigure = (path: FieldPath, name: string, unit: Unit) => {
        if (!figures.has(name)) tell(noSuch(entry, path, 'figure', name, figures, guide));
        const wrong = wrongUnit(name, unit, guide);
        if (wrong) tell(atField(entry, path, wrong));
      };
      const needTimedRoute = (path: FieldPath, name: string) => {
        const route = routes.find(({ id }) => id === name);
        if (!route)
          add(
            path,
            `There is no route "${name}".`,
            suggestion(
              name,
              routes.map(({ id }) => id),
            ),
          );
        else if (route.months === 'unknown')
          add(
            path,
            `The time of the route "${name}" is unknown, so nothing can be counted from it.`,
            'Choose a route with `months`.',
          );
      };
      const needSource = (path: FieldPath, name: string) => {
        if (!sources.has(name)) tell(noSuch(entry, path, 'source', name, sources));
      };
      if (full) needSource(['full-credential', 'source'], full.source);
      for (const [index, route] of routes.entries()) {
        if (route['ends-provisional'] && !full)
          add(
            ['routes', index, 'ends-provisional'],
            'There is no `full-credential` that the provisional one could become.',
            'Write it, or delete this line.',
          );
      }
      if (!payback) continue;
      needSource(['payback', 'hours-source'], payback['hours-source']);
      needFigure(['payback', 'cost'], payback.cost, 'usd');
      needTimedRoute(['payback', 'route'], payback.route);
      for (const [index, example] of payback.examples.entries()) {
        needFigure(['payback', 'examples', index, 'present'], example.present, 'usd-per-year');
        needFigure(['payback', 'examples', index, 'cost'], example.cost, 'usd');
        needTimedRoute(['payback', 'examples', index, 'route'], example.route);
      }
    }
  }
  return problems;
};
