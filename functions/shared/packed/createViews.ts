import type { View } from '../domain/view.ts';

const PLACE = Symbol('place');

interface Placed {
  [PLACE]: number;
}

/**
 * Prepares views: objects that hold nothing but a place, and find each value where it is kept when it is asked for. A hundred thousand
 * of them take a tenth of what as many rows would. Their names are found by `for in`; a spread would find nothing, and does not compile.
 * JSON would find nothing either, and throws.
 */
export function createViews<Shape extends object>(values: { readonly [Name in keyof Shape]: (place: number) => Shape[Name] }): (
  place: number,
) => View<Shape> {
  const shape = {};
  for (const [name, valueAt] of Object.entries<(place: number) => unknown>(values)) {
    Object.defineProperty(shape, name, {
      enumerable: true,
      get(this: Placed) {
        return valueAt(this[PLACE]);
      },
    });
  }
  Object.defineProperty(shape, 'toJSON', { value: refuseJson });
  return (place) => {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- what is created has every property of a view from its prototype
    const view: View<Shape> & Placed = Object.create(shape);
    view[PLACE] = place;
    return view;
  };
}

function refuseJson(): never {
  throw new TypeError('A view is not written as JSON: copy it with plainRow first');
}
