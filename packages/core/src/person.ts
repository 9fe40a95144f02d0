import * as z from 'zod';

/** A name as the personnel register prints it. */
export const personNameSchema = z.object({
  title: z.string().optional(),
  first: z.string().min(1),
  last: z.string().min(1),
});
export type PersonName = z.infer<typeof personNameSchema>;

/** What state the MOC Account of a person is in. Source: the ministry's manual, section 1. */
export const accountStatusSchema = z.enum(['temporary', 'permanent', 'ministry-personnel']);
export type AccountStatus = z.infer<typeof accountStatusSchema>;

/** What a person may do. `personnel` is everybody on the staff. */
export const roleSchema = z.enum(['personnel', 'reviewer', 'administrator']);
export type Role = z.infer<typeof roleSchema>;

/** Who somebody is to the ministry. `id` is the stable subject of the account, never the national ID. */
export const personSchema = z.object({
  id: z.string().min(1),
  name: personNameSchema,
  nameEn: personNameSchema.optional(),
  email: z.email().optional(),
  agency: z.string().optional(),
  position: z.string().optional(),
});
export type Person = z.infer<typeof personSchema>;
