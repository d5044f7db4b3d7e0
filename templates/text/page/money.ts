/** How much of the grant has been used. */

export const used = (used: string, granted: string) => `${used} av ${granted} använt`;
export const ofMoney = (percent: string) => `${percent} av pengarna`;
export const ofTime = (percent: string) => `${percent} av projekttiden`;
export const until = (period: string) => `till och med ${period}`;
export const million = 'mkr';
export const thousand = 'tkr';
