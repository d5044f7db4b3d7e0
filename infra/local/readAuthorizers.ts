import * as z from 'zod';
import type { Authorizer } from './accounts/authorizers.ts';
import type { LocalResource } from './resolveTemplates.ts';

const authorizerSchema = z.object({
  ApiId: z.string().default(''),
  Name: z.string().default(''),
  JwtConfiguration: z.object({ Audience: z.array(z.string()), Issuer: z.string() }),
});

/** The authorizers that the templates declare. */
export function readAuthorizers(resources: readonly LocalResource[]): readonly Authorizer[] {
  return resources
    .filter(({ type }) => type === 'AWS::ApiGatewayV2::Authorizer')
    .map(({ ref, properties }) => {
      const { ApiId, Name, JwtConfiguration } = authorizerSchema.parse(properties);
      return { id: ref, apiId: ApiId, name: Name, issuer: JwtConfiguration.Issuer, audience: JwtConfiguration.Audience };
    });
}
