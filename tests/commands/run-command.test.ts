import { runCommand } from "../../src/commands/run-command";

function stage() {
  const said: string[] = [];
  const event = { completed: jest.fn() };
  return {
    said,
    event,
    host: {
      say: (text: string) => Promise.resolve(void said.push(text)),
      describe: () => "工作表有保护。",
    },
  };
}

describe("a ribbon command", () => {
  it("is silent when there is nothing to say, and always completes", async () => {
    const { said, event, host } = stage();
    await runCommand(() => Promise.resolve(null), event, host);
    expect(said).toEqual([]);
    expect(event.completed).toHaveBeenCalledTimes(1);
  });

  it("says what it found", async () => {
    const { said, event, host } = stage();
    await runCommand(() => Promise.resolve("发现 1 个错误"), event, host);
    expect(said).toEqual(["发现 1 个错误"]);
  });

  it("completes only once the dialog stands", async () => {
    const { event, host } = stage();
    let stand = (): void => undefined;
    const slow = { ...host, say: () => new Promise<void>((resolve) => (stand = resolve)) };
    const run = runCommand(() => Promise.resolve("发现 1 个错误"), event, slow);
    await new Promise(setImmediate);
    expect(event.completed).not.toHaveBeenCalled();
    stand();
    await run;
    expect(event.completed).toHaveBeenCalledTimes(1);
  });

  it("says a failure in plain words and completes all the same", async () => {
    const { said, event, host } = stage();
    await runCommand(() => Promise.reject(new Error("AccessDenied")), event, host);
    expect(said).toEqual(["工作表有保护。"]);
    expect(event.completed).toHaveBeenCalledTimes(1);
  });

  it("completes even where no dialog can be opened", async () => {
    const { event, host } = stage();
    const mute = {
      ...host,
      say: () => Promise.reject(new Error("a dialog is open")),
    };
    await runCommand(() => Promise.reject(new Error("x")), event, mute);
    expect(event.completed).toHaveBeenCalledTimes(1);
  });
});
