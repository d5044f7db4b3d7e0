import * as z from 'zod';
import { fillTemplate, offeredSheets } from '../shared/definition/fillTemplate.ts';
import { templateFileName } from '../shared/domain/fileNames.ts';
import { parsePeriod } from '../shared/domain/period.ts';
import { idSchema } from './idSchema.ts';
import { refuse, type Answer } from './answer.ts';
import { answerOpening, reasonSchema, type OpeningDeps } from './answerOpening.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';
import { workbookType } from '../shared/domain/workbookType.ts';

/** Which period the template is for: none is any. */
export const templateSchema = z.object({
  period: z
    .string()
    .refine((id) => parsePeriod(id) !== undefined)
    .optional(),
});

/** The upload workbook to fill in, made for this project: its budget lines are there, and to choose from. No people are in it. */
export async function createTemplate(
  { project, input }: ProjectRequest<z.infer<typeof templateSchema>>,
  {
    snapshots,
    sheets,
    yesNo,
    createUploadWorkbook,
    words,
  }: Pick<CollectDeps, 'snapshots' | 'sheets' | 'yesNo' | 'createUploadWorkbook' | 'words'>,
): Promise<Answer> {
  const current = await snapshots.current(project.id);
  const offered = offeredSheets(sheets).flatMap((id) => current?.sheets[id] ?? []);
  const rows = new Map(await Promise.all(offered.map(async (ref) => [ref.sheet, await snapshots.read(ref)] as const)));
  const content = await createUploadWorkbook(project, {
    ...fillTemplate(sheets, rows, yesNo),
    ...(input.period && { period: input.period }),
  });
  return { kind: 'file', contentType: workbookType, fileName: templateFileName(words.fileWords.template, project), content };
}

/** Asks ingest, which alone opens identity numbers, for the same workbook with the people in force filled in. */
export async function askTemplate(
  { person, project, input }: ProjectRequest<z.infer<typeof templateSchema>>,
  { snapshots, ingestQueue, ids }: Pick<CollectDeps, 'snapshots' | 'ingestQueue' | 'ids'>,
): Promise<Answer> {
  if (!(await snapshots.current(project.id))) return refuse('noData');
  const templateId = ids.next();
  await ingestQueue.send({ projectId: project.id, templateId, by: person.id, ...(input.period && { period: input.period }) });
  return { kind: 'shown', body: { templateId } };
}

/** Names a template that was asked for, and says why it is opened. */
export const openTemplateSchema = z.object({ templateId: idSchema }).extend(reasonSchema.shape);

/** The address of a template with people in it, for the one who asked, once it is made: an extract of the register. Each opening is recorded. */
export async function openTemplate(
  request: ProjectRequest<z.infer<typeof openTemplateSchema>>,
  deps: Pick<CollectDeps, 'templates' | 'uploadFiles'> & OpeningDeps,
): Promise<Answer> {
  const { person, project, input } = request;
  const made = await deps.templates.get(project.id, input.templateId);
  if (!made) return refuse('notReady');
  if (made.by !== person.id) return refuse('notFound');
  const { key, fileName } = made;
  if (!(await deps.uploadFiles.has(key))) return refuse('noLongerKept');
  const answer = async (): Promise<Answer> => ({
    kind: 'shown',
    body: { url: await deps.uploadFiles.downloadUrl(key, fileName) },
  });
  return answerOpening({ opened: 'template', key, fileName, isSensitive: true, answer }, request, deps);
}
