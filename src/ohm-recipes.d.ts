import type { Grammar } from "ohm-js";

declare module "ohm-js" {
  /** A grammar from its recipe; exported by the package, missing in its types. */
  export function makeRecipe(recipe: unknown): Grammar;
}
