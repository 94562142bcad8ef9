const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;

/**
 * Why Windows cannot hold a file or folder of this name, as a sentence; undefined where it can. What else it refuses
 * (periods at the end, signs like : or ?) is no name of content anyway.
 */
export const deviceName = (name: string): string | undefined =>
  devices.test(name)
    ? `Windows keeps the name “${name.replace(/\..*/s, '')}” for a device, so nobody there could have this project.`
    : undefined;
