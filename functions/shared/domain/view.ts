declare const isView: unique symbol;

/**
 * An object that has no values of its own and finds each where it is kept when it is asked for: a spread, `Object.entries` and JSON find
 * nothing in it. A spread of one does not compile, for TypeScript takes it to be a primitive too, and those cannot be spread (TS2698, TS2700).
 */
export type View<Shape extends object> = Shape & { readonly [isView]: true } & true;

/** An object with values of its own; never a view. */
export type Plain<Shape extends object> = Shape & { readonly [isView]?: undefined };

/** An object to be read by name, whether its values are its own or found elsewhere; it cannot be spread. */
export type Readable<Shape extends object> = Plain<Shape> | View<Shape>;
