import { Button, Field, MessageBar, MessageBarBody, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { ImportPreview } from "../../../jobs";
import { Choice } from "../../kit/Choice";
import { useCommonStyles } from "../../kit/common-styles";
import { FilePicker } from "../../kit/FilePicker";
import { JobStatus } from "../../kit/JobStatus";
import { useJob } from "../../kit/use-job";
import { oneOf, useStored } from "../../kit/use-stored";
import { useTexts } from "../../kit/use-texts";
import type { ImportResult, InsertPort, SheetRef } from "../../ports";

const SOURCES = ["templates", "text", "file", "sheet"] as const;
type Source = (typeof SOURCES)[number];
const isText = (kept: unknown): kept is string => typeof kept === "string";

/** Where another table comes from: a template, a pasted text, a file, a sheet. Gives what was recognised. */
export function ImportSources({
  port,
  describe,
  sheets,
  templates,
  onPreview,
}: {
  readonly port: InsertPort;
  readonly describe: (failure: unknown) => string;
  readonly sheets: readonly SheetRef[];
  readonly templates: ReactNode;
  readonly onPreview: (preview: ImportPreview) => void;
}) {
  const styles = useCommonStyles();
  const texts = useTexts().insert;
  const common = useTexts().common;
  const [source, setSource] = useStored<Source | null>("insert.source", null, oneOf(SOURCES));
  const [pasted, setPasted] = useStored("insert.text", "", isText);
  const [sheetId, setSheetId] = useState("");
  const job = useJob<ImportResult>(describe);
  const busy = job.state.kind === "running";
  const read = (reading: () => Promise<ImportResult>): void => {
    job.run(async () => {
      const result = await reading();
      if (result.ok) onPreview(result.preview);
      return result;
    });
  };
  const sheet = sheets.find(({ id }) => id === sheetId);
  return (
    <div className={styles.stack}>
      <Choice
        label={texts.sourceLabel}
        options={SOURCES.map((value) => ({ value, text: texts.sources[value] }))}
        isOn={(value) => value === source}
        onToggle={(value) => {
          job.reset();
          setSource(value);
        }}
      />
      {source === "templates" && templates}
      {source === "text" && (
        <div className={styles.stack}>
          <Field label={texts.text.label}>
            <Textarea
              value={pasted}
              rows={6}
              resize="vertical"
              onChange={(_event, { value }) => {
                setPasted(value);
              }}
            />
          </Field>
          <Button
            className={styles.wide}
            disabledFocusable={busy || pasted.trim() === ""}
            onClick={() => {
              read(() => port.readText(pasted));
            }}
          >
            {texts.text.read}
          </Button>
        </div>
      )}
      {source === "file" && (
        <FilePicker
          label={texts.file.label}
          hint={texts.file.hint}
          disabled={busy}
          onFiles={([file]) => {
            if (file) read(() => port.readFile(file));
          }}
        />
      )}
      {source === "sheet" && (
        <div className={styles.stack}>
          <Field label={texts.sheet.label}>
            <Select
              value={sheetId}
              onChange={(_event, { value }) => {
                setSheetId(value);
              }}
            >
              <option value="">{common.choose}</option>
              {sheets.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            className={styles.wide}
            disabledFocusable={busy || !sheet}
            onClick={() => {
              if (sheet) read(() => port.readSheet(sheet));
            }}
          >
            {texts.sheet.read}
          </Button>
        </div>
      )}
      <JobStatus
        job={job}
        done={(result) =>
          !result.ok && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{result.message}</MessageBarBody>
            </MessageBar>
          )
        }
      />
    </div>
  );
}
