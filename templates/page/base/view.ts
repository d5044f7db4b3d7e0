import type { ProjectAnswer } from '../../../functions/shared/answers/projectAnswers.ts';
import type { Api } from './api.ts';
import type { Content } from './element.ts';

/** What a view is given. */
export interface ViewContext {
  readonly api: Api;
  /** From the address; empty where the address has none. */
  readonly projectId: string;
  readonly uploadId: string;
  readonly reportKey: string;
  /** Aborted when the person leaves the view. */
  readonly signal: AbortSignal;
  /** Says something to those who listen rather than look. */
  announce(text: string): void;
  /** Goes to another view. */
  go(address: string): void;
  /** Draws the view again with fresh answers. */
  refresh(): Promise<void>;
}

/** What a view shows. */
export interface Shown {
  /** Title of the document and first heading of the view. */
  readonly title: string;
  /** Drawn under the heading. */
  readonly lead?: Content;
  /** The project the view is about: its name and pages are drawn above. */
  readonly project?: ProjectAnswer;
  readonly content: Content;
}

/** A view: asks the API and says what to draw. */
export type View = (context: ViewContext) => Promise<Shown>;
