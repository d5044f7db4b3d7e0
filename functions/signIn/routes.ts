/** One route of the page. Whoever has no session is answered here too, so none is behind the authorizer of `/api`. */
export interface PageRoute {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
}

/** Every route of the page: what API Gateway declares and what the app answers. */
export const pageRoutes = [
  { method: 'GET', path: '/sign-in' },
  { method: 'GET', path: '/sign-in/callback' },
  { method: 'POST', path: '/sign-out' },
  { method: 'GET', path: '/session' },
] as const satisfies readonly PageRoute[];
