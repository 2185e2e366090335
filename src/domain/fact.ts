import { z } from 'zod';

/** An agency as printed, with its id in the register (null where the register does not know it). */
export const agencyMentionSchema = z.object({ id: z.string().nullable(), text: z.string() });
export type AgencyMention = z.infer<typeof agencyMentionSchema>;

export const comparatorSchema = z.enum(['=', '<', '<=', '>', '>=', '~', 'range', 'from-to']);
export type Comparator = z.infer<typeof comparatorSchema>;

/** Where a fact stands: its clause, and the verbatim part of the clause that says it. */
const place = { clause: z.string(), quote: z.string() };

/** Chỉ tiêu: one value of one indicator for one year or period. */
export const targetFactSchema = z.object({
  type: z.literal('target'),
  ...place,
  /** What is measured: "tỷ lệ hộ nghèo". */
  indicator: z.string(),
  /** Whom or what it is about where the sentence says so apart from the indicator: "hộ dân", "mầm non". */
  subject: z.string(),
  comparator: comparatorSchema,
  /** Null for a target without a figure ("thuộc nhóm cao"). */
  value: z.number().nullable(),
  valueTo: z.number().nullable(),
  unit: z.string(),
  year: z.number().int().nullable(),
  period: z.object({ from: z.number().int().nullable(), to: z.number().int().nullable() }).nullable(),
  /** "hằng năm": the value holds for every year of the period. */
  yearly: z.boolean(),
  /** A result already reached (thực hiện, hiện trạng), not an aim. */
  baseline: z.boolean(),
  /** The value as printed, comparator and unit included: "dưới 3%". */
  raw: z.string(),
});

/** Phân công: who does a task, with whom, when, with what money, approved by whom. */
export const assignmentFactSchema = z.object({
  type: z.literal('assignment'),
  ...place,
  task: z.string(),
  leads: z.array(agencyMentionSchema),
  coordinators: z.array(agencyMentionSchema),
  start: z.string().nullable(),
  due: z.string().nullable(),
  funding: z.string().nullable(),
  approval: z.string().nullable(),
  deliverable: z.string().nullable(),
  /** The actor line the roles come from, where the task stands in another clause. */
  actorClause: z.string().nullable(),
});

/** Trách nhiệm: what an agency must do, from its own paragraph. */
export const dutyFactSchema = z.object({
  type: z.literal('duty'),
  ...place,
  agency: agencyMentionSchema,
  /** `lead`: chủ trì or sole actor; `coordinate`: phối hợp. */
  role: z.enum(['lead', 'coordinate']),
  duty: z.string(),
});

/** Chế độ báo cáo. */
export const reportFactSchema = z.object({
  type: z.literal('report'),
  ...place,
  from: z.array(agencyMentionSchema),
  to: z.array(agencyMentionSchema),
  through: z.array(agencyMentionSchema),
  about: z.string(),
  /** As printed: "trước ngày 30/11 hằng năm"; null where no day is given. */
  when: z.string().nullable(),
  frequency: z.string().nullable(),
});

/** A fact about the document itself. */
export const metadataFactSchema = z.object({
  type: z.literal('metadata'),
  ...place,
  field: z.string(),
  value: z.string(),
});

export const factSchema = z.discriminatedUnion('type', [
  targetFactSchema,
  assignmentFactSchema,
  dutyFactSchema,
  reportFactSchema,
  metadataFactSchema,
]);

export type TargetFact = z.infer<typeof targetFactSchema>;
export type AssignmentFact = z.infer<typeof assignmentFactSchema>;
export type DutyFact = z.infer<typeof dutyFactSchema>;
export type ReportFact = z.infer<typeof reportFactSchema>;
export type MetadataFact = z.infer<typeof metadataFactSchema>;
export type Fact = z.infer<typeof factSchema>;
