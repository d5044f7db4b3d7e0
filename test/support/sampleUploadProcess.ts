import { connectTable } from '../../functions/shared/aws/connectTable.ts';
import { storeSampleUpload, type SampleUpload } from './sampleUpload.ts';

/** A process of its own that stores the upload it is given, so that it can be killed. */
const { tableName, ...upload } = JSON.parse(process.argv[2] ?? '') as SampleUpload & { readonly tableName: string };
await storeSampleUpload(connectTable(tableName), upload);
