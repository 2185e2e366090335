/** Outlines of the small pictures beside words, in a square of 24; drawn here so that no font has to have them. */
export const ICON_PATHS = {
  up: 'M7 11v9H4v-9zm3 9h7.2a2 2 0 0 0 2-1.6l1.2-6a2 2 0 0 0-2-2.4H14l.7-3.6A1.8 1.8 0 0 0 13 4.2L9 10v8a2 2 0 0 0 1 2z',
  down: 'M17 13V4h3v9zm-3-9H6.800a2 2 0 0 0-2 1.600l-1.200 6a2 2 0 0 0 2 2.400H10l-.7 3.600A1.800 1.800 0 0 0 11 19.800l4-5.800V6a2 2 0 0 0-1-2z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  save: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  fresh: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  open: 'M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5',
} as const;

export type IconName = keyof typeof ICON_PATHS;
