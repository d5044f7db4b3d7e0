import type { Finding } from '../../functions/shared/domain/finding.ts';
import { stockholmDate } from '../../functions/shared/domain/localDate.ts';
import { fillText } from './fillText.ts';

const sentences = {
  /** Of a rule that is new. */
  isNew: 'Ny kontroll, skarp från {day}.',
  confirmed: 'Bekräftad {day}: {because}.',
  waived: 'Undantaget till och med {until}, beslutat av {who}: {because}.',
  /** The other of two rows at odds. */
  againstRow: 'rad {row}',
  againstInForce: 'en rad som redan är inlämnad',
} as const;

/** Which row another row is at odds with, to stand in its sentence. */
export function wordAgainst({ againstRow }: Readonly<Record<string, string>>): string {
  return againstRow === undefined ? sentences.againstInForce : fillText(sentences.againstRow, { row: againstRow });
}

/** What is said after a finding's own sentence: that its rule is new, that it has been confirmed, or that it is waived. */
export function wordAnswers({ sharpFrom, confirmed, waived }: Finding): readonly string[] {
  return [
    sharpFrom !== undefined && fillText(sentences.isNew, { day: sharpFrom }),
    confirmed && fillText(sentences.confirmed, { day: stockholmDate(confirmed.at), because: bare(confirmed.because) }),
    waived && fillText(sentences.waived, { who: waived.who, because: bare(waived.because), until: waived.until }),
  ].filter((sentence) => typeof sentence === 'string');
}

/** A reason without its full stop: one is written after it. */
function bare(because: string): string {
  return because.trim().replace(/[.]+$/, '');
}
