import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReturnedVersions } from "../../../jobs";
import { useCommonStyles } from "../../kit/common-styles";
import { LongList } from "../../kit/LongList";
import { Tone } from "../../kit/Tone";
import { useTexts } from "../../kit/use-texts";

const useStyles = makeStyles({
  beside: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  version: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  said: { whiteSpace: "pre-wrap", minWidth: 0 },
  difference: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
});

/** A unit's several returns side by side, what differs, and which one counts. */
export function VersionQuestion({
  versions: { unit, versions, differences },
  decided,
  busy,
  onChoose,
}: {
  readonly versions: ReturnedVersions;
  /** FILE#SHEET that a person chose; null when nobody did. */
  readonly decided: string | null;
  readonly busy: boolean;
  readonly onChoose: (name: string) => void;
}) {
  const styles = useCommonStyles();
  const own = useStyles();
  const { collect: texts } = useTexts();
  return (
    <section className={styles.card} aria-label={texts.versions.title(unit)}>
      <Text weight="semibold">{texts.versions.title(unit)}</Text>
      <div className={own.beside}>
        {versions.map(({ name, file, sheet, filledOn, state }) => {
          const isUsed = state === "used";
          return (
            <div key={name} className={own.version}>
              <Text>{file}</Text>
              <Text size={200} className={styles.muted}>
                {[sheet, texts.versions.filledOn(filledOn)].join(" · ")}
              </Text>
              <span>
                <Tone tone={isUsed ? "good" : state === "undecided" ? "warn" : "neutral"}>
                  {texts.states[state]}
                </Tone>
              </span>
              <Button
                className={styles.button}
                aria-pressed={decided === name}
                disabledFocusable={busy || decided === name}
                aria-label={texts.versions.named(isUsed ? texts.versions.chosen : texts.versions.use, file)}
                onClick={() => {
                  onChoose(name);
                }}
              >
                {isUsed ? texts.versions.chosen : texts.versions.use}
              </Button>
            </div>
          );
        })}
      </div>
      {differences.length === 0 ? (
        <Text>{texts.versions.same}</Text>
      ) : (
        <>
          <Text>{texts.versions.differs(differences.length)}</Text>
          <LongList
            label={texts.versions.differs(differences.length)}
            items={differences}
            keyOf={({ no }) => String(no)}
            estimate={90}
            render={({ label, texts: said }) => (
              <div className={own.difference}>
                <Text size={200} weight="semibold">
                  {texts.versions.no(label)}
                </Text>
                <div className={own.beside}>
                  {said.map((text, index) => (
                    <Text key={versions[index]?.name ?? index} size={200} className={own.said}>
                      {text === "" ? texts.versions.nothing : text}
                    </Text>
                  ))}
                </div>
              </div>
            )}
          />
        </>
      )}
    </section>
  );
}
