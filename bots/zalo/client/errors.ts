/** Zalo answered and refused: `ok: false`. */
export class ZaloApiError extends Error {
  override readonly name = 'ZaloApiError';
  constructor(
    readonly method: string,
    /** `error_code` of the body; the HTTP status where the body names none. */
    readonly code: number,
    readonly description: string,
  ) {
    super(`${method}: ${code} ${description}`);
  }
}

/** Something answered that is not the Zalo Bot API: a proxy's page, or a body of another shape. */
export class ZaloFormatError extends Error {
  override readonly name = 'ZaloFormatError';
  constructor(
    readonly method: string,
    readonly status: number,
  ) {
    super(`${method}: the answer (HTTP ${status}) is not one of the Zalo Bot API`);
  }
}

/** Nothing answered. */
export class ZaloNetworkError extends Error {
  override readonly name = 'ZaloNetworkError';
  constructor(
    readonly method: string,
    /** `ECONNREFUSED`, `ETIMEDOUT` … */
    readonly code: string,
    /** False: the request surely never left, so trying again cannot send twice. */
    readonly written: boolean,
  ) {
    super(`${method}: ${code}`);
  }
}
