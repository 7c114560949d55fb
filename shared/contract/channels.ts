/** The only two channels between Electron's page and its main process; the loopback host carries the same over HTTP. */
export const REQUEST_CHANNEL = 'station:request';
export const PUSH_CHANNEL = 'station:push';
