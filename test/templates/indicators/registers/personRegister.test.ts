import { describe, expect, it } from 'vitest';
import { personRegister } from '../../../../templates/indicators/registers/personRegister.ts';
import { datasetOf, ended, participant } from '../../../support/exampleRows.ts';

const peopleOf = (...rows: Parameters<typeof datasetOf>[0]['participants'] & object[]) =>
  personRegister(datasetOf({ participants: rows })).people;

describe('who is one person', () => {
  it('an identity number is one person however many rows it has', () => {
    expect(peopleOf(participant('a'), participant('a', { measure: '2' }), participant('b'))).toHaveLength(2);
  });

  it('a Deltagar-id once seen with an identity number is the same person, also in rows before it', () => {
    const people = peopleOf({ localId: 'x', startsOn: '2025-01-01', measure: '1' }, participant('a', { localId: 'x', measure: '2' }), {
      localId: 'y',
      startsOn: '2025-01-01',
      measure: '1',
    });
    expect(people.map(({ rows }) => rows.length)).toEqual([2, 1]);
  });

  it('the identity number decides: a Deltagar-id that two of them share does not make them one', () => {
    const people = peopleOf(participant('a', { localId: 'grupp 1' }), participant('b', { localId: 'grupp 1' }), {
      localId: 'grupp 1',
      startsOn: '2025-04-01',
      measure: '3',
    });
    expect(people.map(({ rows }) => rows.length)).toEqual([2, 1]);
  });

  it('an identity number and a Deltagar-id written alike are two people', () => {
    expect(peopleOf(participant('42'), { localId: '42', startsOn: '2025-01-01', measure: '1' })).toHaveLength(2);
  });

  it('rows with Felregistrering are nobody’s', () => {
    expect(peopleOf(ended('a', { exitReason: 'misregistered' }))).toEqual([]);
    const [person] = peopleOf(
      participant('b', { startsOn: '2025-05-01' }),
      ended('b', { startsOn: '2025-01-01', exitReason: 'misregistered' }),
    );
    expect(person?.first.startsOn).toBe('2025-05-01');
    expect(person?.exit).toBeUndefined();
  });

  it('Närvaro that shows a Deltagar-id with an identity number joins the two', () => {
    const register = personRegister(
      datasetOf({
        participants: [{ localId: 'x', startsOn: '2025-01-01', measure: '1' }],
        attendance: [{ identityNumber: 'a', localId: 'x', month: '2025-01', time: 1 }],
      }),
    );
    expect(register.find({ identityNumber: 'a' })).toBe(register.people[0]);
    expect(register.find({ localId: 'x' })).toBe(register.people[0]);
  });
});

describe('the person record', () => {
  it('characteristics come from the row with the earliest Startdatum, of equals the lowest Insats', () => {
    const [person] = peopleOf(
      participant('a', { startsOn: '2025-02-01', education: 'doctoral' }),
      participant('a', { startsOn: '2025-01-15', measure: '10', education: 'none' }),
      participant('a', { startsOn: '2025-01-15', measure: '9', education: 'compulsory' }),
    );
    expect(person?.first.education).toBe('compulsory');
  });

  it('a blank in the first row stays unknown even when a later row knows', () => {
    const [person] = peopleOf(
      participant('a', { startsOn: '2025-01-01' }),
      participant('a', { startsOn: '2025-02-01', sex: 'women', bornOn: '1990' }),
    );
    expect(person?.sex).toBe('unstated');
    expect(person?.age).toBeUndefined();
  });

  it('nobody has left while one row is open', () => {
    const [person] = peopleOf(ended('a'), participant('a', { measure: '2' }));
    expect(person?.exit).toBeUndefined();
  });

  it('the exit is the row with the latest Slutdatum, of equals the later Startdatum, then the highest Insats', () => {
    const exits = (...rows: Parameters<typeof ended>[1][]) => peopleOf(...rows.map((row) => ended('a', row)))[0]?.exit?.exitReason;
    expect(exits({ exitReason: 'moved', endsOn: '2025-06-30' }, { exitReason: 'other', endsOn: '2025-06-29' })).toBe('moved');
    expect(
      exits({ exitReason: 'moved', startsOn: '2025-02-02', measure: '1' }, { exitReason: 'other', startsOn: '2025-02-01', measure: '12' }),
    ).toBe('moved');
    expect(exits({ exitReason: 'moved', measure: '9' }, { exitReason: 'other', measure: '10' })).toBe('other');
    expect(exits({ exitReason: 'moved', measure: '10' }, { exitReason: 'other', measure: '9' })).toBe('moved');
  });

  it('of rows alike in Startdatum and Insats the upper in the sheet is the first, the lower the exit', () => {
    const [person] = peopleOf(ended('a', { localId: 'x', exitReason: 'moved' }), {
      ...ended('a', { exitReason: 'other' }),
      identityNumber: undefined,
      localId: 'x',
    });
    expect([person?.first.exitReason, person?.exit?.exitReason]).toEqual(['moved', 'other']);
  });

  it('tells whether its pseudonym is of an identity number or of a Deltagar-id', () => {
    const people = peopleOf(participant('a b'), { localId: 'number 7', startsOn: '2025-01-01', measure: '1' });
    expect(people.map(({ pseudonym, hasIdentityNumber }) => [pseudonym, hasIdentityNumber])).toEqual([
      ['a b', true],
      ['number 7', false],
    ]);
  });

  it.each([
    ['2007-03-01', '2025-03-01', 18],
    ['2007-03-02', '2025-03-01', 17],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2000', '2025-01-01', 25],
    ['2000', '2025-12-31', 25],
  ])('born %s and started %s is %i years old', (bornOn, startsOn, age) => {
    expect(peopleOf(participant('a', { bornOn, startsOn }))[0]?.age).toBe(age);
  });
});
