import { expect, test } from 'vitest';
import { escapeXml, unescapeXml } from '../../../../../functions/shared/workbook/package/escapeXml.ts';

test.each(['constructor', 'toString', 'hasOwnProperty', '__proto__', 'nbsp'])(
  'the entity &%s; that no XML names stays as it is',
  (name) => {
    expect(unescapeXml(`Belopp &${name}; &amp; &#246;&#xE4;`)).toBe(`Belopp &${name}; & öä`);
  },
);

test('text comes back from XML as it went in', () => {
  const text = `<a b="c">'d' & e</a>`;
  expect(unescapeXml(escapeXml(text))).toBe(text);
});
