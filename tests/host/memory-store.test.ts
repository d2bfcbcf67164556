import { MemoryStore } from "../../src/host";
import { describeStore } from "./store-contract";

describeStore("the memory", () => new MemoryStore());
