/**
 * Dot products of one query with many rows of bytes, sixteen columns at a time: a WebAssembly function written out by
 * hand, since plain JavaScript takes about eight times as long. In memory one after another: the query as 16-bit
 * numbers, the results as 32-bit numbers, the rows.
 */
export interface DotKernel {
  /** Row bytes, to be filled once; every row takes `stride` bytes, those beyond its columns stay 0. */
  readonly rows: Int8Array;
  readonly stride: number;
  /** Fills `results` from a query of up to `stride` bytes. */
  run(query: Int8Array): Int32Array;
}

interface Instance {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly dots: (rows: number, count: number, stride: number, query: number, results: number) => void;
}
// The WebAssembly types belong to the browser library, which this project does not load.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: unknown };
};

const PAGE = 65536;

export function createDotKernel(count: number, columns: number): DotKernel {
  const stride = Math.ceil(columns / 16) * 16;
  const resultsAt = stride * 2;
  const rowsAt = Math.ceil((resultsAt + count * 4) / 16) * 16;
  const pages = Math.max(1, Math.ceil((rowsAt + count * stride) / PAGE));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes(pages)));
  const { memory, dots } = exports as Instance;
  const query16 = new Int16Array(memory.buffer, 0, stride);
  const results = new Int32Array(memory.buffer, resultsAt, count);
  return {
    rows: new Int8Array(memory.buffer, rowsAt, count * stride),
    stride,
    run(query) {
      query16.fill(0);
      query16.set(query);
      if (count > 0) dots(rowsAt, count, stride, 0, resultsAt);
      return results;
    },
  };
}

const I32 = 0x7f;
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const i32 = (value: number) => [0x41, ...signed(value)];
const ADD = 0x6a;
const [ROW, COUNT, STRIDE, QUERY, OUT, AT, END, SUM] = [0, 1, 2, 3, 4, 5, 6, 7];

/** sum += eight bytes of the row × eight 16-bit numbers of the query. */
const addEight = (rowOffset: number, queryOffset: number) => [
  ...get(ROW),
  ...[0xfd, 0x01, 0, rowOffset], // v128.load8x8_s
  ...get(AT),
  ...[0xfd, 0x00, 0, queryOffset], // v128.load
  ...[0xfd, 0xba, 0x01], // i32x4.dot_i16x8_s
  ...get(SUM),
  ...[0xfd, 0xae, 0x01], // i32x4.add
  ...set(SUM),
];
const lane = (index: number) => [...get(SUM), 0xfd, 0x1b, index];

function functionBody(): number[] {
  const code = [
    ...[0x03, 0x40], // loop over rows
    ...[0xfd, 0x0c, ...new Array<number>(16).fill(0), ...set(SUM)],
    ...[...get(QUERY), ...set(AT)],
    ...[...get(ROW), ...get(STRIDE), ADD, ...set(END)],
    ...[0x03, 0x40], // loop over sixteen columns at a time
    ...addEight(0, 0),
    ...addEight(8, 16),
    ...[...get(AT), ...i32(32), ADD, ...set(AT)],
    ...[...get(ROW), ...i32(16), ADD, ...set(ROW)],
    ...[...get(ROW), ...get(END), 0x49, 0x0d, 0], // i32.lt_u, br_if
    0x0b,
    ...[...get(OUT), ...lane(0), ...lane(1), ADD, ...lane(2), ADD, ...lane(3), ADD, 0x36, 2, 0], // i32.store
    ...[...get(OUT), ...i32(4), ADD, ...set(OUT)],
    ...[...get(COUNT), ...i32(-1), ADD, 0x22, COUNT, 0x0d, 0], // local.tee, br_if
    0x0b,
    0x0b,
  ];
  const locals = [2, 2, I32, 1, 0x7b]; // two i32, one v128
  return [...locals, ...code];
}

function moduleBytes(pages: number): Uint8Array {
  const body = functionBody();
  const text = (value: string) => [value.length, ...new TextEncoder().encode(value)];
  const section = (id: number, content: readonly number[]) => [id, ...unsigned(content.length), ...content];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, ...unsigned(pages)]),
    ...section(7, [2, ...text('memory'), 2, 0, ...text('dots'), 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

/** Small numbers only: −64 … 63, one byte of signed LEB128. */
function signed(value: number): number[] {
  return [value & 0x7f];
}
