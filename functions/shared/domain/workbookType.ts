/** Media type of an Excel workbook without macros. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
