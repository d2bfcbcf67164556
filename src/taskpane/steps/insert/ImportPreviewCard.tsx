import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { ImportPreview } from "../../../jobs";
import { useCommonStyles } from "../../kit/common-styles";
import { JobStatus } from "../../kit/JobStatus";
import { LongList } from "../../kit/LongList";
import { useTexts } from "../../kit/use-texts";
import type { Templates } from "./use-templates";

const useStyles = makeStyles({
  task: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What was recognised of a document and what was not; nothing is written before 插入. */
export function ImportPreviewCard({
  preview: { table, missing, leftOver },
  busy,
  templates,
  status,
  onInsert,
  onDiscard,
}: {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly templates: Templates;
  readonly status: ReactNode;
  readonly onInsert: () => void;
  readonly onDiscard: () => void;
}) {
  const styles = useCommonStyles();
  const own = useStyles();
  const { insert: texts, common } = useTexts();
  const [name, setName] = useState(table.title);
  const categories = new Set(table.tasks.map(({ category }) => category)).size;
  return (
    <div className={styles.screen}>
      <Subtitle2 as="h2" className={styles.heading}>
        {texts.preview.heading}
      </Subtitle2>
      <Text weight="semibold">{table.title === "" ? texts.preview.noTitle : table.title}</Text>
      <Text>{texts.preview.counts(categories, table.tasks.length)}</Text>
      {missing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {texts.preview.missing(missing.map((field) => common.fields[field]).join(common.separator))}
          </MessageBarBody>
        </MessageBar>
      )}
      {leftOver.length === 0 ? (
        <Text className={styles.muted}>{texts.preview.whole}</Text>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {texts.preview.leftOver(leftOver.length)}
            <ul className={styles.list}>
              {leftOver.slice(0, 20).map(({ row, text }) => (
                <li key={row}>
                  {common.row(row)}：{text}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.stack}>
        <Button appearance="primary" className={styles.wide} disabledFocusable={busy} onClick={onInsert}>
          {texts.preview.insert}
        </Button>
        <Button className={styles.wide} disabledFocusable={busy} onClick={onDiscard}>
          {texts.preview.discard}
        </Button>
        {status}
      </div>
      <form
        className={styles.section}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") templates.keep({ name: name.trim(), table });
        }}
      >
        <Field label={texts.templates.name}>
          <Input
            value={name}
            onChange={(_event, { value }) => {
              setName(value);
            }}
          />
        </Field>
        <Button type="submit" className={styles.wide} disabledFocusable={name.trim() === ""}>
          {texts.templates.save}
        </Button>
        <JobStatus
          job={templates.job}
          done={(kept) => kept !== null && <Text>{texts.templates.saved(kept)}</Text>}
        />
      </form>
      <section className={styles.section} aria-label={texts.preview.rows}>
        <Subtitle2 as="h3" className={styles.heading}>
          {texts.preview.rows}
        </Subtitle2>
        <LongList
          label={texts.preview.rows}
          items={table.tasks}
          keyOf={(task) => String(task.row)}
          estimate={110}
          render={(task) => (
            <div className={own.task}>
              <Text size={200} className={styles.muted}>
                {[task.noText, task.category].filter((part) => part !== "").join(" · ")}
              </Text>
              <Text>{task.requirement}</Text>
              <Text size={200}>
                {common.fields.units}：{task.units || "—"}
              </Text>
              <Text size={200}>
                {common.fields.deadline}：{task.deadline || "—"}
              </Text>
            </div>
          )}
        />
      </section>
    </div>
  );
}
