import type { KeyOf } from '../../../indicators/defineFunder.ts';
import { claimFigures } from './claimFigures.ts';
import { esfIndicators } from './esfIndicators.ts';
import { family2014 } from './esfIndicators2014.ts';

/** Every figure of the European Social Fund: common indicators, the claim, and the indicators of 2014–2020. */
export const esfFigures = { ...esfIndicators, ...claimFigures, ESF1420: family2014 };

/** What reports to Svenska ESF-rådet may name. */
export type EsfKey = KeyOf<typeof esfFigures>;
