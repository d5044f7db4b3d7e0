import { accessText } from '../templates/text/access.ts';
import { runCommand } from './access/runCommand.ts';
import { runOpenings } from './access/runOpenings.ts';

/** `npm run openings -- TABLE ORGANISATION --from DAY --until DAY …`: who has read what. */
await runCommand(runOpenings, accessText.openingsUsage);
