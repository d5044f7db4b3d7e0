import type { UploadCounts } from '../../functions/shared/ports.ts';

/** Uploads of a person and day in memory. */
export function memoryUploadCounts(): UploadCounts {
  const counts = new Map<string, number>();
  return {
    async take({ personId, day }, most) {
      const key = [personId, day].join(' ');
      const count = counts.get(key) ?? 0;
      if (count >= most) return false;
      counts.set(key, count + 1);
      return true;
    },
  };
}
