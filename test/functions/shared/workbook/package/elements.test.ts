import { describe, expect, test } from 'vitest';
import {
  attributeOf,
  childrenOf,
  findElements,
  replaceStretches,
  withAttribute,
} from '../../../../../functions/shared/workbook/package/elements.ts';
import { escapeXml, unescapeXml } from '../../../../../functions/shared/workbook/package/escapeXml.ts';

describe('elements', () => {
  const xml =
    '<?xml version="1.0"?><!-- <c r="no"/> --><x:s><x:row r="1"><x:c r="A1" t=\'a>b\'/><x:c r="B1"><c/></x:c></x:row><x:row r="2"/></x:s>';

  test('elements are found with or without prefix, not inside comments', () => {
    expect(findElements(xml, 'row').map(({ tag }) => attributeOf(tag, 'r'))).toEqual(['1', '2']);
    expect(findElements(xml, 'c')).toHaveLength(2);
  });

  test('children are the elements directly inside', () => {
    const [root] = childrenOf(xml);
    expect(root?.name).toBe('s');
    expect(childrenOf(xml, root).map(({ name, prefix }) => prefix + name)).toEqual(['x:row', 'x:row']);
  });

  test('an attribute is set in its place, added last or taken away', () => {
    expect(withAttribute('<c r="A1" s="2"/>', 'r', 'A9')).toBe('<c r="A9" s="2"/>');
    expect(withAttribute('<c r="A1"/>', 't', 'a"b')).toBe('<c r="A1" t="a&quot;b"/>');
    expect(withAttribute('<c r="A1" s="2">', 's', undefined)).toBe('<c r="A1">');
  });

  test('an attribute is not mistaken for another that ends the same', () => {
    expect(attributeOf('<c spans="1" s="2"/>', 's')).toBe('2');
    expect(attributeOf('<c r:id="1"/>', 'id')).toBeUndefined();
  });

  test('stretches are replaced whatever their order', () => {
    expect(
      replaceStretches('abcdef', [
        { start: 4, end: 5, text: 'E' },
        { start: 0, end: 2, text: '' },
      ]),
    ).toBe('cdEf');
  });
});

describe('escapeXml', () => {
  test('characters XML does not allow are dropped', () => {
    expect(escapeXml('a\u0000\u001fb\ud800c\uffff\t<&">😀')).toBe('abc\t&lt;&amp;&quot;&gt;😀');
  });

  test('escaped text reads back as written', () => {
    expect(unescapeXml(escapeXml('Vård & "omsorg" <1>'))).toBe('Vård & "omsorg" <1>');
    expect(unescapeXml('&#229;&#xE4;&aring;')).toBe('åä&aring;');
  });
});
