import { readSheet } from 'read-excel-file/node';
import { runPeer } from '../support/runPeer.ts';

await runPeer(async (content, onRow) => {
  for (const row of await readSheet(content)) onRow(row);
});
