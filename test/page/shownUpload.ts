import type { UploadChanges } from '../../functions/shared/records/uploadChanges.ts';
import { receiptOf } from '../functions/collect/collectFakes.ts';
import type { openMadeUpProjects } from './madeUpProjects.ts';

const split = (women: number, men: number) => ({ women, men, nonBinary: 0, unstated: 0, total: women + men });

const changes: UploadChanges = {
  sheets: [
    {
      sheet: 'Deltagare',
      rows: [
        {
          kind: 'changed',
          row: 17,
          person: 'KXMHTA',
          name: 'Praktik · 2025-03-01',
          cells: [
            { column: 'Slutdatum', after: '2025-09-30' },
            { column: 'Delinsats', before: 'Grupp A', after: 'Grupp B' },
            { column: 'Hinder', isHidden: true },
          ],
        },
        {
          kind: 'removed',
          row: 12,
          file: 'Deltagare till och med juni.xlsx',
          person: 'PLQWVB',
          name: 'Språkträning, SFI · 2025-01-07',
          cells: [],
        },
        { kind: 'added', row: 44, person: 'MNBVCX', name: 'Praktik · 2025-09-01', cells: [] },
      ],
      leftOut: 12,
    },
  ],
  reports: [
    {
      funder: 'esf-plus',
      report: 'quarterly',
      reportKey: 'esf-plus-quarterly-2025-K2',
      period: '2025-K2',
      sentAt: '2025-07-14T08:00:00.000Z',
      figures: [
        { key: 'participants.met', title: 'Deltagare i perioden', unit: 'persons', before: split(24, 21), after: split(25, 21) },
        { key: 'cost.total', title: 'Kostnader att ersätta', unit: 'kronor', before: 811_204, after: 798_704.5 },
        { key: 'horizontal.equality.even', title: 'Jämn könsfördelning (40–60 %)', unit: 'flag', before: false, after: true },
        ...Array.from({ length: 8 }, (_, index) => ({
          key: `age.${index}`,
          title: `Åldersgrupp ${index}`,
          unit: 'persons' as const,
          after: split(index, 1),
        })),
      ],
    },
  ],
};

/** An upload whose changes are shown before it is stored, with a few rows refused. */
export async function showUploadChanges(
  api: ReturnType<typeof openMadeUpProjects>,
  { uploadId, isShownAnew = false }: { readonly uploadId: string; readonly isShownAnew?: boolean },
): Promise<void> {
  api.uploadFiles.putJson(`results/vagen/${uploadId}.json`, {
    outcome: 'needs-confirmation',
    findings: [],
    diff: { Deltagare: { added: 1, changed: 1, removed: 1, unchanged: 120 } },
    replaces: { Deltagare: { kind: 'sheet' }, Kostnader: { kind: 'months', months: ['2025-08', '2025-09'] } },
    refused: { Deltagare: { rows: 2, stay: 3, isUncertain: true } },
  });
  api.uploadFiles.putJson(`annotated/vagen/${uploadId}.changes.json`, changes);
  await api.uploads.put(
    receiptOf({
      uploadId,
      fileName: 'September.xlsx',
      outcome: 'needs-confirmation',
      at: '2025-10-09T09:12:00.000Z',
      looksFirst: true,
      shownRevision: 2,
      needsReason: false,
      isShownAnew,
      rows: { Deltagare: 124 },
      counts: { stop: 0, error: 2, warning: 0, note: 0 },
      resultKey: `results/vagen/${uploadId}.json`,
      changesKey: `annotated/vagen/${uploadId}.changes.json`,
      changesBookKey: `annotated/vagen/${uploadId}.changes.xlsx`,
      refusedKey: `annotated/vagen/${uploadId}.refused.xlsx`,
    }),
  );
}
