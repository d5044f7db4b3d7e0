import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { signInAs } from './signInAs.ts';

/** Who is attacked, and what an attacker of some standing has in hand. */
export interface Target {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** An access token of the project's own coordinator, and one of another municipality's. */
  readonly tokens: { readonly own: string; readonly neighbour: string };
  readonly projectId: string;
  /** What the project's name is: it is told to nobody else. */
  readonly projectName: string;
  /** An upload of the project that has been answered. */
  readonly uploadId: string;
  /** Chooses among what can be tried; the same seed tries the same. */
  readonly seed: number;
}

/** What a request was answered. */
export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** How a request differs from a plain one. */
export interface Asking {
  readonly method?: string;
  readonly token?: string;
  readonly body?: unknown;
}

const listSchema = z.object({ projects: z.array(z.object({ id: z.string(), name: z.string() })).min(1) });
const beganSchema = z.object({ uploadId: z.string(), form: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }) });
const uploadSchema = z.object({ outcome: z.string() });

/** Signs in at an instance and puts one small file there, so that there is something to get at. Throws when it has no project. */
export async function findTarget(url: string, seed: number): Promise<Target> {
  const tokens = { own: await signInAs(url, 'demo-samordnare'), neighbour: await signInAs(url, 'demo-granne') };
  const { body } = await ask({ url }, '/api/projects', { token: tokens.own });
  const [project] = listSchema.parse(JSON.parse(body)).projects;
  if (!project) throw new Error('The instance has no project');
  const found = { url, tokens, seed, projectId: project.id, projectName: project.name };
  const { uploadId } = await upload(found, { fileName: 'attack.csv', content: Buffer.from('Personnummer;Startdatum\n') });
  return { ...found, uploadId };
}

/** Asks the API. */
export async function ask({ url }: Pick<Target, 'url'>, path: string, { method = 'GET', token, body }: Asking = {}): Promise<Answered> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.text() };
}

/** A form to upload with, as the project's coordinator is given it. */
export async function beginUpload(target: Pick<Target, 'url' | 'tokens' | 'projectId'>, fileName: string, size: number) {
  const path = `/api/projects/${target.projectId}/uploads`;
  const { body } = await ask(target, path, { method: 'POST', token: target.tokens.own, body: { fileName, size } });
  return beganSchema.parse(JSON.parse(body));
}

/** Sends a file with a form. */
export async function sendForm(url: string, fields: Readonly<Record<string, string>>, content: Uint8Array): Promise<number> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(content)]), 'file');
  return (await fetch(url, { method: 'POST', body: form })).status;
}

/** Uploads a file as the project's coordinator and waits for what became of it, at most for some seconds. */
export async function upload(
  target: Pick<Target, 'url' | 'tokens' | 'projectId'>,
  { fileName, content, seconds = 60 }: { readonly fileName: string; readonly content: Uint8Array; readonly seconds?: number },
): Promise<{ readonly uploadId: string; readonly outcome: string; readonly milliseconds: number; readonly answer: string }> {
  const { uploadId, form } = await beginUpload(target, fileName, content.length);
  const began = performance.now();
  await sendForm(form.url, form.fields, content);
  for (;;) {
    const { body } = await ask(target, `/api/projects/${target.projectId}/uploads/${uploadId}`, { token: target.tokens.own });
    const milliseconds = performance.now() - began;
    const { outcome } = uploadSchema.parse(JSON.parse(body));
    if (outcome !== 'received' || milliseconds > seconds * 1000) return { uploadId, outcome, milliseconds, answer: body };
    await wait(100);
  }
}
