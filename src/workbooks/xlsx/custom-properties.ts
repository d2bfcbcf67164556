import { XmlTags } from "./xml-tags";

/** The custom document properties by name, each as the text that stands in the file. */
export function readCustomProperties(xml: string): ReadonlyMap<string, string> {
  const tags = new XmlTags(xml);
  const properties = new Map<string, string>();
  while (tags.next()) {
    if (tags.closing || tags.empty || !tags.is("property")) continue;
    const name = tags.attribute("name");
    if (!tags.next() || tags.closing) continue;
    if (name !== undefined) properties.set(name, tags.text());
  }
  return properties;
}
