import { z } from 'zod';

/** `YYYY-MM-DD`. */
export const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A plan's id: its folder name in the corpus, e.g. `ben-tre-4502-2021`. */
export const planIdSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A field for which the document itself, or the site it came from, gives more than one value. */
export const metadataConflictSchema = z.object({
  field: z.string(),
  /** Every value found, the one that is used first. */
  values: z.array(z.string()).min(1),
  /** One Vietnamese sentence for the reader. */
  note: z.string(),
});

/**
 * What is known about a plan (kế hoạch) as a document; the contents of `corpus/<id>/plan.yaml`.
 * `number` and `issuedOn` are null where the document leaves them blank: they are never invented.
 */
export const planMetadataSchema = z.object({
  id: planIdSchema,
  /** Số, ký hiệu: `4502/KH-UBND`. */
  number: z.string().nullable(),
  /** Ngày ban hành. */
  issuedOn: isoDateSchema.nullable(),
  /** Năm ban hành, known even where the day is blank. */
  year: z.number().int().nullable(),
  /** Cơ quan ban hành: `UBND tỉnh Bến Tre`. */
  issuer: z.string(),
  /** Province or centrally-run city as named in the document: `tỉnh Bến Tre`, `thành phố Hải Phòng`. */
  province: z.string(),
  title: z.string(),
  signer: z.object({ name: z.string(), position: z.string() }).nullable(),
  /** Giai đoạn: first and last year; null bounds are open. */
  period: z.object({ from: z.number().int().nullable(), to: z.number().int().nullable() }).nullable(),
  /** Căn cứ: the documents the plan rests on, as printed. */
  legalBasis: z.array(z.string()),
  /** Nơi nhận, line by line. */
  recipients: z.array(z.string()),
  source: z.object({ name: z.string(), url: z.string().nullable(), retrievedOn: isoDateSchema.nullable() }),
  conflicts: z.array(metadataConflictSchema),
});

export type PlanMetadata = z.infer<typeof planMetadataSchema>;
export type MetadataConflict = z.infer<typeof metadataConflictSchema>;
