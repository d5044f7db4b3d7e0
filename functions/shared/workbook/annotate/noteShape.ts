const V = 'urn:schemas-microsoft-com:vml';
const O = 'urn:schemas-microsoft-com:office:office';
const X = 'urn:schemas-microsoft-com:office:excel';
const NAMESPACES = `xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}"`;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A drawing without shapes: the old kind (VML) in which Excel keeps the boxes of notes. */
export const emptyDrawing = `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

/** The kind of shape that notes are. */
export const noteShapeType = `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** The hidden box of a note beside its cell, high enough for its lines. Row and column from 0. */
export function formatNoteShape({ id, row, column, lines }: { id: number; row: number; column: number; lines: number }): string {
  const right = Math.min(column + 1, LAST_COLUMN - 4);
  const top = Math.min(Math.max(row - 1, 0), LAST_ROW - lines - 1);
  return [
    `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;z-index:${id};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${right}, 15, ${top}, 4, ${right + 4}, 15, ${top + lines + 1}, 4</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
