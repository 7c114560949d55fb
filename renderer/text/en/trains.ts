import type { Words } from '../words.ts';
import type { trains as zh } from '../zh/trains.ts';

export const trains: Words<typeof zh> = {
  title: 'Trains & capacity',
  tabs: { held: 'Trains held' },
  none: {
    title: 'No train is held',
    body: 'When news comes of a train standing on the line, press F2 to report and choose "Stranding"; while the response runs, list the trains here, one card each.',
    act: 'Report in',
  },
  table: 'Trains held {{n}}',
};
