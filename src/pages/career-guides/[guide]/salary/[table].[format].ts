import type { InferGetStaticPropsType } from 'astro';
import { loadSite, payPaths } from '../../../../model/index.ts';
import { payDownloads } from '../../../../model/pay-datasets.ts';
import { payFile } from '../../../../model/pay-downloads.ts';

/** Every file of pay tables that a guide offers. */
export const getStaticPaths = () =>
  payPaths().flatMap(({ params, props }) =>
    payDownloads(props.guide).map(({ table, format, type }) => ({
      params: { ...params, table, format },
      props: { ...props, table, format, type },
    })),
  );

export const GET = ({ props }: { props: InferGetStaticPropsType<typeof getStaticPaths> }): Response =>
  new Response(payFile(loadSite(), props.guide, props.pay, props.table, props.format), {
    headers: { 'content-type': `${props.type}; charset=utf-8` },
  });
