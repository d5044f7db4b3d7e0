import { pageIcon } from './pageIcon.ts';
import * as frameText from '../text/page/frame.ts';

/** The page's only document. Everything in it comes from the script. */
export function indexDocument({ script, styles }: { readonly script: string; readonly styles: string }): string {
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${frameText.product}</title>
    <link rel="icon" href="${pageIcon}">
    <link rel="stylesheet" href="/${styles}">
    <script type="module" src="/${script}"></script>
  </head>
  <body>
    <noscript>${frameText.noScript}</noscript>
    <div id="page"></div>
  </body>
</html>
`;
}
