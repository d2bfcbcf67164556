const { grammar } = require("ohm-js");

/**
 * A grammar compiled ahead, as JSON that `makeRecipe` of ohm-js makes it from: every bundler and the tests load .ohm files
 * through this. Compiling them when the program starts took a seventh of consolidating 300 returns. Where in its source
 * a rule stands is left out; it would be ten times the rest.
 */
const grammarRecipe = (source) =>
  JSON.stringify(
    JSON.parse(grammar(source).toRecipe(), (key, value) =>
      key === "sourceInterval" || (key === "source" && typeof value === "string") ? undefined : value,
    ),
  );

module.exports = { grammarRecipe };
