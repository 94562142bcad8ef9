import { jsonFile, payFilePaths } from './_downloads.ts';

export const getStaticPaths = () => payFilePaths('json');
export const GET = jsonFile;
