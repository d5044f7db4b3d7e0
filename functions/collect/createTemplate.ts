import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { ProjectRequest } from './useCase.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The upload workbook to fill in, made for this project. */
export async function createTemplate({ project }: ProjectRequest, { createUploadWorkbook, words }: CollectDeps): Promise<Answer> {
  return { kind: 'file', contentType: workbookType, fileName: words.templateName(project), content: createUploadWorkbook(project) };
}
