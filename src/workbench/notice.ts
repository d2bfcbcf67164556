/** What the page says below its ribbon, until the next thing is said. */
export interface Notice {
  readonly intent: "info" | "success" | "error";
  readonly text: string;
}
