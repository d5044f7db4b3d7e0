import { drawing, type Content } from '../base/element.ts';

const paths = {
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  cross: 'M5.5 5.5l9 9m0-9l-9 9',
  warning: 'M10 3.5l7.5 13h-15zM10 8.5v3.5m0 2.2v.3',
  note: 'M10 9v5m0-8.2v.3M17.5 10a7.5 7.5 0 11-15 0 7.5 7.5 0 0115 0z',
  clock: 'M10 5.5V10l3 2m4.5-2a7.5 7.5 0 11-15 0 7.5 7.5 0 0115 0z',
  file: 'M5.5 2.5h6l3.5 3.5v11.5h-9.5zM11.5 2.5V6H15',
  download: 'M10 3v9.5m-4-4l4 4 4-4M3.5 16.5h13',
  upload: 'M10 13.5V4m-4 4l4-4 4 4M3.5 16.5h13',
  send: 'M2.5 10l15-6.5-5 14-3.5-5.5zM9 12l8.5-8.5',
  arrow: 'M4 10h11.5m-4.5-4.5L15.5 10 11 14.5',
} as const;

/** Name of a small drawing. */
export type IconName = keyof typeof paths;

/** A small drawing beside words that say the same. */
export function icon(name: IconName): Content {
  return drawing(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 20 20', 'aria-hidden': 'true', focusable: 'false' },
    drawing('path', { d: paths[name] }),
  );
}

/** The product's mark. */
export function logo(): Content {
  return drawing(
    'svg',
    { class: 'logo', viewBox: '0 0 32 32', 'aria-hidden': 'true', focusable: 'false' },
    drawing('rect', { width: 32, height: 32, rx: 6 }),
    drawing('path', { d: 'M8.5 23.5v-5M16 23.5v-15M23.5 23.5v-10' }),
  );
}
