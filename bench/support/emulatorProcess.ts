import { startEmulators } from '../../infra/local/emulators.ts';

/** Run by `startEmulatorProcess`: starts the emulators and says where they are. */
const { environment } = await startEmulators();
process.send?.(environment);
