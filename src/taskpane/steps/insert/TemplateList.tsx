import { Button, Spinner, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { DivisionTable } from "../../../domain/division";
import { useCommonStyles } from "../../kit/common-styles";
import { JobStatus } from "../../kit/JobStatus";
import { useTexts } from "../../kit/use-texts";
import type { Templates } from "./use-templates";

/** The office's own templates, each to insert or, after a second question, to remove. */
export function TemplateList({
  templates: { list, job, remove },
  busy,
  onInsert,
}: {
  readonly templates: Templates;
  readonly busy: boolean;
  readonly onInsert: (table: DivisionTable) => void;
}) {
  const styles = useCommonStyles();
  const texts = useTexts();
  const [asked, setAsked] = useState<string | null>(null);
  if (!list) return <Spinner size="tiny" label={texts.shell.loading} />;
  if (list.length === 0) return <Text className={styles.muted}>{texts.insert.templates.none}</Text>;
  return (
    <div className={styles.stack}>
      <ul className={styles.list}>
        {list.map(({ name, table }) => (
          <li key={name} className={styles.stack}>
            <div className={styles.row}>
              <span className={styles.grow}>
                <Text block>{name}</Text>
                <Text block size={200} className={styles.muted}>
                  {texts.insert.templates.tasks(table.tasks.length)}
                </Text>
              </span>
              <Button
                className={styles.button}
                disabledFocusable={busy}
                aria-label={texts.insert.templates.insertNamed(name)}
                onClick={() => {
                  onInsert(table);
                }}
              >
                {texts.insert.templates.use}
              </Button>
              <Button
                className={styles.button}
                appearance="subtle"
                aria-label={texts.insert.templates.removeNamed(name)}
                onClick={() => {
                  setAsked(name);
                }}
              >
                {texts.common.remove}
              </Button>
            </div>
            {asked === name && (
              <div className={styles.row} role="group" aria-label={texts.insert.templates.sure(name)}>
                <Text>{texts.insert.templates.sure(name)}</Text>
                <Button
                  className={styles.button}
                  onClick={() => {
                    setAsked(null);
                    remove(name);
                  }}
                >
                  {texts.common.remove}
                </Button>
                <Button
                  className={styles.button}
                  appearance="subtle"
                  onClick={() => {
                    setAsked(null);
                  }}
                >
                  {texts.common.cancel}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <JobStatus job={job} />
    </div>
  );
}
