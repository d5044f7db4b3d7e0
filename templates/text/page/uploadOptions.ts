/** How a file can be handed in. */

export const looksFirst = 'Visa vad som ändras innan något sparas';
export const looksFirstHelp = 'Du ser varje ny, ändrad och borttagen rad, och vilka skickade rapporter som påverkas.';
export const isPartial = 'Spara det som är rätt, även om några rader har fel';
export const isPartialHelp = 'Rader med fel sparas inte. Du får dem som en egen fil att rätta. Annars sparas allt eller inget.';
