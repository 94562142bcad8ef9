import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../lib/problems.ts';
import { type ChooseSource, type ImportPlan, stops } from '../../importers/import-plan.ts';
import { planOnet } from '../../importers/onet/plan.ts';
import { openRelease } from '../../importers/onet/open-release.ts';
import type { Entries } from '../../read/collections.ts';
import { readContent } from '../../read/read-content.ts';
import { readOnet } from '../../importers/onet/read-onet.ts';
import { type Source, sourcesIn } from '../../importers/project.ts';
import { planProjections } from '../../importers/projections/plan.ts';
import { planWages } from '../../importers/wages/plan.ts';
import type { PayTableName } from '../../schemas/pay.ts';
import { writeAllOrNone } from '../write-files.ts';
import { type AgencyFigures, agencySource, sourceInUse } from './agency-sources.ts';
import { filledIn } from './filled.ts';
import { guideTexts } from './guide-texts.ts';
import type { Order } from './kinds.ts';
import { type Plan, planNew, relatedTo } from './plan.ts';
import type { Project } from './project.ts';

/** A new guide with all that public files give it. Nothing may be written where a problem is no advice. */
export interface FilledPlan extends Plan {
  /** Folder name of the guide. */
  id: string;
  /** What each file gave, for a person to read. */
  reports: string[];
  problems: Problem[];
}

/** Tables that come from the same file as another: their source is the one of that. */
const sameFile: Partial<Record<PayTableName, PayTableName>> = {
  'related-occupations': 'national',
  'related-occupations-by-state': 'states',
};

/** O*NET lists more; the first five are those that it calls closest. */
const mostRelated = 5;

/**
 * Works out a new guide and fills it from the files that the order names, in a copy of the project's content, so that all
 * of it is written or none: importers read what is there. Projections come before O*NET, since the first to say the entry
 * education is taken, and BLS's is the one that guides compare.
 *
 * @throws Refusal when a name is missing, unknown or taken
 */
