import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { DragEvent } from "react";
import { useCommonStyles } from "./common-styles";
import { filesOfDrop } from "./files-of-drop";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "center",
  },
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px dashed ${tokens.colorCompoundBrandStroke}`,
  },
  input: { display: "none" },
});

/** Files by the file dialog, or dropped (with the folders among them): dropping fails in some Excels, the dialog never. */
export function FilePicker({
  label,
  hint,
  accept,
  multiple = false,
  folder,
  primary = false,
  disabled = false,
  onFiles,
}: {
  readonly label: string;
  readonly hint: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  /** The label of a second button that picks a whole folder; none when absent. */
  readonly folder?: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const styles = useStyles();
  const common = useCommonStyles();
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folders = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (disabled) return;
    void filesOfDrop(event.dataTransfer).then((dropped) => {
      if (dropped.length > 0) onFiles(multiple ? dropped : dropped.slice(0, 1));
    });
  };
  const input = (isFolder: boolean) => (
    <input
      ref={isFolder ? folders : files}
      className={styles.input}
      type="file"
      aria-hidden="true"
      tabIndex={-1}
      aria-label={isFolder ? folder : label}
      accept={isFolder ? undefined : accept}
      multiple={multiple}
      {...(isFolder ? { webkitdirectory: "" } : {})}
      onChange={({ target }) => {
        const picked = [...(target.files ?? [])];
        // The same file may be picked again after it was mended.
        target.value = "";
        if (picked.length > 0) onFiles(picked);
      }}
    />
  );
  return (
    <div
      className={mergeClasses(styles.area, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <Button
        className={common.wide}
        appearance={primary ? "primary" : "secondary"}
        disabledFocusable={disabled}
        onClick={() => files.current?.click()}
      >
        {label}
      </Button>
      {folder !== undefined && (
        <Button className={common.wide} disabledFocusable={disabled} onClick={() => folders.current?.click()}>
          {folder}
        </Button>
      )}
      <Text size={200} className={common.muted}>
        {hint}
      </Text>
      {input(false)}
      {folder !== undefined && input(true)}
    </div>
  );
}
