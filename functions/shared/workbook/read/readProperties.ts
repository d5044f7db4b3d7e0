import { collectText } from '../package/collectText.ts';
import { decodeXmlText } from './decodeText.ts';
import { readAttribute } from '../package/readAttribute.ts';
import { scanXml } from '../package/scanXml.ts';
import { UnreadableWorkbook } from '../package/unreadable.ts';
import { xmlName } from '../package/xmlName.ts';

const PROPERTY = xmlName('property');
const NAME = xmlName('name');
/** More are not worth keeping, and longer ones are cut. */
const MOST = 100;
const LONGEST = 500;

/** The custom properties of a workbook by name, as text. What is wrong with them is nothing to refuse a workbook for. */
export async function readProperties(chunks: AsyncIterable<Uint8Array> | undefined): Promise<ReadonlyMap<string, string>> {
  const properties = new Map<string, string>();
  if (!chunks) return properties;
  const text = collectText();
  let name: string | undefined;
  try {
    await scanXml(chunks, {
      open(tag) {
        if (tag.name !== PROPERTY) return name !== undefined;
        name = properties.size < MOST ? readAttribute(tag, NAME) : undefined;
        text.clear();
        return false;
      },
      text: text.add,
      close(closed) {
        if (closed !== PROPERTY || name === undefined) return;
        properties.set(name, decodeXmlText(text.bytes, 0, text.length).slice(0, LONGEST));
        name = undefined;
      },
    });
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
  }
  return properties;
}
