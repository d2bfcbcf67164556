import { Subtitle2 } from "@fluentui/react-components";
import { useState } from "react";
import { Choice } from "../../kit/Choice";
import { useCommonStyles } from "../../kit/common-styles";
import { oneOf, useStored } from "../../kit/use-stored";
import { useTexts } from "../../kit/use-texts";
import type { CheckPort, FoundTable } from "../../ports";
import type { ScreenProps } from "../../shell/steps";
import { CheckActions } from "./CheckActions";
import { FindingFilters } from "./FindingFilters";
import { FindingList } from "./FindingList";
import { ReadingList } from "./ReadingList";
import { RosterEditor } from "./RosterEditor";
import { useCheck } from "./use-check";

const TABS = ["findings", "reading", "roster"] as const;
type Tab = (typeof TABS)[number];

/** Step 检查: what was found, how every cell was understood, and the roster that it was judged by. */
export function CheckScreen({
  port,
  goTo,
  describe,
  table,
  view,
  refresh,
  onStep,
}: ScreenProps & {
  readonly port: CheckPort;
  readonly goTo: (sheetId: string, cell: string) => Promise<void>;
  readonly describe: (failure: unknown) => string;
  readonly table: FoundTable;
}) {
  const styles = useCommonStyles();
  const { check: texts } = useTexts();
  const [tab, setTab] = useStored<Tab>("check.tab", "findings", oneOf(TABS));
  const [newUnit, setNewUnit] = useState<string | null>(null);
  const check = useCheck(port, describe, { view, table, refresh });
  const go = (cell: string): void => {
    // A cell that is gone needs no words: the list is read again anyway.
    goTo(table.sheet.id, cell).catch(refresh);
  };
  return (
    <div className={styles.screen}>
      <Subtitle2 as="h2" className={styles.heading}>
        {texts.heading}
      </Subtitle2>
      <CheckActions check={check} marked={table.marked} onStep={onStep} />
      <Choice
        label={texts.tabsLabel}
        options={TABS.map((value) => ({ value, text: texts.tabs[value] }))}
        isOn={(value) => value === tab}
        onToggle={setTab}
        look="tabs"
      />
      {tab === "findings" && (
        <>
          <FindingFilters check={check} />
          <FindingList
            check={check}
            ruleTitles={view.ruleTitles}
            onGoTo={go}
            onAddUnit={(name) => {
              setNewUnit(name);
              setTab("roster");
            }}
          />
        </>
      )}
      {tab === "reading" && <ReadingList checked={table.checked} roster={view.roster.roster} onGoTo={go} />}
      {tab === "roster" && (
        <RosterEditor
          port={port}
          describe={describe}
          source={view.roster}
          checked={table.checked}
          newUnit={newUnit}
          onTaken={() => {
            setNewUnit(null);
          }}
          refresh={refresh}
        />
      )}
    </div>
  );
}
