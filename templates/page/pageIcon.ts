/** A drawing of three bars in a square, as an address. */
export const pageIcon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0f4c57"/><path d="M8 24v-6M16 24V8M24 24V13" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>',
  );
