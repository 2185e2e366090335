import { z } from 'zod';

const contentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), edited: z.boolean() }),
  z.object({ type: z.literal('button'), data: z.string(), callbackId: z.string() }),
  z.object({ type: z.literal('unsupported') }),
]);

/** A message from any channel. Plain data: it is stored as JSON until it is answered. */
export const incomingSchema = z.object({
  /** Names the update within its channel; the same delivery has the same key. */
  key: z.string(),
  /** Where the reply goes. */
  chat: z.string(),
  /** Who wrote, for the limit per person. */
  person: z.string(),
  messageId: z.string().nullable(),
  /** In a group the reply points at the message it answers. */
  isGroup: z.boolean(),
  content: contentSchema,
});

export type Incoming = z.infer<typeof incomingSchema>;
