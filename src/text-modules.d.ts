/** Grammars and seed documents are bundled as their text. */
declare module "*.ohm" {
  const text: string;
  export default text;
}
declare module "*.txt" {
  const text: string;
  export default text;
}
