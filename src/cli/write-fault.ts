import { accessSync, constants } from 'node:fs';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'it is on a disk that can only be read',
  ENOSPC: 'the disk is full',
};

/** A sentence on an error of the file system that a person can do something about; undefined for any other error. */
export function writeFault(error: unknown): string | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  return reason && `${path ?? 'A file'} could not be written: ${reason}. Nothing was changed.`;
}

/** Runs the end of a command that writes files; where they cannot be written, says why and lets the command fail. */
export function writing(write: () => void): void {
  try {
    write();
  } catch (error) {
    const fault = writeFault(error);
    if (!fault) throw error;
    console.error(fault);
    process.exitCode = 1;
  }
}

/** A sentence where nothing can be written in a folder, so that a command that needs to need not try. */
export function folderFault(folder: string): string | undefined {
  try {
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch {
    return `Nothing can be written in ${folder}, so there is no place for what is built.`;
  }
}
