import { quietly } from "../../src/workbooks/library/quietly";

describe("the library's talk", () => {
  it("reaches nobody while a file is read, and the console is as before afterwards", () => {
    const said: unknown[] = [];
    const before = console.error;
    console.error = (line: unknown) => said.push(line);
    try {
      expect(
        quietly(() => {
          console.error("ODS number format may be incorrect");
          return 7;
        }),
      ).toBe(7);
      expect(() =>
        quietly(() => {
          throw new Error("damaged");
        }),
      ).toThrow("damaged");
      console.error("afterwards");
    } finally {
      console.error = before;
    }
    expect(said).toEqual(["afterwards"]);
  });
});
