/** Thrown by the fast reader at anything that it does not understand fully: the file then goes to the library. */
export class NotPlain extends Error {
  override readonly name = "NotPlain";
}