export async function planGuide(order: Order, project: Project, today: string): Promise<FilledPlan> {
  const plan = planNew(order, project, today);
  const stage = mkdtempSync(join(tmpdir(), 'new-guide-'));
  try {
    cpSync(join(project.root, 'content'), join(stage, 'content'), { recursive: true });
    return await new StagedGuide(stage, plan, order, project, today).fill();
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

class StagedGuide {
  readonly #stage: string;
  readonly #plan: Plan & { id: string };
  readonly #order: Order;
  readonly #project: Project;
  readonly #today: string;
  /** Paths of all that was written in the copy. */
  readonly #written = new Set<string>();
  readonly #reports: string[] = [];
  readonly #problems: Problem[] = [];
  readonly #soc: string;
  readonly #pay: Entries['pay'];
  readonly #sources: readonly Source[];
  /** Texts of new sources by name, for figures that no source in use covers; and sources in use that do. */
  readonly #offered = new Map<string, string>();
  readonly #known = new Set<string>();

  constructor(stage: string, plan: Plan & { id: string }, order: Order, project: Project, today: string) {
    this.#stage = stage;
    this.#plan = plan;
    this.#order = order;
    this.#project = project;
    this.#today = today;
    this.#soc = order.values.soc ?? '';
    const { entries } = readContent(stage);
    this.#pay = entries.pay;
    this.#sources = sourcesIn(entries);
  }

  async fill(): Promise<FilledPlan> {
    const { id, created, changed } = this.#plan;
    const { files = {}, values } = this.#order;
    const soc = this.#soc;
    const guide = { root: this.#stage, guide: id, today: this.#today };
    const related = relatedTo(this.#order, this.#project);
    this.#write(new Map([...created, ...changed]));
    const opened = await openRelease(files.onet ?? []);
    const data = readOnet(opened.tables, new Set([soc]));
    const alike = data.occupations.get(soc)?.flatMap((own) => own.related.map((code) => code.slice(0, 7)));
    const codes = [
      ...new Set([
        ...related.map((it) => this.#project.career(it.id).soc),
        ...(alike ?? []).slice(0, mostRelated),
      ]),
    ].filter((code) => code !== soc && code !== '');
    for (const file of files.wages ?? []) {
      const period = values.period ?? monthInName(file);
      const chooseSource = this.#chooser('wages');
      this.#take(await planWages({ ...guide, files: [file], period, chooseSource }, codes));
    }
    for (const file of files.projections ?? [])
      this.#take(
        await planProjections({ ...guide, files: [file], chooseSource: this.#chooser('projections') }),
      );
    if (files.onet)
      this.#take(await planOnet({ ...guide, files: files.onet, release: values.release }, { opened, data }));
    this.#writeSources();
    if (!stops(this.#problems)) this.#writeTexts();
    const texts = [...this.#written].map(
      (path) => [path, readFileSync(join(this.#stage, path), 'utf8')] as const,
    );
    const isThere = ([path]: readonly [string, string]): boolean =>
      existsSync(join(this.#project.root, path));
    return {
      id,
      created: new Map(texts.filter((text) => !isThere(text))),
      changed: new Map(texts.filter(isThere)),
      reports: this.#reports,
      problems: this.#problems,
    };
  }

  #write(files: ReadonlyMap<string, string>): void {
    for (const path of files.keys()) this.#written.add(path);
    writeAllOrNone(new Map([...files].map(([path, text]) => [join(this.#stage, path), text])));
  }

  #take({ files, problems, report }: ImportPlan): void {
    this.#problems.push(...problems);
    if (stops(problems)) return;
    this.#write(files);
    if (report) this.#reports.push(report);
  }

  /** Names the source of a table: that of the same table of other guides, or else one of the agency’s file, which is new. */
  #chooser(kind: AgencyFigures): ChooseSource {
    return (table, period) => {
      const known = sourceInUse(this.#pay, this.#sources, kind, {
        soc: this.#soc,
        table: sameFile[table] ?? table,
        period,
      });
      if (known !== undefined) {
        this.#known.add(known);
        return known;
      }
      const { id, text } = agencySource(kind, period, this.#today);
      this.#offered.set(id, text);
      return id;
    };
  }

  /** The new sources that something written names, where there are none of their names; of the others, which they are. */
  #writeSources(): void {
    const written = [...this.#written]
      .map((path) => readFileSync(join(this.#stage, path), 'utf8'))
      .join('\n');
    const isCited = (id: string): boolean => new RegExp(`source: ${RegExp.escape(id)}$`, 'm').test(written);
    for (const [id, text] of this.#offered) {
      const path = `content/sources/${id}.yaml`;
      if (isCited(id) && !existsSync(join(this.#stage, path))) this.#write(new Map([[path, text]]));
    }
    const known = [...this.#known].filter(isCited);
    if (known.length > 0)
      this.#reports.push(
        `Other guides have the same tables of ${known.join(', ')}, so this guide names ${known.length === 1 ? 'it' : 'them'} too. If your files are other copies, write a source for them with \`npm run new -- source\`, and name it instead: as \`source\` in pay/*.yaml, figures.yaml and guide.yaml.`,
      );
  }

  /** The sections and questions anew, with what the figures say. */
  #writeTexts(): void {
    const folder = `content/career-guides/${this.#plan.id}`;
    const filled = filledIn(this.#stage, folder, relatedTo(this.#order, this.#project));
    const texts = [...guideTexts(this.#order, this.#today, filled)].filter(([path]) => path.endsWith('.mdx'));
    this.#write(new Map(texts.map(([path, text]) => [`${folder}/${path}`, text])));
  }
}

/** The month of OEWS figures, by the names of BLS's files: national_M2025_dl.xlsx, oesm25nat.zip; empty where it is another. */
function monthInName(file: string): string {
  const name = file.replace(/.*[/\\]/, '');
  const year = /_M(20\d\d)/i.exec(name)?.[1] ?? /^oesm(\d\d)/i.exec(name)?.[1];
  return year ? `May ${year.length === 2 ? `20${year}` : year}` : '';
}
