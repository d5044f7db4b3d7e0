/** Number of the upload sheets as declared here: raised when a heading changes its meaning, so that older workbooks are recognised. */
export const sheetVersion = 1;
