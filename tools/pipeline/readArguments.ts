import { resolve } from 'node:path';
import { parsePeriod, type Period } from '../../functions/shared/domain/period.ts';
import { pipelineText } from '../../templates/text/pipeline.ts';
import { Refusal } from '../command/refusal.ts';

/** The settings of a project and the workbooks of it, by their paths. */
export interface GivenProject {
  readonly settings: string;
  readonly uploads: readonly string[];
}

/** What the command was asked to do. Paths are absolute. */
export interface PipelineArguments {
  /** At least one. */
  readonly projects: readonly GivenProject[];
  readonly period: Period;
  readonly confirms: boolean;
  /** Whether the rows that are right are stored though others of the workbook are refused. */
  readonly isPartial?: boolean;
  readonly out: string;
  /** After so many uploads of each project every report is made and marked as sent, so that what changes later can be told. */
  readonly sentAfter?: number;
}

const options = ['--project', '--period', '--out', '--sent-after'] as const;
type Option = (typeof options)[number];
const flagNames = ['--confirm', '--partial'] as const;
type Flag = (typeof flagNames)[number];

/**
 * Reads the command line. Workbooks belong to the project named before them; those before the only project belong to it too. Paths are relative to where the command was given.
 * Throws a refusal that names what is unknown or missing.
 */
export function readArguments(words: readonly string[], folder: string): PipelineArguments {
  const values = new Map<Option, string>();
  const early: string[] = [];
  const projects: { settings: string; uploads: string[] }[] = [];
  const flags = new Set<Flag>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [name = '', ...assigned] = word.startsWith('--') ? word.split('=') : [word];
    const option = options.find((known) => known === name);
    const flag = flagNames.find((known) => known === name);
    if (option) {
      const value = assigned.length > 0 ? assigned.join('=') : words[(index += 1)];
      if (value === undefined || value === '' || value.startsWith('--')) throw new Refusal(pipelineText.valueless(option));
      if (option === '--project') {
        projects.push({ settings: resolve(folder, value), uploads: [] });
        continue;
      }
      if (values.has(option)) throw new Refusal(pipelineText.givenTwice(option));
      values.set(option, value);
    } else if (flag) {
      if (assigned.length > 0) throw new Refusal(pipelineText.needsNoValue(name));
      flags.add(flag);
    } else if (word.startsWith('-')) {
      throw new Refusal(pipelineText.unknownOption(name));
    } else {
      (projects.at(-1)?.uploads ?? early).push(resolve(folder, word));
    }
  }
  const required = (option: Option): string => {
    const value = values.get(option);
    if (value === undefined) throw new Refusal(pipelineText.missingOption(option));
    return value;
  };
  const [first] = projects;
  if (first === undefined) throw new Refusal(pipelineText.missingOption('--project'));
  if (projects.length > 1 && early[0] !== undefined) throw new Refusal(pipelineText.whoseUpload(early[0]));
  first.uploads.unshift(...early);
  const periodText = required('--period');
  const period = parsePeriod(periodText);
  if (!period) throw new Refusal(pipelineText.badPeriod(periodText));
  const out = resolve(folder, required('--out'));
  const most = Math.max(...projects.map(({ uploads }) => uploads.length));
  if (most === 0) throw new Refusal(pipelineText.noUploads());
  const sentAfter = readSentAfter(values.get('--sent-after'), most);
  const asked = { confirms: flags.has('--confirm'), ...(flags.has('--partial') && { isPartial: true }) };
  return { projects, period, ...asked, out, ...(sentAfter !== undefined && { sentAfter }) };
}

function readSentAfter(text: string | undefined, uploads: number): number | undefined {
  if (text === undefined) return undefined;
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > uploads) throw new Refusal(pipelineText.badSentAfter(text, uploads));
  return count;
}
