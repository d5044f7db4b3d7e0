import type { FigureKeyOf, Indicators } from '../../functions/shared/definition/indicator.ts';
import { accessibilityFigures } from './accessibilityFigures.ts';
import { budgetFigures } from './budgetFigures.ts';
import { costFigures } from './costFigures.ts';
import { equalityFigures } from './equalityFigures.ts';
import { exitFigures } from './exitFigures.ts';
import { groupShareFigures } from './groupShareFigures.ts';
import { financierFigures } from './financierFigures.ts';
import { hoursFigures } from './hoursFigures.ts';
import { localFigures } from './localFigures.ts';
import { municipalityFigures } from './municipalityFigures.ts';
import { nonDiscriminationFigures } from './nonDiscriminationFigures.ts';
import { obstacleFigures } from './obstacleFigures.ts';
import { participantFigures } from './participantFigures.ts';
import { placementFigures } from './placementFigures.ts';
import { profileFigures } from './profileFigures.ts';
import { namedResults } from './resultFigures.ts';
import { teachingFigures } from './teachingFigures.ts';
import { unitFigures } from './unitFigures.ts';

const declared = {
  ...participantFigures,
  ...placementFigures,
  ...municipalityFigures,
  ...unitFigures,
  ...localFigures,
  ...namedResults,
  ...exitFigures,
  ...profileFigures,
  ...obstacleFigures,
  ...groupShareFigures,
  ...hoursFigures,
  ...costFigures,
  ...financierFigures,
  ...budgetFigures,
  ...equalityFigures,
  ...accessibilityFigures,
  ...nonDiscriminationFigures,
  ...teachingFigures,
};

/** The key of a figure that no single funder owns: what everybody may name. */
export type CommonKey = FigureKeyOf<typeof declared>;

/** The figures that no single funder owns (`docs/definitions.md#4-figure-keys`), in the order they are listed. Each reads only what is declared. */
export const commonIndicators: Indicators<CommonKey> = declared;
