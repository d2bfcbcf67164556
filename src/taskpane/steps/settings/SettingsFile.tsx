import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { OfficeSettings, OfficeSettingsResult } from "../../../domain/office-settings";
import { useCommonStyles } from "../../kit/common-styles";
import { FilePicker } from "../../kit/FilePicker";
import { JobStatus } from "../../kit/JobStatus";
import type { Job } from "../../kit/use-job";
import { useTexts } from "../../kit/use-texts";
import type { SettingsPort } from "../../ports";
import { Imported } from "./Imported";

/** What came of handing the settings on. */
export type SettingsFileDone =
  | { readonly kind: "exported"; readonly file: string }
  | ({ readonly kind: "imported" } & Pick<OfficeSettingsResult, "problems" | "isUsable">);

/** The settings as a file for colleagues, out and in; what came of it is said here, where it was asked for. */
export function SettingsFile({
  port,
  job,
  draft,
  disabled,
  onRead,
}: {
  readonly port: SettingsPort;
  readonly job: Job<SettingsFileDone>;
  readonly draft: OfficeSettings;
  readonly disabled: boolean;
  /** Settings of a file, to be looked at before they are saved. A file that holds none takes nothing away. */
  readonly onRead: (settings: OfficeSettings) => void;
}) {
  const styles = useCommonStyles();
  const { settings: texts } = useTexts();
  return (
    <section className={styles.section} aria-label={texts.export}>
      {/* In front of the buttons, which stand at the pane's end: below them it would be out of sight. */}
      <JobStatus
        job={job}
        done={(done) => (
          <MessageBar
            intent={done.kind === "imported" && done.problems.length > 0 ? "warning" : "success"}
            layout="multiline"
          >
            <MessageBarBody>
              {done.kind === "exported" ? texts.exported(done.file) : <Imported {...done} />}
            </MessageBarBody>
          </MessageBar>
        )}
      />
      <Button
        className={styles.wide}
        disabledFocusable={disabled}
        onClick={() => {
          job.run(async () => ({ kind: "exported", file: await port.exportFile(draft) }));
        }}
      >
        {texts.export}
      </Button>
      <FilePicker
        label={texts.import}
        hint={texts.importHint}
        accept=".json"
        disabled={disabled}
        onFiles={([file]) => {
          if (!file) return;
          job.run(async () => {
            const { settings, problems, isUsable } = await port.readFile(file);
            if (isUsable) onRead(settings);
            return { kind: "imported", problems, isUsable };
          });
        }}
      />
    </section>
  );
}
