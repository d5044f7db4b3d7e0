import { readAttribute } from './readAttribute.ts';
import { scanXml, xmlName } from './scanXml.ts';

const OVERRIDE = xmlName('Override');
const PART_NAME = xmlName('PartName');
const CONTENT_TYPE = xmlName('ContentType');

/** Content type of each part named in `[Content_Types].xml`. */
export async function readContentTypes(chunks: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<string, string>> {
  const types = new Map<string, string>();
  await scanXml(chunks, {
    open(tag) {
      if (tag.name === OVERRIDE)
        types.set((readAttribute(tag, PART_NAME) ?? '').replace(/^\//, ''), readAttribute(tag, CONTENT_TYPE) ?? '');
      return false;
    },
    text() {},
    close() {},
  });
  return types;
}
