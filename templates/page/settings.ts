import * as z from 'zod';

const settingsSchema = z.object({
  /** OpenID Connect issuer to sign in at. */
  issuer: z.url(),
  clientId: z.string(),
});
/** What the page needs to know about where it runs. */
export type PageSettings = z.infer<typeof settingsSchema>;

/** Reads the settings that lie beside the page. */
export async function readSettings(): Promise<PageSettings> {
  const response = await fetch('/settings.json', { cache: 'no-cache' });
  return settingsSchema.parse(await response.json());
}
