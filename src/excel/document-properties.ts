/**
 * Asks for these custom document properties, each by its key: Excel for Windows crashes when it is asked for all of a
 * workbook in which another program left one of more than 255 characters (office-js issues 4378 and 4002). Call the
 * answer after the next sync; it holds those that there are.
 */
export function askProperties(
  context: Excel.RequestContext,
  keys: readonly string[],
): () => ReadonlyMap<string, unknown> {
  const asked = keys.map((key) => {
    const property = context.workbook.properties.custom.getItemOrNullObject(key);
    property.load("value");
    return { key, property };
  });
  return () =>
    new Map(
      asked.flatMap(({ key, property }): [string, unknown][] =>
        property.isNullObject ? [] : [[key, property.value]],
      ),
    );
}
