/** Which figures picture a project on the page, by their keys. */
export interface ProjectGlance {
  /** Persons by sex, period by period. */
  readonly people: string;
  /** Kronor used, beside what is granted. */
  readonly money: string;
}
