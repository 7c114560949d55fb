/** Outlines on a field of 24 by 24, drawn with a round stroke: a cloud with what falls from it, or what it does. */
const CLOUD = 'M7 14a4 4 0 0 1 .5-7.95A5.5 5.5 0 0 1 18 7.3 3.4 3.4 0 0 1 17.5 14Z';
const THERMOMETER = 'M7 4a2 2 0 0 1 4 0v9.6a4 4 0 1 1-4 0Z M9 9v8';
const FLAKE = 'M17 5v8 M13.6 7l6.8 4 M20.4 7l-6.8 4';

/** One pictogram for each hazard that an observatory warns of; the first that fits stands for any other. */
export const HAZARD_SHAPES: Readonly<Record<string, string>> = {
  rain: `${CLOUD} M8.5 17.5 7 21 M13 17.5 11.5 21 M17.5 17.5 16 21`,
  snow: `${CLOUD} M8.5 16.8v4.4 M6.6 17.9l3.8 2.2 M10.4 17.9l-3.8 2.2 M16 16.8v4.4 M14.1 17.9l3.8 2.2 M17.9 17.9l-3.8 2.2`,
  wind: 'M3 9h11a3 3 0 1 0-3-3 M3 13h15a3 3 0 1 1-3 3 M3 17h7a2.4 2.4 0 1 1-2.4 2.4',
  cold: `${THERMOMETER} ${FLAKE} M14 17l3 4 3-4`,
  icing: `M6 13 3 21 M18 13l3 8 M12 14v2.5 M12 19v2 M12 2v8 M8.6 4l6.8 4 M15.4 4 8.6 8`,
  heat: `${THERMOMETER} M17 5.5v-2 M17 14.5v-2 M21.5 9h-2 M14.6 9h-1 M20 6l1-1 M20 12l1 1 M19.5 9a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z`,
  thunder: `${CLOUD} M13 12.5 9.5 17.5h4L11 22`,
  fog: 'M4 6h16 M3 10h11 M18 10h3 M4 14h16 M3 18h6 M13 18h8',
  typhoon:
    'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z M9 11.5C8.5 7 12 3 18 3c-2.5 1.5-3.5 3.5-3 9 M15 12.5c.5 4.5-3 8.5-9 8.5 2.5-1.5 3.5-3.5 3-9',
  dust: 'M3 7h13a2.6 2.6 0 1 0-2.6-2.6 M3 11h17 M5 15h.01 M10 15h.01 M15 15h.01 M7.5 18.5h.01 M12.5 18.5h.01 M17.5 18.5h.01 M20 15h.01',
  haze: 'M3 6h18 M3 18h18 M6 10h.01 M12 10h.01 M18 10h.01 M9 14h.01 M15 14h.01 M20 14h.01 M4 14h.01',
  hail: `${CLOUD} M9 18.5a1 1 0 1 1-2 0 1 1 0 0 1 2 0Z M14 20.5a1 1 0 1 1-2 0 1 1 0 0 1 2 0Z M18.5 18a1 1 0 1 1-2 0 1 1 0 0 1 2 0Z`,
  frost: 'M3 20h18 M12 4v16 M12 10 8 6.5 M12 10l4-3.5 M12 15.5 6.5 11 M12 15.5l5.5-4.5',
  drought: 'M3 9h18 M8 9l2 4-3 3 1.5 5 M16 9l-2.5 4 3 3.5L15 21 M12 2v3 M7 3l1.2 2 M17 3l-1.2 2',
  'lasting-cold': `${THERMOMETER} M17 5v13 M13.8 14.8 17 18l3.2-3.2`,
  'wire-icing': 'M3 5c6 4.5 12 4.5 18 0 M7 7.5V14 M12 8.5V18 M17 7.5V13',
  other: 'M12 4 2.8 20h18.4Z M12 10v4.5 M12 17.4v.1',
};
