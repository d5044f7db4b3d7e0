import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, choices, figure, text, yesNo } from '../../../../../functions/shared/definition/column.ts';
import { attendance } from '../../../../../templates/upload/attendance/sheet.ts';
import { participants } from '../../../../../templates/upload/participants/sheet.ts';
import { makeIdentityNumber } from '../../../../support/makeIdentityNumber.ts';
import { cellReader, faultOf } from '../../../../support/readCells.ts';

const { sex, measure, education, exitReason, municipality, obstacles, hasChildren, hasDisability, isProtected } = participants.columns;
const options = { heading: 'Val', code: 'V', help: '' };

describe('choice', () => {
  test('every word reads as its code, in any case and without diacritics', () => {
    const columns = [sex, measure, education, exitReason, attendance.columns.support];
    for (const column of columns) {
      const { form } = column;
      if (form.kind !== 'choice') throw new Error('not a choice');
      const read = cellReader(column);
      for (const [code, one] of Object.entries(form.choices)) {
        for (const word of typeof one === 'string' ? [one] : [one.word, ...one.also]) {
          for (const form of [word, word.toUpperCase(), ` ${word.toLowerCase()} `, word.normalize('NFD')]) expect(read(form)).toBe(code);
          expect(read(word.normalize('NFD').replace(/\p{M}/gu, ''))).toBe(code);
        }
      }
    }
  });

  test('a measure is its number too', () => {
    const read = cellReader(measure);
    expect(read(5)).toBe('5');
    expect(read('12')).toBe('12');
    expect(faultOf(read(13))).toBe('notChoice');
  });

  test('K and M are sexes', () => {
    expect(cellReader(sex)('K')).toBe('women');
    expect(cellReader(sex)('m')).toBe('men');
  });

  test('a beginning of four letters or one typing error is repaired, with a note', () => {
    const read = cellReader(education);
    expect(read('Gymn')).toMatchObject({ fault: 'repairedChoice', value: 'upperSecondary', suggestion: 'Gymnasium' });
    expect(read('Gymnasum')).toMatchObject({ fault: 'repairedChoice', value: 'upperSecondary' });
    expect(read('Grnudskola')).toMatchObject({ fault: 'repairedChoice', value: 'compulsory' });
  });

  test('a beginning that several words share, or that is too short, is not repaired', () => {
    const read = cellReader(education);
    expect(faultOf(read('Eftergymnasial'))).toBe('notChoice');
    expect(faultOf(read('Gym'))).toBe('notChoice');
    expect(faultOf(cellReader(sex)('Mna'))).toBe('notChoice');
  });

  test('the reason for leaving is never repaired, only proposed', () => {
    const read = cellReader(exitReason);
    expect(read('Flyt')).toEqual({ fault: 'notChoice', values: { entered: 'Flyt' }, suggestion: 'Flytt', unknown: 'Flyt' });
    expect(faultOf(read('Studier med'))).toBe('notChoice');
  });

  test('one changed letter never reads as another choice', () => {
    const words = { a: 'Personal', b: 'Lokaler', c: 'Investeringar' };
    const read = cellReader(choice({ ...options, choices: words }));
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(words)),
        fc.nat(),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
        ([code, word], at, letter) => {
          const place = at % word.length;
          const reading = read(word.slice(0, place) + letter + word.slice(place + 1));
          const value = typeof reading === 'object' && 'value' in reading ? reading.value : reading;
          expect(value).toBe(code);
        },
      ),
    );
  });

  test('municipalities are told by name, and Habo is not Håbo', () => {
    const read = cellReader(municipality);
    expect(read('ragunda kommun')).toBe('Ragunda');
    expect(read('Habo')).toBe('Habo');
    expect(read('håbo')).toBe('Håbo');
    expect(read('Göteborgs stad')).toBe('Göteborg');
    expect(read('Malmo')).toBe('Malmö');
  });
});

