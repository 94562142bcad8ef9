import { jsonFile, type PayFileProps, payFilePaths, stateRows } from '../../../../model/pay-files.ts';

export const getStaticPaths = payFilePaths;
export const GET = ({ props }: { props: PayFileProps }): Response =>
  jsonFile(props, 'states', stateRows(props));
