/** Reports that are handed in by hand. */

export const mark = 'Markera som lämnad';
export const markHelp = 'När rapporten är lämnad på annat sätt än med mejl härifrån, till exempel i finansiärens e-tjänst.';
export const marked = 'Rapporten är markerad som lämnad.';
export const isMarked = (moment: string) => `Markerad som lämnad ${moment}.`;
export const takeBack = 'Ångra';
export const takeBackOf = 'Ångra att rapporten är lämnad';
export const takenBack = 'Rapporten är inte längre markerad som lämnad.';
