/**
 * React says on the console what is wrong with a component or a test: an update that nobody waited for, a key that is
 * missing. A test that imports this fails where anything is said there.
 */
let said: string[] = [];
const error = console.error;

beforeEach(() => {
  said = [];
  console.error = (...parts: unknown[]) => void said.push(parts.map(String).join(" "));
});

afterEach(() => {
  console.error = error;
  expect(said).toEqual([]);
});
