export { readPlan, unreadableText, writeWorkbook, zipFiles } from "../../workbooks";
export { fillStore } from "./fill-store";
export { planOfStore } from "./plan-of-store";
export { demoFile, demoFiles, spoiledSample, standardSample } from "./samples";
