/**
 * Asks for the workbook's date system. Office.js has no flag for it, so Excel is asked for the serial of 1 January 1904,
 * which is 0 in the 1904 system and 1462 in the other. Read `.value` after the next sync with `dateSystemOf`.
 */
export function askDateSystem(context: Excel.RequestContext): Excel.FunctionResult<number> {
  const serial = context.workbook.functions.date(1904, 1, 1);
  serial.load("value");
  return serial;
}

/** The date system that the loaded answer means. */
export function dateSystemOf(serial: Excel.FunctionResult<number>): 1900 | 1904 {
  return serial.value === 0 ? 1904 : 1900;
}
