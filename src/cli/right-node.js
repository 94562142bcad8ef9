import module from 'node:module';

/*
 * Loaded before every command (`node --import`), and plain JavaScript: older versions of Node cannot read the
 * commands at all, and would say so in words about file extensions.
 */
const lowest = 24;

if (Number.parseInt(process.versions.node, 10) < lowest) {
  console.error(
    `This needs Node ${lowest} or later, and this is Node ${process.versions.node}: run \`npm ci\` without --ignore-scripts, which brings the right one along, or install Node ${lowest}.`,
  );
  process.exit(1);
}

// Half of the time of a short command is compiling; the second time, what was compiled is read from the disk.
module.enableCompileCache?.();
