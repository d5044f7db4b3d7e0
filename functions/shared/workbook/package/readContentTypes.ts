import { limits } from './limits.ts';
import { readAttribute } from '../read/readAttribute.ts';
import { scanXml } from '../read/scanXml.ts';
import { passedLimit } from './unreadable.ts';
import { xmlName } from '../read/xmlName.ts';

const OVERRIDE = xmlName('Override');
const PART_NAME = xmlName('PartName');
const CONTENT_TYPE = xmlName('ContentType');

/** Content type of each part named in `[Content_Types].xml`. */
export async function readContentTypes(chunks: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<string, string>> {
  const types = new Map<string, string>();
  await scanXml(chunks, {
    open(tag) {
      if (tag.name !== OVERRIDE) return false;
      if (types.size >= limits.parts) throw passedLimit('tooManyParts', limits.parts);
      types.set((readAttribute(tag, PART_NAME) ?? '').replace(/^\//, ''), readAttribute(tag, CONTENT_TYPE) ?? '');
      return false;
    },
  });
  return types;
}
