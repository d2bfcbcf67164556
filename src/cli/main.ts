import { readArguments } from "./args";
import { CliError } from "./cli-error";
import { checkCommand } from "./commands/check";
import { consolidateCommand } from "./commands/consolidate";
import { formsCommand } from "./commands/forms";
import { importCommand } from "./commands/import";
import { templateCommand } from "./commands/template";
import type { Command, ExitCode } from "./command";
import { processTerminal } from "./terminal";
import type { Terminal } from "./terminal";
import { usage } from "./texts/zh-CN";

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["template", templateCommand],
  ["import", importCommand],
  ["check", checkCommand],
  ["forms", formsCommand],
  ["consolidate", consolidateCommand],
  // Writes old formats with a large library, which the other commands need not wait for.
  ["demo", async (args, terminal) => (await import("./commands/demo")).demoCommand(args, terminal)],
]);

/**
 * Runs one command of the command line (contract.md) and gives its exit code: 0 done, 1 done with errors found or
 * inputs left out, 2 nothing was done. Known trouble is one line on stderr; anything else is a fault and is thrown.
 */
export async function main(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    (name === undefined ? terminal.talk : terminal.out)(usage);
    return name === undefined ? 2 : 0;
  }
  try {
    const command = COMMANDS.get(name);
    if (!command) throw new CliError("unknown-command", name);
    const args = readArguments(rest);
    if (args.help) {
      terminal.out(usage);
      return 0;
    }
    return await command(args, terminal);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    terminal.talk(error.message);
    return 2;
  }
}
