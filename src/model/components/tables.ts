import { linkTo, paragraphs, plain, table } from '../markdown-text.ts';
import type { ComponentModel, SomeModels } from './component-model.ts';
import { ofTable } from '../provenance.ts';

const dataTable: ComponentModel<'DataTable'> = {
  provenance: ({ of }, guide) => {
    const data = guide?.tables.get(of);
    return data && ofTable(data);
  },
  markdown: ({ of }, { guide, marks }) => {
    const data = guide?.tables.get(of);
    if (!data) return '';
    const rows = data.rows.map(({ cells: [first = '', ...rest], link, source }) => [
      `${link ? linkTo(first, link) : plain(first)} ${source ? marks([source]) : ''}`,
      ...rest.map(plain),
    ]);
    const note = [
      data.note && plain(data.note),
      data.period && `${plain(data.period)}.`,
      data.source && marks([data.source]),
    ]
      .filter(Boolean)
      .join(' ');
    return paragraphs(`**${plain(data.caption)}**`, table(data.columns.map(plain), rows), note);
  },
};

export const tableModels = {
  DataTable: dataTable,
} satisfies SomeModels;
