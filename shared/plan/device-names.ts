/** Names of devices on Windows: a file called so, with whatever ending, cannot be written there. A plan's id names files. */
export const isDeviceName = (id: string): boolean => /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(id);
