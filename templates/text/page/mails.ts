/** The view of mails. */

export const title = 'Skickade mejl';
export const none = 'Inga rapporter är skickade än.';
export const noneHelp = 'När en rapport skickas syns mejlet här, precis som mottagaren fick det.';
export const to = 'Till';
export const sentAt = 'Skickat';
export const attachment = 'Bilaga';
export const look = 'Visa rapporten';
