import type { Judge } from '../guard/judge.ts';
import type { TemplateResource } from './templateResource.ts';
import type { AskedAction } from './askedAction.ts';
import { createCallWords } from './describeCall.ts';
import { evaluate } from './evaluate.ts';
import { createUses, type Uses } from './grants.ts';
import { readPolicies } from './readPolicies.ts';
import { refuse } from './refuse.ts';

/** The judge of a runtime, and what of the policies it has seen used. */
export interface Truth {
  readonly judge: Judge;
  readonly uses: Uses;
}

/** Judges calls by the policies of the templates, as AWS would. Policies are read once; grammar in them that is not known here throws at once. */
export function createJudge(resources: readonly TemplateResource[], roles: ReadonlySet<string>): Truth {
  const { ofRoles, ofTrust, ofResources } = readPolicies(resources, roles);
  /** To assume a role takes two to allow it: the asker's own policies, and the trust of the role. */
  const trusts = (asker: string, asked: AskedAction) =>
    evaluate(
      asked,
      (ofTrust.get(asked.resource) ?? []).filter(({ roles: trusted }) => trusted.includes(asker)),
      {},
    );
  const describe = createCallWords(resources);
  const uses = createUses(ofRoles);
  return {
    uses,
    judge: (call) => {
      const { role, tags } = call.principal;
      const statements = [...(ofRoles.get(role) ?? []), ...ofResources];
      for (const asked of describe(call)) {
        const verdict = evaluate(asked, statements, tags);
        if (verdict.kind !== 'allowed') return refuse(call, asked, verdict.kind);
        const trusted = call.service === 'sts' ? trusts(role, asked) : verdict;
        if (trusted.kind !== 'allowed') return refuse(call, asked, trusted.kind);
        uses.note(call.principal, asked);
      }
      return undefined;
    },
  };
}
