import type { Node, Semantics } from "ohm-js";
import type { SpanForm } from "./cycle-actions";
import type { Cycle, DeadlineForm, FormPart, PointForm, Slot } from "./form";
import { partFrom, present, slotOf, written } from "./grammar-nodes";
import { SLOT } from "./normalise";
import { dayOf, monthOf, quarterOf, sharingBefore, yearOf } from "./point-actions";

const pointOf = (node: Node): PointForm => node.point() as PointForm;
const rangeOf = (
  from: Extract<DeadlineForm, { kind: "range" }>["from"],
  to: PointForm,
  before: Node,
): DeadlineForm => ({ kind: "range", from, to, before: present(before) });
/** Whether 即日起 or 印发之日起 is said. */
const nowOf = (node: Node): "today" | "issue" =>
  node.child(0).ctorName === "nowWord_issue" ? "issue" : "today";

/** The operations that read a whole deadline. */
export function addFormOperations(semantics: Semantics): void {
  semantics.addOperation<DeadlineForm>("form", {
    textTime: (form, _rest) => form.form() as DeadlineForm,
    cell: (parts, _finish) => parts.form() as DeadlineForm,
    numbered: (head, _joints, rest) => {
      const items = [head, ...rest.children];
      return { ...compoundOf(items), numbers: items.map((item) => slotOf(item.child(1))) };
    },
    item: (_gap, _number, _comma, _gap2, body, _notes) => body.form() as DeadlineForm,
    compound: (head, _joints, rest) => joined([head, ...rest.children]),
    part: (_gap, _label, _gap2, _scope, _gap3, body, _notes) => body.form() as DeadlineForm,
    body_inBrackets: (_open, conjunction, compound, _close) => {
      const form = compound.form() as DeadlineForm;
      return form.kind === "point" && form.aside === "bare" && !present(conjunction)
        ? { ...form, aside: "bracketed" }
        : form;
    },
    body_quoted: (_open, compound, _close) => compound.form() as DeadlineForm,
    labelled: (_heading, _colon, _gap, form) => form.form() as DeadlineForm,
    dated: (pre, point, _included, before, _included2, tail) => ({
      kind: "point",
      aside: !present(pre) && tail.child(0).ctorName === "tail_none" ? "bare" : null,
      point: pointOf(point),
      before: present(before),
      maybeEach: tail.child(0).ctorName === "tail_count" ? spokenPeriod(point.child(0)) : null,
    }),
    range_points: (_from, from, _start, _gap, _dash, to, before, _tail) =>
      rangeOf(pointOf(from), pointOf(to), before),
    range_now: (_from, now, _dash, to, before, _tail) => rangeOf(nowOf(now), pointOf(to), before),
    range_flowing: (_flow, _dash, to, before, _tail) => rangeOf(null, pointOf(to), before),
    range_months: (inYear, from, _dash, to, _month, end, before, _tail) =>
      rangeOf(
        monthOf(yearOf(inYear), from, "whole"),
        monthOf(null, to, present(end) ? "end" : "whole"),
        before,
      ),
    range_days: (inYear, month, from, _day, _dash, to, _day2, before, _tail) =>
      rangeOf(dayOf(yearOf(inYear), month, from), dayOf(null, month, to), before),
    range_quarters: (inYear, _the, from, _dash, _the2, to, _quarter, end, before, _tail) =>
      rangeOf(quarterOf(yearOf(inYear), from, false, end), quarterOf(null, to, false, end), before),
    range_years: (from, _dash, to, _year, end, before, _tail) =>
      rangeOf(
        { type: "year", year: { kind: "written", at: slotOf(from) }, part: "whole" },
        { type: "year", year: { kind: "written", at: slotOf(to) }, part: present(end) ? "end" : "whole" },
        before,
      ),
    range_plan: (plan, _time, _tail) => ({
      kind: "range",
      from: { type: "plan", at: slotOf(plan), part: "start" },
      to: { type: "plan", at: slotOf(plan), part: "end" },
      before: false,
    }),
    startOnly_now: (_from, now, _tail) => ({ kind: "start-only", from: nowOf(now) }),
    startOnly_issued: (_issue, _after, _tail) => ({ kind: "start-only", from: "issue" }),
    // 7月之后 may leave July out or in: no start is taken from it.
    startOnly_after: (_from, _point, _after, _tail) => ({ kind: "start-only", from: null }),
    startOnly_feast: (_year, _feast, _after, _tail) => ({ kind: "start-only", from: null }),
    startOnly_from: (_from, from, _start, _tail) => ({ kind: "start-only", from: pointOf(from) }),
    event_feast: (_pre, inYear, feast, _before, _tail) => ({
      kind: "event",
      year: yearOf(inYear),
      feast: slotOf(feast),
    }),
    event_other: (_pre, inYear, _event, _stage, _before, _tail) => ({
      kind: "event",
      year: yearOf(inYear),
      feast: null,
    }),
    allYear: (_through, word, _tail) => ({
      kind: "all-year",
      year: word.year() as Extract<DeadlineForm, { kind: "all-year" }>["year"],
    }),
    ongoing: (_words) => ({ kind: "ongoing" }),
    immediate: (_words, _object) => ({ kind: "immediate" }),
    conditional: (_words) => ({ kind: "conditional" }),
    relative: (anchor, span, _within, _tail) => ({
      kind: "relative",
      anchor: present(anchor)
        ? written(anchor).child(0).ctorName === "anchor_issue"
          ? "issue"
          : "other"
        : null,
      ...(span.span() as SpanForm),
    }),
    recurring: (_pre, inYear, cycle, _tail) => ({
      kind: "recurring",
      year: yearOf(inYear),
      cycle: cycle.cycle() as Cycle,
    }),
    listed_each: (_pre, points, before, _each) => listOf(points, before, true),
    listed_plain: (_pre, points, before, _each, tail) => listOf(points, before, false, tail),
  });

  semantics.addOperation<number>("textEnd", {
    textTime: (form, _rest) => form.source.endIdx,
  });
}

