/** What went wrong, and what to do. */

export const title = 'Det gick inte';
export const offline = 'Datorn når inte Redovisa. Kontrollera uppkopplingen och försök igen.';
export const fault = 'Något gick fel hos oss. Försök igen om en stund.';
export const notFoundTitle = 'Sidan finns inte';
export const notFound = 'Länken leder ingenstans. Börja om från projekten.';
export const toProjects = 'Till projekten';
