import { z } from 'zod';
import { openapiMessages as words } from '../messages/openapi.js';
import { MAX_QUESTION_LENGTH } from '../messages/problems.js';
import { type ApiSchemaName, apiSchemas } from './schemas.js';

const ref = (name: ApiSchemaName) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: ApiSchemaName, description: string) => ({
  description,
  content: { 'application/json': { schema: ref(name) } },
});
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
const tooMany = {
  ...problem(words.tooMany),
  headers: { 'Retry-After': { description: words.retryAfter, schema: { type: 'integer' } } },
};
const pathParameter = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});

/** The OpenAPI 3.1 description of the API, its schemas made from the zod schemas that the server itself uses. */
export function openapiDocument(serverUrl: string): unknown {
  const plan = pathParameter('plan', words.planId);
  return {
    openapi: '3.1.0',
    info: { title: words.title, version: '1', description: words.description },
    servers: [{ url: serverUrl }],
    paths: {
      '/api/v1/ask': {
        post: {
          operationId: 'ask',
          summary: words.ask,
          requestBody: { required: true, content: { 'application/json': { schema: ref('AskRequest') } } },
          responses: {
            200: json('AskResponse', words.askOk),
            400: problem(words.badRequest),
            413: problem(words.tooLarge),
            415: problem(words.mediaType),
            422: problem(words.invalid(MAX_QUESTION_LENGTH)),
            429: tooMany,
            500: problem(words.failed),
          },
        },
      },
      '/api/v1/feedback': {
        post: {
          operationId: 'sendFeedback',
          summary: words.feedback,
          requestBody: { required: true, content: { 'application/json': { schema: ref('FeedbackRequest') } } },
          responses: {
            204: { description: words.feedbackOk },
            400: problem(words.badRequest),
            413: problem(words.tooLarge),
            415: problem(words.mediaType),
            422: problem(words.invalidFeedback),
            429: tooMany,
            500: problem(words.failed),
          },
        },
      },
      '/api/v1/plans': {
        get: {
          operationId: 'listPlans',
          summary: words.plans,
          responses: { 200: json('PlansResponse', words.plansOk), 429: tooMany },
        },
      },
      '/api/v1/plans/{plan}': {
        get: {
          operationId: 'getPlan',
          summary: words.plan,
          parameters: [plan],
          responses: {
            200: json('PlanResponse', words.planOk),
            404: problem(words.notFound),
            429: tooMany,
          },
        },
      },
      '/api/v1/plans/{plan}/clauses/{clause}': {
        get: {
          operationId: 'getClause',
          summary: words.clause,
          parameters: [plan, pathParameter('clause', words.clauseId)],
          responses: {
            200: json('ClauseResponse', words.clauseOk),
            404: problem(words.notFound),
            429: tooMany,
          },
        },
      },
      '/healthz': {
        get: { operationId: 'health', summary: words.health, responses: { 200: json('Health', words.healthOk) } },
      },
      '/readyz': {
        get: {
          operationId: 'ready',
          summary: words.ready,
          responses: { 200: json('Health', words.readyOk), 503: json('Health', words.notReady) },
        },
      },
    },
    components: { schemas: componentSchemas() },
  };
}

function componentSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(apiSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'output' });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { $schema: _schema, $id: _id, ...rest } = schema as Record<string, unknown>;
      return [name, rest];
    }),
  );
}
