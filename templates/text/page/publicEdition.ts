/** The public edition of a report. */

export const download = 'Hämta publik version';
export const help =
  'Den publika versionen kan läggas ut eller lämnas till nämnden: antal från 1 till 4 och tal som avslöjar dem visas som två punkter (..). Den mejlas inte av sig själv. Finansiärens version har exakta tal och ska inte publiceras.';
