import { HostError, notModelled } from "./host-error";
import { HostCollection, HostObject } from "./model/host-object";
import type { Action, ArgumentInfo, ObjectPath, QueryInfo, RequestBody, ResponseBody } from "./wire-messages";

/** The properties asked for, as a tree of lower-case names; `*` stands for all values of an object. */
interface LoadTree {
  [name: string]: LoadTree;
}

interface RequestState {
  readonly paths: RequestBody["ObjectPaths"];
  readonly objects: Map<number, HostObject | null>;
  readonly traceIds: number[];
}

/** RangeAreas → rangeAreas; a leading underscore stays. */
function memberName(wireName: string): string {
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

function wireName(member: string): string {
  return member.startsWith("_") ? member : member.charAt(0).toUpperCase() + member.slice(1);
}

const NULL_SUFFIX = "OrNullObject";
const ownMembers = new Set(["wire", "constructor"]);

function propertyOf(object: HostObject, member: string): PropertyDescriptor | null {
  if (ownMembers.has(member)) return null;
  for (let holder: unknown = object; holder instanceof Object && holder !== Object.prototype;) {
    const found = Object.getOwnPropertyDescriptor(holder, member);
    if (found) return found;
    holder = Object.getPrototypeOf(holder);
  }
  return null;
}

/**
 * The host's side of Office.js batches: resolves object paths and runs actions by reflection on model classes. It
 * knows nothing of Excel. Actions before a failing one stay done, as in Excel.
 */
export class Dispatcher {
  readonly #references = new Map<string, HostObject>();
  readonly #referenceOf = new WeakMap<HostObject, string>();
  #nextReference = 1;

  /**
   * `root` gives the object at the start of every path. `beforeAction` sees every action before it runs and may
   * throw in its stead: counters and injected faults stand there.
   */
  constructor(
    private readonly root: (path: string | null) => HostObject,
    private readonly beforeAction: (action: Action) => void = () => undefined,
  ) {}

  processQuery(body: RequestBody): ResponseBody {
    const state: RequestState = { paths: body.ObjectPaths, objects: new Map(), traceIds: [] };
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        this.beforeAction(action);
        results.push({ ActionId: action.Id, Value: this.#run(action, state) });
      } catch (failure) {
        if (!(failure instanceof HostError)) throw failure;
        const error = {
          Code: failure.code,
          Message: failure.message,
          Location: this.#location(action, state),
          ActionIndex: index,
          HttpStatusCode: failure.httpStatus,
        };
        return { Results: results, TraceIds: state.traceIds, Error: error };
      }
    }
    return { Results: results, TraceIds: state.traceIds };
  }

  #run(action: Action, state: RequestState): unknown {
    if (action.ActionType === 5) {
      state.traceIds.push(action.Id);
      return null;
    }
    if (action.ActionType === 8) return null;
    const object = this.#resolve(action.ObjectPathId, state);
    switch (action.ActionType) {
      case 1:
        return object === null ? null : this.#identity(object);
      case 2:
      case 7: {
        if (object === null) return null;
        const answer = this.#query(object, action.QueryInfo ?? {});
        return action.ActionType === 7 ? camelCased(answer) : answer;
      }
      case 3: {
        if (object === null) return { _IsNull: true };
        const value = this.#invoke(object, action.Name ?? "", this.#arguments(action.ArgumentInfo, state));
        return value ?? null;
      }
      case 4:
        if (object === null) throw new HostError("InvalidOperation", "a null object has no property to set");
        this.#set(object, action.Name ?? "", this.#arguments(action.ArgumentInfo, state)[0]);
        return null;
      case 9:
        if (object === null) throw new HostError("InvalidOperation", "a null object cannot be updated");
        this.#update(object, action.ObjectState ?? {});
        return null;
      default:
        throw notModelled(`action type ${action.ActionType}`);
    }
  }

  #resolve(id: number, state: RequestState): HostObject | null {
    const known = state.objects.get(id);
    if (known !== undefined) return known;
    const path = state.paths[String(id)];
    if (!path) throw new HostError("InvalidReference");
    const object = this.#follow(path, state);
    state.objects.set(id, object);
    return object;
  }

  #follow(path: ObjectPath, state: RequestState): HostObject | null {
    switch (path.ObjectPathType) {
      case 1:
        return this.root(null);
      case 2:
        return this.root(path.Name);
      case 6: {
        const held = this.#references.get(path.Name);
        if (!held) throw new HostError("InvalidReference");
        return held;
      }
      case 7:
        return null;
    }
    const parent = path.ParentObjectPathId ? this.#resolve(path.ParentObjectPathId, state) : null;
    if (parent === null) return null;
    const values = this.#arguments(path.ArgumentInfo, state);
    switch (path.ObjectPathType) {
      case 3:
        return asObject(this.#invoke(parent, path.Name, values));
      case 4:
        return asObject(this.#get(parent, path.Name));
      case 5:
        return asObject(this.#invoke(parent, "GetItem", values));
      default:
        throw notModelled(`object path type ${path.ObjectPathType}`);
    }
  }

  #arguments(info: ArgumentInfo | undefined, state: RequestState): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.#argument(value, references[index], state));
  }

  #argument(value: unknown, reference: unknown, state: RequestState): unknown {
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((item: unknown, index) => this.#argument(item, reference[index], state));
    }
    if (typeof reference === "number" && reference > 0 && reference === value)
      return this.#resolve(reference, state);
    if (value instanceof Object && !Array.isArray(value)) {
      const id: unknown = Reflect.get(value, "_ObjectPathId");
      if (typeof id === "number") return this.#resolve(id, state);
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, this.#argument(item, 0, state)]),
      );
    }
    return value;
  }

  #invoke(object: HostObject, name: string, values: unknown[]): unknown {
    switch (name) {
      case "_KeepReference":
        this.#keep(object);
        return undefined;
      case "_RemoveReference":
        this.#references.delete(String(values[0]));
        return undefined;
      case "_RemoveAllReferences":
        this.#references.clear();
        return undefined;
      case "_GetReferenceCount":
        return this.#references.size;
    }
    const member = memberName(name);
    const method: unknown = propertyOf(object, member)?.value;
    if (typeof method === "function") return Reflect.apply(method, object, values);
    if (member.endsWith(NULL_SUFFIX)) {
      return orNull(() => this.#invoke(object, name.slice(0, -NULL_SUFFIX.length), values));
    }
    throw notModelled(`${object.wire.name}.${member}()`);
  }

  #get(object: HostObject, name: string): unknown {
    const member = memberName(name);
    if (propertyOf(object, member)) return Reflect.get(object, member);
    if (member.endsWith(NULL_SUFFIX))
      return orNull(() => this.#get(object, name.slice(0, -NULL_SUFFIX.length)));
    throw notModelled(`${object.wire.name}.${member}`);
  }

  #set(object: HostObject, name: string, value: unknown): void {
    const member = memberName(name);
    if (!propertyOf(object, member)?.set) throw notModelled(`setting ${object.wire.name}.${member}`);
    Reflect.set(object, member, value);
  }

  #update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      const inner = object.wire.objects?.includes(memberName(name)) ? this.#get(object, name) : null;
      if (inner instanceof HostObject && value instanceof Object) this.#update(inner, { ...value });
      else this.#set(object, name, value);
    }
  }

  #keep(object: HostObject): void {
    let reference = this.#referenceOf.get(object);
    if (!reference) {
      reference = `Bridge:${this.#nextReference++}`;
      this.#referenceOf.set(object, reference);
    }
    this.#references.set(reference, object);
  }

  #identity(object: HostObject): Record<string, unknown> {
    const identity: Record<string, unknown> = {};
    const { id } = object.wire;
    if (id) identity[wireName(id)] = Reflect.get(object, id);
    const reference = this.#referenceOf.get(object);
    if (reference && this.#references.has(reference)) identity["_ReferenceId"] = reference;
    return identity;
  }

  #query(object: HostObject, info: QueryInfo): unknown {
    const tree: LoadTree = {};
    for (const path of [...(info.Select ?? []), ...(info.Expand ?? [])]) {
      let branch = tree;
      for (const part of path.split(/[/.]/)) branch = branch[part.toLowerCase()] ??= {};
      if (info.Expand?.includes(path) && Object.keys(branch).length === 0) branch["*"] = {};
    }
    return this.#write(object, tree, info);
  }

  #write(object: HostObject, tree: LoadTree, info: QueryInfo = {}): Record<string, unknown> {
    if (object instanceof HostCollection) {
      const from = info.Skip ?? 0;
      const items: readonly HostObject[] = object.items.slice(from, info.Top ? from + info.Top : undefined);
      const inner = tree["items"] ?? tree;
      const byIndex = object.wire.collection === "byIndex";
      return {
        _Items: items.map((item, index) => ({
          ...this.#write(item, inner),
          ...(byIndex ? { _Index: index } : {}),
        })),
      };
    }
    const answer = this.#identity(object);
    const asked = Object.keys(tree).filter((name) => name !== "*");
    const all = asked.length === 0 || "*" in tree;
    const missing = new Set(asked);
    for (const member of object.wire.scalars ?? []) {
      const name = member.toLowerCase();
      if (all || name in tree) answer[wireName(member)] = Reflect.get(object, member);
      missing.delete(name);
    }
    for (const member of object.wire.objects ?? []) {
      const inner = tree[member.toLowerCase()];
      if (!inner) continue;
      missing.delete(member.toLowerCase());
      const value = asObject(Reflect.get(object, member));
      answer[wireName(member)] = value === null ? null : this.#write(value, inner);
    }
    for (const name of missing) {
      if (!name.endsWith(NULL_SUFFIX.toLowerCase())) throw notModelled(`${object.wire.name}.${name} (load)`);
      const base = name.slice(0, -NULL_SUFFIX.length);
      const member = object.wire.objects?.find((candidate) => candidate.toLowerCase() === base);
      if (!member) throw notModelled(`${object.wire.name}.${name} (load)`);
      const value = asObject(orNull(() => Reflect.get(object, member)));
      const inner = tree[name] ?? {};
      answer[wireName(member) + NULL_SUFFIX] = value === null ? null : this.#write(value, inner);
    }
    return answer;
  }

  /** Where it failed, by class and member, as Excel says it: Worksheet.getRange, Range.values. */
  #location({ Name: member, ObjectPathId: id }: Action, { paths, objects }: RequestState): string {
    const path = paths[String(id)];
    const [holder, name = ""] = member
      ? [objects.get(id), member]
      : [objects.get(path?.ParentObjectPathId ?? 0), path?.ObjectPathType === 5 ? "GetItem" : path?.Name];
    return [holder?.wire.name ?? "", memberName(name)].filter((part) => part !== "").join(".");
  }
}

function asObject(value: unknown): HostObject | null {
  if (value instanceof HostObject) return value;
  if (value === null || value === undefined) return null;
  throw new HostError("InvalidOperation", "a path leads to a value instead of an object");
}

function orNull(find: () => unknown): unknown {
  try {
    return find();
  } catch (failure) {
    if (failure instanceof HostError && failure.code === "ItemNotFound") return null;
    throw failure;
  }
}

function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (!(value instanceof Object)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key === "_Items" ? "items" : memberName(key),
      camelCased(item),
    ]),
  );
}
