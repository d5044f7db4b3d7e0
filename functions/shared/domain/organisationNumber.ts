/** An organisation number without its hyphen, ten digits: both forms are the same organisation. */
export const bareOrganisationNumber = (organisationNumber: string): string => organisationNumber.replace('-', '');

/** Whether a text is an organisation number as keys, messages and credentials hold it: ten digits. */
export const isBareOrganisationNumber = (text: string): boolean => /^\d{10}$/.test(text);
