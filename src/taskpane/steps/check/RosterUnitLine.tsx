import { Button, Text } from "@fluentui/react-components";
import { DeleteRegular, EditRegular } from "@fluentui/react-icons";
import type { RosterUnit } from "../../../domain/units";
import { useCommonStyles } from "../../kit/common-styles";
import { useTexts } from "../../kit/use-texts";
import { useListStyles } from "./list-styles";

/** A unit of the roster with its other names and class. */
export function RosterUnitLine({
  unit: { name, fullName, aliases, unitClass, activeFrom, activeTo },
  onEdit,
  onRemove,
}: {
  readonly unit: RosterUnit;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const styles = useCommonStyles();
  const own = useListStyles();
  const { check, common } = useTexts();
  const texts = check.rosterEditor;
  const active = activeFrom || activeTo ? `${activeFrom ?? ""}～${activeTo ?? ""}` : "";
  const more = [unitClass || texts.noClass, fullName, aliases.join(common.separator), active];
  return (
    <div className={own.item}>
      <div className={own.beside}>
        <span className={styles.grow}>
          <Text block>{name}</Text>
          <Text block size={200} className={styles.muted}>
            {more.filter((part) => part !== "").join(" · ")}
          </Text>
        </span>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<EditRegular />}
          aria-label={texts.edit(name)}
          title={texts.edit(name)}
          onClick={onEdit}
        />
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<DeleteRegular />}
          aria-label={texts.removeNamed(name)}
          title={texts.removeNamed(name)}
          onClick={onRemove}
        />
      </div>
    </div>
  );
}
