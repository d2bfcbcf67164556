/** What a ribbon command needs of Office; given so that tests can listen. */
export interface CommandHost {
  /** Shows one sentence in a small dialog; ends when it stands. */
  say(sentence: string): Promise<void>;
  /** The sentence for a failure. */
  describe(failure: unknown): string;
}

/**
 * Runs a ribbon command: a dialog only when there is something to say, and `completed` in every case, or Excel keeps
 * the button waiting. `job` gives the sentence to show, or null for none.
 */
export async function runCommand(
  job: () => Promise<string | null>,
  event: { completed(): void },
  host: CommandHost,
): Promise<void> {
  try {
    const sentence = await job().catch((failure: unknown) => host.describe(failure));
    if (sentence !== null) await host.say(sentence);
  } catch {
    // Not even a dialog could be opened: there is no place left to say anything.
  } finally {
    event.completed();
  }
}
