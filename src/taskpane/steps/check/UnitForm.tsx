import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Roster } from "../../../domain/units";
import { useCommonStyles } from "../../kit/common-styles";
import { useTexts } from "../../kit/use-texts";
import { draftProblem } from "./edit-roster";
import type { UnitDraft } from "./edit-roster";

/** A unit's names, class and days, to add or change. What is wrong is said at its field. */
export function UnitForm({
  start,
  roster,
  was,
  classes,
  onSave,
  onCancel,
}: {
  readonly start: UnitDraft;
  readonly roster: Roster;
  /** The name of the unit that is changed; null for a new one. */
  readonly was: string | null;
  readonly classes: readonly string[];
  readonly onSave: (draft: UnitDraft) => void;
  readonly onCancel: () => void;
}) {
  const styles = useCommonStyles();
  const { check, common } = useTexts();
  const texts = check.rosterEditor;
  const classList = useId();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const problem = draftProblem(draft, roster, was);
  const message =
    tried && problem
      ? problem === "name-missing"
        ? texts.nameMissing
        : texts.nameTaken(draft.name)
      : undefined;
  const input = (field: keyof UnitDraft, type: "text" | "date" = "text") => (
    <Input
      type={type}
      value={draft[field]}
      autoFocus={field === "name"}
      {...(field === "unitClass" ? { input: { list: classList } } : {})}
      onChange={(_event, { value }) => {
        setDraft({ ...draft, [field]: value });
      }}
    />
  );
  return (
    <form
      className={styles.card}
      noValidate
      aria-label={was === null ? texts.add : texts.edit(was)}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problem === null) onSave(draft);
      }}
    >
      <Field label={texts.name} required validationMessage={message}>
        {input("name")}
      </Field>
      <Field label={texts.fullName}>{input("fullName")}</Field>
      <Field label={texts.aliases}>{input("aliases")}</Field>
      <Field label={texts.unitClass}>{input("unitClass")}</Field>
      <datalist id={classList}>
        {classes.map((unitClass) => (
          <option key={unitClass} value={unitClass} />
        ))}
      </datalist>
      <div className={styles.row}>
        <Field label={texts.activeFrom}>{input("activeFrom", "date")}</Field>
        <Field label={texts.activeTo}>{input("activeTo", "date")}</Field>
      </div>
      <div className={styles.row}>
        <Button type="submit" className={styles.button}>
          {texts.ok}
        </Button>
        <Button className={styles.button} appearance="subtle" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
