import { Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { Lamp } from "../../../domain/consolidation";
import type { Standing } from "../../../domain/ledger";
import { useCommonStyles } from "../../kit/common-styles";
import type { ToneName } from "../../kit/Tone";
import { useTexts } from "../../kit/use-texts";
import type { RemindView } from "../../ports";
import type { Bar } from "./bar";
import { STANDING_TONES } from "./standing-tones";

const COLORS: Readonly<Record<ToneName, string>> = {
  good: tokens.colorStatusSuccessBackground3,
  bad: tokens.colorStatusDangerBackground3,
  warn: tokens.colorStatusWarningBackground3,
  active: tokens.colorBrandBackground,
  neutral: tokens.colorNeutralForeground4,
};
const LAMP_TONES: Readonly<Record<Lamp, ToneName>> = {
  done: "good",
  active: "active",
  "due-soon": "warn",
  overdue: "bad",
  "no-progress": "warn",
  blank: "neutral",
};
const STANDINGS = Object.keys(STANDING_TONES) as Standing[];

/** The chart library is large and loads when the chart is asked for; without it the numbers stand as a list. */
const Bars = lazy(async () => {
  try {
    return { default: (await import("./Bars")).Bars };
  } catch {
    return { default: BarList };
  }
});

/** How the round stands, as bars with their words and numbers. */
export function ProgressChart({ round }: { readonly round: RemindView }) {
  const styles = useCommonStyles();
  const { remind: texts } = useTexts();
  const standings = STANDINGS.map((standing) => ({
    word: texts.standings[standing],
    count: round.units.filter((unit) => unit.standing === standing).length,
    total: round.units.length,
    color: COLORS[STANDING_TONES[standing]],
  })).filter(({ count }) => count > 0);
  const answers = round.lamps.reduce((sum, { count }) => sum + count, 0);
  const lamps = round.lamps.map(({ lamp, word, count }) => ({
    word,
    count,
    total: answers,
    color: COLORS[LAMP_TONES[lamp]],
  }));
  return (
    <Suspense fallback={<Spinner size="tiny" label={texts.chartLoading} />}>
      <section className={styles.stack} aria-label={texts.chartReturns}>
        <Subtitle2 as="h3" className={styles.heading}>
          {texts.chartReturns}
        </Subtitle2>
        <Bars bars={standings} />
      </section>
      <section className={styles.stack} aria-label={texts.chartProgress}>
        <Subtitle2 as="h3" className={styles.heading}>
          {texts.chartProgress}
        </Subtitle2>
        <Bars bars={lamps} />
      </section>
    </Suspense>
  );
}

function BarList({ bars }: { readonly bars: readonly Bar[] }) {
  const styles = useCommonStyles();
  const { remind: texts } = useTexts();
  return (
    <>
      <Text>{texts.chartFailed}</Text>
      <ul className={styles.list}>
        {bars.map(({ word, count, total }) => (
          <li key={word}>
            {word} {count}/{total}
          </li>
        ))}
      </ul>
    </>
  );
}
