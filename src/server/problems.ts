import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type ProblemCode, problemMessages } from '../messages/problems.js';

/** Status of each problem. */
const STATUS: Readonly<Record<ProblemCode, number>> = {
  'malformed-json': 400,
  'malformed-request': 400,
  'not-found': 404,
  'plan-not-found': 404,
  'clause-not-found': 404,
  'method-not-allowed': 405,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'invalid-request': 422,
  'question-empty': 422,
  'question-too-long': 422,
  'too-many-requests': 429,
  'internal-error': 500,
  'not-ready': 503,
};

/** One field of a request that does not fit. */
export interface FieldProblem {
  readonly field: string;
  readonly detail: string;
}

/** A failure the caller is told about; anything else that is thrown becomes `internal-error`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly code: ProblemCode,
    readonly errors: readonly FieldProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
  get status(): number {
    return STATUS[this.code];
  }
}

/** RFC 9457: `application/problem+json`, with a Vietnamese `detail` and the request's id, never a stack trace. */
export function sendProblem(response: Response, problem: ProblemError): void {
  const { title, detail } = problemMessages[problem.code];
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:hoi-ke-hoach:problem:${problem.code}`,
        title,
        status: problem.status,
        detail,
        code: problem.code,
        requestId: response.locals.requestId as string | undefined,
        ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
      }),
    );
}

/** What a thrown value means to the caller: Express's and body-parser's own errors get their code. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === 'entity.parse.failed') return new ProblemError('malformed-json', [], { cause: error });
  if (type === 'entity.too.large' || type === 'parameters.too.many') return new ProblemError('body-too-large');
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return new ProblemError('unsupported-media-type');
  if (status === 400) return new ProblemError('malformed-request', [], { cause: error });
  if (status === 404) return new ProblemError('not-found');
  return new ProblemError('internal-error', [], { cause: error });
}

/** Ends a route that has no handler for the method: 405 with the methods that it has. */
export function methodNotAllowed(...methods: readonly string[]): RequestHandler {
  return (_request: Request, response: Response, next: NextFunction) => {
    response.set('Allow', methods.join(', '));
    next(new ProblemError('method-not-allowed'));
  };
}
