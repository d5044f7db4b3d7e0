import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import { uploadChangesSchema, type ShownChanges } from '../shared/records/uploadChanges.ts';
import type { CollectDeps } from './deps.ts';
import { isAboutPeople } from './mayOpen.ts';
import type { Person } from '../shared/signIn/person.ts';
import { readJson } from './readJson.ts';

/** What storing an upload would change. Rows are for those who may open what they are about; everybody may see which sent reports would change. */
export async function showChanges(
  { changesKey }: UploadReceipt,
  { may }: Person,
  { uploadFiles, funders, sheets: known }: Pick<CollectDeps, 'uploadFiles' | 'funders' | 'sheets'>,
): Promise<ShownChanges | undefined> {
  if (changesKey === undefined || !(await uploadFiles.has(changesKey))) return undefined;
  const { sheets, reports } = await readJson(uploadFiles, changesKey, uploadChangesSchema);
  const titled = reports.map((effect) => {
    const report = funders.find(({ id }) => id === effect.funder)?.reports.find(({ id }) => id === effect.report);
    const place = (key: string) => (report?.headline.includes(key) ? report.headline.indexOf(key) : Infinity);
    const figures = effect.figures.toSorted((a, b) => Math.sign(place(a.key) - place(b.key)) || 0);
    return { ...effect, title: report?.title ?? effect.report, figures };
  });
  const open = sheets.filter(({ sheet }) => may.includes('openPeople') || !isAboutPeople(sheet, known));
  return { ...(may.includes('openOriginal') && { sheets: open }), reports: titled };
}
