import { pageText } from '../text/page.ts';

/** A drawing of three bars in a square, as an address. */
const icon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0f4c57"/><path d="M8 24v-6M16 24V8M24 24V13" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>',
  );

/** The page's only document. Everything in it comes from the script. */
export function indexDocument({ script, styles }: { readonly script: string; readonly styles: string }): string {
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${pageText.product}</title>
    <link rel="icon" href="${icon}">
    <link rel="stylesheet" href="/${styles}">
    <script type="module" src="/${script}"></script>
  </head>
  <body>
    <noscript>${pageText.noScript}</noscript>
    <div id="page"></div>
  </body>
</html>
`;
}
