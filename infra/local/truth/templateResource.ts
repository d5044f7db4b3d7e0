/** A resource of the templates as it is here, as far as rights are about it. */
export interface TemplateResource {
  readonly type: string;
  readonly ref: string;
  readonly properties: Readonly<Record<string, unknown>>;
  attribute(name: string): string;
}
