import * as z from 'zod';
import { region } from '../stages.ts';
import type { LocalResource } from './resolveTemplates.ts';

const distributionSchema = z.object({ DistributionConfig: z.object({ Aliases: z.tuple([z.string()]) }) });

/** Where the sign-in is on this machine, and where it signs people out. */
export const signInPath = '/oidc';
const signOutPath = `${signInPath}/session/end`;

/** Makes the addresses that the stage has on AWS (the page, the issuer of tokens, where Cognito signs people out) those that they have on this machine. Any other text stays. */
export function moveAddresses(resources: readonly LocalResource[], url: string): (text: string) => string {
  const find = (type: string): LocalResource => {
    const found = resources.find((resource) => resource.type === type);
    if (!found) throw new Error(`The templates have no ${type}`);
    return found;
  };
  const [page] = distributionSchema.parse(find('AWS::CloudFront::Distribution').properties).DistributionConfig.Aliases;
  const moved = [
    [`https://cognito-idp.${region}.amazonaws.com/${find('AWS::Cognito::UserPool').ref}`, `${url}${signInPath}`],
    [`https://${find('AWS::Cognito::UserPoolDomain').ref}.auth.${region}.amazoncognito.com/logout`, `${url}${signOutPath}`],
    [`https://${page}`, url],
  ] as const;
  return (text) => {
    const [from, to] = moved.find(([address]) => text === address || text.startsWith(`${address}/`)) ?? ['', ''];
    return `${to}${text.slice(from.length)}`;
  };
}
