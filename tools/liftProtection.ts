import { accessText } from '../templates/text/access.ts';
import { runCommand } from './access/runCommand.ts';
import { runLiftProtection } from './access/runLiftProtection.ts';

/** `npm run lift-protection -- TABLE PROJECT …`: who is protected, and the decision that somebody no longer is. */
await runCommand(runLiftProtection, accessText.liftUsage);
