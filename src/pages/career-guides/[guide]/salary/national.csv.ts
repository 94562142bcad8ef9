import { csvFile, nationalRows, type PayFileProps, payFilePaths } from '../../../../model/pay-files.ts';

export const getStaticPaths = payFilePaths;
export const GET = ({ props }: { props: PayFileProps }): Response => csvFile(nationalRows(props));
