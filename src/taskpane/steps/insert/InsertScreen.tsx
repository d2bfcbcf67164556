import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { DivisionTable } from "../../../domain/division";
import type { ImportPreview } from "../../../jobs";
import { useCommonStyles } from "../../kit/common-styles";
import { JobStatus } from "../../kit/JobStatus";
import { Outcome } from "../../kit/Outcome";
import { useJob } from "../../kit/use-job";
import { useTexts } from "../../kit/use-texts";
import type { FoundTable, InsertPort, SheetRef, WrittenSheet } from "../../ports";
import type { ScreenProps } from "../../shell/steps";
import { useTemplates } from "./use-templates";

// The one click must stand at once; what is for other tables comes right after it.
const ImportPreviewCard = lazy(async () => ({
  default: (await import("./ImportPreviewCard")).ImportPreviewCard,
}));
const ImportSources = lazy(async () => ({ default: (await import("./ImportSources")).ImportSources }));
const TemplateList = lazy(async () => ({ default: (await import("./TemplateList")).TemplateList }));

/** Step 插入: the standard table with one click, or another one after a look at what was recognised. */
export function InsertScreen({
  port,
  describe,
  table: standing,
  sheets,
  refresh,
  onStep,
}: Omit<ScreenProps, "view"> & {
  readonly port: InsertPort;
  readonly describe: (failure: unknown) => string;
  /** The table that stands in the workbook already; null while none is known. */
  readonly table: FoundTable | null;
  readonly sheets: readonly SheetRef[];
}) {
  const styles = useCommonStyles();
  const texts = useTexts();
  const job = useJob<WrittenSheet>(describe);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const templates = useTemplates(port, describe);
  const busy = job.state.kind === "running";
  const insert = (table: DivisionTable | null): void => {
    job.run(async () => {
      const written = await port.insert(table);
      setPreview(null);
      refresh();
      return written;
    });
  };
  const inserted = job.state.kind === "done";
  const status = (
    <JobStatus
      job={job}
      done={({ sheet, remark }) => (
        <div className={styles.stack}>
          <Outcome remark={remark}>{texts.insert.inserted(sheet)}</Outcome>
          <Button
            appearance="primary"
            className={styles.wide}
            onClick={() => {
              onStep("check");
            }}
          >
            {texts.shell.next(texts.shell.steps.check)}
          </Button>
        </div>
      )}
    />
  );
  if (preview) {
    return (
      <ImportPreviewCard
        preview={preview}
        busy={busy}
        templates={templates}
        status={status}
        onInsert={() => {
          insert(preview.table);
        }}
        onDiscard={() => {
          job.reset();
          setPreview(null);
        }}
      />
    );
  }
  const has = standing !== null;
  return (
    <div className={styles.screen}>
      <div className={styles.stack}>
        <Subtitle2 as="h2" className={styles.heading}>
          {texts.insert.heading}
        </Subtitle2>
        {!has && <Text>{texts.shell.welcome}</Text>}
        <Text className={styles.muted}>
          {standing && !inserted ? texts.insert.has(standing.sheet.name) : texts.insert.builtin}
        </Text>
        <Button
          appearance={has || inserted ? "secondary" : "primary"}
          className={styles.wide}
          disabledFocusable={busy}
          onClick={() => {
            insert(null);
          }}
        >
          {has ? texts.insert.again : texts.insert.action}
        </Button>
        {status}
        {has && !inserted && (
          <Button
            appearance="primary"
            className={styles.wide}
            onClick={() => {
              onStep("check");
            }}
          >
            {texts.shell.next(texts.shell.steps.check)}
          </Button>
        )}
      </div>
      <section className={styles.section} aria-label={texts.insert.other}>
        <Subtitle2 as="h3" className={styles.heading}>
          {texts.insert.other}
        </Subtitle2>
        <Suspense>
          <ImportSources
            port={port}
            describe={describe}
            sheets={sheets}
            templates={
              <TemplateList
                templates={templates}
                busy={busy}
                onInsert={(table) => {
                  insert(table);
                }}
              />
            }
            onPreview={(next) => {
              job.reset();
              setPreview(next);
            }}
          />
        </Suspense>
      </section>
    </div>
  );
}
