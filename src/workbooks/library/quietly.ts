const CHANNELS = ["log", "info", "warn", "error"] as const;

/**
 * Runs a reader that talks to the console about oddities of a file. The talk is English, says nothing to a clerk, and
 * would stand between the lines of the command line's one report; what matters comes back as a result or is thrown.
 */
export function quietly<T>(read: () => T): T {
  const kept = CHANNELS.map((channel) => console[channel]);
  for (const channel of CHANNELS) console[channel] = () => undefined;
  try {
    return read();
  } finally {
    CHANNELS.forEach((channel, index) => {
      const before = kept[index];
      if (before) console[channel] = before;
    });
  }
}
