/**
 * What can be loaded from an object of the model. Its public methods are the methods of the Office.js class of the
 * same name and its accessors the properties; helpers are #private or functions, so that nothing else answers a call.
 */
export interface Wire {
  /** Name of the Office.js class. */
  readonly name: string;
  /** Properties that hold values. */
  readonly scalars?: readonly string[];
  /** Properties that hold objects. */
  readonly objects?: readonly string[];
  /** The property by which a client names this object again: `id` or `_Id`. */
  readonly id?: string;
  /** A collection has `items`; `byKey` when the client asks for one by getItem(key), else by its index. */
  readonly collection?: "byKey" | "byIndex";
}

/** An object that a request can name. */
export abstract class HostObject {
  abstract readonly wire: Wire;
}

/** A collection of objects of the model. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract get items(): readonly T[];

  getCount(): number {
    return this.items.length;
  }
}
