import { trimEnd } from '../../shared/domain/trimEnd.ts';
import { fillText } from '../../shared/definition/fillText.ts';
import type { AddedWords, FindingWords } from '../../shared/definition/findingWords.ts';
import { listFindings } from '../../shared/definition/listFindings.ts';
import type { PlaceWords } from '../../shared/definition/placeWords.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { Finding, WordedFinding } from '../../shared/domain/finding.ts';
import { kronorText } from '../../shared/domain/decimalText.ts';
import { stockholmDate } from '../../shared/domain/localDate.ts';

/** Gives findings their Swedish sentences. */
export type WordFinding = (finding: Finding) => WordedFinding;

/** Prepares the sentences of all findings of some sheets. */
export function wordFindings(sheets: readonly AnySheet[], words: FindingWords): WordFinding {
  const sentences = new Map(listFindings(sheets, words).map(({ code, message }) => [code, message]));
  return ({ values = {}, unread, ...finding }) => {
    const sentence = sentences.get(finding.code);
    if (sentence === undefined) throw new Error(`Finding ${finding.code} has no sentence`);
    const slots = { sheet: finding.sheet, column: finding.column, against: wordAgainst(values, words.added), ...values };
    const { code, severity, sheet, row, column, cell, suggestion, needsAnswer, confirmed, waived } = finding;
    return {
      code,
      severity,
      sheet,
      row,
      column,
      cell,
      message: [
        startsLarge(words.places.smooth(withoutQuotes(fillText(sentence, slots), placesOf(finding, words.places)))),
        ...wordAmount(unread, words.added),
        ...wordAdded(finding, words.added),
      ].join(' '),
      ...(suggestion !== undefined && { suggestion }),
      ...(needsAnswer && { needsAnswer }),
      ...(confirmed && { confirmed }),
      ...(waived && { waived }),
    };
  };
}

/** What stands in for a text is no quotation: `”texten i F12” är inget datum` is said without the marks. */
function withoutQuotes(sentence: string, places: readonly string[]): string {
  return places.reduce((said, place) => said.replaceAll(`”${place}”`, () => place), sentence);
}

/** How what stands at a finding may have been told. */
function placesOf({ cell, row }: Pick<Finding, 'cell' | 'row'>, words: PlaceWords): readonly string[] {
  return [words.cell(cell), words.column(trimEnd(cell, '0123456789')), words.row(row), words.text];
}

function startsLarge(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

/** Which row another row is at odds with, to stand in its sentence. */
function wordAgainst({ againstRow }: Readonly<Record<string, string>>, words: AddedWords): string {
  return againstRow === undefined ? words.againstInForce : fillText(words.againstRow, { row: againstRow });
}

/** What something that is not read comes to. */
function wordAmount(unread: Finding['unread'], { amount }: AddedWords): readonly string[] {
  return unread?.amount === undefined ? [] : [fillText(amount, { amount: kronorText(unread.amount) })];
}

/** What is said after a finding's own sentence: what was meant, that its rule is new, that it has been confirmed, or that it is waived. */
function wordAdded(
  { severity, suggestion, sharpFrom, confirmed, waived }: Omit<Finding, 'values' | 'layout' | 'unread'>,
  words: AddedWords,
): readonly string[] {
  return [
    severity === 'error' && suggestion !== undefined && fillText(words.proposal, { suggestion }),
    sharpFrom !== undefined && fillText(words.isNew, { day: sharpFrom }),
    confirmed && fillText(words.confirmed, { day: stockholmDate(confirmed.at), because: bare(confirmed.because) }),
    waived && fillText(words.waived, { who: waived.who, because: bare(waived.because), until: waived.until }),
  ].filter((sentence) => typeof sentence === 'string');
}

/** A reason without its full stop: one is written after it. */
function bare(because: string): string {
  return trimEnd(because.trim(), '.');
}
