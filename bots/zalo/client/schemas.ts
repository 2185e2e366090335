import { z } from 'zod';

/** Ids are strings; a number is taken for one. */
const id = z.union([z.string(), z.number()]).transform(String);
const optionalId = id.optional().catch(undefined);
const optionalText = z.string().optional().catch(undefined);

export const botInfoSchema = z.object({
  id,
  account_name: optionalText,
  account_type: optionalText,
  can_join_groups: z.boolean().optional().catch(undefined),
  display_name: optionalText,
});

export const sentMessageSchema = z.object({ message_id: id, date: z.number().optional().catch(undefined) });
export const webhookInfoSchema = z.object({ url: z.string().catch(''), updated_at: z.unknown().optional() });
export const webhookSetSchema = z.object({
  url: z.string().catch(''),
  verification: z
    .object({ ok: z.boolean().optional(), outcome: optionalText, hint: optionalText })
    .optional()
    .catch(undefined),
});
export const webhookTestSchema = z.object({
  ok: z.boolean().optional(),
  url: optionalText,
  status_code: z.number().optional().catch(undefined),
  outcome: optionalText,
  hint: optionalText,
});

export const messageSchema = z.object({
  message_id: optionalId,
  /** Epoch, milliseconds; some deliveries give seconds. */
  date: z.number().optional().catch(undefined),
  from: z
    .object({ id: optionalId, display_name: optionalText, is_bot: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  chat: z.object({ id, chat_type: optionalText }).optional().catch(undefined),
  text: optionalText,
  caption: optionalText,
});

/** One update, as `getUpdates` and the webhook give it. Unknown events and fields are let through. */
export const updateSchema = z.object({
  event_name: z.string(),
  message: messageSchema.optional().catch(undefined),
});

/** `ok` with a `result`, or a refusal; the code is spelled in two ways. */
export const envelopeSchema = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: optionalText,
  error_code: z.number().optional().catch(undefined),
  errorCode: z.number().optional().catch(undefined),
});

export type ZaloBotInfo = z.infer<typeof botInfoSchema>;
export type ZaloSentMessage = z.infer<typeof sentMessageSchema>;
export type ZaloWebhookSet = z.infer<typeof webhookSetSchema>;
export type ZaloWebhookTest = z.infer<typeof webhookTestSchema>;
export type ZaloMessage = z.infer<typeof messageSchema>;
export type ZaloUpdate = z.infer<typeof updateSchema>;

/** Bold, italic, underline, strike, sizes, colours, lists, indentation. */
export type ZaloStyleCode =
  | 'b'
  | 'i'
  | 'u'
  | 's'
  | `f_${13 | 15 | 18 | 20}`
  | `c_${'050a19' | '15a85f' | 'f7b503' | 'f27806' | 'db342e'}`
  | `lst_${1 | 2}`
  | `ind_${1 | 2 | 3 | 4 | 5}`;

/** `start` and `len` in UTF-16 code units of the text. */
export interface ZaloTextStyle {
  readonly start: number;
  readonly len: number;
  readonly st: readonly ZaloStyleCode[];
}

/** The body of a webhook, flat or wrapped in `result`; also one of several shapes getUpdates was seen to answer. */
export function readUpdates(body: unknown): ZaloUpdate[] {
  if (body === null || body === undefined) return [];
  if (Array.isArray(body)) return body.flatMap(readUpdates);
  const flat = updateSchema.safeParse(body);
  if (flat.success) return [flat.data];
  const wrapped = z.object({ result: z.unknown() }).safeParse(body);
  return wrapped.success && wrapped.data.result !== undefined ? readUpdates(wrapped.data.result) : [];
}
