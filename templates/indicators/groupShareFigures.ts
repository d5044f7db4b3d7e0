import { joinFigures, type FigureKeyOf } from '../../functions/shared/definition/indicator.ts';
import { listByKey } from '../../functions/shared/definition/listByKey.ts';
import { obstacleFigures } from './obstacleFigures.ts';
import type { participantFigures } from './participantFigures.ts';
import { profileFigures } from './profileFigures.ts';
import { share, sumOf } from './shares.ts';

const figures = { ...profileFigures, ...obstacleFigures };

/** The key of a figure that tells who the people met in the period are. */
export type ProfileKey = Exclude<FigureKeyOf<typeof figures>, 'age.unknown'>;

const sum = sumOf<ProfileKey | FigureKeyOf<typeof participantFigures>>;

/**
 * The share of the people met in the period that each part of their profile is, and of the women and men met the share that its women and
 * men are. A target is compared with it only when it names the share (`docs/definitions.md#shares-of-the-group`).
 */
export const groupShareFigures = joinFigures(
  listByKey(figures).flatMap(([key, { title }]) =>
    key === 'age.unknown'
      ? []
      : share(`share.${key}`, { title: `${title}, andel av gruppen`, of: sum(key), among: sum('participants.met') }),
  ),
);
