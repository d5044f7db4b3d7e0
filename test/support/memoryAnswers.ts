import { confirmationSchema } from '../../functions/shared/records/confirmation.ts';
import { projectWaiverSchema } from '../../functions/shared/records/waiver.ts';
import type { ConfirmationStore, WaiverStore } from '../../functions/shared/ports.ts';
import { memoryItems } from './memoryItems.ts';

/** What people have answered, in memory. */
export function memoryAnswers(): { readonly confirmations: ConfirmationStore; readonly waivers: WaiverStore } {
  const confirmed = memoryItems(confirmationSchema);
  const waived = memoryItems(projectWaiverSchema);
  return {
    confirmations: {
      list: async (projectId) => confirmed.list(projectId).toReversed(),
      put: async (confirmation) => confirmed.put(confirmation.projectId, confirmation.uploadId, confirmation),
    },
    waivers: {
      list: async (projectId) => waived.list(projectId).toReversed(),
      put: async (waiver) => waived.put(waiver.projectId, waiver.id, waiver),
    },
  };
}
