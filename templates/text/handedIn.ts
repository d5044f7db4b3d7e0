/** What the page says about reports that are handed in by hand. */
export const handedInText = {
  mark: 'Markera som lämnad',
  markHelp: 'När rapporten är lämnad på annat sätt än med mejl härifrån, till exempel i finansiärens e-tjänst.',
  marked: 'Rapporten är markerad som lämnad.',
  isMarked: (moment: string) => `Markerad som lämnad ${moment}.`,
  takeBack: 'Ångra',
  takeBackOf: 'Ångra att rapporten är lämnad',
  takenBack: 'Rapporten är inte längre markerad som lämnad.',
} as const;
