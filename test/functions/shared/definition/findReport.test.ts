import { describe, expect, it } from 'vitest';
import { findReport, reportsOpenTo } from '../../../../functions/shared/definition/findReport.ts';
import type { Funder } from '../../../../functions/shared/definition/funder.ts';
import type { Report } from '../../../../functions/shared/definition/report.ts';

const report = (id: string): Report => ({
  id,
  title: id,
  dueOn: ({ lastDay }) => lastDay,
  workbook: '',
  comparisons: [],
  checks: [],
  cells: {},
  lists: [],
  headline: [],
  hasPersonalData: false,
});
const funder = (id: string, reports: readonly string[], isCommon = false): Funder => ({
  id,
  name: id,
  editions: [],
  indicators: {},
  reports: reports.map(report),
  isCommon,
  principles: [],
  notesOn: () => [],
});
const funders = [funder('statistics', ['yearly', 'final'], true), funder('fund', ['final', 'claim']), funder('agency', ['grant'])];
const namesOf = (own: string) => reportsOpenTo({ funder: own }, funders).map((found) => `${found.funder.id}-${found.report.id}`);

describe('findReport', () => {
  it('a project may list its own funder’s reports and those common to all, its own first', () => {
    expect(namesOf('agency')).toEqual(['agency-grant', 'statistics-yearly', 'statistics-final']);
  });

  it('of two reports with one id the own funder’s is meant', () => {
    expect(namesOf('fund')).toEqual(['fund-final', 'fund-claim', 'statistics-yearly']);
    expect(findReport({ funder: 'fund' }, 'final', funders)?.funder.id).toBe('fund');
  });

  it('a report of another funder is nobody else’s', () => {
    expect(findReport({ funder: 'agency' }, 'claim', funders)).toBeUndefined();
  });
});
