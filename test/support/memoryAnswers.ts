import type { Confirmation } from '../../functions/shared/records/confirmation.ts';
import type { ProjectWaiver } from '../../functions/shared/records/waiver.ts';
import type { ConfirmationStore, WaiverStore } from '../../functions/shared/ports.ts';

/** What people have answered, in memory. */
export function memoryAnswers(): { readonly confirmations: ConfirmationStore; readonly waivers: WaiverStore } {
  const confirmed = new Map<string, Confirmation>();
  const waived = new Map<string, ProjectWaiver>();
  return {
    confirmations: {
      list: async (projectId) => [...confirmed.values()].filter((one) => one.projectId === projectId).toReversed(),
      put: async (confirmation) => void confirmed.set(confirmation.uploadId, confirmation),
    },
    waivers: {
      list: async (projectId) => [...waived.values()].filter((one) => one.projectId === projectId).toReversed(),
      put: async (waiver) => void waived.set(waiver.id, waiver),
    },
  };
}
