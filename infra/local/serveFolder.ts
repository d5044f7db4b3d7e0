import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Serves the files of a folder with some headers, `index.html` at its root, as CloudFront does with the page's bucket. */
export function serveFolder(folder: string, headers: Readonly<Record<string, string>>): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : decodeURIComponent(pathname)));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, headers).end();
      return;
    }
    readFile(file).then(
      (content) => response.writeHead(200, { ...headers, 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(content),
      () => response.writeHead(500, headers).end(),
    );
  };
}
