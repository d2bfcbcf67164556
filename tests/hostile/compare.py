"""Compares a consolidation with the truth. Usage: compare.py ROUND_FOLDER RESULT.json"""
import collections
import json
import sys
from pathlib import Path

from forms import ANSWERS

TEXTS = {"status": "statusText", "finished": "finishedText"}


def main(folder, result):
    truth = json.loads(Path(folder, "truth.json").read_text(encoding="utf-8"))
    got = json.loads(Path(result).read_text(encoding="utf-8"))
    problems = []
    tell = lambda *words: problems.append(" ".join(map(str, words)))
    check_files(truth["files"], got["files"], tell)
    check_entries(truth["entries"], got["entries"], tell)
    proof = got["proof"]
    if proof["accounted"] != proof["rowsFound"]:
        tell("PROOF", proof)
    missed, alarms = check_findings(truth, got)
    for line in problems[:200]:
        print(line)
    print()
    for each in missed:
        print("MISSED", each)
    for each, count in alarms.items():
        print("ALARM", count, *each)
    found = len(truth["findings"]) - len(missed)
    print(f"\nproblems {len(problems)}; defects {found}/{len(truth['findings'])}; alarms {sum(alarms.values())}")
    return 1 if problems or missed or alarms else 0


def check_files(expected, got, tell):
    seen = {each["file"]: each for each in got}
    for file, want in expected.items():
        each = seen.get(file)
        if not each:
            tell("FILE not listed", file)
            continue
        if each["status"] != want["status"]:
            tell("FILE", want["case"], file, "is", each["status"], "not", want["status"], each["reason"])
        if want.get("reason") and not each["reason"]:
            tell("FILE no reason", file)
    for file in seen.keys() - expected.keys():
        tell("FILE unexpected", file)


def check_entries(expected, got, tell):
    index = collections.defaultdict(list)
    for each in got:
        source = each["source"]
        index[source["file"], source["sheet"], source["row"]].append(each)
        # A Word document has no sheets and its rows no fixed numbers.
        index[source["file"], "*", None].append(each)
    used = set()
    for want in expected:
        at = (want["sheet"], None if want["sheet"] == "*" else want["row"])
        here = index.get((want["file"], *at), [])
        each = next((e for e in here if id(e) not in used and (e["unit"] or "") == want["unit"] and e["no"] == want["no"] and e["progress"] == want["progress"]), None)
        where = (want["case"], want["file"], want["sheet"], want["row"])
        if not each:
            tell("ENTRY lost", *where, "no", want["no"], want["unit"], "| there is", [(e["unit"], e["no"], e["progress"][:20]) for e in here])
            continue
        used.add(id(each))
        for field in ANSWERS:
            key = TEXTS.get(field, field)
            text = each[key]
            if field == "finished" and want["day"] and each["finished"] == want["day"]:
                continue
            if text != want[field]:
                tell("TEXT", *where, key, repr(text), "not", repr(want[field]))
        if want["meant"] not in ("*", each["status"]):
            tell("STATUS", *where, each["status"], "not", want["meant"])
        if each["finished"] != want["day"]:
            tell("DATE", *where, each["finished"], "not", want["day"])
        extra = want["extra"]
        if "*" in extra:
            if list(each["extra"].values()) != [extra["*"]]:
                tell("EXTRA", *where, each["extra"])
        elif each["extra"] != extra and want["no"] is not None:
            tell("EXTRA", *where, each["extra"], "not", extra)
    for each in got:
        if id(each) not in used:
            tell("ENTRY invented", each["source"], each["unit"], each["no"], each["progress"][:30])


ADVICE = {"bad-status"}


def check_findings(truth, got):
    spare = list(got["findings"])
    missed = []
    for want in truth["findings"]:
        fits = [f for f in spare if f["rule"] == want["rule"] and f["file"] == want["file"]
                and (want["sheet"] is None or f["sheet"] == want["sheet"])
                and all(want[key] is None or f[key] == want[key] for key in ("row", "no"))
                and ("column" not in want or f["column"] == want["column"])]
        if fits:
            spare.remove(fits[0])
        else:
            missed.append(want)
    case_of = {file: each["case"] for file, each in truth["files"].items()}
    alarms = collections.Counter((f["rule"], case_of.get(f["file"]), f["file"], f["sheet"], f["row"], f["no"], f["column"], f["severity"], (f["returned"] or "")[:20])
                                 for f in spare if not (f["rule"] in ADVICE and f["severity"] == "info"))
    return missed, alarms


sys.exit(main(*sys.argv[1:]))
