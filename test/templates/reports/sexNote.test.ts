import { describe, expect, it } from 'vitest';
import { boardCells } from '../../../templates/funders/municipality/board/boardCells.ts';
import { sayLeftOut } from '../../../templates/reports/sexNote.ts';

const said = (nonBinary: number | null, unstated: number | null) =>
  sayLeftOut({ figures: { 'participants.met': { women: 9, men: 8, nonBinary, unstated, total: 20 } } });

describe('below women, men and all', () => {
  it('it is said who is counted among all only', () => {
    expect(said(1, 2)).toBe(
      'I Totalt ingår också 1 icke-binär och 2 personer utan uppgift om kön, som varken står under Kvinnor eller Män.',
    );
    expect(said(0, 1)).toBe('I Totalt ingår också 1 person utan uppgift om kön, som varken står under Kvinnor eller Män.');
  });

  it('nothing is said where women and men are all', () => {
    expect(said(0, 0)).toBe('');
    expect(sayLeftOut({ figures: {} })).toBe('');
  });

  it('no suppressed number is told', () => {
    expect(said(null, 0)).toBe('I Totalt ingår också icke-binära, som varken står under Kvinnor eller Män.');
  });

  it('the table of municipalities tells of those it counts', () => {
    const met = (unstated: number) => ({ women: 2, men: 1, nonBinary: 0, unstated, total: 3 + unstated });
    const figures = { 'municipality.Norrvik.participants.met': met(1), 'municipality.Söderby.participants.met': met(2) };
    expect(boardCells['board.municipalities.leftOut']({ figures })).toBe(
      'I Totalt ingår också 3 personer utan uppgift om kön, som varken står under Kvinnor eller Män.',
    );
  });
});
