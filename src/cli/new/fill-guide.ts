import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../lib/problems.ts';
import { type ImportPlan, stops } from '../../importers/import-plan.ts';
import { planOnet } from '../../importers/onet/plan.ts';
import { openRelease } from '../../importers/onet/open-release.ts';
import { readOnet } from '../../importers/onet/read-onet.ts';
import { planProjections } from '../../importers/projections/plan.ts';
import { readProjections } from '../../importers/projections/read-projections.ts';
import { periodOf } from '../../importers/projections/related-table.ts';
import { asImportPlan, planWages } from '../../importers/wages/plan.ts';
import { writeAllOrNone } from '../write-files.ts';
import { agencySource } from './agency-sources.ts';
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

  constructor(stage: string, plan: Plan & { id: string }, order: Order, project: Project, today: string) {
    this.#stage = stage;
    this.#plan = plan;
    this.#order = order;
    this.#project = project;
    this.#today = today;
  }

  async fill(): Promise<FilledPlan> {
    const { id, created, changed } = this.#plan;
    const { files = {}, values } = this.#order;
    const soc = values.soc ?? '';
    const guide = { root: this.#stage, guide: id, today: this.#today };
    const related = relatedTo(this.#order, this.#project);
    this.#write(new Map([...created, ...changed]));
    const release = files.onet ? await openRelease(files.onet) : undefined;
    const alike = readOnet(release?.tables ?? [], new Set([soc]))
      .occupations.get(soc)
      ?.flatMap((own) => own.related.map((code) => code.slice(0, 7)));
    const codes = [
      ...new Set([
        ...related.map((it) => this.#project.career(it.id).soc),
        ...(alike ?? []).slice(0, mostRelated),
      ]),
    ].filter((code) => code !== soc && code !== '');
    for (const file of files.wages ?? []) {
      const period = values.period ?? monthInName(file);
      const source = this.#source('wages', period);
      this.#take(asImportPlan(await planWages({ ...guide, file, period, source, related: codes }), period));
    }
    for (const file of files.projections ?? []) {
      const { years } = await readProjections(file, new Set([soc]));
      const source = years && this.#source('projections', periodOf(years));
      this.#take(await planProjections({ ...guide, files: [file], source }));
    }
    if (release && files.onet)
      this.#take(await planOnet({ ...guide, files: files.onet, release: values.release }, release));
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

  /** The source of figures of a period, written into the copy where there is none of its name. */
  #source(kind: Parameters<typeof agencySource>[0], period: string): string {
    const { id, text } = agencySource(kind, period, this.#today);
    const path = `content/sources/${id}.yaml`;
    if (!existsSync(join(this.#stage, path))) this.#write(new Map([[path, text]]));
    return id;
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
