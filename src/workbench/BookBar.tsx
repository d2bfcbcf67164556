import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  Text,
  tokens,
} from "@fluentui/react-components";
import { AddRegular, DismissRegular, FolderOpenRegular, SaveRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { Sample } from "./file-actions";
import { workbenchTexts as texts } from "./texts/zh-CN";
import type { Workbench, WorkbenchState } from "./workbench";

/** What `readWorkbook` reads; the content decides in any case. */
const ACCEPTED = ".xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv,.txt,.docx";
const SAMPLES: readonly Sample[] = ["standard", "spoiled", "returns", "master"];

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `2px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexWrap: "nowrap",
    minWidth: 0,
  },
  title: { whiteSpace: "nowrap", flexShrink: 0 },
  action: { whiteSpace: "nowrap", flexShrink: 0, minWidth: 0 },
  books: { flexGrow: 1, minWidth: 0, overflowX: "auto", overflowY: "hidden" },
  book: { display: "flex", alignItems: "center", flexShrink: 0 },
  name: {
    display: "inline-block",
    maxWidth: "220px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    verticalAlign: "bottom",
  },
});

/** What is done with whole workbooks, and which of them are open. */
export function BookBar({
  workbench,
  state,
}: {
  readonly workbench: Workbench;
  readonly state: WorkbenchState;
}) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const { sessions, active, unsaved } = state;
  return (
    <header className={styles.bar}>
      <Text weight="semibold" className={styles.title}>
        {texts.title}
      </Text>
      <Button
        className={styles.action}
        appearance="subtle"
        icon={<AddRegular />}
        onClick={() => workbench.newBook()}
      >
        {texts.newBook}
      </Button>
      <Button
        className={styles.action}
        appearance="subtle"
        icon={<FolderOpenRegular />}
        onClick={() => picker.current?.click()}
      >
        {texts.open}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={texts.open}
        onChange={({ currentTarget }) => {
          void workbench.files.openFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <Button
        className={styles.action}
        appearance="subtle"
        icon={<SaveRegular />}
        disabled={!active}
        onClick={() => {
          if (active) void workbench.files.save(active);
        }}
      >
        {texts.save}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.action} appearance="subtle">
            {texts.samples}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {SAMPLES.map((sample) => (
              <MenuItem key={sample} onClick={() => void workbench.files.openSample(sample)}>
                {texts.sampleNames[sample]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.action} appearance="subtle">
            {texts.trials}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => workbench.failNext()}>{texts.failNext}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <div className={styles.books}>
        <TabList
          size="small"
          aria-label={texts.books}
          selectedValue={active?.id ?? null}
          onTabSelect={(_, { value }) => {
            const chosen = sessions.find(({ id }) => id === value);
            if (chosen) workbench.show(chosen);
          }}
        >
          {sessions.map((session) => (
            <div key={session.id} className={styles.book}>
              <Tab value={session.id}>
                <span className={styles.name} title={session.store.name}>
                  {session.store.name}
                </span>
                {unsaved.has(session) ? texts.unsaved : ""}
              </Tab>
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={texts.closeBook(session.store.name)}
                onClick={() => {
                  if (!unsaved.has(session) || confirm(texts.discard(session.store.name)))
                    workbench.close(session);
                }}
              />
            </div>
          ))}
        </TabList>
      </div>
    </header>
  );
}
