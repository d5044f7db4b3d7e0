import { describe, expect, test } from 'vitest';
import type { SheetFault } from '../../../functions/shared/definition/cellFault.ts';
import { columnFaultsOf, faultsOf } from '../../../functions/shared/definition/faultsOf.ts';
import { codesOf } from '../../../functions/shared/definition/rule.ts';
import { codeColumnsOf } from '../../../functions/ingest/read/rows/gatherCodes.ts';
import { listFindings } from '../../../functions/shared/definition/listFindings.ts';
import { foldCase } from '../../../functions/shared/domain/foldText.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { today } from '../../support/validateSheets.ts';
import { matchHints, sheets } from '../../../templates/index.ts';
import { municipalityNames } from '../../../templates/upload/municipalities.ts';
import { findingWords } from '../../../templates/text/findingWords.ts';

describe('every sheet', () => {
  test('has headings and aliases that name one column each', () => {
    for (const sheet of sheets) {
      const names = Object.values(sheet.columns).flatMap(({ heading, aliases }) => [heading, ...aliases].map(foldCase));
      expect(new Set(names).size, sheet.name).toBe(names.length);
    }
  });

  test('has names that are no other sheet', () => {
    const names = sheets.flatMap(({ name, aliases }) => [name, ...aliases].map(foldCase));
    expect(new Set(names).size).toBe(names.length);
  });

  test('has a key, groups and replaced months made of its own columns', () => {
    for (const { columns, key, oneOf, replaces, person, brake } of sheets) {
      const used = [
        ...key,
        ...oneOf.flat(),
        ...(replaces === 'sheet' ? [] : [replaces.monthsOf]),
        ...(person ? [person.identityNumber, person.localId, person.isProtected ?? person.localId] : []),
        ...(typeof brake === 'object' ? [brake.amount] : []),
      ];
      for (const name of used) expect(Object.keys(columns)).toContain(name);
    }
  });

  test('has rules that look at no other column than they say, and point at one of their own', () => {
    for (const { columns, rowRules, sheetRules } of sheets) {
      for (const { at, reads, isBroken } of rowRules) {
        expect(Object.keys(columns)).toEqual(expect.arrayContaining([at, ...reads]));
        for (const isFilled of [true, false]) {
          const looked = new Set<string>();
          const get = (_: object, name: string) => {
            looked.add(name);
            return isFilled || columns[name]?.required ? '2025-03-01' : undefined;
          };
          const row = new Proxy<Record<string, unknown>>({}, { get: (target, name) => get(target, String(name)) });
          isBroken(row, { today, project: exampleProject });
          expect([...looked].filter((name) => !reads.includes(name))).toEqual([]);
        }
      }
      for (const { at } of sheetRules) expect(Object.keys(columns)).toContain(at);
    }
  });
});

