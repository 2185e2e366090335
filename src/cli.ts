import { join } from 'node:path';
import type { Assistant, AssistantOptions, SearchableAssistant } from './assistant.js';
import type { OpenedAssistant } from './cli/ask.js';
import { type CommandIo, UsageError, writeLine } from './cli/io.js';
import { type Config, ConfigError, NO_MODEL, readConfig } from './config.js';
import type { PlanKnowledge } from './domain/passage.js';
import type { OpenDense } from './embed/open-dense.js';
import { type CommandName, cliHelp, cliMessages } from './messages/cli.js';
import type { StateStore } from './store/state-store.js';

const COMMANDS: readonly string[] = ['ask', 'build', 'plan-add', 'audit', 'eval', 'export', 'model-pull'];

/** Runs one command and returns its exit code: 0 done, 1 failed, 2 called wrongly. */
async function main(args: readonly string[], io: CommandIo): Promise<number> {
  const [command = '', ...rest] = args;
  const wantsHelp = rest.includes('--help') || rest.includes('-h');
  if (command === '' || command === '--help' || command === '-h' || command === 'help') {
    await writeLine(io.stdout, cliHelp['']);
    return 0;
  }
  if (!COMMANDS.includes(command)) {
    await writeLine(io.stderr, `${cliMessages.unknownCommand(command)}\n\n${cliHelp['']}`);
    return 2;
  }
  if (wantsHelp) {
    await writeLine(io.stdout, cliHelp[command as CommandName]);
    return 0;
  }
  try {
    return await runCommand(command, rest, readConfig(), io);
  } catch (error) {
    const [message, code] = await explain(error);
    await writeLine(io.stderr, message);
    return code;
  }
}

/** Commands are loaded when called, so that `ask` starts without what only the others need. */
async function runCommand(command: string, args: readonly string[], config: Config, io: CommandIo): Promise<number> {
  switch (command) {
    case 'ask': {
      const { runAsk } = await import('./cli/ask.js');
      return runAsk(args, () => openAssistant(config, io), io);
    }
    case 'build': {
      const { runBuild } = await import('./cli/build.js');
      return runBuild(args, config, io);
    }
    case 'plan-add': {
      const { runPlanAdd } = await import('./cli/plan-add.js');
      return runPlanAdd(args, config, io);
    }
    case 'model-pull': {
      const { runModelPull } = await import('./cli/model-pull.js');
      return runModelPull(args, config, io);
    }
    case 'audit': {
      const { runAudit } = await import('./cli/audit.js');
      return runAudit(args, await openPlans(config, io), io);
    }
    case 'export': {
      const { runExport } = await import('./cli/export.js');
      return runExport(args, () => openStore(config), io);
    }
    default: {
      if (args.includes('--retrieval') || args.includes('--outside')) {
        const { runRetrievalEval } = await import('./cli/eval-retrieval.js');
        return runRetrievalEval(args, {
          open: assistantOf,
          openDense: await startDenseSearch(config, io),
          plans: () => openPlans(config, io),
          config,
          io,
        });
      }
      if (args.includes('--thresholds')) {
        const { runThresholdEval } = await import('./cli/eval-thresholds.js');
        return runThresholdEval(args, {
          open: assistantOf,
          openDense: await startDenseSearch(config, io),
          plans: () => openPlans(config, io),
          io,
        });
      }
      const { runEval } = await import('./cli/eval.js');
      const openDense = await startDenseSearch(config, io);
      return runEval(args, {
        open: (plans) => openEvaluated(plans, openDense),
        plans: () => openPlans(config, io),
        config,
        io,
      });
    }
  }
}

async function openPlans(config: Config, io: CommandIo): Promise<PlanKnowledge[]> {
  const { openKnowledge } = await import('./store/index-store.js');
  const { describeIndexEvent } = await import('./messages/index-progress.js');
  return openKnowledge(config.corpusDir, config.indexDir, (event) => {
    void writeLine(io.stderr, describeIndexEvent(event));
  });
}

async function startDenseSearch(config: Config, io: CommandIo): Promise<OpenDense> {
  if (config.embeddingModel === NO_MODEL) return async () => null;
  const { startDense } = await import('./embed/open-dense.js');
  const { describeDenseEvent } = await import('./messages/embedding.js');
  return startDense(config, (event) => {
    const line = describeDenseEvent(event);
    if (line !== null) void writeLine(io.stderr, line);
  });
}

async function openStore(config: Config): Promise<StateStore> {
  const { openSqliteStateStore, STATE_FILE } = await import('./store/sqlite-state-store.js');
  return openSqliteStateStore(join(config.dataDir, STATE_FILE));
}

async function assistantOf(
  plans: readonly PlanKnowledge[],
  options?: AssistantOptions,
): Promise<SearchableAssistant> {
  const { createAssistant } = await import('./assistant.js');
  return createAssistant(plans, options);
}

async function openEvaluated(plans: readonly PlanKnowledge[], openDense: OpenDense): Promise<Assistant> {
  const { askByMeaning } = await import('./assistant.js');
  const dense = await openDense(plans);
  return askByMeaning(await assistantOf(plans, { dense }), dense?.questions);
}

async function openAssistant(config: Config, io: CommandIo): Promise<OpenedAssistant> {
  const openDense = await startDenseSearch(config, io);
  const plans = await openPlans(config, io);
  const dense = await openDense(plans);
  const questions = dense?.questions;
  const { publicUrl } = config;
  if (publicUrl === null) return { assistant: await assistantOf(plans, { dense }), questions };
  const { clauseUrl } = await import('./server/urls.js');
  const address = (plan: string, clause: string) => publicUrl + clauseUrl(plan, clause);
  return { assistant: await assistantOf(plans, { dense, clauseUrl: address }), questions };
}

/** What went wrong in one Vietnamese message, and the exit code. */
async function explain(error: unknown): Promise<[string, number]> {
  if (error instanceof UsageError) return [error.message, 2];
  if (error instanceof ConfigError) {
    const { describeConfigIssues } = await import('./messages/config-errors.js');
    return [describeConfigIssues(error.issues), 2];
  }
  const { CorpusError } = await import('./store/corpus-issues.js');
  if (error instanceof CorpusError) {
    const { describeCorpusIssues } = await import('./messages/corpus-errors.js');
    return [describeCorpusIssues(error.issues), 1];
  }
  const code = (error as { code?: unknown }).code;
  const message = error instanceof Error ? error.message : String(error);
  if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')) return [cliMessages.badOption(message), 2];
  return [cliMessages.unexpected(error instanceof Error ? (error.stack ?? message) : message), 1];
}

// A reader that closes early (`| head`) ends the program without a complaint.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2), process);
