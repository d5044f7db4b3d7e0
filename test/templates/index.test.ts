import { describe, expect, it } from 'vitest';
import { figures, findFigure, indicators, sheets } from '../../templates/index.ts';

describe('the figures of the product', () => {
  it('have titles of their own, so that a target may name them by title', () => {
    const titles = Object.values(indicators).map(({ title }) => title.toLocaleLowerCase('sv'));
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('are found by key or title, whatever the case and spaces', () => {
    expect(findFigure('EECO01')).toBe('EECO01');
    expect(findFigure(' eeco01 ')).toBe('EECO01');
    expect(findFigure('Totalt antal  deltagare')).toBe('EECO01');
    expect(findFigure('medfinansieringsgrad')).toBe('coFinancing.share');
    expect(findFigure('Kostnader: Personal')).toBe('cost.staff');
    expect(findFigure('EECO99')).toBeUndefined();
    expect(findFigure('EECO.ageUnknown')).toBeUndefined();
  });

  it('of a family are found by key before their rows are there', () => {
    expect(findFigure('budget.Handledning.2025.spent')).toBe('budget.Handledning.2025.spent');
    expect(findFigure('budget.2025.difference')).toBe('budget.2025.difference');
    expect(findFigure('placements.unit.Nord.measure.12')).toBe('placements.unit.Nord.measure.12');
    expect(findFigure('municipality.Ragunda.participants.met')).toBe('municipality.Ragunda.participants.met');
    expect(findFigure('placements.unit.Nord.measure.13')).toBeUndefined();
  });

  it('are everything the contract names', () => {
    const keys = [
      ...[...Array(17).keys()].map((index) => `EECO${String(index + 1).padStart(2, '0')}`),
      ...[...Array(6).keys()].map((index) => `EECR0${index + 1}`),
      ...['met', 'started', 'ended', 'active'].map((each) => `participants.${each}`),
      'placements',
      ...[...Array(12).keys()].map((index) => `placements.measure.${index + 1}`),
      ...'workUnsubsidised workSubsidised municipalEmployment studiesFunded studiesOther unemploymentInsurance otherSupport ownRequest servicesRequest moved other'
        .split(' ')
        .map((code) => `ended.reason.${code}`),
      'ended.resultShare',
      'age.under25',
      'age.25to54',
      'age.55plus',
      'age.under40',
      ...'none compulsory upperSecondary postSecondaryShort postSecondaryLong doctoral unknown'
        .split(' ')
        .map((code) => `education.${code}`),
      ...'wage socialAssistance activitySupport unemploymentInsurance sicknessBenefit sicknessCompensation activityCompensation establishmentBenefit studyAid none unknown'
        .split(' ')
        .map((code) => `support.${code}`),
      ...'under1 1to3 over3 unknown'.split(' ').map((code) => `supportTime.${code}`),
      ...'socialAssistance employmentService insuranceAgency region youthDuty self other'.split(' ').map((code) => `referredBy.${code}`),
      ...'mentalHealth physicalHealth swedish social neuropsychiatric addiction notClear'.split(' ').map((code) => `obstacle.${code}`),
      ...'never short long ongoing unknown'.split(' ').map((code) => `workHistory.${code}`),
      'children.yes',
      'foreignBackground.yes',
      'enrolledAtAf.yes',
      'homeless.yes',
      ...'mentalAndPhysical mentalOnly physicalOnly oneOnly'.split(' ').map((code) => `obstacleCombination.${code}`),
      ...'age.under25 education.none support.wage supportTime.over3 referredBy.region children.yes foreignBackground.yes obstacle.social workHistory.never enrolledAtAf.yes homeless.yes'
        .split(' ')
        .flatMap((key) => [`share.${key}`, `share.${key}.women`, `share.${key}.men`]),
      'hours.total',
      'hours.perParticipant',
      ...['persons', 'allPersons', 'amount', 'allAmount'].map((each) => `concentration.wholePeriod.${each}`),
      'concentration.wholePeriod.personsShare',
      'concentration.wholePeriod.amountShare',
      ...'staff externalServices travel equipment premises investments indirect participantSupport income total'
        .split(' ')
        .map((type) => `cost.${type}`),
      ...'cash workTime inKind participantSupport total share'.split(' ').map((kind) => `coFinancing.${kind}`),
      ...['asked', 'met', 'shareMet'].map((each) => `horizontal.accessibility.${each}`),
      ...'foreignBackground swedishBackground under25 25to54 55plus'
        .split(' ')
        .map((group) => `horizontal.nonDiscrimination.resultShare.${group}`),
      'horizontal.nonDiscrimination.gap',
      'horizontal.equality.womenShare.participants.met',
      'horizontal.equality.even.hours.total',
      'horizontal.equality.womenShare.placements.measure.12',
      'horizontal.equality.even.ended.reason.moved',
    ];
    expect(keys.filter((key) => !figures.has(key))).toEqual([]);
  });
});

describe('the sheets of the product', () => {
  it('are the seven of the upload workbook', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Deltagare', 'Närvaro', 'Kostnader', 'Personaltid', 'Budget', 'Mål', 'Jämförelsetal']);
  });
});
