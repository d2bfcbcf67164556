import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
} from "@fluentui/react-components";
import { useState } from "react";
import { useCommonStyles } from "../../kit/common-styles";
import { FilePicker } from "../../kit/FilePicker";
import { JobStatus } from "../../kit/JobStatus";
import { useTexts } from "../../kit/use-texts";
import type { CollectPort, FoundTable } from "../../ports";
import type { ScreenProps } from "../../shell/steps";
import { BringBack } from "./BringBack";
import { CollectPreview } from "./CollectPreview";
import { FileLines } from "./FileLines";
import { SheetPicker } from "./SheetPicker";
import { useCollect } from "./use-collect";
import { WriteActions } from "./WriteActions";

/** Step 汇总: read what came back, look at it, decide what is open, then write. */
export function CollectScreen({
  port,
  describe,
  table,
  view,
  refresh,
  onStep,
}: ScreenProps & {
  readonly port: CollectPort;
  readonly describe: (failure: unknown) => string;
  readonly table: FoundTable;
}) {
  const styles = useCommonStyles();
  const { collect: texts } = useTexts();
  const collect = useCollect(port, describe, table, refresh);
  const [password, setPassword] = useState("");
  const { consolidation, reading, kept, lines } = collect;
  const busy = reading.state.kind === "running" || collect.writing.state.kind === "running";
  const picked = consolidation !== null;
  // Of nothing there is nothing to write: choosing again is the thing to do.
  const nothing = picked && consolidation.files.every(({ returns }) => returns.length === 0);
  const picker = (
    <div className={styles.stack}>
      <FilePicker
        label={picked && !nothing ? texts.more : texts.pick}
        folder={texts.folder}
        hint={texts.hint}
        multiple
        primary={!picked || nothing}
        disabled={busy}
        onFiles={(files) => {
          collect.pickFiles(files, password);
        }}
      />
      <SheetPicker
        sheets={view.sheets.filter(({ id }) => id !== table.sheet.id)}
        disabled={busy}
        onPick={collect.pickSheets}
      />
      <Field label={texts.password}>
        <Input
          type="password"
          autoComplete="off"
          value={password}
          onChange={(_event, { value }) => {
            setPassword(value);
          }}
        />
      </Field>
    </div>
  );
  const bad = lines.filter(({ problem }) => problem !== null).length;
  return (
    <div className={styles.screen}>
      <Subtitle2 as="h2" className={styles.heading}>
        {texts.heading}
      </Subtitle2>
      {kept !== null && kept > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.kept(kept)}</MessageBarBody>
        </MessageBar>
      )}
      {!picked && (
        <JobStatus
          job={collect.writing}
          done={({ kind }) =>
            kind === "back" && (
              <MessageBar intent="success" layout="multiline">
                <MessageBarBody>{texts.back.done}</MessageBarBody>
              </MessageBar>
            )
          }
        />
      )}
      {!picked && picker}
      <JobStatus
        job={reading}
        canCancel
        done={() => lines.length > 0 && <Text>{texts.read(lines.length, bad)}</Text>}
      />
      {reading.state.kind === "running" && <FileLines lines={lines} />}
      {consolidation && reading.state.kind !== "running" && (
        <>
          {nothing && (
            <>
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{texts.preview.nothing(consolidation.files.length)}</MessageBarBody>
              </MessageBar>
              {picker}
            </>
          )}
          {!nothing && <WriteActions collect={collect} consolidation={consolidation} onStep={onStep} />}
          <CollectPreview
            collect={collect}
            consolidation={consolidation}
            nothing={nothing}
            roster={view.roster.roster}
          />
          {nothing && (
            <WriteActions collect={collect} consolidation={consolidation} nothing onStep={onStep} />
          )}
          <section className={styles.section} aria-label={texts.more}>
            {!nothing && picker}
            <Button
              className={styles.wide}
              appearance="subtle"
              disabledFocusable={busy}
              onClick={collect.discard}
            >
              {texts.discard}
            </Button>
          </section>
        </>
      )}
      {collect.earlier !== null && (
        <BringBack putAwayAt={collect.earlier} busy={busy} onBringBack={collect.bringBack} />
      )}
    </div>
  );
}
