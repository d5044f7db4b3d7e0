/** The pages of a project. */

export const label = 'Projektets sidor';
export const crumbs = 'Du är här';
export const projects = 'Projekt';
export const overview = 'Översikt';
export const upload = 'Lämna in';
export const reports = 'Rapporter';
export const checks = 'Kontroller';
export const mails = 'Mejl';
export const history = 'Historik';
