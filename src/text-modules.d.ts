/** Grammars are compiled when the program is bundled (scripts/grammar-recipe.cjs). */
declare module "*.ohm" {
  const recipe: unknown;
  export default recipe;
}
/** Seed documents are bundled as their text. */
declare module "*.txt" {
  const text: string;
  export default text;
}
