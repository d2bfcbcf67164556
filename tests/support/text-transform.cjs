// Gives a text file (grammar, seed) to a test as a string, the way the bundlers do.
module.exports = {
  process: (source) => ({ code: `module.exports = ${JSON.stringify(source)};` }),
};
