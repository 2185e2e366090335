import type { Assistant } from '../assistant.js';
import { webMessages } from '../messages/web.js';

export interface Example {
  readonly label: string;
  readonly question: string;
}

/**
 * Up to `limit` questions to start with, one for each plan in turn, each of another sort. Only questions that the
 * assistant answers with a citation are taken, so that nobody's first tap ends in "không tìm thấy".
 * With `planId` all are about that plan.
 */
export async function findExamples(assistant: Assistant, limit: number, planId?: string): Promise<Example[]> {
  const examples: Example[] = [];
  const templates = [...webMessages.exampleQuestions];
  const plans = assistant.plans.filter(({ meta }) => planId === undefined || meta.id === planId);
  // A plan alone may give several examples, each template once.
  const turns = planId === undefined ? plans : templates.flatMap(() => plans);
  for (const { meta } of turns) {
    if (examples.length >= limit) break;
    for (const [index, template] of templates.entries()) {
      const question = template(meta.province);
      if (!(await isAnswered(assistant, question))) continue;
      templates.splice(index, 1);
      examples.push({ label: question, question });
      break;
    }
  }
  return examples;
}

async function isAnswered(assistant: Assistant, question: string): Promise<boolean> {
  const { answer } = await assistant.ask(question, null);
  return answer.kind === 'answer' && answer.citations.length > 0;
}
