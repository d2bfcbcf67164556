/** A rule's name and sentences in English. Quoted cell texts and unit names stay as written. */
export interface EnglishRule {
  readonly title: string;
  /** By message id; `{name}` is filled as in the Chinese sentence. */
  readonly messages: Readonly<Record<string, string>>;
}

/** The checks' names and sentences in English, by rule id; the Chinese ones stand with each rule. */
export const englishRules: Readonly<Record<string, EnglishRule>> = {
  "header-not-recognised": {
    title: "Header not recognised",
    messages: {
      column: "The header in row {row} has no column “{label}”. Please label that column “{label}”.",
    },
  },
  "number-duplicate": {
    title: "Number used twice",
    messages: { duplicate: "No. {no} is used in row {first} already. Please give this row its own number." },
  },
  "number-invalid": {
    title: "Number not valid",
    messages: {
      blank: "This row has no number. Please add one: returns are matched by it.",
      invalid: "The number “{text}” is no whole number. Please write 1, 2, 3 and so on.",
    },
  },
  "number-gap": {
    title: "Numbers not continuous",
    messages: { gap: "The numbers are not continuous here; missing: {missing}. Is a task missing?" },
  },
  "category-missing": {
    title: "Category missing",
    messages: { missing: "No 工作任务 (category) stands above this row. Please add it here or further up." },
  },
  "requirement-repeated": {
    title: "Requirement repeated",
    messages: {
      same: "Word for word the requirement of row {row} (no. {no}). Was it listed twice by mistake?",
      inside:
        "The whole requirement also stands in row {row} (no. {no}). Was it split and not removed there?",
      contains: "Contains the whole text of row {row} (no. {no}). Was it split and not removed here?",
    },
  },
  "stray-space": {
    title: "Stray space in a text",
    messages: { space: "“{text}” holds a stray space, mostly left by typesetting. It can be removed." },
  },
  "half-width-punctuation": {
    title: "Half-width punctuation",
    messages: {
      half: "{count} half-width marks ({marks}) among Chinese text, where other rows use full-width ones.",
    },
  },
  "unit-missing": {
    title: "Responsible unit missing",
    messages: { missing: "This row names no responsible unit. Please add it." },
  },
  "unit-unknown": {
    title: "Unit not in the roster",
    messages: {
      unknown: "The roster has no “{name}”. Check how it is written, or add it to the roster.",
      nearest:
        "The roster has no “{name}”; nearest is “{near}”. Check how it is written, or add it to the roster.",
      level: "The roster has no “{name}”, only “{near}” at another level. Check it, or add it to the roster.",
    },
  },
  "not-a-unit-list": {
    title: "Units not understood",
    messages: {
      none: "The unit cell says “{text}”. Please name units, or say who follows it up if there are none.",
      reference: "The unit cell says “{text}”. Please name the units.",
      unread: "“{text}” in the unit cell was not understood. Check it, or write a list of unit names.",
    },
  },
  "unit-near-miss": {
    title: "Unit probably misspelt",
    messages: {
      slip: "“{name}” differs from the roster's “{near}” by one character. Please check.",
      several: "“{name}” differs from the roster's “{near}” by one character each. Which one is meant?",
    },
  },
  "unit-outdated": {
    title: "Unit renamed or dissolved",
    messages: {
      renamed: "“{name}” was renamed or merged before {until}; now usually “{successor}”. Please check.",
      ended: "“{name}” is out of use since {until}. Please name the present unit.",
      early: "“{name}” exists since {since} only, later than this table. Please check.",
    },
  },
  "unit-duplicate": {
    title: "Unit listed twice",
    messages: {
      same: "“{name}” is written more than once in this row.",
      alias: "“{name}” and “{first}” are the same unit, listed twice.",
    },
  },
  "unit-two-roles": {
    title: "One unit, two roles",
    messages: { two: "“{name}” has two roles in this row: {first} and {second}. Please keep one." },
  },
  "deadline-in-unit-cell": {
    title: "Deadline in the unit cell",
    messages: { inside: "“{text}” in the unit cell is a deadline. Please move it to 时限要求." },
  },
  "group-unexpanded": {
    title: "The roster has no units of this class",
    messages: {
      class:
        "The roster does not say which units “{group}” are: please add units of the class “{classes}”. Used in {count} rows.",
      unknown:
        "The roster does not tell which units “{group}” are. Name them one by one, or give them a class. Used in {count} rows.",
    },
  },
  "execute-without-lead": {
    title: "Executing units without a lead",
    messages: { missing: "Units are named to execute, none to lead. Please add the lead." },
  },
  "lead-missing": {
    title: "No lead named",
    messages: { missing: "Nothing says who leads; the first one, “{name}”, is presumed." },
  },
  "open-list": {
    title: "Units not listed in full",
    messages: {
      descriptor: "“{text}” does not say which units; units that are not named cannot be listed as missing.",
      bare: "Nothing after “等” says which other units. Please complete the list, or say its extent.",
    },
  },
  "group-and-member": {
    title: "Unit already within a group",
    messages: { within: "“{group}” includes “{name}” already. Unless more is meant, one is enough." },
  },
  "alias-style": {
    title: "One unit under several names",
    messages: {
      several:
        "“{name}” and “{usual}” are the same unit (this name in {count} rows). “{usual}” throughout would be clearer.",
    },
  },
  "separators-mixed": {
    title: "Punctuation of units not uniform",
    messages: { mixed: "In the unit cell: {troubles}. It can be made uniform." },
  },
  "deadline-missing": {
    title: "Deadline missing",
    messages: { missing: "This row has no deadline. Please add one, such as “12月底前” or “持续推进”." },
  },
  "deadline-unrecognised": {
    title: "Deadline not understood",
    messages: {
      unread: "The deadline “{text}” was not understood and no date guessed. Write it like “2024年12月底前”.",
      other: "The deadline cell says “{text}”, which is no deadline. Is it in the wrong column?",
    },
  },
  "deadline-impossible": {
    title: "No such day",
    messages: { impossible: "“{text}” is no day that exists. Please check month and day." },
  },
  "deadline-before-issue": {
    title: "Deadline before the day of issue",
    messages: {
      before: "The deadline {due} is before the day of issue {issued}. Please check year and day.",
    },
  },
  "text-later": {
    title: "Text names a later time than the deadline",
    messages: {
      later: "The requirement says “{time}” (until {late}), later than the deadline “{text}” (until {due}).",
    },
  },
  "year-unknown": {
    title: "Year not known",
    messages: {
      unknown: "“{text}” names no year, nor does the title. Write the year there, or set it in the settings.",
    },
  },
  "before-ambiguous": {
    title: "“前” can be read in two ways",
    messages: { both: "“{text}” can mean until {due} or until {latest}. Write a date, or “底前”." },
  },
  "deadline-past": {
    title: "Deadline past",
    messages: { past: "The deadline {due} is past (checked on {asOf}). Is it done, or to be extended?" },
  },
  "deadline-vague": {
    title: "Deadline not precise",
    messages: {
      "part-of-month": "“{text}” names no day. Write a date, or 上旬, 中旬, 下旬.",
      "needs-start": "Nothing says from when “{text}” counts; no date was guessed. Please write the due day.",
      between: "“{text}” gives two terms; no date was guessed. Please write the due day.",
      "local-event": "“{text}” differs by year and place; no date was guessed. Please write the due day.",
      "cycle-start": "Nothing says with which period “{text}” begins. Please write the due day of each.",
      "new-year": "“{text}” can mean the end of this year or of the last. Please write the year.",
    },
  },
  "date-maybe-range": {
    title: "Date may have been a range of months",
    messages: {
      typed:
        "This cell is the date {date}. If “{month}-{day}” was typed (months {month} to {day}), Excel made a date of it. Please check.",
    },
  },
  "text-earlier": {
    title: "Text names an earlier time",
    messages: {
      earlier:
        "The requirement says “{time}” (until {early}), the deadline “{text}” (until {due}). Both are kept; change the deadline if the first is meant.",
    },
  },
  "target-without-date": {
    title: "Target in the text, no date in the deadline",
    messages: {
      dated: "The requirement says “{time}” (until {due}), the deadline “{text}” has no date. Please add it.",
      counted:
        "The requirement says “{time}”, the deadline “{text}” has no date. Please write the due day of each.",
    },
  },
  "start-only": {
    title: "Deadline gives a start only",
    messages: { start: "“{text}” says when it begins and not when it is due. Please add the due day." },
  },
  "range-rolled": {
    title: "Deadline runs into the next year",
    messages: {
      rolled:
        "“{text}” ends before it begins, so it was read into the next year, until {due}. Write the years.",
    },
  },
  "no-date": {
    title: "Deadline without a date",
    messages: {
      ongoing: "“{text}” has no due day: never overdue, and reported on in every round.",
      "all-year": "“{text}” runs all year, until {due}, and is reported on in every round.",
      vague: "“{text}” has no date that can be checked. Please write when it is to be done.",
    },
  },
  "month-bare": {
    title: "Deadline names a month only",
    messages: { bare: "“{text}” names a month only and counts until its last day." },
  },
  "year-differs": {
    title: "Deadline of another year",
    messages: { differs: "“{text}” says {years}, this table is of {year}. Please check." },
  },
  "text-vague": {
    title: "Text and deadline do not agree",
    messages: {
      "in-due-time": "The requirement says “{time}”, the deadline “{text}”. Which one holds?",
      "this-year":
        "The requirement says “{time}”, the deadline “{text}” is not limited to this year. Please check.",
      after: "The requirement says “{time}”; the deadline “{text}” does not mention that condition.",
    },
  },
  "style-mixed": {
    title: "Deadlines not written uniformly",
    messages: { differs: "“{text}” is written as “{style}”; most of this column as “{usual}”." },
  },
  "year-from-title": {
    title: "Year taken from the title",
    messages: { title: "“{text}” names no year; {year} of the title was taken." },
  },
  "text-folded": {
    title: "Deadline not written in the usual way",
    messages: {
      folded: "“{text}” holds {noise}; it was read as usually written.",
      dated: "“{text}” holds {noise}; read as {due}.",
    },
  },
};

/** Words that rules put into their sentences, in English. */
export const englishWords: Readonly<Record<string, string>> = {
  全角和半角标点混用: "full-width and half-width marks are mixed",
  "用了半角标点，这一栏其他行多用全角": "half-width marks, where the column mostly has full-width ones",
  有多余的空格: "stray spaces",
  有连在一起的标点: "marks that follow each other",
  开头或末尾有多余的标点: "a mark too many at the beginning or the end",
  全角数字: "full-width digits",
  多余的空格或换行: "stray spaces or line breaks",
  中文数字: "Chinese numerals",
  字母当数字: "a letter for a digit",
  看不见的字符: "invisible characters",
  两位数的年份: "a two-digit year",
  "没有写“月”或“日”的日期": "a date without 月 or 日",
  日期序列号: "a date's serial number",
  牵头: "lead",
  配合: "support",
  执行: "execute",
  责任: "responsible",
};
