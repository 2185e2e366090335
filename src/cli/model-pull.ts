import { parseArgs } from 'node:util';
import type { Config } from '../config.js';
import { embeddingModels, findModel } from '../embed/model-catalogue.js';
import { PullError, pullModel } from '../embed/pull-model.js';
import { describePullError, pullMessages } from '../messages/model-pull.js';
import { type CommandIo, UsageError, writeLine } from './io.js';

/** The `model:pull` command: downloads a model of the catalogue, or lists the catalogue when called without a name. */
export async function runModelPull(
  args: readonly string[],
  config: Pick<Config, 'modelsDir' | 'modelHubUrl'>,
  io: CommandIo,
): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [name] = positionals;
  if (name === undefined) {
    for (const model of embeddingModels) await writeLine(io.stdout, pullMessages.entry(model));
    return 0;
  }
  const model = findModel(name);
  if (!model) throw new UsageError(pullMessages.unknown(name, embeddingModels));
  let told = -1;
  try {
    await pullModel(model, { modelsDir: config.modelsDir, hubUrl: config.modelHubUrl }, (event) => {
      if (event.type !== 'file') {
        told = -1;
        void writeLine(io.stdout, pullMessages[event.type](event.file));
        return;
      }
      const { file, receivedBytes, totalBytes } = event;
      if (totalBytes === null || totalBytes < SMALL_FILE) return;
      const tenth = Math.floor((10 * receivedBytes) / totalBytes);
      if (tenth > told) void writeLine(io.stdout, pullMessages.progress(file, receivedBytes, totalBytes));
      told = Math.max(told, tenth);
    });
  } catch (error) {
    if (!(error instanceof PullError)) throw error;
    await writeLine(io.stderr, describePullError(error, model.name, config.modelHubUrl));
    return 1;
  }
  await writeLine(io.stdout, pullMessages.ready(model));
  return 0;
}

/** Nobody waits for a file of less than a megabyte. */
const SMALL_FILE = 1_000_000;
