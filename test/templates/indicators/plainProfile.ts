import type { Figures } from '../../../functions/shared/domain/figure.ts';
import type { Participant } from '../../../templates/upload/participants/sheet.ts';

interface Met {
  readonly first: Partial<Participant>;
}

/** `docs/definitions.md#shares-of-the-group` written down a second time: obstacles together, homelessness, and each answer's part of those met. */
export function plainProfile(met: readonly Met[], others: Figures): Figures {
  const count = (isCounted: (row: Partial<Participant>) => boolean) => {
    const counted = met.filter(({ first }) => isCounted(first));
    const ofSex = (sex: string) => counted.filter(({ first }) => (first.sex ?? 'unstated') === sex).length;
    return { women: ofSex('women'), men: ofSex('men'), nonBinary: ofSex('nonBinary'), unstated: ofSex('unstated'), total: counted.length };
  };
  const isMental = ({ obstacles = [] }: Partial<Participant>) => obstacles.join().includes('mental');
  const isPhysical = ({ obstacles = [] }: Partial<Participant>) => obstacles.join().includes('physical');
  const counts: Figures = {
    ...others,
    'homeless.yes': count(({ isHomeless }) => isHomeless === 'yes'),
    'obstacleCombination.mentalAndPhysical': count((row) => isMental(row) && isPhysical(row)),
    'obstacleCombination.mentalOnly': count((row) => isMental(row) && !isPhysical(row)),
    'obstacleCombination.physicalOnly': count((row) => !isMental(row) && isPhysical(row)),
    'obstacleCombination.oneOnly': count((row) => isMental(row) !== isPhysical(row)),
  };
  const group = count(() => true);
  const shares: Record<string, number> = {};
  for (const [key, figure] of Object.entries(counts)) {
    const isProfile =
      /^(age|education|support|supportTime|referredBy|children|foreignBackground|obstacle|obstacleCombination|workHistory|enrolledAtAf|homeless)\./;
    if (!isProfile.test(key) || typeof figure !== 'object') continue;
    for (const part of ['women', 'men', 'total'] as const)
      if (group[part] > 0)
        shares[part === 'total' ? `share.${key}` : `share.${key}.${part}`] = Math.round((figure[part] * 1000) / group[part]) / 10;
  }
  return { ...counts, ...shares };
}
