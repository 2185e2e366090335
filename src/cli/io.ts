/** What a command talks to, so that a test can pass its own streams. */
export interface CommandIo {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Writes one line and waits while the reader is slow. Never rejects: a closed pipe is the reader's choice. */
export function writeLine(stream: NodeJS.WritableStream, line: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(`${line}\n`, () => resolve());
  });
}

/** A command was called wrongly; the message says how, in Vietnamese. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The numbers (0 or more) of an option such as `--weights 0,0.1,0.2`. Throws `UsageError`. */
export function readNumbers(option: string, list: string): number[] {
  const numbers = list.split(',').map(Number);
  if (numbers.some((number) => !Number.isFinite(number) || number < 0)) throw new UsageError(`${option}: ${list}`);
  return numbers;
}
