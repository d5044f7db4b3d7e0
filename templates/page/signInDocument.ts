import { readFileSync } from 'node:fs';
import { demoUsers, signInText } from '../text/signIn.ts';
import { pageIcon } from './pageIcon.ts';

const styles = ['tokens', 'base', 'signIn'].map((name) => readFileSync(new URL(`styles/${name}.css`, import.meta.url), 'utf8')).join('\n');

/** The local sign-in's page: one button per demo user, posted to `action`. */
export function chooseUserDocument(action: string): string {
  const buttons = demoUsers.map(
    (user) => `<li><button name="user" value="${user.id}"><strong>${user.name}</strong><span>${user.title}</span></button></li>`,
  );
  return signInDocument(
    signInText.title,
    `<div class="warning" role="note"><h2>${signInText.warningTitle}</h2><p>${signInText.warning}</p></div><p class="demo">${signInText.demo}</p><h2>${signInText.choose}</h2><form method="post" action="${action}"><ul>${buttons.join('')}</ul></form>`,
  );
}

/** The local sign-in's page on the way out; `form` is the provider's form `op.logoutForm`, sent at once. */
export function signOutDocument(form: string): string {
  return signInDocument(
    signInText.signOutTitle,
    `${form}<button form="op.logoutForm" name="logout" value="yes">${signInText.signOut}</button>
    <script>document.querySelector('button').click()</script>`,
  );
}

/** The local sign-in's page when something went wrong. */
export function signInFailedDocument(): string {
  return signInDocument(signInText.failedTitle, `<p>${signInText.failed}</p><p><a href="/">${signInText.toStart}</a></p>`);
}

function signInDocument(title: string, body: string): string {
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="${pageIcon}">
<style>${styles}</style></head><body class="sign-in"><main><h1>${title}</h1>${body}</main></body></html>`;
}
