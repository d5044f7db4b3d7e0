import { describe, expect, test } from 'vitest';
import { beginningsOf } from '../../../../functions/report/content/nameCells.ts';

describe('the beginnings of the names in a workbook', () => {
  test('go up to each of its dots, whatever the case', () => {
    expect([...beginningsOf(['Participants.met.Women', 'project.name', 'plain'])]).toEqual(['participants', 'participants.met', 'project']);
  });

  test('keep a name that holds dots of its own', () => {
    expect(beginningsOf(['unit.Norra_x0020_1.2.participants.met.total'])).toContain('unit.norra_x0020_1.2.participants.met');
  });
});
