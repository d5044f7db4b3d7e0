import { html } from 'hono/html';
import type { PageDeps, PageWords, SignInWay } from './deps.ts';

type Document = ReturnType<typeof html>;

/** Where somebody chooses how to sign in: a link for each way. */
export function chooseDocument(ways: PageDeps['ways'], back: string, words: PageWords): Document {
  const to = ({ name }: SignInWay) => `/sign-in?${new URLSearchParams({ provider: name, return: back }).toString()}`;
  const links = ways.map((way) => html`<li><a href="${to(way)}">${way.title}</a></li>`);
  return document(
    words.chooseTitle,
    html`<p>${words.choose}</p>
      <ul>
        ${links}
      </ul>`,
  );
}

/** A sentence, and where to go from there. */
interface Message {
  readonly title: string;
  readonly text: string;
  readonly link?: { readonly to: string; readonly says: string };
}

/** A page that says one thing. */
export function messageDocument({ title, text, link }: Message, words: PageWords): Document {
  const { to, says } = link ?? { to: '/', says: words.toStart };
  return document(
    title,
    html`<p>${text}</p>
      <p><a href="${to}">${says}</a></p>`,
  );
}

function document(title: string, body: Document): Document {
  return html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}
