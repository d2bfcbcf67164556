const { grammarRecipe } = require("./grammar-recipe.cjs");

/** webpack: a grammar as its recipe. */
module.exports = (source) => `export default ${grammarRecipe(source)};`;