describe('several choices in one cell', () => {
  test('are separated by semicolons and kept once each', () => {
    const read = cellReader(obstacles);
    expect(read('Missbruk; psykisk ohalsa;Missbruk')).toEqual(['addiction', 'mentalHealth']);
    expect(read(' ; ')).toBeUndefined();
  });

  test('the one that cannot be read is named', () => {
    expect(cellReader(obstacles)('Missbruk; Annat hinder')).toMatchObject({ fault: 'notChoice', values: { entered: 'Annat hinder' } });
    expect(cellReader(choices({ ...options, choices: { wage: 'Löneinkomst' } }))('Loneinkomts')).toMatchObject({ value: ['wage'] });
  });
});

describe('yes and no', () => {
  test.each(['Ja', 'ja', 'J', 'x', 'X', '✓', 1, '1', true, 'TRUE', 'Sant'])('%j is yes', (cell) => {
    expect(cellReader(isProtected)(cell)).toBe('yes');
  });

  test.each(['Nej', 'N', 0, '0', false, 'false', 'FALSKT'])('%j is no', (cell) => {
    expect(cellReader(isProtected)(cell)).toBe('no');
  });

  test('other answers, numbers of children, and neither', () => {
    expect(cellReader(hasDisability)('vill inte uppge')).toBe('refused');
    expect(cellReader(hasChildren)(3)).toBe('yes');
    expect(cellReader(hasChildren)('0')).toBe('no');
    expect(cellReader(isProtected)('Jaa')).toMatchObject({ fault: 'notYesNo', suggestion: 'Ja' });
    expect(faultOf(cellReader(isProtected)(2))).toBe('notYesNo');
    expect(cellReader(yesNo({ ...options, others: { unknown: 'Okänt' } }))('okänt')).toBe('unknown');
  });
});

describe('figure and text', () => {
  test('a figure is its key or its title', () => {
    const read = cellReader(figure(options));
    expect(read('eeco01')).toBe('EECO01');
    expect(read('Totalt antal deltagare')).toBe('EECO01');
    expect(read('EECO0')).toMatchObject({ fault: 'unknownFigure' });
  });

  test('where others may stand, what is none of ours is kept as written, with a note', () => {
    const read = cellReader(figure({ ...options, others: 30 }));
    expect(read(' Arbetslöshet, andel ')).toMatchObject({ fault: 'otherFigure', value: 'Arbetslöshet, andel' });
    expect(read('Totalt antal deltagare')).toBe('EECO01');
    expect(read(`Grupp ${makeIdentityNumber(5)}`)).toMatchObject({ fault: 'identityNumberInText' });
    expect(read('Befolkning i åldrarna 16–64 år i kommunen')).toMatchObject({ fault: 'tooLong' });
  });

  test('what is nearly one of ours, or written as a key, is still asked about', () => {
    const read = cellReader(figure({ ...options, others: 120 }));
    expect(read('Totalt antal deltagar')).toMatchObject({ fault: 'unknownFigure', suggestion: 'Totalt antal deltagare' });
    for (const near of ['EECO0', 'EECO99', 'ended.resultshar', 'okand.nyckel', 2025])
      expect(read(near)).toMatchObject({ fault: 'unknownFigure' });
  });

  test('text is kept as first written, trimmed; too much of it is refused', () => {
    const read = cellReader(text({ ...options, max: 10 }));
    expect(read('  Elevhälsa ')).toBe('Elevhälsa');
    expect(read(1234)).toBe('1234');
    expect(read('Elevhälsan i stan')).toMatchObject({ fault: 'tooLong', values: { length: '17', max: '10' } });
  });

  test('an identity number in text is taken out before it is stored; a series of vouchers is left alone', () => {
    const twelve = makeIdentityNumber(5);
    const read = cellReader(text({ ...options, max: 80 }));
    for (const form of [
      twelve,
      Number(twelve),
      `Grupp ${twelve.slice(2, 8)}-${twelve.slice(8)}`,
      `${twelve.slice(0, 8)} ${twelve.slice(8)}`,
    ]) {
      expect(read(form)).toMatchObject({ fault: 'identityNumberInText' });
      expect(JSON.stringify(read(form))).not.toContain(twelve.slice(8));
    }
    expect(read('2025-03-01 till 2025-04-30')).toBe('2025-03-01 till 2025-04-30');
    expect(cellReader(text({ ...options, max: 80, isSeries: true }))(twelve)).toBe(twelve);
  });
});
