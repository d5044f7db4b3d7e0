import { describe, expect, it } from 'vitest';
import { countAmong, peopleReportedIn } from '../../../templates/indicators/peopleReportedIn.ts';
import { datasetOf, participant } from '../../support/exampleRows.ts';
import { periodNamed } from '../../support/figuresIn.ts';

describe('people of the projects that make one of some reports', () => {
  const population = peopleReportedIn('final', 'kolada');
  const countIn = (...reports: string[]) => population.of(datasetOf({ project: { reports }, participants: [participant('a')] })).length;

  it('are everybody where the project makes one of them, and nobody elsewhere', () => {
    expect([countIn('quarterly', 'kolada'), countIn('final'), countIn('quarterly'), countIn()]).toEqual([1, 1, 0, 0]);
  });

  it('are counted as people are, among themselves', () => {
    const count = countAmong(population, { title: 'Antal', among: () => true });
    expect(count).toMatchObject({ kind: 'count', unit: 'persons', title: 'Antal', population });
    const [person] = population.of(datasetOf({ project: { reports: ['final'] }, participants: [participant('a', { sex: 'men' })] }));
    expect(person && count.sexOf(person)).toBe('men');
    expect(person && population.rowsBehind(person, periodNamed('2025'))).toEqual([{ sheet: 'participants', upload: 'upload-1', row: 2 }]);
  });
});
