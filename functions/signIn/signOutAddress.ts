/** Where somebody is signed out at the provider, and sent back to the page. Cognito has names of its own for the client and for where to go then: the standard's are sent beside. */
export function signOutAddress({
  provider,
  clientId,
  back,
}: {
  readonly provider: string;
  readonly clientId: string;
  readonly back: string;
}): string {
  const address = new URL(provider);
  address.search = new URLSearchParams({ client_id: clientId, logout_uri: back, post_logout_redirect_uri: back }).toString();
  return address.href;
}
