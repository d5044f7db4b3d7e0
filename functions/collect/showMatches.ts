import type { MatchesAnswer } from '../shared/answers/matchesAnswer.ts';
import { noneMatched } from '../shared/records/matches.ts';
import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { doerOf } from './doerOf.ts';
import { joinMatches } from './joinMatches.ts';
import type { ProjectRequest } from './useCase.ts';

/** What a project remembers of how its lists are written, who confirmed it, and what its settings say beside. */
export async function showMatches({ person, project }: ProjectRequest, { matches }: Pick<CollectDeps, 'matches'>): Promise<Answer> {
  const memory = await matches.get(project.id);
  const withDoer = <One extends { readonly by: string }>({ by, ...one }: One) => ({ ...one, by: doerOf(by, person) });
  const body: MatchesAnswer = {
    version: memory.version,
    sheets: memory.sheets.map(withDoer),
    columns: memory.columns.map(withDoer),
    values: memory.values.map(withDoer),
    history: memory.history.map(withDoer),
    settings: project.matches ?? noneMatched,
    exported: joinMatches(project.matches ?? noneMatched, memory),
    defaultFinancing: project.defaultFinancing,
  };
  return { kind: 'shown', body };
}
