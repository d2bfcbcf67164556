export { ASSUMPTIONS } from "./assumptions";
export type { Counters } from "./counters";
export { ExcelHost } from "./excel-host";
export type { ExcelHostOptions } from "./excel-host";
export { HostError } from "./host-error";
export { MemoryStore } from "./memory-store";
export type { WorkbookStore } from "./store";
