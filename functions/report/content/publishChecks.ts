import type { PublicPart, PublicView } from '../../shared/definition/report.ts';
import type { Check } from '../../shared/domain/figure.ts';

/** The checks of one rule as the public edition may show them. */
export function publishChecks({
  publicPart,
  checks,
}: {
  readonly publicPart: PublicPart;
  readonly checks: readonly Check[];
}): PublicView['checks'] {
  switch (publicPart) {
    case 'nothing':
      return [];
    case 'outcome':
      return checks.map(({ title, ok }) => ({ title, ok }));
    case 'numbers':
      return checks;
  }
}
