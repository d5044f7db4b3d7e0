import { describe, expect, it } from 'vitest';
import { waiverAnswerSchema, waiversAnswerSchema } from '../../../functions/shared/answers/waiverAnswers.ts';
import { isWaivable } from '../../../functions/shared/records/waiver.ts';
import { intakePolicy, sheets } from '../../../templates/index.ts';
import { listFindings } from '../../../functions/shared/definition/listFindings.ts';
import { listWaivable } from '../../../functions/collect/listWaivable.ts';
import { findingWords } from '../../../templates/text/findingWords.ts';
import { coordinator, manager, openApi, stranger } from './collectFakes.ts';

const waiver = { code: 'KOS-INSATS-101', who: 'Eva Ek, enhetschef', because: 'ny budget beslutas i mars', until: '2026-03-31' };

describe('waivers', () => {
  it('are added by a manager, seen by everybody in the organisation and ended by a manager', async () => {
    const { ask } = openApi();
    const added = await ask('addWaiver', { as: manager, body: waiver });
    const { id } = waiverAnswerSchema.parse(added.body);
    const listed = waiversAnswerSchema.parse((await ask('listWaivers', { as: coordinator })).body);
    expect(listed.waivers).toMatchObject([
      { ...waiver, id, from: '2025-10-12', state: 'inForce', scope: 'project', by: 'colleague', place: 'Kostnader, Insats' },
    ]);
    expect(listed.latest).toBe('2026-10-12');

    await ask('endWaiver', { as: manager, waiverId: id, body: {} });
    expect(waiversAnswerSchema.parse((await ask('listWaivers', { as: manager })).body).waivers).toMatchObject([
      { id, state: 'ended', by: 'you' },
    ]);
  });

  it('are not for those who hand in, nor for another organisation', async () => {
    const { ask } = openApi();
    expect((await ask('addWaiver', { as: coordinator, body: waiver })).status).toBe(403);
    expect((await ask('endWaiver', { as: coordinator, waiverId: 'x', body: {} })).status).toBe(403);
    expect((await ask('listWaivers', { as: stranger })).status).toBe(404);
    expect((await ask('endWaiver', { as: manager, waiverId: 'finns-inte', body: {} })).status).toBe(404);
  });

  it('are only of warnings, for a year at most, without personal data', async () => {
    const { ask } = openApi();
    const refused = async (change: Partial<typeof waiver>) =>
      (await ask('addWaiver', { as: manager, body: { ...waiver, ...change } })).body;
    expect(await refused({ code: 'KOS-BELOPP-021' })).toMatchObject({ code: 'notWaivable' });
    expect(await refused({ code: 'DEL-BLAD-005' })).toMatchObject({ code: 'notWaivable' });
    expect(await refused({ until: '2025-10-11' })).toMatchObject({ code: 'badWaiverDay' });
    expect(await refused({ until: '2026-10-13' })).toMatchObject({ code: 'badWaiverDay' });
    expect(await refused({ because: 'gäller 850101-9802' })).toMatchObject({ code: 'identityNumberInText' });
  });
});

it('the warnings that can be waived are those about one cell, never a question about what would vanish', () => {
  const codes = listWaivable(listFindings(sheets, findingWords)).map(({ code }) => code);
  expect(codes).toContain('KOS-INSATS-101');
  expect(codes).not.toContain('KOS-BLAD-006');
  expect(listWaivable(listFindings(sheets, findingWords)).every(({ sentence }) => !/[{}]/.test(sentence))).toBe(true);
});

it('waivers that come with the product are of warnings, and say who, why and until when', () => {
  const waivable = listFindings(sheets, findingWords).filter(isWaivable);
  for (const { code, who, because, from, until } of intakePolicy.waivers) {
    expect(waivable.map((entry) => entry.code)).toContain(code);
    expect(who && because && from <= until).toBeTruthy();
  }
});
