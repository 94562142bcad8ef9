import { csvFile, payFilePaths } from './_downloads.ts';

export const getStaticPaths = () => payFilePaths('csv');
export const GET = csvFile;
