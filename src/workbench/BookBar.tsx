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
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { workbenchTexts as texts } from "./texts/zh-CN";
import type { Workbench, WorkbenchState } from "./workbench";

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
  title: { whiteSpace: "nowrap" },
  books: { flexGrow: 1, minWidth: 0, overflowX: "auto" },
  book: { display: "flex", alignItems: "center" },
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
  const { sessions, active, unsaved } = state;
  return (
    <header className={styles.bar}>
      <Text weight="semibold" className={styles.title}>
        {texts.title}
      </Text>
      <Button appearance="subtle" icon={<AddRegular />} onClick={() => workbench.newBook()}>
        {texts.newBook}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle">{texts.trials}</Button>
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
                {session.store.name}
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
