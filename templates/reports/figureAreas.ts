/** What the figures of a key's first word are about. */
const areasByWord: ReadonlyMap<string, string> = new Map([
  ['participants', 'Deltagare'],
  ['age', 'Profil'],
  ['education', 'Profil'],
  ['support', 'Profil'],
  ['supportTime', 'Profil'],
  ['referredBy', 'Profil'],
  ['children', 'Profil'],
  ['foreignBackground', 'Profil'],
  ['obstacle', 'Profil'],
  ['obstacleCombination', 'Profil'],
  ['workHistory', 'Profil'],
  ['enrolledAtAf', 'Profil'],
  ['homeless', 'Profil'],
  ['nonDiscrimination', 'Profil'],
  ['placements', 'Insatser'],
  ['measure', 'Insatser'],
  ['local', 'Insatser'],
  ['group', 'Insatser'],
  ['hours', 'Närvaro'],
  ['ended', 'Avslut'],
  ['unit', 'Enheter'],
  ['units', 'Enheter'],
  ['municipality', 'Kommuner'],
  ['cost', 'Ekonomi'],
  ['coFinancing', 'Ekonomi'],
  ['concentration', 'Ekonomi'],
  ['euProject', 'Ekonomi'],
  ['EECO', 'ESF'],
  ['EECR', 'ESF'],
  ['ESF', 'ESF'],
  ['skr', 'SKR'],
  ['sus', 'SUS'],
]);
const OTHER = 'Övrigt';

/** The areas in the order a reader meets them. */
export const figureAreas: readonly string[] = [...new Set(areasByWord.values()), OTHER];

/** The area (Swedish *område*) of a figure; *Övrigt* where its key tells none. */
export function figureAreaOf(key: string): string {
  return areasByWord.get(/^[a-zA-Z]+/.exec(key)?.[0] ?? '') ?? OTHER;
}