function listOf(points: Node, before: Node, each: boolean, tail: Node = before): DeadlineForm {
  const parts = sharingBefore(points.points() as readonly FormPart[], present(before));
  const end = tail.source.endIdx;
  // 月底前完成 of 3、6月底前完成 belongs to the last part, so that the parts cover what is written.
  const covering = parts.map((part, index) => (index === parts.length - 1 ? { ...part, end } : part));
  return { kind: "list", parts: covering, each };
}

function compoundOf(nodes: readonly Node[]): Extract<DeadlineForm, { kind: "compound" }> {
  const parts = nodes.map((node) => partFrom(node, node, node.form() as DeadlineForm, isItem(node)));
  return { kind: "compound", parts, numbers: [] };
}

/** A part of the numbered form, or one with a number, a word for whom it holds, or a heading before it. */
function isItem(node: Node): boolean {
  if (node.ctorName !== "part") return true;
  const [, ordinal, , scope, , body] = node.children;
  return (
    (ordinal !== undefined && present(ordinal)) ||
    (scope !== undefined && present(scope)) ||
    body?.child(0).ctorName === "labelled"
  );
}

/** Parts that say the same kind of nothing-dated (持续推进、长期坚持) are one. */
function joined(nodes: readonly Node[]): DeadlineForm {
  const compound = compoundOf(nodes);
  const [head] = compound.parts;
  const alike = compound.parts.every(({ form }) => form.kind === "ongoing");
  // Several days with a label before them stay a part, so that the label is not lost.
  const several = head?.form.kind === "compound" || (head?.form.kind === "list" && !head.form.each);
  return head && (alike || (compound.parts.length === 1 && !several)) ? head.form : compound;
}

/** The number of a period that is also a length, where 第 and the year are missing and it is spoken: 一季度, 一月. */
function spokenPeriod(point: Node): Slot | null {
  const inner = point.child(0);
  if (inner.ctorName !== "quarterPoint_one" && inner.ctorName !== "monthPoint_whole") return null;
  const [year, number] = inner.children;
  // 一月份 is January and no length.
  const written = number?.sourceString ?? "";
  const spoken =
    !inner.sourceString.includes("份") &&
    [SLOT.number, SLOT.chinese].some((slot) => written.startsWith(slot));
  return year && number && spoken && !present(year) ? slotOf(number) : null;
}