describe('findings', () => {
  const entries = listFindings(sheets, findingWords);

  test('have a code each, of the documented form', () => {
    const codes = entries.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^(FIL-\d{3}|[A-Z]{3}-[A-Z0-9]+-\d{3})$/);
  });

  test('say what is wrong and what to do, in sentences, with nothing that looks like an identity number', () => {
    for (const { code, message } of entries) {
      expect(message, code).toMatch(/^(\{|”|[A-ZÅÄÖ]).*[.?]$/s);
      expect(message, code).not.toMatch(/\d{6}[-+ ]?\d{4}/);
    }
  });

  test('have a code for everything a cell and a column can have wrong, and for nothing else', () => {
    for (const sheet of sheets) {
      for (const name of Object.keys(sheet.columns))
        expect(Object.keys(sheet.codes.columns[name] ?? {}), `${sheet.name} ${name}`).toEqual([
          ...faultsOf(sheet, name),
          ...columnFaultsOf(sheet, name),
        ]);
      expect(Object.keys(sheet.codes.columns)).toEqual(Object.keys(sheet.columns));
    }
  });

  test('have a code for everything that can be said about a sheet, and for nothing else', () => {
    for (const sheet of sheets) {
      const { codes, id, brake, difference, columns } = sheet;
      const codeColumns = codeColumnsOf(sheet);
      const has = (...kinds: readonly string[]) => Object.values(columns).some(({ form }) => kinds.includes(form.kind));
      const hasMoney = has('money', 'number');
      const saidOf: Readonly<Record<SheetFault, boolean>> = {
        noHeader: true,
        repeatedSheet: true,
        noRows: true,
        ignoredColumn: true,
        peopleVanish: brake === 'people',
        moneyVanishes: typeof brake === 'object',
        besideTable: true,
        otherTable: true,
        askedColumn: true,
        signColumn: typeof brake === 'object',
        unreadRow: true,
        strayRows: true,
        emptiedColumn: true,
        emptiedSheet: true,
        wholeTotal: ['attendance', 'staffTime', 'budget'].includes(id),
        sumOfRows: hasMoney || has('hours'),
        sumWithoutName: hasMoney || has('hours'),
        headlessColumn: true,
        headlessCells: true,
        unneededColumn: Object.values(columns).some(({ isSpecialCategory }) => isSpecialCategory),
        unitFromText: hasMoney,
        otherUnit: hasMoney,
        unitBelow: hasMoney,
        withTax: hasMoney,
        timeFromText: has('hours'),
        otherTime: has('hours'),
        unstatedUnit: hasMoney || has('hours'),
        mergedDown: true,
        mergedAcross: true,
        mergedValue: true,
        metCodes: codeColumns.length > 0,
        apartCodes: codeColumns.some((name) => columns[name]?.keeping !== 'plain'),
        amountFromTwo: difference !== undefined,
        balanceAccounts: id === matchHints.ledger.sheet,
        otherProjects: id === matchHints.ledger.sheet,
        severalProjects: id === matchHints.ledger.sheet,
        unreadableLine: id === matchHints.ledger.sheet,
        unbalancedVouchers: id === matchHints.ledger.sheet,
        projectOnBalance: id === matchHints.ledger.sheet,
        wholeLedger: id === matchHints.ledger.sheet,
        otherOrganisation: id === matchHints.ledger.sheet,
        otherCurrency: id === matchHints.ledger.sheet,
        wrongBalance: id === matchHints.ledger.sheet,
        cutTexts: id === matchHints.ledger.sheet,
        signedCredits: difference !== undefined,
        correctedCredits: difference !== undefined,
        creditsByVouchers: difference !== undefined,
        signsFromColumn: difference !== undefined,
      };
      expect(Object.keys(codes.sheet), id).toEqual(Object.keys(saidOf).filter((fault) => saidOf[fault as SheetFault]));
    }
  });

  test('of a rule that points at whichever of several columns is filled in have a code at each', () => {
    for (const { oneOf, sheetRules } of sheets) {
      for (const rule of sheetRules) {
        const group = oneOf.find(([first]) => first === rule.at) ?? [rule.at];
        expect([...codesOf(rule).keys()], rule.code).toEqual(group);
      }
    }
  });

  test('codes that have been given out stay what they are', () => {
    const known = {
      'DEL-PNR-003': 'error',
      'DEL-PNR-095': 'error',
      'DEL-SLUT-101': 'error',
      'BUD-BESLUT-093': 'warning',
      'NAR-PNR-104': 'warning',
      'DEL-BLAD-005': 'warning',
      'FIL-101': 'stop',
    };
    for (const [code, severity] of Object.entries(known)) expect(entries.find((entry) => entry.code === code)).toMatchObject({ severity });
  });
});

test('Sweden has 290 municipalities', () => {
  expect(new Set(municipalityNames).size).toBe(290);
  for (const name of ['Ragunda', 'Timrå', 'Habo', 'Håbo', 'Upplands Väsby', 'Malung-Sälen', 'Övertorneå'])
    expect(municipalityNames).toContain(name);
});
