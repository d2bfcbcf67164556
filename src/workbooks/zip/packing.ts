import { deflateSync } from "fflate";
import { crc32 } from "./crc32";

/** A part's bytes being deflated piece by piece, without a header, as a zip holds them. */
export interface Deflating {
  /** Takes the next bytes, which nobody may change any more, and goes to work on them while the caller goes on. */
  write(piece: Uint8Array): void;
  /** The deflated bytes, in order, once all is done. Rejects when it failed. */
  end(): Promise<readonly Uint8Array[]>;
}

/** How parts are packed. Node has a faster way than the one here, see `nodePacker`. */
export interface Packer {
  deflating(): Deflating;
  /** The CRC-32 of bytes that follow others with the checksum `before`. */
  crc32(bytes: Uint8Array, before: number): number;
}

/** A part of a zip, deflated. */
export interface PackedPart {
  readonly name: Uint8Array;
  /** Inflated. */
  readonly size: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly pieces: readonly Uint8Array[];
}

/** A part that is being packed. What is written is deflated at once, so that the caller can go on meanwhile. */
export class PartPacking {
  readonly #name: string;
  readonly #packer: Packer;
  readonly #deflating: Deflating;
  #size = 0;
  #crc = 0;

  constructor(name: string, packer: Packer) {
    this.#name = name;
    this.#packer = packer;
    this.#deflating = packer.deflating();
  }

  /** Adds bytes, which nobody may change any more. */
  write(piece: Uint8Array): void {
    this.#size += piece.length;
    this.#crc = this.#packer.crc32(piece, this.#crc);
    this.#deflating.write(piece);
  }

  async done(): Promise<PackedPart> {
    const pieces = await this.#deflating.end();
    return {
      name: new TextEncoder().encode(this.#name),
      size: this.#size,
      crc: this.#crc,
      packedSize: pieces.reduce((sum, { length }) => sum + length, 0),
      pieces,
    };
  }
}

/** Packs a part that is there as a whole. */
export function packPart(name: string, content: Uint8Array, packer: Packer): Promise<PackedPart> {
  const packing = new PartPacking(name, packer);
  packing.write(content);
  return packing.done();
}

/** Packing with the system's own compression where there is one. */
export const portablePacker: Packer = {
  deflating: () => (typeof CompressionStream === "undefined" ? deflatingAtOnce() : deflatingInStream()),
  crc32,
};

function deflatingInStream(): Deflating {
  const stream = new CompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  const deflated = allOf(stream.readable);
  // A fault comes out at the end, where somebody waits for it.
  deflated.catch(() => undefined);
  let last = Promise.resolve();
  return {
    write: (piece) => {
      last = last.then(() => writer.write(piece as Uint8Array<ArrayBuffer>));
      last.catch(() => undefined);
    },
    end: async () => {
      await last;
      await writer.close();
      return deflated;
    },
  };
}

async function allOf(stream: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value);
  return pieces;
}

function deflatingAtOnce(): Deflating {
  const pieces: Uint8Array[] = [];
  return {
    write: (piece) => {
      pieces.push(piece);
    },
    end: () => Promise.resolve([deflateSync(joined(pieces))]),
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
