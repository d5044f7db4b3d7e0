import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, ending with a slash. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** What is made or installed, and not part of the repository. */
const isMade = /(?:^|\/)(?:node_modules|\.git|\.local|cdk\.out|coverage|\.stryker-tmp)(?:\/|$)/;

/** Every file of the repository, by its path from the top. */
export function repositoryFiles(): readonly string[] {
  return listFolder('');
}

function listFolder(folder: string): readonly string[] {
  return readdirSync(repository + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (isMade.test(path)) return [];
    return entry.isDirectory() ? listFolder(`${path}/`) : [path];
  });
}
