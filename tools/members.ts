import { accessText } from '../templates/text/access.ts';
import { runCommand } from './access/runCommand.ts';
import { runMembers } from './access/runMembers.ts';

/** `npm run members -- TABLE PROJECT …`: who may see a project, and whether who uploaded may approve. */
await runCommand(runMembers, accessText.membersUsage);
