const { grammarRecipe } = require("../../scripts/grammar-recipe.cjs");

// Gives a grammar to a test as its recipe and a seed as its text, the way the bundlers do.
module.exports = {
  process: (source, path) => ({
    code: `module.exports = ${path.endsWith(".ohm") ? grammarRecipe(source) : JSON.stringify(source)};`,
  }),
};
