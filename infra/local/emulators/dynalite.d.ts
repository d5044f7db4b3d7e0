/** The part of dynalite (which comes without types) that is used. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** `path`: folder to keep the tables in; without it they are kept in memory. */
  function dynalite(options: {
    readonly path?: string | undefined;
    readonly createTableMs: number;
    readonly deleteTableMs: number;
  }): Server;
  export = dynalite;
}
